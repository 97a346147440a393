"""The phrases of `data/consent_terms.yml`, and whether a message says one of them."""

import re
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.once import remembered
from assistant.swedish.words.text import fold, words


def says(text: str, name: str) -> bool:
    return any(map(apart(text).__contains__, phrases(name)))


@remembered
def apart(text: str) -> str:
    """Without what only stresses the word after it: "bara om själva mötet"."""
    return f" {' '.join(word for word in words(text) if word not in load('consent_terms')['stress'])} "


@cache
def phrases(name: str) -> tuple[str, ...]:
    return tuple(f" {fold(phrase)} " for phrase in load("consent_terms")[name])


@cache
def starts(name: str) -> re.Pattern[str]:
    """Any of the listed phrases, the longest first."""
    phrases = sorted(load("consent_terms")[name], key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b", re.IGNORECASE)


def says_only_the_meeting(text: str) -> bool:
    """ "Mötet", "bara lite": nothing more is said than the least, where it is asked what may be told."""
    return re.search(load("consent_terms")["only_meeting"], " ".join(words(fold(text)))) is not None
