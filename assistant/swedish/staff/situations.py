"""What a social or employment worker tells of a situation: consent, what was asked before, what is needed, and so on.

The facts and their values are those of the decision table; the words stand in `data/situations.yml`.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import cache
from typing import Any

from assistant.swedish.data_files import load
from assistant.swedish.spans import period
from assistant.swedish.words.normalise import fold, normalise
from assistant.swedish.words.once import remembered
from assistant.swedish.words.questions import is_question
from assistant.swedish.words.text import words

_LIST_NAME = re.compile(r"<(\w+)>")
_GAP, _GAP_WITHOUT_NEGATION = r"(?: \w+)", r"(?: (?!(?:inte|ej|ingen|inget|inga)\b)\w+)"
# What stands before "…, vilken väg väljer jag?" is told.
_BEFORE_A_QUESTION = re.compile(r"(?<=[.!?])\s+|,\s+(?=(?:ska|vilken|vad|är|blir|hur|kan|bör|räcker)\b)", re.IGNORECASE)
_MOST_CHARACTERS = 4000
# So many kinds of parties in one case make it theirs together.
MANY, JOINT, ABILITY = 3, "joint", "ability"


def situation(text: str, now: datetime) -> dict[str, Any]:
    """The facts that the text tells, empty when it tells none.

    `consent`, `asked`, `news`, `purpose` and `plan` have one value, `need` and `around` a list, `days` a number: how
    long ago the care was asked.
    """
    told = facts(text)
    days = days_ago(_comparable(text), now.date()) if "asked" in told else None
    return {**told} if days is None else {**told, "days": days}


def is_plain_no(text: str) -> bool:
    """Whether a no has nothing in it that could be about something else: "nej, inget av det"."""
    return set(words(_comparable(text))) <= {fold(word) for word in load("situations")["plain_no"]}


@remembered
def facts(text: str) -> dict[str, Any]:
    """As `situation`, without how long ago anything was."""
    said = _comparable(text)
    told: dict[str, Any] = {fact: value for fact in _facts("one") if (value := _first(fact, said))}
    if asks_if_consent_is_needed(text):
        # "Måste personen samtycka?" tells of no consent.
        told.pop("consent", None)
    several = {fact: values for fact in _facts("several") if (values := _kept(_all(fact, said, fold(text))))}
    return told | several | ({} if "need" in several or not tells_of_many(text) else {"need": [JOINT]})


def tells_of_many(text: str) -> bool:
    """Whether a case is told in which so many are at work that they are to plan together; a question tells none."""
    told = (part for part in _BEFORE_A_QUESTION.split(text) if "?" not in part and not is_question(part))
    said = _comparable(". ".join(told))
    return sum(bool(re.search(party, said)) for party in load("situations")["parties"]) >= MANY


def needs_together(earlier: list[str], told: list[str]) -> list[str]:
    """What is needed, told in two messages: what the later one explains is not a need of its own any more."""
    return _kept(iter([*earlier, *told]))


def needs_by_now(earlier: list[str], told: list[str]) -> list[str]:
    """As `needs_together`, but that many pull apart, told afterwards, is what it is about: no longer the ability."""
    revised = JOINT in told and ABILITY not in told
    return needs_together([need for need in earlier if not (revised and need == ABILITY)], told)


def waits_beyond_days(text: str) -> bool:
    """Whether nothing else of a case is told but that no answer has come in so many days: "sju veckor, inget svar"."""
    told = facts(text)
    waits = told.get("asked") == "waiting" and _says("no_answer", text) and told.keys() <= {"asked", "around"}
    # Any day will do: whether one was named at all is asked.
    return waits and not _says("asks_when", text) and days_ago(_comparable(text), date.max) is not None


def seeks_coordinator(text: str) -> bool:
    """Whether somebody looks for whom to phone: "behöver få tag i reko", "var finns kontaktuppgifterna?"."""
    return any(re.search(_with_lists(pattern), fold(text)) for pattern in load("situations")["reaches"])


def says_none_yet(text: str) -> bool:
    """Whether it is told that there is no consent yet, and nothing else of the case."""
    return facts(text) == {"consent": "no"} and _says("none_yet", text)


def asks_without_consent(text: str) -> bool:
    """Whether somebody without a consent asks if they may turn to the care all the same."""
    return facts(text).get("consent") == "no" and _says("asks_to_contact", text)


def states_need(text: str) -> bool:
    """Whether an officer says what must be known of a client: "behöver veta vad min klient orkar"."""
    return "need" in facts(text) and _says("states_need", text)


def plans_sip(text: str) -> bool:
    """Whether an officer says that they will call a SIP: "jag vill kalla till SIP för en klient"."""
    return _says("plans_sip", text)


def asks_if_consent_is_needed(text: str) -> bool:
    """True for "krävs det samtycke?", false where more is asked of it ("måste samtycket vara skriftligt")."""
    return _says("asks_if_needed", text)


def speaks_of_another(text: str) -> bool:
    """Whether another person's case is begun: "hos en annan klient har det gått sju veckor"."""
    return _says("another", text)


def safety_told(text: str) -> str | None:
    """Who needs a human to choose the way, where that is told: `under_18`, `guardian` or `protected_identity`."""
    said = _comparable(text)
    for value, patterns in load("situations")["special"].items():
        found = [match for pattern in patterns for match in re.finditer(pattern, said)]
        if any(not _denied(said, match) for match in found):
            return str(value)
    return None


def is_about_oneself(text: str) -> bool:
    """Whether somebody speaks of a consent of their own: a resident, who has no case to choose a way for."""
    said = fold(text)
    return any(pattern.search(said) for pattern in _own())


def _says(name: str, text: str) -> bool:
    return bool(re.search(_with_lists(load("situations")[name]), _comparable(text)))


@cache
def _own() -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, load("situations")["own"]))


@remembered
def _comparable(text: str) -> str:
    said = normalise(text[:_MOST_CHARACTERS]).text
    for word, other in _table("kept_apart").items():
        said = said.replace(word, other)
    return fold(said)


def days_ago(text: str, today: date) -> int | None:
    """How many days before `today` something was, or None: "för tre veckor sedan", "i somras", "den 3 oktober"."""
    said = fold(text)
    for pattern in load("situations")["ago"]:
        found = re.search(pattern, said)
        if found and (days := period(found[1])) is not None:
            return days
    named = next((int(days) for words, days in _table("spans").items() if re.search(rf"\b{fold(words)}\b", said)), None)
    return _since_month(said, today) if named is None else named


def _since_month(said: str, today: date) -> int | None:
    """Days since a month that was named, by its middle unless the day was said; the latest that has been."""
    months = "|".join(fold(month) for month in _table("months"))
    found = re.search(rf"\b(?:(\d{{1,2}})(?:\:e)? )?({months})\b", said)
    if not found:
        return None
    month = next(int(number) for name, number in _table("months").items() if fold(name) == found[2])
    day = min(int(found[1] or 15) or 1, 28)
    that = date(today.year, month, day)
    return (today - (that if that <= today else that.replace(year=today.year - 1))).days


def _facts(group: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = load("situations")[group]
    return found


def _first(fact: str, said: str) -> str | None:
    """The first value listed that is said: the surer and narrower ones stand first."""
    return next(
        (
            value
            for value, patterns in _patterns("one", fact)
            if any(_holds(fact, value, said, match) for pattern in patterns for match in pattern.finditer(said))
        ),
        None,
    )


def _holds(fact: str, value: str, said: str, match: re.Match[str]) -> bool:
    """A yes to let the care know is never read out of words that deny it or make it a condition (C-41)."""
    if (fact, value) != ("consent", "yes"):
        return True
    return not (
        _pattern("no_yes", "within").search(match[0]) or _pattern("no_yes", "before").search(said, 0, match.start())
    )


def _all(fact: str, said: str, written: str) -> Iterator[str]:
    for group, text in (("several", said), ("written", written)):
        for value, patterns in _patterns(group, fact):
            if any(not _denied(text, match) for pattern in patterns for match in pattern.finditer(text)):
                yield value


def _kept(values: Iterator[str]) -> list[str]:
    """Without those that another one explains: the employment service that wants to know is its own errand."""
    found = list(dict.fromkeys(values))
    explained = {less for more in found for less in load("situations")["instead_of"].get(more, ())}
    return [value for value in found if value not in explained]


def _denied(said: str, match: re.Match[str]) -> bool:
    before, after = said[: match.start()], said[match.end() :]
    known = _pattern("known", "before").search(before) or _pattern("known", "after").search(after)
    return bool(known or _denial().search(before))


@cache
def _pattern(name: str, where: str) -> re.Pattern[str]:
    return re.compile(_with_lists(load("situations")[name][where]))


@cache
def _denial() -> re.Pattern[str]:
    return re.compile(_with_lists(load("situations")["denial"]))


@cache
def _patterns(group: str, fact: str) -> tuple[tuple[str, tuple[re.Pattern[str], ...]], ...]:
    """Values in order; a value may be listed more than once, the surer patterns first."""
    return tuple(
        (value, tuple(re.compile(_with_lists(pattern, group)) for pattern in patterns))
        for entry in _facts(group).get(fact, ())
        for value, patterns in entry.items()
    )


def _with_lists(pattern: str, group: str = "one") -> str:
    """The pattern with its lists written out. Of several values, none reaches across a negation."""
    if group == "several":
        pattern = pattern.replace(_GAP, _GAP_WITHOUT_NEGATION)
    return _LIST_NAME.sub(lambda match: f"(?:{load('situations')['lists'][match[1]]})", pattern)


@cache
def _table(name: str) -> dict[str, str]:
    found: dict[str, str] = load("situations")[name]
    return found
