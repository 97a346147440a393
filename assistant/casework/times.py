"""Intervals of time and the five-minute cells that make a double booking impossible."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import count, takewhile
from zoneinfo import ZoneInfo

STOCKHOLM = ZoneInfo("Europe/Stockholm")
CELL_SECONDS = 300


@dataclass(frozen=True, order=True, slots=True)
class Interval:
    """Half-open, aware, and never empty."""

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        if not self.start < self.end:
            raise ValueError("an interval ends after it starts")

    def overlaps(self, other: "Interval") -> bool:
        return self.start < other.end and other.start < self.end


def local(moment: datetime) -> datetime:
    """The same moment in Europe/Stockholm."""
    return moment.astimezone(STOCKHOLM)


def local_date(moment: datetime) -> date:
    return local(moment).date()


def at_clock(day: date, clock: time) -> datetime:
    """A wall clock time in Stockholm, as an aware UTC moment (safe to add to across a clock change)."""
    return datetime.combine(day, clock, tzinfo=STOCKHOLM).astimezone(UTC)


def start_of_day(day: date) -> datetime:
    return at_clock(day, time.min)


def cells(start: datetime, end: datetime) -> range:
    """The five-minute cells since 1970 that `[start, end)` touches."""
    return range(int(start.timestamp()) // CELL_SECONDS, -(-int(end.timestamp()) // CELL_SECONDS))


def without(interval: Interval, holes: Iterable[Interval]) -> list[Interval]:
    """What is left of `interval` when every hole is cut out, in order."""
    left = [interval]
    for hole in holes:
        left = [part for piece in left for part in _around(piece, hole)]
    return left


def common(one: Interval, other: Interval) -> Interval | None:
    """Where both are, if anywhere."""
    if not one.overlaps(other):
        return None
    return Interval(max(one.start, other.start), min(one.end, other.end))


def steps(interval: Interval, *, length: timedelta, step: timedelta) -> tuple[Interval, ...]:
    """Every `length` that fits, one each `step` from the interval's start."""
    # Equal moments of different zones are equal keys, and would get each other's clocks: only UTC is remembered.
    make = _steps_once if interval.start.tzinfo is UTC else _steps
    return make(interval, length, step)


def _steps(interval: Interval, length: timedelta, step: timedelta) -> tuple[Interval, ...]:
    last = interval.end - length
    starts = takewhile(lambda start: start <= last, (interval.start + number * step for number in count()))
    return tuple(Interval(start, start + length) for start in starts)


# Those who work the same hours share their steps, and a month is looked at again and again.
_steps_once = lru_cache(maxsize=4096)(_steps)


def _around(piece: Interval, hole: Interval) -> Iterator[Interval]:
    if not piece.overlaps(hole):
        yield piece
        return
    if piece.start < hole.start:
        yield Interval(piece.start, hole.start)
    if hole.end < piece.end:
        yield Interval(hole.end, piece.end)
