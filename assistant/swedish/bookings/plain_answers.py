"""Whether a message is nothing but an answer about a time, a yes or a no: "inte 9 utan 10", "nej, inte de heller".

And whether it only tells of a time that somebody has: "hittar inte smset med koden", "bussen är försenad".
"""

from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.text import fold, words

# A long story is no answer.
MOST_WORDS = 12
MOST_WORDS_OF_OWN_TIME = 16
THE_TIME = "tiden"


def is_plain_answer(text: str) -> bool:
    """True where every word is known to say nothing else, and one of them or a number says something."""
    said = _with_phrases_as_words(words(text))
    if not 0 < len(said) <= MOST_WORDS:
        return False
    known, core = _listed()
    plain = all(word in known or _is_hour(word) for word in said)
    return plain and any(word in core or _is_hour(word) for word in said)


def is_of_own_time(text: str) -> bool:
    """True where every word is one that people use of a time they have, and one of them can be about nothing else.

    A number alone says nothing here: "om 10 minuter" does, "om 10" may be anything.
    """
    said = _with_phrases_as_words(words(text))
    if not 0 < len(said) <= MOST_WORDS_OF_OWN_TIME:
        return False
    known, core = _of_own_time()
    return all(word in known or _is_hour(word) for word in said) and not core.isdisjoint(said)


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
    return _folded(*read["words"]), _folded(read["core"])


@cache
def _of_own_time() -> tuple[frozenset[str], frozenset[str]]:
    read = load("plain_answers")
    own = read["own_time"]
    return _folded(*read["words"], *own["words"]) - _folded(own["not"]), _folded(own["core"])


def _folded(*groups: list[str]) -> frozenset[str]:
    return frozenset(fold(word) for group in groups for word in group)
