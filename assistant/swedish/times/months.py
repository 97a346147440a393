"""Months, their parts, days and weeks within them, and seasons: i januari, sista fredagen i mars, i sommar."""

from __future__ import annotations

from datetime import date

from assistant.swedish.times.calendar_days import (
    WEEK,
    add_months,
    month_ahead,
    month_of,
    next_weekday,
    part_of_span,
    week_of,
    weekdays_in,
    workdays_in,
)
from assistant.swedish.times.clock import IMPOSSIBLE
from assistant.swedish.times.dates import YEAR, said_year
from assistant.swedish.times.grammar import PHRASES, Hit
from assistant.swedish.times.guards import stands_alone
from assistant.swedish.times.model import DAY, RANK_MONTH_DAY, Days, Span, Trouble, day, days

PREPOSITIONS = "(to_hour|under|on|to|of|for)?"


@PHRASES.rule(
    PREPOSITIONS + " (any|the|whole)* which:near? month:month " + YEAR,
)
def whole_month(hit: Hit) -> Days | Trouble | None:
    """i januari, nästa mars, maj 2027. A bare "maj" may be a name."""
    which = hit["which"].kind if "which" in hit else ""
    if which == "previous":
        return Trouble("past", frame=True)
    year, month = said_year(hit), hit["month"].value
    if hit.inside[0].kind == "month" and not year and not _month_by_itself(hit):
        return None
    return days(month_of(year, month) if year else month_ahead(month, hit.today))


@PHRASES.rule("(any|the)* later (any|the|to_hour|under)* month:month " + YEAR)
def later_in_month(hit: Hit) -> Days:
    """senare i december: all of it, from tomorrow where it has begun."""
    year, month = said_year(hit), hit["month"].value
    span = month_of(year, month) if year else month_ahead(month, hit.today)
    return days(Span(min(max(span.first, hit.today + DAY), span.last - DAY), span.last))


def _month_by_itself(hit: Hit) -> bool:
    around = (
        "or",
        "and",
        "comma",
        "stop",
        "dash",
        "to_hour",
        "under",
        "start_of",
        "middle_of",
        "end_of",
        "between",
        "after",
        "before",
        "latest",
        "earliest",
    )
    return (hit.before is None or hit.before.kind in around) and (hit.after is None or hit.after.kind in around)


def _month(hit: Hit) -> Span:
    """The month a rule speaks of: a name (with a year), or this or next one."""
    if "month" in hit:
        year, month = said_year(hit), hit["month"].value
        return month_of(year, month) if year else month_ahead(month, hit.today)
    shift = 0 if "now" in hit else 1
    return month_of(hit.today.year, hit.today.month + shift)


MONTHS = (
    "month:month " + YEAR,
    "the? now:month_unit",
    "the? next month_word",
    "the? now:this month_word",
    "the? coming month_word",
)


@PHRASES.rule(
    "(to_hour|under|the)? whole? the? now:this month_word",
    "(to_hour|under|the)? whole? the? next month_word",
    "(to_hour|under|the)? the? coming month_word",
)
def month_from_now(hit: Hit) -> Days:
    return days(_month(hit))


@PHRASES.rule(*(f"to_hour? the? third:third_of (of|on|to_hour)? {month}" for month in MONTHS))
def part_of_month(hit: Hit) -> Days | None:
    """The first ten days, the next ten, the rest."""
    if "now" in hit and hit["now"].kind == "month_unit" and hit["now"].text != "månaden":
        return None
    month = _month(hit)
    part = _third(month, hit["third"].kind)
    if part.last <= hit.today and "now" in hit and hit["now"].kind == "month_unit":
        part = _third(month_of(hit.today.year, hit.today.month + 1), hit["third"].kind)
    return days(part)


@PHRASES.rule("to_hour? the? third:third_of")
def part_of_what_was_said(hit: Hit) -> Days | None:
    """ "nästa vecka, gärna i mitten": a part of the week or month around it."""
    if hit.after is not None and hit.after.kind not in ("stop", "comma", "or", "other"):
        return None
    which = hit["third"].kind

    def pick(frame: Span | None) -> tuple[Span, ...]:
        if frame is None or frame.length < WEEK:
            return ()
        return (part_of_span(frame, which) if frame.length == WEEK else _third(frame, which),)

    return Days(pick, RANK_MONTH_DAY)


def _third(month: Span, which: str) -> Span:
    first, last = {"start_of": (0, 10), "middle_of": (10, 20), "end_of": (20, month.length)}[which]
    return Span(month.first + DAY * first, month.first + DAY * last)


@PHRASES.rule(*(f"on? the? which:place weekday:any_weekday (of|to_hour|under|on)? {month}" for month in MONTHS))
def weekday_of_month(hit: Hit) -> Days | Trouble:
    """sista fredagen i januari, andra måndagen i mars."""
    found = weekdays_in(_month(hit), hit["weekday"].value)
    return _nth(found, hit["which"].value)


@PHRASES.rule("on? the? which:place weekday:any_weekday (of|to_hour|under|on) the? rel:near? year_unit")
def weekday_of_year(hit: Hit) -> Days | Trouble:
    """sista måndagen i året."""
    year = said_year(hit) or hit.today.year
    return _nth(weekdays_in(Span(date(year, 1, 1), date(year + 1, 1, 1)), hit["weekday"].value), hit["which"].value)


@PHRASES.rule(*(f"(to_hour|on|under)? the? which:place week (of|to_hour|under|on)? {month}" for month in MONTHS))
def week_of_month(hit: Hit) -> Days | Trouble:
    """A week belongs to the month that holds at least four of its five working days."""
    month = _month(hit)
    mondays = (next_weekday(month.first - DAY * 8, 0) + DAY * 7 * number for number in range(7))
    return _nth(tuple(week_of(monday) for monday in mondays if _mostly_in(month, monday)), hit["which"].value)


def _mostly_in(month: Span, monday: date) -> bool:
    return sum(monday + DAY * shift in month for shift in range(5)) >= 4


@PHRASES.rule(
    "on? the? which:last month:month year:four?",
    *(f"on? the? which:last (of|to_hour|under) {month}" for month in MONTHS),
    *(f"on? the? which:place day (of|to_hour|under|on) {month}" for month in MONTHS),
)
def day_of_month_by_place(hit: Hit) -> Days | Trouble:
    """sista dagen i oktober."""
    return _nth(tuple(day(one) for one in _month(hit).days()), hit["which"].value)


@PHRASES.rule(*(f"on? the? which:place workday (of|to_hour|under|on)? {month}" for month in MONTHS))
def workday_of_month(hit: Hit) -> Days | Trouble:
    """första vardagen i december."""
    return _nth(workdays_in(_month(hit)), hit["which"].value)


def _nth(found: tuple[Span, ...], place: int) -> Days | Trouble:
    index = place - 1 if place > 0 else place
    return days(found[index]) if index < len(found) else Trouble(IMPOSSIBLE)


@PHRASES.rule("(to_hour|on|to|under|the)? which:near? season:season year:four?")
def season(hit: Hit) -> Days | Trouble | None:
    """i sommar, till hösten, nästa vår: three months, December to February for winter."""
    if "which" in hit and hit["which"].kind == "previous":
        return Trouble("past", frame=True)
    if (
        hit.inside[0].kind == "season"
        and "year" not in hit
        or hit["season"].text == "vår"
        and not stands_alone(hit.after)
    ):
        return None
    if "year" in hit:
        start = date(hit["year"].value, hit["season"].value, 1)
        return days(Span(start, add_months(start, 3)))
    first = next(month for month in _season_starts(hit.today, hit["season"].value) if add_months(month, 3) > hit.today)
    return days(Span(first, add_months(first, 3)))


def _season_starts(today: date, month: int) -> list[date]:
    return [date(year, month, 1) for year in (today.year - 1, today.year, today.year + 1)]
