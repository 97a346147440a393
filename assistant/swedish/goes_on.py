"""Whether somebody says that what hurt goes on hurting: "det gör fortfarande ont"."""

from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.normalise import normalise
from assistant.swedish.text import fold, words

MOST_WORDS = 15


def still_hurts(text: str) -> bool:
    """Only meant of a short message right after an answer about danger: by itself it may be about years of pain."""
    said = words(normalise(text).text)
    if len(said) > MOST_WORDS or _says("over", said):
        return False
    by_itself = any(_says(name, said) for name in ("alone", "bodily"))
    return by_itself or (_says("still", said) and any(_says(name, said) for name in ("body", "pain", "state")))


def hurts_in_body(text: str) -> bool:
    """True for "svårt att andas nu", false for "mår så dåligt", which grief says too."""
    said = words(normalise(text).text)
    return _says("bodily", said) or _says("body", said)


def _says(name: str, said: list[str]) -> bool:
    whole = f" {' '.join(said)} "
    return any(phrase in whole for phrase in _phrases(name))


@cache
def _phrases(name: str) -> tuple[str, ...]:
    return tuple(f" {' '.join(words(fold(phrase)))} " for phrase in load("goes_on")[name])
