"""Whether somebody seeks a time with a REKO in words without a plain "boka"."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from assistant.swedish.data_files import load
from assistant.swedish.words.clauses import Kind, clauses
from assistant.swedish.words.text import fold

SOUGHT = ("asks_for_time", "wants_time", "takes_time", "meets")
# Whoever gives all of this unasked has said all that a booking asks for.
ALL_OF_A_BOOKING = ("care_centre", "when", "phone")


def seeks_time(text: str) -> bool:
    """True for "finns det nån tid efter fem", "vill ha en tid" and "soc sa att jag ska prata med en reko", false for
    who has one.

    By itself it is too little to open a booking: a care centre or a time must be named beside it.
    """
    said = fold(text)
    return any(_says(name, said) for name in SOUGHT) and not _says("unless", said)


def names_what_is_sought(text: str, found: Mapping[str, Any]) -> bool:
    """Whether a time is sought, and a care centre or a time named with it: enough to open a booking."""
    centre = found.get("care_centre")
    named = (centre and centre != "unknown") or found.get("when") or found.get("choice")
    return bool(named) and (seeks_time(text) or _gives_all(text, found))


def _gives_all(text: str, found: Mapping[str, Any]) -> bool:
    """ "Kim Testsson, törnrosen, torsdag, 070-…": no word for what is wanted, and yet all of it."""
    if found.get("call_back") or _says("unless", fold(text)):
        return False
    return all(found.get(name) not in (None, "unknown") for name in ALL_OF_A_BOOKING)


def asks_beside(text: str) -> bool:
    """Whether a clause asks about something else: "jag ska prata med en reko på törnrosen, hur långt är samtalet"."""
    asking = [clause for clause in clauses(text) if clause.kind is Kind.QUESTION]
    return any(not seeks_time(clause.text) for clause in asking)


def seeks_beside_a_question(text: str) -> bool:
    """Whether the time is sought in a clause that asks nothing, beside one that asks."""
    told = [clause for clause in clauses(text) if clause.kind is not Kind.QUESTION]
    return asks_beside(text) and any(seeks_time(clause.text) for clause in told)


def _says(name: str, said: str) -> bool:
    return any(pattern.search(said) for pattern in _patterns(name))


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in load("seeks_time")[name])
