"""LIX, Björnsson's readability index (1968): words a sentence plus the percentage of words over six letters."""

import re

from assistant.content.answers import limits

LONG_WORD = 6
WORD = re.compile(r"\w+")
SENTENCE_END = re.compile(r"[.!?:](?=\s|$)|[.!?:](?=[”\"])")


def lix(text: str) -> float:
    """The words of our own glossary count as short: they are explained, and nothing else can be said for them."""
    words = WORD.findall(text.lower())
    sentences = len(SENTENCE_END.findall(text)) or 1
    return len(words) / sentences + 100 * sum(map(_is_long, words)) / (len(words) or 1)


def _is_long(word: str) -> bool:
    return len(word) > LONG_WORD and not word.startswith(tuple(limits()["known_words"]))
