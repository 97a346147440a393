"""Whether a message is of an errand, where the ear alone believes that it hears a danger: a lost code, a queue."""

import re
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.text import fold


def is_of_errand(text: str) -> bool:
    """True for "jag blir tio minuter sen" and "tappade lappen med koden", false where a word of need stands beside."""
    said = fold(text)
    return _says("matters", said) and not _says("need", said)


def does_it_oneself(text: str) -> bool:
    """True for "ok, jag gör det själv tack", where the one who writes is known to speak of work."""
    said = fold(text)
    return _says("oneself", said) and not _says("need", said)


def asks_the_price(text: str) -> bool:
    """True for "vad kostar det? jag har inte mycket pengar", where neither food, home nor need is spoken of."""
    said = fold(text)
    return _says("price", said) and not _says("need", said)


def names_a_child(text: str) -> bool:
    """Whether somebody is spoken of who may be a child, or who has one."""
    return _says("children", fold(text))


def _says(group: str, said: str) -> bool:
    return any(pattern.search(said) for pattern in _patterns(group))


@cache
def _patterns(group: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in load("matters")[group])
