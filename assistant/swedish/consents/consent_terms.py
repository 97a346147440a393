"""How long a consent shall last, and how much may be told, in people's own words."""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from assistant.swedish import times
from assistant.swedish.consents.consent_less import (
    denies_more,
    denies_the_ability,
    denies_the_plan,
    names_meeting_and_plan,
    names_the_ability,
    names_the_plan,
)
from assistant.swedish.consents.consent_phrases import apart, phrases, says, says_only_the_meeting, starts
from assistant.swedish.data_files import load
from assistant.swedish.spans import end_of, is_number, period
from assistant.swedish.words.once import remembered
from assistant.swedish.words.questions import is_question
from assistant.swedish.words.text import fold, words

LEAST, ABILITY, PLAN = CONTENTS = ("meeting_only", "work_ability", "next_step")
WITHOUT_A_DATE = ("shortest", "longest", "meeting")
DIRECTIONS = ("longer", "shorter")
FEW_WORDS = 3


def content(text: str) -> str | None:
    """One of `CONTENTS`; the narrower when several are said, None when none is."""
    if names_the_ability(text):
        return _ability(text)
    if names_meeting_and_plan(text):
        return PLAN
    if denies_more(text) or says_only_the_meeting(text):
        return LEAST
    if says(text, f"both_{PLAN}"):
        return PLAN
    return next((name for name in (LEAST, PLAN) if says(text, name)), None)


def content_unasked(text: str) -> str | None:
    """As `content`, of a message that was no answer to that question: only what can't mean anything else."""
    if names_the_ability(text):
        return _ability(text)
    if denies_the_plan(text):
        return LEAST
    if says(text, f"both_{PLAN}") or names_meeting_and_plan(text):
        # "Mötet och planen, inte diagnosen": what is never told anyway makes it no less.
        return PLAN
    return next((name for name in (LEAST, PLAN) if says(text, f"unasked_{name}")), None)


def _ability(text: str) -> str:
    """ "Bara vad jag orkar" names it; "planen, inte vad jag orkar" leaves the plan, or else the least."""
    if not denies_the_ability(text):
        return ABILITY
    return PLAN if names_the_plan(text) and not denies_the_plan(text) else LEAST


def gives_leave_in_words(text: str) -> bool:
    """Whether leave stands in a sentence, whatever else does: "prata gärna med soc, men inte om …"."""
    return says(text, "yes_beside") or says(text, "yes_to_somebody")


def is_a_guess(text: str) -> bool:
    """Whether somebody tries an answer: "polisen kanske"."""
    return says(text, "guess")


def adds_somebody(text: str) -> bool:
    """Whether whoever is named shall be let in as well: "ja till af också", but not "af tror jag"."""
    return says(text, "adds") and not is_a_guess(text)


def says_later(text: str) -> bool:
    """Whether the decision is put off: "senare", "jag vill tänka på saken". That is no yes, and no no."""
    later = says(text, "later") and not says(text, "not_put_off")
    return later or _found("until_met", text) or leaves_it_for_the_meeting(text)


def leaves_it_for_the_meeting(text: str) -> bool:
    """ "Kan vi ta det på mötet i stället?", "det kan jag prata med REKO om när vi ses": put off, and no other time."""
    return _found("left_for_the_meeting", text)


def leaves_it_for_later(text: str) -> bool:
    """ "Vi hoppar över det tills jag träffat dem, hejdå": put off, and the talk is over."""
    return says_later(text) and _found("leaves", text)


def _found(name: str, text: str) -> bool:
    return re.search(load("consent_terms")[name], fold(text)) is not None


def ends_there(text: str) -> bool:
    """Whether it begins as an end does: "till senare i vår"."""
    return apart(text).startswith(phrases("end_begins"))


def skips_one(text: str) -> bool:
    """Whether one question alone is passed over: "hoppa över frågan". "Hoppa över" by itself leaves them all."""
    return says(text, "skips_one") or re.search(load("consent_terms")["skips_at_the_end"], fold(text)) is not None


def asks_who_sees(text: str) -> bool:
    """Whether it is asked if somebody gets to know: "kan af se det?"."""
    return says(text, "sees")


def refuses_the_whole(text: str) -> bool:
    """Whether it is no to giving any consent, and not to one party: "nej tack till samtycke"."""
    return says(text, "no_at_all") or says(starts("courtesy").sub(" ", text), "no_at_all")


def wants_none(text: str) -> bool:
    """ "Ja, det är rätt, inga samtycken": none to anybody, whatever nod stands before it."""
    return _found("none_at_all", text) and not is_question(text)


def says_outright_no(text: str) -> bool:
    """Whether a no is spoken as one's own: "då säger jag nej till alla", but not "hon säger nej"."""
    return says(text, "outright_no")


def speaks_of_an_earlier_yes(text: str) -> bool:
    """Whether what is not wanted has been so until now: "jag vill inte längre", "jag har sagt ja till soc"."""
    return says(text, "earlier_yes")


def ends_with_all(text: str) -> bool:
    """Whether everybody is the last that is named: "nej till alla", but not "nej till alla tider"."""
    return apart(text).endswith(phrases("all_at_the_end"))


def says_only_how_long(text: str) -> bool:
    """Whether a span is all that is said: "tre månader"."""
    return period(text) is not None and len(words(text)) <= FEW_WORDS


def span_by_itself(text: str) -> str | None:
    """The part of the message that is only a span: "tre månader" of "ja till af, bara mötet, tre månader"."""
    return next((part for part in re.split(r"[,.;:!]", text) if says_only_how_long(part)), None)


def tells_of_the_past(text: str) -> bool:
    """Whether a length is about what has been: "sjukskriven i två månader"."""
    return says(text, "been")


def toward(text: str) -> str | None:
    """Which way alone an end may be moved: `shorter` of "korta till nyår", `longer` of "förläng till mars"."""
    return next((way for way in ("shorter", "longer") if says(text, f"moved_{way}")), None)


def asks_what_was_said(text: str) -> bool:
    """Whether the answers so far are asked for: "sammanfatta"."""
    return says(text, "summary")


def corrects(text: str) -> bool:
    """Whether what was said before is put right: "jag menade till sista januari"."""
    return says(text, "corrects")


def asks_about_the_booking(text: str) -> bool:
    """Whether it is asked what the answer does to one's booked time: "påverkar det min tid?"."""
    return says(text, "touches") and says(text, "own_time")


def is_about_something_else(text: str) -> bool:
    """Whether a "nej" is about a number, a name or a call, and not about who may be told."""
    return says(text, "other_matter")


def asks_since_when(text: str) -> bool:
    """Whether it is asked from when something taken back counts: "gäller det direkt?"."""
    return says(text, "since_when")


def asks_if_a_reason_is_needed(text: str) -> bool:
    """Whether it is asked if one has to say why: "måste jag säga varför?"."""
    return says(text, "must_i") and says(text, "reason")


def asks_about_what_was_told(text: str) -> bool:
    """Whether it is asked what becomes of what was told before: "det chefen redan fått?"."""
    return says(text, "told_before")


@remembered
def until(text: str, now: datetime) -> str | None:
    """Where a consent shall end: a day as `2026-12-24`, else shortest | longest | meeting, else longer | shorter.

    None when nothing of it is said. "Till jul" ends on the day it begins; "till och med mars" holds March out.
    """
    for name in WITHOUT_A_DATE:
        if says(text, name) and not (name == WITHOUT_A_DATE[0] and says(text, "not_shortest")):
            return name
    if day := _end_of_span(text, now.date()) or _limit(text, now):
        return day.isoformat()
    # "Precis som jag svarat tidigare" moves no end.
    return None if _found("said_earlier", text) else next((name for name in DIRECTIONS if says(text, name)), None)


def receipt(text: str) -> str | None:
    """What of it is wanted: `text` the words that were once shown, `told` what was passed on, `send` that the receipt
    is sent.
    """
    return next((name for name in ("send", "told", "text") if says(text, f"receipt_{name}")), None)


def says_what(text: str) -> bool:
    """Whether the message names any of what a consent may be about."""
    return says(text, "understood_what")


def _end_of_span(text: str, today: date) -> date | None:
    if says(text, "year_end"):
        return today.replace(month=12, day=31)
    if says(text, "month_end"):
        return (today.replace(day=1) + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return None


def _limit(text: str, now: datetime) -> date | None:
    if last := _end_of_length(text, now.date()):
        return last
    wanted = starts("settles").sub(" ", _without_parties(text))
    rests = (wanted[found.end() :] for found in starts("limits").finditer(wanted))
    spans = next((times.understand(f"till {rest}", now).when for rest in rests if _begins_with_a_day(rest, now)), ())
    return _last_day(spans, text, now.date()) if spans else None


def _begins_with_a_day(rest: str, now: datetime) -> bool:
    """Whether it is a day that follows at once: "till jul", but not "till doktorn på fredag"."""
    said = rest.split()
    heads = [said[:1], said[:2]]
    if said and fold(said[0]) in map(fold, load("consent_terms")["day_begins"]):
        heads.append(said[:4])
    return any(head and times.understand(f"till {' '.join(head)}", now).when for head in heads)


def _end_of_length(text: str, today: date) -> date | None:
    """After a span that a word like "högst" announces. "Sjuk i två månader" is no such thing."""
    lengths = "strict_lengths" if tells_of_the_past(text) else "lengths"
    ahead = (words(text[found.end() :].lower())[:2] for found in starts(lengths).finditer(text))
    counted = (" ".join(said) for said in ahead if said and is_number(said[0]))
    return next((last for said in counted if (last := end_of(said, today))), None)


def _without_parties(text: str) -> str:
    """ "Till allt utom kassan" is about whom, not until when."""
    return starts("whom").sub(" ", text)


def _last_day(spans: Sequence[times.Interval], text: str, today: date) -> date:
    first = spans[-1].start.date()
    # A whole day ends at the next midnight; the last day that counts is the one before.
    last = (spans[-1].end - timedelta(minutes=1)).date()
    return last if first <= today or says(text, "inclusive") else first
