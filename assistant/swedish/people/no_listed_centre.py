"""Somebody goes to none of the care centres that can be booked here (fact R-80: whom to ask instead)."""

import re
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.text import fold


def goes_to_none(text: str) -> bool:
    """True for "jag går inte på nån av dom" and "min finns inte med", false for "vet inte vilken av dem"."""
    said = fold(text)
    return any(pattern.search(said) for pattern in _patterns())


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in load("no_listed_centre")["none_of_them"])
