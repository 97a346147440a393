"""How somebody is tied to care centres, in their words: sick-listed from one, listed at another, living near some."""

import re
from collections.abc import Sequence
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.people.places import Place, in_area, meant_places
from assistant.swedish.words.text import fold

Ties = dict[str, str | list[str]]


def care_ties(text: str, places: Sequence[Place]) -> Ties:
    """`sick_listed` and `listed` as a care centre's id, `area` as the ids of those in the part of town that is named.

    Empty when the text ties nobody to anything: a bare name is no tie.
    """
    found: Ties = {}
    for clause in _clauses(text):
        for tie in ("sick_listed", "listed"):
            if _says(tie, clause) and (named := meant_places(clause, places)):
                found.setdefault(tie, named[0].id)
                break
    area = in_area(text, places)
    if area and (len(area) > 1 or _says("lives", text)):
        found["area"] = area
    return found


def _clauses(text: str) -> list[str]:
    return [part for part in re.split(load("care_ties")["breaks"], text, flags=re.IGNORECASE) if part.strip()]


def _says(tie: str, clause: str) -> bool:
    said = fold(clause)
    return any(pattern.search(said) for pattern in _patterns(tie))


@cache
def _patterns(tie: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in load("care_ties")[tie])
