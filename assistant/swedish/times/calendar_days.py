"""Pure calendar arithmetic: next weekday, ISO weeks, months, red days. All days are dates, all spans half-open."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache
from typing import Any

import holidays

from assistant.swedish.times.lexicon import data
from assistant.swedish.times.model import DAY, Span, day

WEEK = 7
# First and last day (half-open) of the parts of a week, Monday = 0.
THIRDS = {"start_of": (0, 2), "middle_of": (1, 4), "end_of": (3, 5)}
# No appointment lies further ahead, and no later date overflows.
LAST_YEAR = 2400


def next_weekday(after: date, weekday: int) -> date:
    """The first such weekday strictly after a day."""
    return after + DAY * ((weekday - after.weekday() - 1) % WEEK + 1)


def weekdays_in(frame: Span, weekday: int) -> tuple[Span, ...]:
    first = next_weekday(frame.first - DAY, weekday)
    return tuple(day(first + DAY * shift) for shift in range(0, max(0, (frame.last - first).days), WEEK))


def week_of(any_day: date, shift: int = 0) -> Span:
    """The ISO week of a day, or so many weeks from it."""
    monday = any_day - DAY * any_day.weekday() + DAY * WEEK * shift
    return Span(monday, monday + DAY * WEEK)


def part_of_span(week: Span, which: str) -> Span:
    """The beginning, middle or end of a week: Monday–Tuesday, Tuesday–Thursday, Thursday–Friday."""
    first, last = THIRDS[which]
    return Span(week.first + DAY * first, week.first + DAY * last)


def iso_week(number: int, today: date) -> Span | None:
    """Week `number` that is current or next ahead; None when there is none within seven years (54)."""
    for year in range(today.isocalendar().year, today.isocalendar().year + 8):
        try:
            monday = date.fromisocalendar(year, number, 1)
        except ValueError:
            continue
        if monday + DAY * WEEK > today:
            return Span(monday, monday + DAY * WEEK)
    return None


def iso_week_of_year(number: int, year: int) -> Span | None:
    try:
        return week_of(date.fromisocalendar(year, number, 1))
    except ValueError:
        return None


def month_of(year: int, month: int) -> Span:
    """A calendar month; months beyond 1–12 carry over to other years."""
    first = date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)
    return Span(first, date(first.year + first.month // 12, first.month % 12 + 1, 1))


def month_ahead(month: int, today: date) -> Span:
    """The current or next such month."""
    this_year = month_of(today.year, month)
    return this_year if this_year.last > today else month_of(today.year + 1, month)


def valid(year: int, month: int, day_number: int) -> date | None:
    """The date, or None when there is none."""
    try:
        return date(year, month, day_number) if year < LAST_YEAR else None
    except ValueError:
        return None


def date_ahead(month: int, day_number: int, today: date) -> date | None:
    """The next such date, today included; 29 February may be years away."""
    candidates = (valid(year, month, day_number) for year in range(today.year, min(today.year + 9, 9999)))
    return next((found for found in candidates if found and found >= today), None)


def month_day_ahead(day_number: int, today: date) -> date | None:
    """The next day of a month with that number, today included."""
    months = (month_of(today.year, today.month + shift) for shift in range(13))
    candidates = (valid(month.first.year, month.first.month, day_number) for month in months)
    return next((found for found in candidates if found and found >= today), None)


def add_months(from_day: date, months: int) -> date:
    """The same day of another month, or that month's last."""
    month = month_of(from_day.year, from_day.month + months)
    return min(month.first + DAY * (from_day.day - 1), month.last - DAY)


@cache
def red_days(year: int) -> dict[str, date]:
    """Name → date, Sundays left out (lag 1989:253, as the package holidays has it)."""
    found = holidays.country_holidays("SE", years=year, language="sv")
    # Two holidays may share a day: Kristi himmelsfärdsdag was Första maj in 2008.
    return {name: day_ for day_ in found for name in found.get_list(day_)}


def is_red(found: date) -> bool:
    return found in red_days(found.year).values()


def named_days(name: str, year: int) -> Span | None:
    """The day or days of a holiday in a year; None for a year in which it was no holiday yet."""
    how = data("red_days")[name]
    how = data("red_days")[how["any"][0]] if "any" in how else how
    first = _first_of(how, year)
    return (
        None
        if first is None
        else Span(first, first + DAY * int(how.get("last", 1)) if "week" not in how else first + DAY * WEEK)
    )


def _first_of(how: dict[str, Any], year: int) -> date | None:
    for key, find in HOW.items():
        if key in how:
            return find(how, year)
    return None


def _fixed(written: str, year: int) -> date:
    month, number = written.split("-")
    return date(year, int(month), int(number))


def _red(how: dict[str, Any], year: int) -> date | None:
    found = red_days(year).get(how["red"])
    return None if found is None else found + DAY * int(how.get("days", 0))


def _weekday_from(how: dict[str, Any], year: int) -> date:
    return next_weekday(_fixed(how["from"], year) - DAY, how["weekday"])


HOW: dict[str, Callable[[dict[str, Any], int], date | None]] = {
    "red": _red,
    "date": lambda how, year: _fixed(how["date"], year),
    "weekday": _weekday_from,
    "week": lambda how, year: date.fromisocalendar(year, how["week"], 1),
}


def holiday_ahead(name: str, today: date) -> Span | None:
    """The next time it comes, or the one going on now; of several with one name the nearest."""
    if named := data("red_days")[name].get("any"):
        known = filter(None, (holiday_ahead(one, today) for one in named))
        return min(known, key=lambda span: span.first, default=None)
    spans = (named_days(name, year) for year in range(today.year - 1, today.year + 3))
    return next((span for span in spans if span and span.last > today), None)


def workdays_in(frame: Span) -> tuple[Span, ...]:
    return tuple(day(found) for found in frame.days() if found.weekday() < 5 and not is_red(found))


def bridge_days(today: date) -> Iterator[date]:
    """Single workdays squeezed between days off, ahead of today."""
    return (found for found in Span(today, today + timedelta(days=400)).days() if _bridge(found))


def _off(found: date) -> bool:
    return found.weekday() >= 5 or is_red(found)


def _bridge(found: date) -> bool:
    return not _off(found) and _off(found - DAY) and _off(found + DAY)
