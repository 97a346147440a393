"""Until when, of a message that surely answers that question or changes the answer: a length, a day, a direction."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from dateutil.relativedelta import relativedelta

from assistant.swedish.consents.acts_read import found, pattern, said, table
from assistant.swedish.data_files import load

DAYS_OF_A_MONTH, DAYS_OF_A_YEAR = 30, 365
FEWEST, MOST = 1, 3650
# "30/6", "2027-03-01": the rules read those, and none of their numbers is a length.
_WITH_STROKES = re.compile(r"\d[/.-]\d")
SHORTEST, SECOND, ALWAYS = "shortest", "second", "always"


def kind_of_end(text: str) -> str | None:
    """`second` of the two that are offered, `always`, `shortest`; None where none of it is said."""
    return next((kind for kind in (SECOND, ALWAYS, SHORTEST) if re.search(rf"\b(?:{_raw(kind)})\b", said(text))), None)


def says_the_shortest(text: str) -> bool:
    return found(text, "shortest_of_all")


def is_moved(text: str) -> str | None:
    """`longer` or `shorter`, where no day is said."""
    return next((way for way in ("longer", "shorter") if found(text, way)), None)


def until_own_meeting(text: str) -> bool:
    """Whether it ends with the meeting at the care centre, and not with somebody else's."""
    return found(text, "own_meeting") and not found(text, "others_meeting")


def days_said(text: str, today: date, *, counted: bool = True) -> list[date]:
    """Every last day that is named, or `counted`, in order, without those that shall not be ("30 i stället för 90")."""
    plain = said(text)
    named = [*_days(plain, today), *(_lengths(plain, today) if counted else ())]
    bare = counted and not _WITH_STROKES.search(text) and (not named or _numbers_too(named, plain))
    numbers = _bare_numbers(plain, today) if bare else ()
    read = sorted([*named, *numbers], key=lambda one: one[0])
    kept = [day for start, end, day in read if not (_denied(plain[:start]) or _too_much(plain[end:]))]
    return [day for day in kept if day >= today]


Found = tuple[int, int, date]


def _numbers_too(named: list[Found], plain: str) -> bool:
    """ "90 dagar är för länge, ta 30": what is named shall not be, and the bare number shall."""
    return all(_denied(plain[:start]) or _too_much(plain[end:]) for start, end, _ in named)


def _days(plain: str, today: date) -> Iterator[Found]:
    for one in _day_and_month().finditer(plain):
        number, month = one["ordinal"] or one["number"] or one["after"], int(table("months")[one["month"][:3]])
        if number or one["whole"] or one["ends"]:
            yield one.start(), one.end(), _coming(_number(number) if number else None, month, today)
    if new_year := re.search(rf"\b{_raw('new_year')}\b", plain):
        yield new_year.start(), new_year.end(), date(today.year, 12, 31)
    if last := pattern("this_month").search(plain):
        yield last.start(), last.end(), _coming(None, today.month, today)


def _coming(day: int | None, month: int, today: date) -> date:
    """The next such day; its last where `day` is none, or more than the month has."""
    for year in (today.year, today.year + 1):
        last = monthrange(year, month)[1]
        if (coming := date(year, month, min(day or last, last))) >= today:
            return coming
    return today


def _lengths(plain: str, today: date) -> Iterator[Found]:
    counted = list(_length().finditer(plain))
    for one in counted:
        count = (_number_or_none(one["count"]) or 1) + (0.5 if one["half"] else 0)
        days = next(float(days) for unit, days in _units() if re.fullmatch(unit, one["unit"]))
        if FEWEST <= count * days <= MOST:
            yield one.start(), one.end(), _after(count, days, today)
    covered = [one.span() for one in counted]
    for word, days in table("alone").items():
        for one in re.finditer(rf"\b{word}\b", plain):
            if not any(start <= one.start() < end for start, end in covered):
                yield one.start(), one.end(), _after(days / DAYS_OF_A_MONTH, DAYS_OF_A_MONTH, today)


def _bare_numbers(plain: str, today: date) -> Iterator[Found]:
    for one in _bare().finditer(plain):
        yield one.start(), one.end(), today + timedelta(days=_number(one[0]))


def _after(count: float, days: float, today: date) -> date:
    """Whole months end on the same day of another month."""
    months = days == DAYS_OF_A_MONTH and count == int(count)
    return today + (relativedelta(months=int(count)) if months else timedelta(days=round(count * days)))


def _denied(before: str) -> bool:
    return re.search(rf"\b{_raw('not_that')}\s*$", before) is not None


def _too_much(after: str) -> bool:
    return re.match(_raw("too_much"), after) is not None


def _number(word: str) -> int:
    known = {**table("ordinals"), **table("numbers")}
    return int(word) if word.isdigit() else int(known[word])


def _number_or_none(word: str | None) -> float | None:
    return None if word is None else float(word) if word.isdigit() else table("numbers").get(word)


def _raw(name: str) -> str:
    raw: str = load("consent_acts")[name]
    return raw


def _units() -> list[tuple[str, str]]:
    return list(load("consent_acts")["units"].items())


@cache
def _length() -> re.Pattern[str]:
    unit = "|".join(pattern for pattern, _ in _units())
    count = "|".join(sorted(table("numbers"), key=len, reverse=True))
    return re.compile(rf"\b(?P<count>\d{{1,3}}|{count}) (?P<half>(?:{_raw('half_more')}) )?(?P<unit>{unit})\b")


@cache
def _bare() -> re.Pattern[str]:
    """A number by itself is days, from a week on: smaller ones may be places in a list."""
    large = [word for word, value in table("numbers").items() if value >= 10]
    unit = "|".join(pattern for pattern, _ in _units())
    return re.compile(rf"\b(?:\d{{2,3}}|{'|'.join(large)})\b(?! (?:{unit}|{_raw('month')})\b)")


@cache
def _day_and_month() -> re.Pattern[str]:
    ordinal = "|".join(sorted(table("ordinals"), key=len, reverse=True))
    month = rf"(?P<month>{_raw('month')})"
    whole = rf"(?P<whole>(?:{_raw('whole_month')}) )?"
    before = rf"(?:(?P<ordinal>{ordinal}) |(?P<number>[0-3]?\d)(?: ?e)? )?"
    return re.compile(rf"\b{whole}{before}{month}(?: (?P<after>[0-3]?\d)\b)?(?P<ends> (?:slut|ut)\b)?")
