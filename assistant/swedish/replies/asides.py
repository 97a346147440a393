"""Short messages whose meaning lies in what was just done or said; the words alone tell no more than this."""

import re
from functools import cache

from assistant.swedish.bookings.booking_codes import without_codes
from assistant.swedish.data_files import load
from assistant.swedish.words.normalise import normalise
from assistant.swedish.words.text import fold

LISTS = ("asides", "asides_of_time", "asides_of_reko", "asides_of_calls", "asides_of_consent")


def speaks_of(kind: str, text: str) -> bool:
    """Whether the message is of that kind, one of `data/asides.yml`: "tell_them", "next_step", "look_up" …"""
    said = fold(without_codes(text))
    return any(pattern.search(said) for pattern in _patterns(kind))


def speaks_plainly_of(kind: str, text: str) -> bool:
    """The same of the text in base forms: of dialect and of what is spelt by ear."""
    return speaks_of(kind, normalise(text).text)


def asks_from_which_day(text: str) -> bool:
    """ "Från vilken dag tickar de 30": the days within which an inquiry is to be answered (H-07, K-46)."""
    return speaks_of("inquiry_counted", text)


@cache
def _patterns(kind: str) -> tuple[re.Pattern[str], ...]:
    words = next(said for said in map(load, LISTS) if kind in said)
    return tuple(re.compile(pattern) for pattern in words[kind])
