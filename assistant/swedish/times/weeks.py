"""Weeks by number and by nearness, their beginnings, middles and ends, and weekends."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time

from assistant.swedish.times.calendar_days import (
    iso_week,
    iso_week_of_year,
    month_of,
    next_weekday,
    part_of_span,
    week_of,
    weekdays_in,
)
from assistant.swedish.times.clock import IMPOSSIBLE
from assistant.swedish.times.grammar import PHRASES, Hit
from assistant.swedish.times.guards import stands_alone
from assistant.swedish.times.hours import to_minute
from assistant.swedish.times.model import DAY, RANK_WEEKEND, Days, Moment, Span, Trouble, days

DATES = frozenset(("the", "date_dm", "date_ymd", "date_dmy", "week", "ordinal", "number", "next", "holiday"))
NUMBERED = ("v", "vecka", "veckan", "vko", "veckorna", "veckor")


@PHRASES.rule(
    "(to_hour|on|under)? (whole|between)* week:week number:number (comma? year:four)?",
    "(to_hour|on|under)? (whole|between)* week:week number:number"
    " ((or|and|comma|dash|to) week? number)+ (?! month)(?! dash)(?! exact)",
    "(to_hour|on|under|from)? (whole|between)* week:week both:date_dm",
)
def numbered_week(hit: Hit) -> Days | Trouble | None:
    """v 49, vecka 49–50, v 49, 50 och 51, v49/50."""
    if hit["week"].text not in NUMBERED or not _counts(hit):
        return None
    numbers = [token.value for token in hit.inside if token.kind == "number"]
    numbers = numbers or list(hit["both"].value[0])
    found = [_week(hit, number) for number in numbers]
    sure = [span for span in found if span]
    if len(sure) < len(found):
        return Trouble(IMPOSSIBLE)
    kinds = {token.kind for token in hit.inside}
    through = kinds & {"dash", "to", "between"} and len(sure) > 1 and sure[-1].last > sure[0].first
    return days(Span(sure[0].first, sure[-1].last)) if through else Days(lambda _frame: tuple(sure), 0)


def _counts(hit: Hit) -> bool:
    """ "vecka 3 gånger"? A number that something is counted by is no week."""
    return (
        hit.after is None
        or hit.after.kind not in ("ago",)
        and (hit["week"].text not in ("veckor",) or stands_alone(hit.after))
    )


def _week(hit: Hit, number: int) -> Span | None:
    if "year" in hit:
        return iso_week_of_year(number, hit["year"].value)
    return iso_week(number, hit.today) if 1 <= number <= 53 else None


@PHRASES.rule(
    "(to_hour|on|under|for)? (the|whole|some)* which:near week:week",
    "(to_hour|on|under|for)? (the|whole)* which:next_next week",
    "(to_hour|on|under|for)? which:also_next",
    "(to_hour|on|under)? the? which:week_after",
    "(to_hour|under)? the? week:week which:that_comes",
    "(to_hour|under|now)? now? week:week",
    "now week:week",
)
def near_week(hit: Hit) -> Days | Trouble | None:
    shifts = {
        "next": 1,
        "coming": 1,
        "that_comes": 1,
        "next_next": 2,
        "also_next": 2,
        "week_after": 2,
        "this": 0,
        "previous": -1,
    }
    which = hit["which"].kind if "which" in hit else _bare_week(hit)
    if which is None or which == "week_after" and hit.after is not None and hit.after.kind in DATES:
        return None
    if which == "week_after" and _said_this_week(hit):
        return days(week_of(hit.today, 1))
    return Trouble("past", frame=True) if which == "previous" else days(week_of(hit.today, shifts[which]))


def _said_this_week(hit: Hit) -> bool:
    """ "Inte torsdag denna veckan, veckan efter": counted from the week that was just named."""
    before = [token.kind for token in hit.scene.tokens[: hit.begin]]
    ends = [at for at, kind in enumerate(before) if kind == "week"]
    return bool(ends) and before[max(0, ends[-1] - 1)] == "this"


@PHRASES.rule("(to_hour|on|under|the)? next")
def next_of_the_same(hit: Hit) -> Days | None:
    """ "inte den här veckan men nästa", "denna månad eller nästa"."""
    if hit.after is not None and hit.after.kind not in ("stop", "comma", "other", "or", "but"):
        return None
    before = [token.kind for token in hit.scene.tokens[max(0, hit.begin - 6) : hit.begin]]
    unit = next((kind for kind in reversed(before) if kind in ("week", "month_unit", "weekday")), None)
    if not set(before[-3:]) & {"but", "or", "rather", "comma", "and"}:
        return None
    if unit == "weekday":
        said = next(token for token in reversed(hit.scene.tokens[: hit.begin]) if token.kind == "weekday")
        return days(*weekdays_in(week_of(hit.today, 1), said.value))
    if unit == "week":
        return days(week_of(hit.today, 1))
    return days(month_of(hit.today.year, hit.today.month + 1)) if unit == "month_unit" else None


def _bare_week(hit: Hit) -> str | None:
    """ "i veckan" and "nu i veckan" are this week; a bare "vecka" is nothing."""
    definite = hit["week"].text == "veckan"
    return "this" if definite and hit.inside[0].kind in ("to_hour", "under", "now") else None


@PHRASES.rule(
    *(
        f"to_hour? the? third:third_of (of|on|to_hour)? {week}"
        for week in (
            "the? week:week",
            "the? which:near week:week",
            "the? which:next_next week:week",
            "week:week number:number",
            "week:week which:that_comes",
        )
    )
)
def part_of_week(hit: Hit) -> Days | Trouble | None:
    """The part of this week, or of the next when it is over."""
    week = _said_week(hit)
    if week is None:
        return Trouble(IMPOSSIBLE)
    part = part_of_span(week, hit["third"].kind)
    if part.last <= hit.today and "number" not in hit and "which" not in hit:
        part = Span(part.first + DAY * 7, part.last + DAY * 7)
    return days(part)


def _said_week(hit: Hit) -> Span | None:
    if "number" in hit:
        return _week(hit, hit["number"].value)
    which = hit["which"].kind if "which" in hit else "this"
    return week_of(hit.today, {"this": 0, "previous": -1, "next_next": 2}.get(which, 1))


@PHRASES.rule(
    "later (to_hour|on|under|of)? the? near:this? week:week",
    "later (to_hour|on|under|of)? the? this? unit:month_unit",
    "later (to_hour|on|under|of)? the? unit:day",
)
def later_in(hit: Hit) -> Days | Moment | None:
    """senare i veckan: from tomorrow; resten av veckan: from now."""
    rest = hit.inside[0].text.startswith(("rest", "återst"))
    if "unit" in hit and hit["unit"].kind == "day":
        return Moment(to_minute(hit.now), datetime.combine(hit.today + DAY, time())) if rest else None
    first = hit.today if rest else hit.today + DAY
    if "week" in hit:
        return days(Span(first, week_of(hit.today).last)) if first < week_of(hit.today).last else None
    month_end = (hit.today.replace(day=1) + DAY * 32).replace(day=1)
    return days(Span(first, month_end)) if first < month_end else None


def _weekend(today: date) -> Callable[[Span | None], tuple[Span, ...]]:
    def pick(frame: Span | None) -> tuple[Span, ...]:
        if frame is None:
            saturday = next_weekday(today - DAY, 5)
            return (Span(saturday, saturday + DAY * 2),)
        saturday = next_weekday(frame.first - DAY, 5)
        return (Span(saturday, saturday + DAY * 2),) if saturday in frame else ()

    return pick


@PHRASES.rule("weekend after next", "next next weekend", "next_next weekend")
def weekend_after_next(hit: Hit) -> Days:
    saturday = week_of(hit.today, 2).first + DAY * 5
    return days(Span(saturday, saturday + DAY * 2))


@PHRASES.rule("(to_hour|on|to|under|past_hour)? (the|whole|some)* which:near? weekend:weekend that_comes?")
def weekend(hit: Hit) -> Days | Trouble | None:
    """i helgen: the coming Saturday and Sunday; nästa helg: those of next week."""
    which = hit["which"].kind if "which" in hit else ""
    if which == "previous":
        return Trouble("past", frame=True)
    if which == "next":
        saturday = week_of(hit.today, 1).first + DAY * 5
        return days(Span(saturday, saturday + DAY * 2))
    if hit.inside[0].kind == "weekend" and hit["weekend"].text == "helg":
        return None
    return Days(_weekend(hit.today), RANK_WEEKEND)


@PHRASES.rule(
    "(to_hour|under|on)? the? which:near quarter_year",
    "(to_hour|under)? the? number:ordinal quarter_year year:four?",
)
def quarter(hit: Hit) -> Days | Trouble | None:
    """nästa kvartal, tredje kvartalet 2027."""
    if "which" in hit and hit["which"].kind == "previous":
        return Trouble("past", frame=True)
    current = (hit.today.month - 1) // 3
    place = hit["number"].value - 1 if "number" in hit else current + (hit["which"].kind != "this")
    year = hit.value("year") or hit.today.year + ("number" in hit and place < current)
    return days(_quarter(year, place)) if "which" in hit or 0 <= place <= 3 else None


def _quarter(year: int, place: int) -> Span:
    year, place = year + place // 4, place % 4
    return Span(date(year, 3 * place + 1, 1), date(year + (place == 3), (3 * place + 3) % 12 + 1, 1))


@PHRASES.rule("to_hour? the? third:third_of (of|on)? the? which:near? year:year_unit")
def part_of_year(hit: Hit) -> Days | Trouble | None:
    """i början av nästa år: January; mitten: June; slutet: December."""
    which = hit["which"].kind if "which" in hit else "this"
    if which == "previous" or "which" not in hit and hit["year"].text != "året":
        return Trouble("past", frame=True) if which == "previous" else None
    month = {"start_of": 1, "middle_of": 6, "end_of": 12}[hit["third"].kind]
    return days(month_of(hit.today.year + (which in ("next", "coming")), month))


@PHRASES.rule("unit:week end_noun", "unit:month_unit end_noun", "unit:year_unit end_noun")
def end_of_this(hit: Hit) -> Days:
    """månadens slut, årets slut: the last week, Thursday and Friday of a week."""
    if hit["unit"].kind == "week":
        return days(Span(week_of(hit.today).first + DAY * 3, week_of(hit.today).first + DAY * 5))
    month = month_of(hit.today.year, 12 if hit["unit"].kind == "year_unit" else hit.today.month)
    return days(Span(month.last - DAY * 10, month.last))


@PHRASES.rule("(to_hour|under)? year_unit year:four", "under year:four", "year:four")
def numbered_year(hit: Hit) -> Days | None:
    """år 2027; "2027" only as the whole message."""
    number = hit["year"].value
    alone = len(hit.scene.tokens) == 1 or hit.inside[0].kind != "four"
    ahead = hit.today.year <= number <= hit.today.year + 5
    return days(Span(date(number, 1, 1), date(number + 1, 1, 1))) if alone and ahead else None


@PHRASES.rule("(to_hour|under|the)? the? which:near year_unit", "which:to_hour year_unit")
def year(hit: Hit) -> Days | Trouble | None:
    """nästa år, i år."""
    kind = hit["which"].kind
    if kind == "previous":
        return Trouble("past", frame=True)
    if kind == "to_hour" and hit.inside[1].text not in ("år",):
        return None
    number = hit.today.year + (kind in ("next", "coming"))
    return days(Span(date(number, 1, 1), date(number + 1, 1, 1)))
