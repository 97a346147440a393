"""Whether a care centre's phone is answered now, by its hours as they stand in the directory."""

import re
from datetime import date, datetime, time, timedelta

from assistant.swedish.data_files import load
from assistant.swedish.times.calendar_days import is_red
from assistant.swedish.words.text import words

_SPAN = re.compile(r"(\d{1,2})[.:](\d{2})\s*[–-]\s*(\d{1,2})[.:](\d{2})")
# "Måndag–fredag" names the days between only by the line.
_FROM_TO = re.compile(r"[^\W\d]\s*[–-]\s*[^\W\d]")
_WORKDAYS = range(5)
# So many days are looked through for the next one.
_AHEAD = 22


def is_closed(hours: str, now: datetime) -> bool:
    """True only where it is certain: hours that can't be read, or that count weeks, close nothing."""
    span, days = _SPAN.findall(hours), _days(hours)
    if len(span) != 1 or not days:
        return False
    first, minute, last, last_minute = map(int, span[0])
    return not (now.weekday() in days and time(first, minute) <= now.time() < time(last, last_minute))


def is_over_today(hours: str, now: datetime) -> bool:
    """Whether it was answered earlier today, and is no more."""
    found = next_answered(hours, now)
    return found is not None and found[0] != now.date() and now.weekday() in _days(hours) and not is_red(now.date())


def next_answered(hours: str, now: datetime) -> tuple[date, str] | None:
    """The day on which it is answered next, today as long as the time is not over, and between which hours.

    None for hours that can't be read. Red days are left out.
    """
    span, days = _SPAN.findall(hours), _days(hours)
    if len(span) != 1 or not days:
        return None
    first, minute, last, last_minute = span[0]
    is_over = now.time() >= time(int(last), int(last_minute))
    ahead = (now.date() + timedelta(days=number) for number in range(1 if is_over else 0, _AHEAD))
    found = next((day for day in ahead if day.weekday() in days and not is_red(day)), None)
    return (found, f"{first}.{minute}–{last}.{last_minute}") if found else None


def _days(hours: str) -> set[int]:
    lists = load("phone_hours")
    said = words(hours)
    if not set(said).isdisjoint(lists["unless"]) or _FROM_TO.search(hours):
        return set()
    if not set(said).isdisjoint(lists["weekdays"]):
        return set(_WORKDAYS)
    return {int(number) for word in said for name, number in lists["days"].items() if word in (name, f"{name}ar")}
