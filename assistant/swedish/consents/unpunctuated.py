"""Answers to several without a comma between them: "soc till mötet af nej chefen ja" is three of them."""

import re
from collections.abc import Sequence
from functools import cache

from assistant.swedish.consents.grid_words import found
from assistant.swedish.consents.party_names import party_at
from assistant.swedish.data_files import load

# Whom, and yes or no.
A_PAIR = 2


def without_idle_all(plain: str) -> str:
    """Without "i alla fall" and its like, which are nobody; the text is folded."""
    for pattern, instead in load("parties")["of_no_all"].items():
        plain = re.sub(pattern, instead, plain)
    return plain


def with_pairs_apart(plain: str) -> str:
    """A comma before each party that is followed by its own yes or no; the text is folded."""
    words = plain.split()
    return " ".join(f"{word}," if _is_last_before_a_pair(words, i) else word for i, word in enumerate(words))


def _is_last_before_a_pair(words: Sequence[str], i: int) -> bool:
    pair = words[i + 1 : i + 3]
    if len(pair) < A_PAIR or words[i] in _joins() or not (words[i][-1].isalnum() and pair[0].isalnum()):
        return False
    is_pair = pair[1].strip(".,!") in _verdicts() and party_at(pair[:1], 0)[0] is not None
    return is_pair and _follows_an_answer(words[: i + 1])


def _follows_an_answer(before: Sequence[str]) -> bool:
    """Somebody is named before it, and what was said of them holds nothing that may be of the next: "utan af ok"."""
    named = [i for i, word in enumerate(before) if party_at([word.strip(".,!")], 0)[0] is not None]
    of_them = before[named[-1] + 1 :] if named else []
    answered = bool(of_them) and of_them[0].strip(".,!") in _verdicts()
    return bool(named) and (answered or not found("negative", " ".join(of_them)))


@cache
def _joins() -> frozenset[str]:
    return frozenset(load("parties")["joins_a_pair"])


@cache
def _verdicts() -> frozenset[str]:
    return frozenset(load("parties")["verdict_of_a_pair"])
