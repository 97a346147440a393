"""A clock said beside a yes to the time that was read back: does it suit then, or is one busy?"""

import re
from datetime import datetime
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.text import fold


def clock_suits(text: str) -> bool:
    """True for "ja, boka klockan 14" and "klockan 14 går bra, boka", false for "klockan 14 börjar mitt jobb, boka".

    In doubt false: the time is then read back once more, and nobody has a time when they can't come.
    """
    said = fold(text)
    if _pattern("denied").search(said):
        return False
    if all(word in load("clock_suits")["only"] for word in re.findall(r"[^\W\d]+", said)):
        return True
    return any(_pattern("clock").search(part) and _pattern("suits").search(part) for part in _parts(said))


def is_busy_then(text: str, chosen: datetime) -> bool:
    """True for "onsdag klockan 14 börjar mitt jobb, boka", "på onsdag jobbar jag", of a time on a Wednesday.

    Whatever is said beside, it is no yes. "På fredag jobbar jag" is a reason to take the Wednesday.
    """
    weekday: str = load("clock_suits")["weekdays"][chosen.weekday()]
    busy = _pattern("busy").finditer(fold(text))
    return any(match["day"] is None or match["day"].startswith(weekday) for match in busy)


def _parts(said: str) -> list[str]:
    return _pattern("parts").split(said)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(load("clock_suits")[name])
