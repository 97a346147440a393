"""Dates by number: 3/12, den 3:e, tredje december, 2026-12-03, mellan den 3 och 5."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from assistant.swedish.times.calendar_days import (
    date_ahead,
    month_day_ahead,
    valid,
)
from assistant.swedish.times.clock import IMPOSSIBLE
from assistant.swedish.times.grammar import PHRASES, Hit
from assistant.swedish.times.guards import code_before, stands_alone
from assistant.swedish.times.model import DAY, RANK_MONTH_DAY, Days, Span, Token, Trouble, day, days

SOON = DAY * 730
# "3 mars 2027", "3 mars, år 2027", "3 mars nästa år", "3 mars i år"
YEAR = "(comma? year_unit? year:four | comma? to_hour? the? rel:near year_unit | this_year:to_hour year_unit)?"
# Parts of a whole, unless a preposition or a weekday makes them dates.
FRACTIONS = ((1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 8))


def said_year(hit: Hit) -> int | None:
    """The year that was said with a date or a month, None when none was."""
    if "year" in hit:
        return int(hit["year"].value)
    if "this_year" in hit:
        return hit.today.year
    shift = {"next": 1, "coming": 1, "this": 0, "previous": -1}
    return hit.today.year + shift[hit["rel"].kind] if "rel" in hit else None


def _days_or_trouble(found: date | None) -> Days | Trouble:
    return Trouble(IMPOSSIBLE) if found is None else days(day(found))


@PHRASES.rule("on? the? date:date_ymd", "on? the? date:date_compact")
def year_first(hit: Hit) -> Days | Trouble | None:
    numbers, written = hit["date"].value
    return (
        _compact(hit, numbers[0], short=len(written) == 6) if len(numbers) == 1 else _days_or_trouble(valid(*numbers))
    )


def _compact(hit: Hit, digits: int, *, short: bool) -> Days | None:
    """20261203, 261203. Six figures are a date only within two years: "850412" is a birthday, "214318" a number."""
    found = valid(digits // 10_000 + 2000 * short, digits // 100 % 100, digits % 100)
    if found is None or code_before(hit) or short and not hit.today <= found <= hit.today + SOON:
        return None
    return days(day(found))


@PHRASES.rule("on? the? date:date_dmy")
def day_first(hit: Hit) -> Days | Trouble | None:
    """3/12-26, 03-12-2026; a two-figure year is this century's unless that is fifty years ahead."""
    (number, month, year), written = hit["date"].value
    if year_ahead := _year_ahead(hit.today, number, month, year, written):
        return days(day(year_ahead))
    if not 1 <= number <= 31 or not 1 <= month <= 12:
        return None
    return _days_or_trouble(valid(_full_year(year, hit.today), month, number))


def _year_ahead(today: date, year: int, month: int, number: int, written: str) -> date | None:
    """ "26-12-03": the year first, when that is a date soon ahead."""
    found = valid(2000 + year, month, number) if "-" in written and number < 100 else None
    return found if found and today <= found <= today + SOON else None


def _full_year(year: int, today: date) -> int:
    if year > 99:
        return year
    full = today.year // 100 * 100 + year
    return full - 100 if full > today.year + 50 else full


@PHRASES.rule("(on|the)? the? date:date_dm " + YEAR)
def day_and_month(hit: Hit) -> Days | Trouble | None:
    """3/12. "24/7" and "2/3 av" are no dates."""
    (number, month), written = hit["date"].value
    said_as_date = hit.inside[0].kind != "date_dm" or hit.before is not None and hit.before.kind == "weekday"
    sure = said_as_date or said_year(hit) is not None
    if hit.after is not None and hit.after.kind == "of" or number == 0 or month == 0 or written == "24/7" and not sure:
        return None
    if (number, month) in FRACTIONS and not sure and not stands_alone(hit.after):
        return None
    if number > 31 or month > 12:
        return Trouble(IMPOSSIBLE) if said_as_date else None
    return _date(hit, number, month)


@PHRASES.rule("on? the? date:clock")
def dotted_date(hit: Hit) -> Days | Trouble | None:
    """den 3.12; the clock's first pass leaves it when it cannot be a clock."""
    (number, month, *_), written = hit["date"].value
    fits = "." in written and 1 <= number <= 31 and 1 <= month <= 12
    no_clock = number >= 24 and stands_alone(hit.after) and not code_before(hit)
    dated = no_clock or hit.inside[0].kind != "clock" or hit.after is not None and hit.after.kind == "exact"
    return _date(hit, number, month) if fits and dated else None


def _date(hit: Hit, number: int, month: int) -> Days | Trouble:
    """The date in the year that was said, else the next one ahead."""
    year = said_year(hit)
    return _days_or_trouble(valid(year, month, number) if year else date_ahead(month, number, hit.today))


@PHRASES.rule(
    "on? the? number:day_number to_hour? month:month " + YEAR,
    "month:month number:day_number " + YEAR,
)
def day_of_month_name(hit: Hit) -> Days | Trouble | None:
    """3 dec, den tredje december 2026, februari 18."""
    number, month = hit["number"], hit["month"]
    if not 1 <= number.value <= 99 or month.start < number.start and not _counts_days(hit, number):
        return None
    return _date(hit, number.value, month.value)


@PHRASES.rule(
    "on? the number:ordinal to_hour? month:ordinal " + YEAR, "on? number:ordinal to_hour month:ordinal " + YEAR
)
def month_by_number(hit: Hit) -> Days | Trouble | None:
    """tjugofjärde i tolfte, den åttonde tolfte."""
    month = hit["month"]
    said = not month.text[0].isdigit() and stands_alone(hit.after)
    return _date(hit, hit["number"].value, month.value) if said and 1 <= month.value <= 12 else None


def _counts_days(hit: Hit, number: Token) -> bool:
    return number.text[0].isdigit() and stands_alone(hit.after)


@PHRASES.rule(
    "on? (between|from)? the? day_number ((comma|or|and|dash|to) on? the? day_number)+ to_hour? month:month " + YEAR
)
def several_of_a_month(hit: Hit) -> Days | Trouble | None:
    """3, 4 och 5 december; 3–5 december; mellan den 3 och 5 december."""
    numbers = [token.value for token in hit.inside if token.kind in ("number", "ordinal")]
    found = [_one(hit, number, hit["month"].value) for number in numbers]
    return _list_or_stretch(hit, found)


@PHRASES.rule(
    "(between|from)? the? day_number ((comma|or|and|dash|to) the? day_number)* (or|and|dash|to) the? last:date_dm"
)
def several_of_a_month_number(hit: Hit) -> Days | Trouble | None:
    """3-5/12, 3 eller 4/12."""
    (number, month), _ = hit["last"].value
    numbers = [token.value for token in hit.inside if token.kind in ("number", "ordinal")]
    return _list_or_stretch(hit, [_one(hit, one, month) for one in [*numbers, number]]) if 1 <= month <= 12 else None


def _one(hit: Hit, number: int, month: int) -> date | None:
    year = said_year(hit)
    return valid(year, month, number) if year else date_ahead(month, number, hit.today)


def _list_or_stretch(hit: Hit, found: list[date | None]) -> Days | Trouble:
    sure = [one for one in found if one]
    if len(sure) < len(found):
        return Trouble(IMPOSSIBLE)
    kinds = [token.kind for token in hit.inside]
    if "dash" in kinds or "to" in kinds or "between" in kinds:
        return days(Span(sure[0], max(sure[0], sure[-1]) + DAY))
    return days(*(day(one) for one in sure))


def _in_frame(number: int, today: date) -> Callable[[Span | None], tuple[Span, ...]]:
    def pick(frame: Span | None) -> tuple[Span, ...]:
        if frame is None:
            found = month_day_ahead(number, today)
            return (day(found),) if found else ()
        return tuple(day(one) for one in frame.days() if one.day == number)

    return pick


@PHRASES.rule("on? the number:day_number", "number:ordinal")
def day_of_some_month(hit: Hit) -> Days | Trouble | None:
    """den 3, 3:e, den femtonde. "den första", "den andra" are choices and "tredje" alone is anything."""
    number = hit["number"]
    digits = number.text[0].isdigit()
    bare = hit.inside[0] is number
    if bare and number.text.endswith("a") and ":" not in number.text or _counts_things(hit):
        return None
    words_only = number.kind == "ordinal" and not digits
    if words_only and (hit.inside[0].kind == "ordinal" or number.value <= 2 and not _after_weekday(hit)):
        return None
    if not stands_alone(hit.after) or number.value < 1:
        return None
    return Trouble(IMPOSSIBLE) if number.value > 31 else Days(_in_frame(number.value, hit.today), RANK_MONTH_DAY)


def _counts_things(hit: Hit) -> bool:
    """ "de tre", "det andra": only "den" goes before a day."""
    return any(token.kind == "the" and token.text != "den" for token in hit.inside)


def _after_weekday(hit: Hit) -> bool:
    return hit.before is not None and hit.before.kind in ("weekday", "mon", "comma")


@PHRASES.rule("on? (between|from)? the number:day_number ((or|and|dash|to|comma) the? day_number)+")
def several_of_some_month(hit: Hit) -> Days | None:
    """den 3 eller 4, mellan den 3 och den 5."""
    numbers = [token.value for token in hit.inside if token.kind in ("number", "ordinal")]
    if not stands_alone(hit.after) or _counts_things(hit) or not all(1 <= number <= 31 for number in numbers):
        return None
    if any(token.kind == "ordinal" and not token.text[0].isdigit() and token.value <= 2 for token in hit.inside):
        return None
    picks = [_in_frame(number, hit.today) for number in numbers]
    kinds = {token.kind for token in hit.inside}

    def pick(frame: Span | None) -> tuple[Span, ...]:
        found = tuple(span for one in picks for span in one(frame))
        if kinds & {"dash", "to", "between"} and found and found[-1].last > found[0].first:
            return (Span(found[0].first, found[-1].last),)
        return found

    return Days(pick, RANK_MONTH_DAY)


@PHRASES.rule("on? weekday:any_weekday number:number")
def weekday_with_number(hit: Hit) -> Days | None:
    """ "fredag 27" is the 27th when that is a Friday; small numbers are hours unless the date fits."""
    number = hit["number"].value
    found = month_day_ahead(number, hit.today) if not 7 <= number <= 18 and 1 <= number <= 31 else None
    fits = found is not None and found.weekday() == hit["weekday"].value and stands_alone(hit.after)
    return days(day(found)) if found and fits else None
