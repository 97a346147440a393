"""Everybody, misspelt where nothing but everybody can be meant: "nej till ala" is a no to all (C-43)."""

from collections.abc import Sequence

from rapidfuzz.distance import OSA

from assistant.swedish.data_files import load
from assistant.swedish.words.text import fold

_SHORTEST, _MOST_WRONG = 3, 1


def with_all_spelt(found: Sequence[str]) -> list[str]:
    """The words of a message; right after "nej till" or "ja till", a last word a letter off is the word for all."""
    said = list(found)
    words = [word for word in said if word[0].isalnum()]
    if len(words) > 2 and words[-2] in _lead() and set(words[-4:-2]) & set(_verdicts()):
        said[len(said) - 1 - said[::-1].index(words[-1])] = _spelt(words[-1])
    return said


def _spelt(word: str) -> str:
    everyone = [fold(one) for one in load("parties")["everyone"] if " " not in one]
    if len(word) < _SHORTEST or word in everyone:
        return word
    return next((one for one in everyone if OSA.distance(word, one) <= _MOST_WRONG), word)


def _lead() -> list[str]:
    return [fold(one) for one in load("parties")["said_to"]]


def _verdicts() -> list[str]:
    return [fold(one) for one in load("parties")["verdicts"]]
