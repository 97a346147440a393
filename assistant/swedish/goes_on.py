"""Whether somebody says that what hurt goes on hurting: "det gör fortfarande ont"."""

import re
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.normalise import normalise
from assistant.swedish.text import fold, words

MOST_WORDS = 15


def still_hurts(text: str) -> bool:
    """Only meant of a short message right after an answer about danger: by itself it may be about years of pain."""
    said = words(normalise(text).text)
    if len(said) > MOST_WORDS:
        return False
    whole = f" {' '.join(said)} "
    if re.search(load("goes_on")["no_better"], whole):
        return True
    hurts = re.sub(load("goes_on")["no_pain"], " ", whole)
    return _says("alone", hurts) or (_says("body", hurts) and _goes_on(hurts))


def _goes_on(said: str) -> bool:
    return _says("still", said) or (_says("perhaps", said) and not _says("over", said))


def _says(name: str, said: str) -> bool:
    return any(phrase in said for phrase in _phrases(name))


@cache
def _phrases(name: str) -> tuple[str, ...]:
    return tuple(f" {' '.join(words(fold(phrase)))} " for phrase in load("goes_on")[name])
