"""Whether a care centre's phone is answered now, by its hours as they stand in the directory."""

import re
from datetime import datetime, time

from assistant.swedish.data_files import load
from assistant.swedish.words.text import words

_SPAN = re.compile(r"(\d{1,2})[.:](\d{2})\s*[–-]\s*(\d{1,2})[.:](\d{2})")
# "Måndag–fredag" names the days between only by the line.
_FROM_TO = re.compile(r"[^\W\d]\s*[–-]\s*[^\W\d]")
_WORKDAYS = range(5)


def is_closed(hours: str, now: datetime) -> bool:
    """True only where it is certain: hours that can't be read, or that count weeks, close nothing."""
    span, days = _SPAN.findall(hours), _days(hours)
    if len(span) != 1 or not days:
        return False
    first, minute, last, last_minute = map(int, span[0])
    return not (now.weekday() in days and time(first, minute) <= now.time() < time(last, last_minute))


def _days(hours: str) -> set[int]:
    lists = load("phone_hours")
    said = words(hours)
    if not set(said).isdisjoint(lists["unless"]) or _FROM_TO.search(hours):
        return set()
    if not set(said).isdisjoint(lists["weekdays"]):
        return set(_WORKDAYS)
    return {int(number) for word in said for name, number in lists["days"].items() if word in (name, f"{name}ar")}
