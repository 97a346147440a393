"""The first or last time of a day that is named: "första tiden på fredag", "onsdag, den sista"."""

import re
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Literal

from assistant.swedish import times
from assistant.swedish.data_files import load
from assistant.swedish.words.denied import denied
from assistant.swedish.words.text import fold, words

Edge = Literal["first", "last"]
_MARKS = re.compile(r"[.,;!?\n]+")


def edge_of_day(text: str) -> Edge | None:
    """Which edge of its day is meant: None where the word stands beside no day, is denied, or both are named.

    "Ta den första, onsdag har jag jobb" is of the list, and the day its reason.
    """
    said = fold(text)
    found: set[Edge] = {
        "first" if match["first"] else "last"
        for pattern in _filled("beside")
        for match in pattern.finditer(said)
        if not denied(said, match)
    }
    found |= _of_a_day_apart(said)
    return found.pop() if len(found) == 1 else None


def _of_a_day_apart(said: str) -> set[Edge]:
    """ "Tisdan blir bra, jag är ändå där. Den första": the day in one piece, as a wish, and the word in another."""
    pieces = [" ".join(words(piece)) for piece in _MARKS.split(said)]
    wished = any(pattern.fullmatch(piece) for piece in pieces for pattern in _filled("wished_day"))
    edges = [match for piece in pieces for pattern in _filled("own_edge") if (match := pattern.fullmatch(piece))]
    return {"first" if match["first"] else "last" for match in edges} if wished else set()


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
def _filled(name: str) -> tuple[re.Pattern[str], ...]:
    lists = load("edge_of_day")
    ways = [lists[name]] if isinstance(lists[name], str) else lists[name]
    return tuple(re.compile(way.replace("<edge>", lists["edge"]).replace("<day>", lists["day"])) for way in ways)
