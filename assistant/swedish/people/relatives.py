"""Somebody writes for a grown-up relative, who decides for themselves and may be helped (facts C-50, C-55)."""

import re
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.text import clean, fold

# A list, and no group of its own name.
_LIST_NAME = re.compile(r"(?<!\?P)<(\w+)>")
_SENTENCE_ENDS = re.compile(r"[.!?]+(?:\s|$)")
_OF_RELATIVE_ALONE = ("together", "goes_on_themselves", "only_for_whom", "only_language_help")


def books_for_relative(text: str) -> bool:
    """True for "boka en tid åt min pappa", false for "boka tid, min man följer med" and "jag är rädd för min man"."""
    said = fold(text)
    return _says("for_relative", said) and not _says("not_for_relative", said)


def would_book_for_relative(text: str) -> bool:
    """True for "kan jag boka ett samtal åt honom?", false for "jag skriver åt min granne"."""
    return books_for_relative(text) and _says("books", fold(text))


def sits_together(text: str) -> bool:
    """True for "han sitter bredvid mig och vill det själv", where nothing else is said."""
    return _says("together", fold(text))


def speaks_only_of_relative(text: str) -> bool:
    """True for a message that says no more than for whom the time is, that they sit beside or go on with it
    themselves, or that they need help with the language: each of its sentences one of these.
    """
    said = fold(text)
    sentences = [sentence for sentence in _SENTENCE_ENDS.split(said) if sentence.strip()]
    return _says_only(said) or (bool(sentences) and all(map(_says_only, sentences)))


def _says_only(said: str) -> bool:
    return any(_says(name, said) for name in _OF_RELATIVE_ALONE)


def answers_for_relative(text: str) -> bool:
    """True for "hon kan inte svenska, kan inte jag svara åt henne", who may help and not decide (C-50)."""
    return _says("answers_for", fold(text))


def is_beside(text: str) -> bool:
    """True for a message that tells, among other things, that whom it is about sits there too."""
    return sits_together(text) or _says("beside", fold(text))


def comes_along(text: str) -> bool:
    """True for "jag ska följa med", false for "jag följer inte med i vad du säger"."""
    return _says("comes_along", fold(text))


def told_of_relative(text: str) -> str | None:
    """ "heter Kim Testsson" of "min mamma heter Kim Testsson, jag heter Ida", None where nobody else is named."""
    said = clean(text)
    found = next((hit for pattern in _patterns("named") if (hit := pattern.search(fold(said)))), None)
    return said[found.start("told") : found.end("told")] if found else None


def _says(name: str, said: str) -> bool:
    return any(pattern.search(said) for pattern in _patterns(name))


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(_whole(pattern)) for pattern in load("relatives")[name])


def _whole(pattern: str) -> str:
    """The pattern with its lists, which may hold lists themselves."""
    while _LIST_NAME.search(pattern):
        pattern = _LIST_NAME.sub(lambda match: str(load("relatives")["lists"][match[1]]), pattern)
    return pattern
