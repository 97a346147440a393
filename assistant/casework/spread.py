"""Which of many free times come first: a choice between days and parts of the day, no row within one morning."""

from collections.abc import Sequence
from itertools import groupby

from assistant.casework.times import Interval, local, local_date

NOON = 12


def spread(meetings: Sequence[Interval], a_day: int = 2) -> list[Interval]:
    """First some meetings of each day that don't overlap, then the others: for whoever asked for no day.

    Where a day has both a morning and an afternoon, there is one of each. Input and each half of the output are in
    order.
    """
    days = (list(of_day) for _, of_day in groupby(meetings, key=lambda meeting: local_date(meeting.start)))
    first = [meeting for of_day in days for meeting in _some_of(_apart(of_day), a_day)]
    chosen = set(first)
    return first + [meeting for meeting in meetings if meeting not in chosen]


def is_one_day(meetings: Sequence[Interval]) -> bool:
    return len({local_date(meeting.start) for meeting in meetings}) <= 1


def _apart(meetings: Sequence[Interval]) -> list[Interval]:
    """Those that begin when the one before has ended."""
    found: list[Interval] = []
    for meeting in meetings:
        if not found or found[-1].end <= meeting.start:
            found.append(meeting)
    return found


def _some_of(meetings: Sequence[Interval], count: int) -> list[Interval]:
    """The first of the morning and of the afternoon, and as many more as there is room for, in order."""
    parts = [next(part) for _, part in groupby(meetings, key=lambda meeting: local(meeting.start).hour < NOON)]
    others = [meeting for meeting in meetings if meeting not in parts]
    return sorted([*parts, *others][:count])
