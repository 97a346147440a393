"""A new time counted from the one somebody has: "till veckan efter", "en vecka senare", "dagen innan"."""

import re
from dataclasses import dataclass
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.denied import any_undenied, denied
from assistant.swedish.words.text import fold

_BESIDE = {"week_after": (7, True), "week_before": (-7, True), "day_after": (1, False), "day_before": (-1, False)}
_WEEK = 7


@dataclass(frozen=True)
class Shift:
    """So many days from the day of the booked time; `whole_week`: any day of the week that is then."""

    days: int
    whole_week: bool = False


def counted_from_booked(text: str) -> Shift | None:
    """How far from the booked time, None when the message counts from nothing or from today ("om en vecka"), and when
    that very day is what does not suit ("jag kan inte dagen efter").
    """
    said = fold(text)
    if _pattern("from_today").search(said):
        return None
    same_day = any_undenied((_pattern("same_day"),), said)
    for name, (days, whole_week) in _BESIDE.items():
        if any_undenied((_pattern(name),), said):
            return Shift(days, whole_week and not same_day)
    if same_day:
        return Shift(0)
    return _counted("later", said, 1) or _counted("earlier", said, -1)


def same_clock(text: str) -> bool:
    """True for "samma tid men dagen efter": the hour stays."""
    return any_undenied((_pattern("same_clock"),), fold(text))


def wants_sooner(text: str) -> bool:
    """True for "nåt tidigare om det går", false for "tidigare på dagen" and "som jag sa tidigare"."""
    return any_undenied((_pattern("sooner"),), fold(text))


def wants_later(text: str) -> bool:
    """True for "en senare tid samma dag", false for "jag hör av mig senare"."""
    return any_undenied((_pattern("after_it"),), fold(text))


def besides_the_count(text: str) -> str:
    """What else was said: "på tisdagen" of "veckan efter, på tisdagen"."""
    said = fold(text)
    for name in (*_BESIDE, "later", "earlier", "same_day", "same_clock"):
        said = _pattern(name).sub(" ", said)
    return said


def _counted(name: str, said: str, direction: int) -> Shift | None:
    match = _pattern(name).search(said)
    if match is None or denied(said, match):
        return None
    found = {key.rstrip("2"): value for key, value in match.groupdict().items() if value}
    length = _WEEK if found["unit"].startswith("veck") else 1
    return Shift(direction * length * int(load("from_booked")["numbers"][found["count"]]))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    lists = load("from_booked")
    return re.compile(lists[name].replace("<number>", f"(?:{'|'.join(lists['numbers'])})"))
