"""An answer taken back by its place: "ta tillbaka det första", "jag ångrar det förra"."""

import re
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.text import fold


def takes_back_an_answer(text: str) -> bool:
    """Whether something said is taken back, and not said to stand: "jag ångrar det", but not "jag ångrar inte det"."""
    said = fold(text)
    return bool(_any_of("answers_taken_back").search(said)) and not _any_of("answers_not_taken_back").search(said)


def place_taken_back(text: str) -> int | None:
    """Which of the answers: 0 for the first, -1 for the last; None where no place is said."""
    found = _places().search(fold(text))
    return next((place for place, name in enumerate(found.groups()[:-1]) if name), -1) if found else None


@cache
def _any_of(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_alternatives(name)})\b")


@cache
def _places() -> re.Pattern[str]:
    ordinals = "|".join(f"({fold(names)})" for names in load("consent_terms")["answer_places"])
    return re.compile(rf"\b(?:det|den|mitt|jaet|ja till den) (?:{ordinals}|({_alternatives('answer_before')}))\b")


def _alternatives(name: str) -> str:
    return "|".join(map(re.escape, map(fold, load("consent_terms")[name])))
