"""A message that asks about words of the field: what one means, or what tells two apart.

There are three thousand pairs of terms, and nobody writes examples for them: the terms are looked up instead. An
answer that a person wrote about just these words goes first.
"""

from collections.abc import Sequence

from assistant.knowledge.glossary import glossary
from assistant.nlu.limits import sure
from assistant.nlu.verdict import FAQ
from assistant.swedish.words.terms import COMPARE, DEFINE, asked, asks_for_unknown_word

OUT_OF_SCOPE = "out_of_scope"
COMPARE_TERMS, DEFINE_TERM = "compare_terms", "define_term"
# A longer message tells a story, and its comparison is only part of it.
MOST_WORDS = 20
# "Vad betyder grunka egentligen": in a longer one it is no single word that is asked for.
FEW_WORDS = 6


def wish_about_words(text: str, best: str, confidence: float) -> str | None:
    """`compare_terms`, `define_term` or `faq/<topic>` where the message surely wants it, else None.

    `best` and `confidence` are what the learnt ranking makes of it. Once sure, it knows better what is asked of a word.
    """
    if text.count(" ") >= MOST_WORDS:
        return None
    question = asked(text)
    if question is None and confidence >= sure() and best != OUT_OF_SCOPE:
        return None
    terms = glossary().index.find(text)
    if not terms and _asks_for_a_strange_word(text, best, confidence):
        return DEFINE_TERM
    if question is None and confidence >= sure():
        return None
    if confidence >= sure() and best.removeprefix(f"{FAQ}/") in glossary().comparing:
        return None
    if question == COMPARE:
        return _comparison(terms, confidence)
    return _definition(text, terms, question, confidence) if len(terms) == 1 else None


def _asks_for_a_strange_word(text: str, best: str, confidence: float) -> bool:
    """Also when the ranking surely finds it out of scope: owning up to the word says more than that."""
    lost = confidence < sure() or best == OUT_OF_SCOPE
    return lost and text.count(" ") < FEW_WORDS and asks_for_unknown_word(text)


def _comparison(terms: Sequence[str], confidence: float) -> str | None:
    if len(terms) > 1:
        topic = glossary().topic_about(terms)
        return f"{FAQ}/{topic}" if topic else COMPARE_TERMS
    return COMPARE_TERMS if terms and confidence < sure() else None


def _definition(text: str, terms: Sequence[str], question: str | None, confidence: float) -> str | None:
    if not glossary().index.asks_only(text):
        return None
    topic = glossary().terms[terms[0]].topic
    if confidence >= sure():
        return DEFINE_TERM if question == DEFINE and topic is None else None
    return f"{FAQ}/{topic}" if topic else DEFINE_TERM


def first(wanted: str, ranking: Sequence[dict[str, str | float]]) -> list[dict[str, str | float]]:
    """The ranking with `wanted` ahead of all others."""
    return [{"name": wanted, "confidence": 1.0}, *(guess for guess in ranking if guess["name"] != wanted)]
