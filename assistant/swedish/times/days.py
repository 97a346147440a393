"""Weekdays, today and tomorrow, "om tre dagar", and everything that lies behind us."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from assistant.swedish.times.calendar_days import add_months, next_weekday, week_of, weekdays_in, workdays_in
from assistant.swedish.times.grammar import PHRASES, Hit
from assistant.swedish.times.hours import window
from assistant.swedish.times.model import (
    DAY,
    RANK_WEEKDAY,
    RANK_WEEKEND,
    Both,
    Days,
    Moment,
    Span,
    Token,
    Trouble,
    day,
    days,
)

FURTHEST = 3660
PAST = Trouble("past")
MINUTES = {"hour": 60, "minute": 1, "second": 0, "half_hour": 30}


def weekday(number: int, today: date) -> Days:
    """The next one strictly after today; inside a frame, those of the frame."""

    def pick(frame: Span | None) -> tuple[Span, ...]:
        return (day(next_weekday(today, number)),) if frame is None else weekdays_in(frame, number)

    return Days(pick, RANK_WEEKDAY)


@PHRASES.rule("(on|to|under)? (the|some|this|now|coming)* weekday:weekday that_comes?")
def coming_weekday(hit: Hit) -> Days:
    return weekday(hit["weekday"].value, hit.today)


@PHRASES.rule("(on|to|under)? (the|some|this|now|coming)* weekday:mon")
def monday_or_month(hit: Hit) -> Days | None:
    """ "mån" is Monday, but not in "mån om att"."""
    careless = hit.after is not None and hit.after.kind in ("in", "other", "on") and hit.inside[0].kind == "mon"
    return None if careless else weekday(0, hit.today)


@PHRASES.rule("weekday:weekday_two")
def two_letters(hit: Hit) -> Days | None:
    """ "ti 10.00", "må, on": two letters count only beside a clock, a date or another of their kind."""
    near = ("weekday_two", "clock", "exact", "date_dm", "kl", "comma", "dash")
    sure = hit.after is not None and hit.after.kind in ("exact", "date_dm", "kl", "part")
    following = hit.scene.tokens[hit.end + 1 : hit.end + 2]
    listed = hit.after is not None and hit.after.kind in near and bool(following) and following[0].kind == "weekday_two"
    last = hit.before is not None and hit.before.kind in ("comma", "dash", "or") and _two_letters_before(hit)
    return weekday(hit["weekday"].value, hit.today) if sure or listed or last else None


def _two_letters_before(hit: Hit) -> bool:
    return hit.begin >= 2 and hit.scene.tokens[hit.begin - 2].kind == "weekday_two"


@PHRASES.rule("on? the? next weekday:any_weekday")
def weekday_of_next_week(hit: Hit) -> Days:
    found = weekdays_in(week_of(hit.today, 1), hit["weekday"].value)
    return days(*found)


@PHRASES.rule("(on|from|between)? first:any_weekday (dash|to|and) on? the? last:any_weekday")
def weekdays_through(hit: Hit) -> Days | None:
    """tis–tors, måndag till onsdag: each day. When an appointment is moved, only where it goes."""
    joined_by = next(token for token in hit.inside if token.kind in ("dash", "to", "and"))
    if joined_by.kind == "and" and hit.inside[0].kind != "between":
        return None
    if hit.scene.moving and joined_by.kind == "to":
        return weekday(hit["last"].value, hit.today)
    return _through(hit["first"].value, hit["last"].value, hit.today)


def _through(first: int, last: int, today: date) -> Days:
    length = (last - first) % 7 + 1

    def pick(frame: Span | None) -> tuple[Span, ...]:
        starts = weekdays_in(frame, first) if frame else (day(next_weekday(today, first)),)
        return tuple(day(start.first + DAY * shift) for start in starts for shift in range(length))

    return Days(pick, RANK_WEEKDAY)


@PHRASES.rule("on? weekday:any_weekday in amount:amount unit:week")
def weekday_weeks_later(hit: Hit) -> Days:
    """ "måndag om en vecka": a week after the coming one."""
    shift = DAY * 7 * hit["amount"].value
    return days(day(next_weekday(hit.today, hit["weekday"].value) + shift))


@PHRASES.rule("in at? amount:amount unit:week on? (the|article)? weekday:any_weekday")
def in_weeks_on_weekday(hit: Hit) -> Days:
    """ "om två veckor på torsdag": the Thursday nearest to this day in two weeks."""
    aim = hit.today + DAY * 7 * hit["amount"].value
    return days(day(next_weekday(aim - DAY * 4, hit["weekday"].value)))


@PHRASES.rule("(on|to|under)? (some|the|whole|coming)* workday")
def workday(hit: Hit) -> Days | None:
    """Monday to Friday, red days left out; without a frame those of the coming seven days.

    "vardag" and "i vardagen" are everyday life, "på en vardag" and "vardagar" are days.
    """
    if hit.inside[0].kind == "workday" and hit.inside[0].text.endswith(("ag", "agen")):
        return None

    def pick(frame: Span | None) -> tuple[Span, ...]:
        return workdays_in(frame or Span(hit.today + DAY, hit.today + DAY * 8))

    return Days(pick, RANK_WEEKEND)


@PHRASES.rule("(on|to|under|for)? whole? day:relative_day (in amount:amount unit:week)?")
def relative_day(hit: Hit) -> Days | Trouble:
    if hit["day"].value < 0:
        return PAST
    shift = hit["day"].value + 7 * hit.value("amount", 0)
    return days(day(hit.today + DAY * shift))


@PHRASES.rule("early:start_of day:relative_day", "day:relative_day early:start_of")
def early_on_day(hit: Hit) -> Both | None:
    """tidigt imorgon."""
    early = hit["early"].text == "tidigt" and hit["day"].value >= 0
    return Both(days(day(hit.today + DAY * hit["day"].value)), window("morning")) if early else None


@PHRASES.rule("part:relative_part")
def part_of_relative_day(hit: Hit) -> Both:
    """ikväll, i eftermiddag, imorgon bitti."""
    shift, name = hit["part"].value.split()
    return Both(days(day(hit.today + DAY * int(shift))), window(name))


@PHRASES.rule("on? later day:relative_day")
def later_today(hit: Hit) -> Moment | None:
    """senare idag: from now to midnight."""
    start = hit.now.replace(second=0, microsecond=0)
    return Moment(start, datetime.combine(hit.today + DAY, datetime.min.time())) if hit["day"].value == 0 else None


@PHRASES.rule(
    "in at? amount:amount unit:unit (and? more:amount rest:unit)?",
    "amount:amount unit:unit from_now",
    "in half:half_hour",
    "in article half:half_hour",
    "in article? quarter:quarter",
    "in whole:amount and article half:half_hour",
)
def in_some_time(hit: Hit) -> Days | Moment | None:
    """om tre dagar is a whole day, om två timmar a clock time."""
    if "unit" not in hit:
        return _moment(hit, _short(hit))
    steps = [(hit["amount"], hit["unit"])] + ([(hit["more"], hit["rest"])] if "more" in hit else [])
    if all(unit.kind in MINUTES for _, unit in steps):
        return _moment(hit, sum(amount.value * MINUTES[unit.kind] for amount, unit in steps))
    found = hit.today
    for amount, unit in steps:
        if _too_far(amount, unit):
            return None
        found = _later(found, amount.value, unit)
    return days(day(found))


def _short(hit: Hit) -> int:
    if "quarter" in hit:
        return 15
    return 30 + 60 * int(hit.value("whole", 0))


def _moment(hit: Hit, minutes: int) -> Moment:
    at = hit.now.replace(second=0, microsecond=0) + timedelta(minutes=minutes)
    return Moment(at, at)


def _too_far(amount: Token, unit: Token) -> bool:
    per = {"day": 1, "week": 7, "month_unit": 31, "mon": 31, "year_unit": 366}.get(unit.kind, 1)
    return bool(amount.value * per > FURTHEST)


def _later(start: date, amount: int, unit: Token) -> date:
    if unit.kind in ("month_unit", "mon"):
        return add_months(start, amount)
    if unit.kind == "year_unit":
        return add_months(start, 12 * amount)
    return start + DAY * amount * (7 if unit.kind == "week" else 1 if unit.kind == "day" else 0)


@PHRASES.rule(
    "within amount:amount unit:unit",
    "within unit:unit",
    "(to_hour|under|on)? the? (coming|next) amount:amount unit:unit",
    "(to_hour|under|on)? the? coming unit:day",
)
def within(hit: Hit) -> Days | Moment | None:
    """inom två veckor, de närmaste dagarna: from today and so long on."""
    unit, amount = hit["unit"], hit.value("amount", 3 if hit["unit"].kind == "day" else 1)
    if unit.kind in MINUTES:
        start = hit.now.replace(second=0, microsecond=0)
        return Moment(start, start + timedelta(minutes=amount * MINUTES[unit.kind]))
    too_far = amount * 31 > FURTHEST
    return None if too_far else days(Span(hit.today, _later(hit.today, amount, unit) + DAY))


@PHRASES.rule(
    "to_hour? which:weekday_past",
    "past_day",
    "for? amount:amount unit:unit ago",
    "for? article? half_hour ago",
    "(to_hour|on|under|the)? the? previous (week|month_unit|mon|year_unit|weekend)",
    "(to_hour|on|under|the)? the? previous (weekday|part|season|quarter_year|day)",
    "(to_hour|on|under|the)? the? previous amount unit",
    "to_hour weekday that_was",
)
def behind_us(_hit: Hit) -> Trouble:
    return PAST


@PHRASES.rule(
    "ago (to_hour|the|on)? (month|holiday|season|four|date_dm|date_ymd|week)",
    "since (month|holiday|season|date_dm|week)",
    "since number month",
    "ago number month",
    "ago previous (week|month_unit|year_unit)",
)
def ever_since(hit: Hit) -> Trouble | None:
    """ "sedan i maj", "sen jul": since then; but "sen på fredag" is yet to come."""
    return None if any(token.kind == "on" for token in hit.inside) else PAST


@PHRASES.rule("greeting")
def greeting(_hit: Hit) -> Trouble:
    """ "God morgon": a word for a time, no time."""
    return Trouble("nothing")


Shifted = Callable[[date], date]


@PHRASES.rule("side:day_after day:relative_day", "side:day_before day:relative_day")
def beside_relative_day(hit: Hit) -> Days:
    shift = 1 if hit["side"].kind == "day_after" else -1
    return days(day(hit.today + DAY * (hit["day"].value + shift)))
