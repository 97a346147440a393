"""The first or last time of a day that is named: "första tiden på fredag", "onsdag, den sista"."""

import re
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Literal

from assistant.swedish import times
from assistant.swedish.data_files import load
from assistant.swedish.words.denied import denied
from assistant.swedish.words.text import fold

Edge = Literal["first", "last"]


def edge_of_day(text: str) -> Edge | None:
    """Which edge of its day is meant: None where the word stands beside no day, is denied, or both are named.

    "Ta den första, onsdag har jag jobb" is of the list, and the day its reason.
    """
    said = fold(text)
    found: set[Edge] = {
        "first" if match["first"] else "last"
        for pattern in _patterns()
        for match in pattern.finditer(said)
        if not denied(said, match)
    }
    return found.pop() if len(found) == 1 else None


def at_edge_of_day(text: str, shown: Sequence[datetime], now: datetime) -> int | None:
    """The place in the list of the first or last of the named day's times; None where the list has none of that day."""
    edge, said = edge_of_day(text), times.understand(text, now)
    days = [one.start for one in said.when if one.start != one.end] if said.day_said else []
    of_day = [place for place, at in enumerate(shown) if any(_same_day(said, day, at) for day in days)]
    if not (edge and of_day):
        return None
    return of_day[0 if edge == "first" else -1]


def _same_day(said: times.Times, day: datetime, moment: datetime) -> bool:
    return day.weekday() == moment.weekday() if said.weekday else day.date() == moment.date()


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    words = load("edge_of_day")
    filled = (one.replace("<edge>", words["edge"]).replace("<day>", words["day"]) for one in words["beside"])
    return tuple(re.compile(one) for one in filled)
