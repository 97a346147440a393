"""So much from now: om tre dagar, om två timmar, om ett halvår, +15 minuter, inom två veckor, om 2–3 veckor."""

from __future__ import annotations

from datetime import date, timedelta

from assistant.swedish.times.calendar_days import add_months
from assistant.swedish.times.grammar import PHRASES, Hit
from assistant.swedish.times.model import DAY, Days, Moment, Span, Token, day, days

FURTHEST = 3660
MINUTES = {"hour": 60, "minute": 1, "second": 0, "half_hour": 30}
HALF_YEAR = 6


@PHRASES.rule(
    "in at? amount:amount roughly? unit:unit (and? more:amount rest:unit)?",
    "plus:sign amount:amount unit:unit (comma? and? more:amount rest:unit)?",
    "amount:amount unit:unit (from_now|onward)",
)
def in_some_time(hit: Hit) -> Days | Moment | None:
    """om tre dagar is a whole day, om två timmar a clock time."""
    if hit.inside[0].kind == "sign" and hit.inside[0].text != "+":
        return None
    steps = [(hit["amount"], hit["unit"])] + ([(hit["more"], hit["rest"])] if "more" in hit else [])
    found = hit.today
    for amount, unit in steps:
        if too_far(amount.value, unit):
            return None
        found = later(found, amount.value, unit)
    if any(unit.kind in MINUTES for _, unit in steps):
        minutes = sum(amount.value * MINUTES.get(unit.kind, 0) for amount, unit in steps)
        return _moment(hit, minutes + (found - hit.today).days * 24 * 60)
    return days(day(found))


@PHRASES.rule("after amount:amount unit:unit")
def after_some_time(hit: Hit) -> Days | Moment | None:
    """ "efter fem dagar" as a learner says "om fem dagar"; in a longer sentence it tells of something else."""
    return in_some_time(hit) if hit.begin == 0 and (hit.after is None or hit.after.kind == "stop") else None


@PHRASES.rule("(to_hour|under)? the? this unit:hour", "(to_hour|under)? the? this unit:minute")
def this_hour(hit: Hit) -> Moment:
    """denna timme: from now to the end of it."""
    start = hit.now.replace(second=0, microsecond=0)
    length = MINUTES[hit["unit"].kind]
    return Moment(start, start + timedelta(minutes=length - start.minute % length))


@PHRASES.rule(
    "in half:half_hour",
    "in article half:half_hour",
    "in article? quarter:quarter",
    "in quarter:three_quarters",
    "in whole:amount hour and article? quarter:quarter",
    "in whole:amount and article half:half_hour",
)
def in_part_of_an_hour(hit: Hit) -> Moment:
    return _moment(hit, _short(hit))


@PHRASES.rule("in amount? half_year", "in whole:amount and amount half_year")
def in_half_a_year(hit: Hit) -> Days:
    return days(day(add_months(hit.today, HALF_YEAR + 2 * HALF_YEAR * hit.value("whole", 0))))


@PHRASES.rule("in at? amount:decimal unit:unit")
def in_broken_amount(hit: Hit) -> Days | Moment | None:
    """om 2,5 timmar, om 1,5 år; half a week is four days."""
    amount, unit = hit["amount"].value, hit["unit"]
    if unit.kind in MINUTES:
        return _moment(hit, round(amount * MINUTES[unit.kind]))
    if unit.kind == "year_unit":
        return days(day(add_months(hit.today, round(amount * 2 * HALF_YEAR))))
    return days(day(hit.today + DAY * round(amount * 7))) if unit.kind == "week" else None


@PHRASES.rule("in at? low:number (dash|or|to|comma)? high:number unit:unit")
def in_this_to_that(hit: Hit) -> Days | Moment | None:
    """om 2–3 veckor, om tre fyra dagar: from the one to the other."""
    low, high, unit = hit["low"].value, hit["high"].value, hit["unit"]
    if not low < high or too_far(high, unit):
        return None
    if unit.kind in MINUTES:
        start = _moment(hit, low * MINUTES[unit.kind]).start
        return Moment(start, start + timedelta(minutes=(high - low) * MINUTES[unit.kind]))
    return days(Span(later(hit.today, low, unit), later(hit.today, high, unit) + DAY))


def _short(hit: Hit) -> int:
    if "quarter" in hit:
        return 60 * int(hit.value("whole", 0)) + int(hit["quarter"].value)
    return 30 + 60 * int(hit.value("whole", 0))


def _moment(hit: Hit, minutes: int) -> Moment:
    at = hit.now.replace(second=0, microsecond=0) + timedelta(minutes=minutes)
    return Moment(at, at)


def too_far(amount: int, unit: Token) -> bool:
    """True for more than ten years."""
    per = {"day": 1, "week": 7, "month_unit": 31, "mon": 31, "year_unit": 366}.get(unit.kind, 1)
    return amount * per > FURTHEST


def later(start: date, amount: int, unit: Token) -> date:
    """So many days, weeks, months or years from a day; the amount may be negative."""
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
    return None if too_far else days(Span(hit.today, later(hit.today, amount, unit) + DAY))
