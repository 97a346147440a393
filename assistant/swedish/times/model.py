"""The shapes that pass between the steps: token → item → element → interval."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

DAY = timedelta(days=1)
RANK_PERIOD, RANK_DAY, RANK_MONTH_DAY, RANK_WEEKEND, RANK_WEEKDAY = range(5)


@dataclass(frozen=True)
class Interval:
    """Naive local time in Europe/Stockholm, to the minute, half-open; an exact clock time has start == end."""

    start: datetime
    end: datetime


@dataclass(frozen=True)
class Times:
    """What was understood: `when` in order of start, () when there is nothing to book.

    unclear: None, "impossible" (31 feb, kl 25), "contradiction" (a weekday that is not that date's; `when` has the
    date) or "am_pm" (both halves of the day are said: "kl 7 på morgonen eller kvällen").
    day_said: a day or a longer time is part of what is wanted, not only a clock.
    weekday: the days that are wanted are weekdays, without date or week ("torsdag eftermiddag").
    past: a time was said, but it lies before now. spans: (start, end) in the original text.
    """

    when: tuple[Interval, ...]
    unclear: str | None
    past: bool
    spans: tuple[tuple[int, int], ...]
    day_said: bool = False
    weekday: bool = False


@dataclass(frozen=True, slots=True)
class Token:
    kind: str
    value: Any
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Span:
    """Whole days, half-open."""

    first: date
    last: date

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.first <= day < self.last

    @property
    def length(self) -> int:
        return (self.last - self.first).days

    def days(self) -> Iterator[date]:
        return (self.first + DAY * number for number in range(self.length))


Pick = Callable[[Span | None], tuple[Span, ...]]


@dataclass(frozen=True)
class Days:
    """Days that may depend on a frame: "fredag" is another day inside "nästa vecka".

    A lower rank can be the frame of a higher one. closed: both ends were said ("från 1/12 till 5/12").
    """

    pick: Pick
    rank: int = RANK_DAY
    closed: bool = False


@dataclass(frozen=True)
class Clock:
    """Minutes after midnight; `twelve` when the other half of the day is just as possible."""

    minutes: int
    twelve: bool = False


@dataclass(frozen=True)
class Hours:
    """A part of each day. start == end: an exact clock time. None: open on that side.

    half: am, pm, noon, night or none: how a clock beside it is to be read.
    """

    start: Clock | None
    end: Clock | None
    half: str = "none"

    @property
    def exact(self) -> bool:
        return self.start is not None and self.start == self.end


@dataclass(frozen=True)
class Both:
    """A day and a part of it in one phrase: "ikväll"."""

    days: Days
    hours: Hours


@dataclass(frozen=True)
class Moment:
    """One point or stretch of time that needs no day: "om två timmar"."""

    start: datetime
    end: datetime


@dataclass(frozen=True)
class Trouble:
    """Said as a time, but nothing to book: past, impossible, or nothing at all (a greeting, a birth date).

    frame: a stretch that is over ("förra året"), and with it the days named beside it.
    """

    reason: str
    frame: bool = False


Item = Days | Hours | Both | Moment | Trouble


def days(*spans: Span) -> Days:
    """Days that are the same whatever surrounds them."""
    rank = RANK_PERIOD if any(span.length > 1 for span in spans) else RANK_DAY
    return Days(lambda _frame: spans, rank)


def day(first: date) -> Span:
    return Span(first, first + DAY)


def clock(minutes: int, *, twelve: bool = False) -> Hours:
    return Hours(Clock(minutes, twelve), Clock(minutes, twelve))
