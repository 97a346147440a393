"""Small shades of a wish, where the answer differs: to be phoned rather than to phone, out of a list rather than in."""

import re
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.text import fold


def wants_a_call(text: str) -> bool:
    """True for "ring mig", false for "kan jag ringa er" and "prata med en människa"."""
    said = fold(text)
    return _any("call_back", "wants", said) and not _any("call_back", "not", said)


def wants_out(text: str) -> bool:
    """True for "ta bort mig från väntelistan", false for "sätt upp mig"."""
    return _any("waiting_list", "leave", fold(text))


def whenever(text: str) -> bool:
    """True for "spelar ingen roll" and "jag kan alltid svara"."""
    return _any("call_back", "whenever", fold(text))


def _any(file: str, group: str, said: str) -> bool:
    return any(pattern.search(said) for pattern in _patterns(file, group))


@cache
def _patterns(file: str, group: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in load(file)[group])
