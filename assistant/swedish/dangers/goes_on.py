"""Whether somebody says that what hurt goes on hurting: "det gör fortfarande ont"."""

import re
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.normalise import normalise
from assistant.swedish.words.text import fold, words

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
    by_itself = any(_says(name, hurts) for name in ("alone", "bodily"))
    return by_itself or (_goes_on(hurts) and any(_says(name, hurts) for name in ("body", "pain", "state")))


def hurts_in_body(text: str) -> bool:
    """True for "svårt att andas nu", false for "mår så dåligt", which grief says too."""
    whole = f" {' '.join(words(normalise(text).text))} "
    return _says("bodily", whole) or _says("body", whole)


def _goes_on(said: str) -> bool:
    return _says("still", said) or (_says("perhaps", said) and not _says("over", said))


def _says(name: str, said: str) -> bool:
    return any(phrase in said for phrase in _phrases(name))


@cache
def _phrases(name: str) -> tuple[str, ...]:
    return tuple(f" {' '.join(words(fold(phrase)))} " for phrase in load("goes_on")[name])
