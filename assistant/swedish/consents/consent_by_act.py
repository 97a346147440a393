"""What an answer to "får REKO prata med …?" holds, read wider than anywhere else: what it does is known (ADR 0030)."""

import re
from datetime import datetime
from functools import cache

from assistant.swedish.consents.consent_less import denies_the_ability, names_the_ability
from assistant.swedish.consents.consent_terms import CONTENTS, LEAST, content_unasked, tells_of_the_past, until
from assistant.swedish.consents.party_names import PARTIES
from assistant.swedish.data_files import load
from assistant.swedish.spans import end_of
from assistant.swedish.words.first_person import with_jag
from assistant.swedish.words.questions import is_question
from assistant.swedish.words.text import fold, words

_CLAUSE = re.compile(r"[.,;!?:]|\b(?:men|fast|utan|och|a)\b")
# "Fram te jul".
_IN_FULL = re.compile(r"\bte\b", re.IGNORECASE)
_NO_LENGTH = re.compile(r"\binte en dag (?:till|mer)\b", re.IGNORECASE)
_, ABILITY, PLAN = CONTENTS
FEW_WORDS = 6
# "Tre månader" alone is of all of them.
BARE_LENGTH = 2
_PARTY_ASKED = frozenset(f"consent_{party}" for party in PARTIES)


def sets_terms(text: str) -> bool:
    """Whether it says how it must be done: "jag ska vara med", "ring mig först", "bara en gång", "inte hennes chef"."""
    return _says("on_terms", _flat(text))


def told_at_most(text: str) -> str | None:
    """One of `CONTENTS`, out of the clauses that hold nothing out; None where none of them is named."""
    if sure := content_unasked(without_illness(text)):
        return sure
    if names_the_ability(text) and denies_the_ability(text):
        return LEAST
    let_out = [clause for clause in _clauses(text) if not _says("kept_back", clause)]
    named = {name for name, list_ in _OFFERED.items() if any(_says(list_, clause) for clause in let_out)}
    # Of the two that go beyond the meeting neither holds the other.
    return next((one for one in (ABILITY, PLAN, LEAST) if one in named), None) if {ABILITY, PLAN} - named else LEAST


_OFFERED = {ABILITY: "ability", PLAN: "plan", LEAST: "meeting"}


def without_illness(text: str) -> str:
    """ "Inte min diagnos" says nothing of how much: that is never told, and must not cut the rest to the least."""
    clauses = re.split(r"(?=[.,;!?])|\b(?=(?:men|fast) )", text)
    return "".join(one for one in clauses if not (_says("kept_back", fold(one)) and _says("never_told", fold(one))))


def keeps_back(text: str) -> bool:
    """Whether something that might be told is to be left out: "inget om barnen"."""
    said = _pattern("after_the_end").sub(" ", fold(text))
    return any(_says("kept_back", clause) and not _says("never_told", clause) for clause in _CLAUSE.split(said))


def keeps_illness_back(text: str) -> bool:
    """Whether health or records are to be left out, which they always are."""
    return any(_says("kept_back", clause) and _says("never_told", clause) for clause in _parts(text))


def says_only_that(text: str) -> bool:
    return _says("only_that", _flat(text))


def last_day(text: str, now: datetime) -> str | None:
    """The last day that is named, as `2026-12-24`: also where a length alone is said."""
    text = _IN_FULL.sub("till", _NO_LENGTH.sub(" ", text))
    day = until(text, now)
    if day and day[0].isdigit():
        return day
    last = None if tells_of_the_past(text) else end_of(text, now.date())
    return last.isoformat() if last else None


def names_an_end(text: str) -> bool:
    """Whether it shall end, if at no day that can be read: "tills beslutet har kommit"."""
    return _says("some_end", _flat(text))


def says_only_how_long(text: str) -> bool:
    """ "90 dagar är väl okej": nothing else is said, where somebody was asked about."""
    return len(words(text)) > BARE_LENGTH and _says("only_a_length", _flat(text)) and "?" not in text


def closes_beside(text: str) -> bool:
    """ "Soc ja, men ingen annan": only beside whoever is let in by name, for "ingen annan" may be of anything."""
    return lets_nobody_else_in(text) or _pattern("none_beside").search(fold(text)) is not None


def gives_leave(text: str) -> bool:
    """ "Sex veckor kan de få": leave, and no end alone."""
    return _pattern("gives_leave").search(fold(text)) is not None


def closes_all(text: str) -> bool:
    """Whether it is a no to everybody, whatever stands beside it: a need, or a story."""
    return _says("closes_all", _flat(text))


def turns_all_to_no(text: str) -> bool:
    """ "Ändra allt till nej", of what was answered and what was not."""
    return _says("all_to_no", _flat(text)) and not is_question(text)


def gives_no_consent(text: str) -> bool:
    """ "Jag vill inte ge samtycke", of nobody by name."""
    return _says("no_consent", _flat(text)) and not is_question(text)


def lets_nobody_else_in(text: str) -> bool:
    """ "Prata inte med någon annan just nu": of whoever has no yes, which is everybody while nobody has one."""
    return _says("nobody_else", _flat(text)) and not is_question(text)


def tells_only_of_the_plan(text: str) -> bool:
    """ "Enbart hur vi planerar", in few words: a part of what is offered, and no condition."""
    few = _says("only_begins", _flat(text)) and len(words(text)) <= FEW_WORDS
    return few and told_at_most(text) == PLAN and not (keeps_back(text) or is_question(text))


def closes_the_rest(text: str) -> bool:
    """ "Inget mer", and nothing else, or "inte soc och inte nån annan heller": a no to whoever has had no answer.

    It takes back no yes, and in the words of it nobody is let in either.
    """
    return _says("closes_the_rest", _flat(text))


def only_denies(text: str) -> bool:
    """ "Nej, inte af", and nothing of anybody else: no "heller", and no list."""
    return _says("only_denies", _flat(text)) and not _says("as_well", _flat(text))


def reads_beside_all(text: str, asked: str | None) -> bool:
    """Whether it is an answer to the question about a party, whatever else it sounds like."""
    if asked not in _PARTY_ASKED:
        return False
    if asked == "consent_employer" and has_no_employer(text):
        return True
    return not is_question(text) and (closes_all(text) or closes_the_rest(text))


def has_no_employer(text: str) -> bool:
    """ "Jag har ingen", where it is asked about the employer. "Finns ingen" only looks like a question."""
    alone = _says("none_of_those", _flat(text)) and "?" not in text
    return alone or (_says("no_employer", _flat(text)) and not is_question(text))


def names_the_need(text: str) -> bool:
    """ "Bara att jag behöver rehab": just what Försäkringskassan is asked about."""
    return _says("need", _flat(text))


def has_nothing_against(text: str) -> bool:
    """A yes in the words of a no: "det har jag inget emot"."""
    return _says("nothing_against", _flat(text))


def lets_this_one_in(text: str) -> bool:
    """Whether the one that is asked about gets a yes before the rest gets a no: "okej för den här, sen inga fler"."""
    ahead = re.split(_pattern("goes_on_to_the_rest"), fold(text))[0]
    this = _says("yes_word", ahead) and _says("this_one", ahead) and not _says("not_this", ahead)
    return this or _says("bare_yes", ahead)


def names_another(text: str) -> bool:
    """Whether somebody is named whom nobody asks about here: a doctor, a union, a relative."""
    return _says("someone_else", _flat(text))


def names_one_that_sounds_alike(text: str) -> bool:
    """ "Ja, prata med a-kassan" lets none of the four in."""
    return _says("like_one", _flat(text))


def asks_of_money(text: str) -> bool:
    return _says("of_money", _flat(text))


def asks_of_what_is_told(text: str) -> bool:
    """ "Vad ska de prata om då?"."""
    return _says("of_what_is_told", _flat(text))


def not_with_these(text: str) -> bool:
    return _says("not_these", _flat(text))


def place(text: str) -> int | None:
    """Which answer is meant: 0 the first, -1 the last."""
    said = _flat(text)
    return 0 if _says("first_one", said) else -1 if _says("last_one", said) else None


def turns_to_no(text: str) -> bool:
    """Whether it shall be a no now: "den jag sa ja till ska bort"."""
    return _says("to_no", _now(text))


def turns_to_yes(text: str) -> bool:
    return not turns_to_no(text) and _says("to_yes", _now(text))


def _now(text: str) -> str:
    """Without what is told of the answer before."""
    return _pattern("said_before").sub(" ", _flat(text))


def refuses_talk(text: str) -> bool:
    """ "Dom vill jag inte att ni pratar med", whatever is told before it."""
    return _says("refuses_talk", _flat(with_jag(text)))


def repeats_oneself(text: str) -> bool:
    """ "Jag sa ju bara …": of what was answered before, and no answer to what is asked now."""
    return _says("repeats", _flat(text))


def hangs_on(text: str) -> bool:
    return _says("hangs", _flat(text))


def is_about_a_topic(text: str) -> bool:
    """Whether it tells what may be spoken of: "om pengarna", and not only until when, or what is never told."""
    return any(_says("topic", _flat(part)) for part in _parts(text) if not _says("never_told", part))


def _clauses(text: str) -> list[str]:
    return _CLAUSE.split(fold(text))


def _parts(text: str) -> list[str]:
    """Wider than a clause: "medicin är privat sak, det ska de inte höra"."""
    return re.split(r"[.;!?]|\bmen\b|\bfast\b", fold(text))


def _flat(text: str) -> str:
    return " ".join(words(fold(text)))


def _says(name: str, said: str) -> bool:
    return _pattern(name).search(said) is not None


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile("|".join(fold(one) for one in load("consent_by_act")[name]))
