"""What staff write where danger is heard: that there is none, that somebody is feared for, that work is asked about.

The words: `data/staff_danger.yml`. Staff tell of sad cases all day long, and deny the danger that they are asked about.
"""

import re
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.normalise import fold, normalise


def without_denials(text: str) -> str:
    """The text without what plainly denies danger ("ingen är i fara"); the same text where nothing does."""
    said = fold(text)
    if len(said) != len(text):
        return text
    found = [match.span() for pattern in _patterns("denied") for match in pattern.finditer(said)]
    kept = [char for at, char in enumerate(text) if not any(start <= at < end for start, end in found)]
    return "".join(kept).strip() if found else text


def fears_for_somebody(text: str) -> bool:
    """Whether a word of worry is said: what the ear hears is then believed."""
    return _says("worry", text)


def speaks_of_work(text: str) -> bool:
    """Whether consent, the care, a case or the training is spoken of."""
    return _says("work", text)


def _says(name: str, text: str) -> bool:
    said = fold(normalise(text).text)
    return any(pattern.search(said) for pattern in _patterns(name))


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, load("staff_danger")[name]))
