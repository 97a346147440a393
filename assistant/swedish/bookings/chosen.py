"""Which of the times that were shown a message takes: only for a message that is known to take one of them."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import cache

from assistant.swedish import times
from assistant.swedish.bookings.choices import choice, numbered, pointed_at
from assistant.swedish.bookings.edge_of_day import at_edge_of_day, edge_of_day
from assistant.swedish.data_files import load
from assistant.swedish.times.refused import refused
from assistant.swedish.words.text import fold

HALF_A_DAY = timedelta(hours=12)
# Nobody points at the middle of a list they can't take in at a glance.
MANY = 10


def all_picked(text: str, count: int) -> list[int]:
    """The places of all that are named by their number: "ettan och tvåan går bort"."""
    return sorted({place for place, _ in numbered(text, count)})


def chosen_of(text: str, shown: Sequence[datetime], now: datetime) -> int | None:
    """The place in the list of the only one that is meant: by its number, its day or its clock, whatever is denied."""
    if (of_the_day := by_number_of_a_day(text, shown, now)) is not None:
        return of_the_day
    if edge_of_day(text):
        # Of a day that is not in the list: its first is none of these.
        return None
    place = by_number(text, len(shown))
    by_place = place is not None and pointed_at(text, len(shown)) == place
    if place is not None and _is_another_date(text, place, shown, now):
        return by_time(text, shown, now)
    if place is not None and not (by_place and names_another_clock(text, shown[place], now)):
        return place
    if (place := by_time(text, shown, now)) is not None:
        return place
    middle = load("chosen")["middle"]
    return len(shown) // 2 if len(shown) % 2 and len(shown) < MANY and re.search(middle, fold(text)) else None


def _is_another_date(text: str, place: int, shown: Sequence[datetime], now: datetime) -> bool:
    """Whether the number is of another date than the place's: "fredag den 4e", "den första onsdagen, 9 december"."""
    said = times.understand(_about_the_time(text), now)
    days = [one.start for one in said.when] if said.day_said and not said.weekday else []
    if by_surely_number(text, len(shown)) is not None or any(_same_day(said, day, shown[place]) for day in days):
        return False
    return bool(days) and _pattern("of_a_date").search(fold(text)) is not None


def by_number_of_a_day(text: str, shown: Sequence[datetime], now: datetime) -> int | None:
    """ "Den första på torsdag": of those of the only day that is named, where the list has several days."""
    if (at_edge := at_edge_of_day(_about_the_time(text), shown, now)) is not None:
        return at_edge
    said = times.understand(_about_the_time(text), now)
    days = [one for one in said.when if one.start != one.end] if said.day_said else []
    of_the_day = [at for at, moment in enumerate(shown) if any(_same_day(said, one.start, moment) for one in days)]
    if len(days) != 1 or not 0 < len(of_the_day) < len(shown) or _pattern("or_else").search(fold(text)):
        return None
    if by_number(text, len(shown)) in of_the_day:
        # "Den andra, den på torsdag": the list's own number is of that day.
        return None
    if (place := pointed_at(text, len(of_the_day))) is not None:
        return of_the_day[place]
    edge = _at_an_edge(text, of_the_day) if _pattern("edge_of_a_day").search(fold(text)) else []
    return edge[0] if len(edge) == 1 else None


def names_another_clock(text: str, moment: datetime, now: datetime) -> bool:
    """Of a message that points at `moment` in a list: "halv tio den första", where that one is at nine."""
    clocks = [one.start for one in times.understand(text, now).when if one.start == one.end]
    here = moment.replace(tzinfo=None)
    return bool(clocks) and all((clock - here) % HALF_A_DAY for clock in clocks)


def by_number(text: str, count: int, given_up: int | None = None) -> int | None:
    """By its number in the list: the only one not denied, or the last where the first was taken back.

    `given_up`: the place chosen before. Beside another it only tells why: "ta trean, första har jag tvättid".
    """
    found = [place for place, is_denied in numbered(text, count) if not is_denied]
    found = [place for place in found if place != given_up] or found
    if len(set(found)) > 1 and re.search(load("chosen")["taken_back"], fold(text)):
        found = found[-1:]
    return found[0] if len(set(found)) == 1 else None


def by_surely_number(text: str, count: int) -> int | None:
    """By what can be nothing but a number of the list, whatever else is said: "på telefon. nummer ett, tack"."""
    return by_number(text, count) if re.search(load("chosen")["surely_one"], fold(text)) else None


def plainly_by_number(text: str, count: int, given_up: int | None = None) -> int | None:
    """The place of a number that can be nothing but one of the list, once one of it was chosen: "4", "nej, 2an",
    "förlåt, ta nummer 3 i stället, jag jobbar då".
    """
    said = fold(text)
    only = choice(text, count) if re.search(load("chosen")["by_its_number"], said) else None
    if isinstance(only, int):
        return only
    if not any(pattern.search(said) for pattern in _taken_instead()):
        return None
    place = by_number(text, count, given_up)
    return None if place == given_up else place


def by_time(text: str, shown: Sequence[datetime], now: datetime) -> int | None:
    """By its day or its clock, with "den tidiga på tisdag" among several that fit."""
    said = times.understand(_about_the_time(text), now)
    denied = refused(text, now, wholly=False)
    local = [moment.replace(tzinfo=None) for moment in shown]
    left = [at for at, moment in enumerate(local) if not any(_is_out(one, moment) for one in denied)]
    fitting = [at for at in left if any(_fits(said, one, local[at]) for one in said.when)]
    if len(fitting) > 1:
        fitting = _at_an_edge(text, fitting)
    return fitting[0] if len(fitting) == 1 else None


def _about_the_time(text: str) -> str:
    """Without the reasons after it: "den klockan åtta går bra, jag är ändå vaken från fem"."""
    said = _pattern("reasons").split(text)[0] or text
    return _pattern("clock_time").sub(r"klockan \g<hour> ", _pattern("day_time").sub(r"\g<day> ", said))


def _fits(said: times.Times, one: times.Interval, moment: datetime) -> bool:
    if one.start == one.end:
        same_clock = (one.start - moment) % HALF_A_DAY == timedelta()
        return same_clock and (not said.day_said or _same_day(said, one.start, moment))
    if said.weekday:
        return one.start.weekday() == moment.weekday() and _within_hours(one, moment)
    return one.start <= moment < one.end if said.day_said else _within_hours(one, moment)


def _same_day(said: times.Times, day: datetime, moment: datetime) -> bool:
    return day.weekday() == moment.weekday() if said.weekday else day.date() == moment.date()


def _within_hours(one: times.Interval, moment: datetime) -> bool:
    start = moment.replace(hour=one.start.hour, minute=one.start.minute)
    return start <= moment < start + (one.end - one.start)


def _at_an_edge(text: str, fitting: list[int]) -> list[int]:
    said = fold(text)
    if re.search(load("chosen")["early"], said):
        return fitting[:1]
    return fitting[-1:] if re.search(load("chosen")["late"], said) else fitting


def _is_out(one: object, moment: datetime) -> bool:
    day, weekday = getattr(one, "day", None), getattr(one, "weekday", None)
    minutes = moment.hour * 60 + moment.minute
    inside = getattr(one, "start", 0) <= minutes < getattr(one, "end", 0)
    return inside and day in (None, moment.date()) and weekday in (None, moment.weekday())


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(load("chosen")[name], re.IGNORECASE)


@cache
def _taken_instead() -> tuple[re.Pattern[str], ...]:
    named = load("chosen")
    filled = (one.replace("<one>", named["one"]).replace("<surely>", named["surely"]) for one in named["taken_instead"])
    return tuple(re.compile(pattern) for pattern in filled)
