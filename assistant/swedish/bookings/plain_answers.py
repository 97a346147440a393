"""Whether a message is nothing but an answer about a time, a yes or a no: "inte 9 utan 10", "nej, inte de heller"."""

from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.text import fold, words

# A long story is no answer.
MOST_WORDS = 12
THE_TIME = "tiden"


def is_plain_answer(text: str) -> bool:
    """True where every word is known to say nothing else, and one of them or a number says something."""
    said = _with_phrases_as_words(words(text))
    if not 0 < len(said) <= MOST_WORDS:
        return False
    known, core = _listed()
    plain = all(word in known or _is_hour(word) for word in said)
    return plain and any(word in core or _is_hour(word) for word in said)


def _with_phrases_as_words(said: list[str]) -> list[str]:
    whole = f" {' '.join(said)} "
    for phrase in _phrases():
        whole = whole.replace(phrase, f" {THE_TIME} ")
    return whole.split()


@cache
def _phrases() -> tuple[str, ...]:
    return tuple(f" {fold(phrase)} " for phrase in load("plain_answers")["phrases"])


def _is_hour(word: str) -> bool:
    """Or a day of the month: three digits may be the emergency number."""
    return word.isdecimal() and len(word) < 3


@cache
def _listed() -> tuple[frozenset[str], frozenset[str]]:
    read = load("plain_answers")
    known = frozenset(fold(word) for group in read["words"] for word in group)
    return known, frozenset(fold(word) for word in read["core"])
