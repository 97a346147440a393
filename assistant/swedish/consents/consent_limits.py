"""What somebody ties a yes to that is no party, no day and none of the things offered: "bara om praktiken"."""

import re
from dataclasses import replace
from datetime import datetime
from functools import cache

from assistant.swedish.consents import consent_terms
from assistant.swedish.consents.parties import PARTIES, Parties, leaves_the_settled, named, parties
from assistant.swedish.data_files import load
from assistant.swedish.spans import end_of, period
from assistant.swedish.words.text import fold, words

CONDITION, LEFT_OUT, ILLNESS, UNREAD = "condition", "left_out", "illness", "unread"
# A name, with no more beside it than "ja till".
BARE = 3
_CLAUSE = re.compile(r"[.,;!?]|\b(?:men|fast|och)\b")


def limit(text: str, now: datetime) -> str | None:
    """`condition`: a yes only to something that can't be written here, or only if; `left_out`: something is held out;
    `illness`: what is held out is about health, which is never told anyway; `unread`: something else stands after a
    "men". None where nothing of it is said.
    """
    said = fold(text)
    if _only_without_illness(said):
        return ILLNESS
    if _hangs_on_something(said) or any(_is_unknown(rest, now) for rest in _after_only(said)):
        return CONDITION
    if _illness().search(said):
        return ILLNESS
    if any(map(_is_something_else, _held_out().finditer(said))):
        return LEFT_OUT
    return next(filter(None, (_after_but(found, said, now) for found in _listed("but").finditer(said))), None)


def sets_a_condition(text: str) -> bool:
    """Whether the yes hangs on something: "bara om jag får vara med". "Bara om bussen" is only a narrower yes."""
    return _hangs_on_something(fold(text)) and not _only_without_illness(fold(text))


def _only_without_illness(said: str) -> bool:
    """ "Ja om de inte får veta min diagnos": what it hangs on is so anyway, and nothing else stands in it."""
    found = list(_condition().finditer(said))
    after = [_CLAUSE.split(said[one.end("ahead") :])[0] if one["ahead"] else "" for one in found]
    return bool(after) and all(_denied().search(clause) and _ends_in_illness(clause) for clause in after)


def _ends_in_illness(clause: str) -> bool:
    return any(f" {clause.strip()}".endswith(f" {phrase}") for phrase in _words("illness"))


@cache
def _denied() -> re.Pattern[str]:
    return re.compile(r"\b(?:inte|ej|aldrig|slipper?|utan)\b")


def _hangs_on_something(said: str) -> bool:
    """Whether a condition is set. "Ja om ni bara säger att jag har ett möte" only says how much may be told."""
    return any(not _tells_only(_CLAUSE.split(said[found.end("ahead") :])[0]) for found in _condition().finditer(said))


def _tells_only(clause: str) -> bool:
    return _listed("only_told").match(clause) is not None and consent_terms.content_unasked(clause) is not None


def may_be_a_limit(text: str) -> bool:
    """Whether it reads like one, whatever it is about: "bara om skolan", "inte medicinerna"."""
    said = fold(text)
    return any(pattern.search(said) for pattern in (_listed("only"), _illness(), _held_out()))


def _after_but(found: re.Match[str], said: str, now: datetime) -> str | None:
    """What a "men" adds, where it is no party, no day, none of the contents and no kind word."""
    rest = re.split(r"[.;!?]", said[found.end() :])[0].strip(" ,")
    if not rest or _is_known(rest, now) or set(words(rest)) <= _words("courtesy"):
        return None
    if _begins_a_time(rest):
        return CONDITION
    if found[0] not in _words("but_without") and not _words("but_not") & set(words(rest)):
        return UNREAD
    return ILLNESS if _words("illness") & set(words(rest)) else LEFT_OUT


def _begins_a_time(rest: str) -> bool:
    """ "Inte förrän jag har läst det"."""
    said = words(rest)
    return said[0] in _words("but_not") and bool(_words("not_before") & set(said))


def _is_known(rest: str, now: datetime) -> bool:
    read = consent_terms.content_unasked(rest) or consent_terms.until(rest, now) or period(rest)
    vague = _begins_with(_listed("only").sub("", rest, count=1).strip(), "vague_time")
    return bool(read or vague) or replace(parties(rest), mentioned=frozenset()) != Parties()


def goes_on_with_a_but(text: str) -> bool:
    """ "Men bara om jag får vara med": it goes on from what was said just before."""
    return not _words("goes_on").isdisjoint(words(fold(text))[:1])


def names_a_topic(text: str) -> bool:
    """Whether it is about what may be told: "om jobbet", but not "bara tills jag har fått jobb"."""
    return _listed("about").search(fold(text)) is not None


def ends(text: str, now: datetime) -> dict[str, str]:
    """Each party's own last day, where the clauses name several ("soc till jul, af till nyår"); else nothing."""
    found: dict[str, str] = {}
    for clause in _CLAUSE.split(text):
        day = consent_terms.until(clause, now) or _end_of_span(clause, now)
        if day and day[0].isdigit():
            found |= dict.fromkeys(named(clause) - parties(clause).excluded, day)
    return found if len(set(found.values())) > 1 else {}


def _end_of_span(clause: str, now: datetime) -> str | None:
    """ "Fk tre månader", which beside the others' days is an end; "soc har känt mig i två år" is none."""
    last = None if consent_terms.tells_of_the_past(clause) else end_of(clause, now.date())
    return last.isoformat() if last else None


def contents(text: str) -> dict[str, str]:
    """What each party may be told, where the clauses differ ("soc allt om planen, af bara mötet"); else nothing."""
    found: dict[str, str] = {}
    rest: str | None = None
    waiting: frozenset[str] = frozenset()
    for clause in _CLAUSE.split(text):
        said, told = parties(clause), consent_terms.content(clause)
        who = named(clause) - said.excluded
        rest = told if told and (said.everyone or leaves_the_settled(clause)) else rest
        found |= dict.fromkeys(who | waiting, told) if told else {}
        # "Soc och af bara mötet": a bare name waits for what is said next.
        waiting = who | waiting if not told and who and len(words(clause)) <= BARE else frozenset()
    found = dict.fromkeys(PARTIES, rest) | found if rest else found
    return found if len(set(found.values())) > 1 else {}


def _after_only(said: str) -> list[str]:
    """What follows upon each "bara", to the end of its clause."""
    return [_CLAUSE.split(said[found.end() :])[0].strip() for found in _listed("only").finditer(said)]


def _is_unknown(rest: str, now: datetime) -> bool:
    """Whether "bara" is followed by something, and that is neither whom, how long nor what is offered."""
    if not rest or rest in _words("only_back") or _begins_with(rest, "only_idle") or _begins_with(rest, "vague_time"):
        return False
    known = consent_terms.content_unasked(f"bara {rest}") or consent_terms.until(f"bara {rest}", now)
    return not (known or period(rest) or parties(rest) != Parties())


def _is_something_else(found: re.Match[str]) -> bool:
    """Whether what is held out is none of what is offered, and nobody."""
    return consent_terms.content_unasked(found[0]) is None and parties(found["what"]) == Parties()


def _begins_with(text: str, name: str) -> bool:
    said = f"{' '.join(words(text))} "
    return any(said.startswith(f"{fold(phrase)} ") for phrase in load("consent_limits")[name])


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(map(fold, load("consent_limits")[name]))


@cache
def _listed(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_alternatives(name)})\b")


@cache
def _condition() -> re.Pattern[str]:
    """ "Ja om jag får vara med". "Det är okej om ni pratar" is a plain yes."""
    ahead = rf"(?:^|[,;.]\s*|\b(?:{_alternatives('before_if')})\W+)"
    unless = _alternatives("if_idle")
    return re.compile(
        rf"(?P<ahead>{ahead}om )(?!(?:{unless})\b)(?:{_alternatives('if_who')})\b|\b(?:{_alternatives('provided')})\b"
    )


@cache
def _illness() -> re.Pattern[str]:
    held_out = f"{_alternatives('nothing_about')}|{_alternatives('not')}"
    return re.compile(rf"\b(?:{held_out})\s+(?:(?:{_alternatives('mine')})\s+)?(?:{_alternatives('illness')})\b")


@cache
def _held_out() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{_alternatives('nothing_about')})\s+(?:(?:{_alternatives('mine')})\s+)?(?P<what>\w+(?: \w+)*)"
    )


def _alternatives(name: str) -> str:
    phrases = sorted(map(fold, load("consent_limits")[name]), key=len, reverse=True)
    return "|".join(map(re.escape, phrases))
