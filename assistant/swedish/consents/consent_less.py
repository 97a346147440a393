"""Is what goes beyond the meeting denied, feared or taken out where it is named? Then less is meant (facts C-40, C-45).

"Jag vill inte att de får veta planen" and "planen ska de aldrig få" are no yes to the plan, whatever the words are.
"""

import re
from collections.abc import Sequence
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.text import fold

_CLAUSE = re.compile(r"[.,;:!?\n]|\b(?:men|fast|dock|medan)\b|\boch (?=(?:inte|ej|aldrig|inget|ingenting)\b)")


def names_the_plan(text: str) -> bool:
    """Whether it is spoken of at all, denied or not."""
    return _listed("plan_words").search(fold(text)) is not None


def names_meeting_and_plan(text: str) -> bool:
    """ "Bara att vi träffas och planen": the plan is wanted too, for what "bara" leaves out is the rest."""
    return _meeting_and_plan().search(fold(text)) is not None and not denies_the_plan(text)


def denies_the_plan(text: str) -> bool:
    return fears_the_plan(text) or _denies_somewhere(text, ("denies", "leaves_out"), "plan_words")


def fears_the_plan(text: str) -> bool:
    """ "Jag är rädd att de får veta planen"."""
    return _denies_somewhere(text, ("fears",), "plan_words")


def names_the_ability(text: str) -> bool:
    """Whether what somebody can manage at work is spoken of, denied or not: "vad jag orkar", "hur många timmar"."""
    return _ability().search(fold(text)) is not None


def states_the_ability(text: str) -> bool:
    """ "Hur många timmar jag orkar" begins as a question does, and is what may be told."""
    return names_the_ability(text) and "?" not in text


def denies_the_ability(text: str) -> bool:
    named = [clause for clause in _clauses(text) if _ability().search(clause)]
    return any(_listed(how).search(clause) for clause in named for how in ("denies", "leaves_out", "fears"))


def denies_more(text: str) -> bool:
    """As an answer to how much may be told, where "mer" and "allt" are the plan, too."""
    return denies_the_plan(text) or _denies_somewhere(text, ("denies", "fears"), "wider_words")


def _denies_somewhere(text: str, how: Sequence[str], what: str) -> bool:
    """Whether one clause has both."""
    named = [clause for clause in _clauses(text) if _listed(what).search(clause)]
    return any(_listed(name).search(clause) for clause in named for name in how)


def _clauses(text: str) -> list[str]:
    """Without what looks like a denial: "jag har inget emot planen", "inte bara mötet utan planen också"."""
    said = re.sub(load("consent_less")["besides"], r" \1 ", fold(text))
    return [_listed("denies_not").sub(" ", clause) for clause in _CLAUSE.split(said)]


@cache
def _meeting_and_plan() -> re.Pattern[str]:
    words = load("consent_less")
    filled = (
        one.replace("<meeting>", words["meeting"]).replace("<plan>", words["plan"]) for one in words["meeting_and_plan"]
    )
    return re.compile("|".join(f"(?:{one})" for one in filled))


@cache
def _ability() -> re.Pattern[str]:
    return re.compile("|".join(rf"\b(?:{pattern})\b" for pattern in load("consent_less")["ability"]))


@cache
def _listed(name: str) -> re.Pattern[str]:
    phrases = sorted(map(fold, load("consent_less")[name]), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b")
