"""What is said out of courtesy, by mistake or tired of waiting, and tells of no danger: "jag blandade ihop"."""

import re
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.text import fold

_FROM, _TO = r"(?:(?<=^)|(?<=[.,;!?…\n]))\s*", r"\s*(?:[.,;!?…\n]+|$)"


def without_courtesies(text: str) -> str:
    """What else is said, all of it where no such saying stands by itself in the text."""
    rest = text
    for pattern in _patterns():
        while (said := fold(rest)) and len(said) == len(rest) and (found := pattern.search(said)):
            rest = f"{rest[: found.start()]} {rest[found.end() :]}".strip()
    return rest


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(f"{_FROM}(?:{way}){_TO}") for way in load("courtesies")["courtesies"])
