"""Lists of answers as they are written, made plain before they are read: "nej kassan ja soc", "kassan?? aldrig", "soc
till mötet af nej". And "i alla fall", which is nobody.

What is written of each is parted from what is written of the next, so that no answer moves to another party (C-23).
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from assistant.swedish.consents.grid_words import found
from assistant.swedish.consents.party_names import party_at
from assistant.swedish.data_files import load

# Fewer answers than these are no list of them; and a party with its own answer is so many words.
SEVERAL = 2
ANSWER, PARTY, JOIN = "answer", "party", "join"
_REPEATED = re.compile(r"([?!])(?:\s*[?!])+")


def made_plain(said: str) -> str:
    """The folded text, with a full stop where one party's answer ends and another's begins."""
    said = _REPEATED.sub(r"\1", said)
    said = _pattern("asked_back").sub(" ", said)
    return _in_pairs(_pattern("each_apart").sub(r"\g<before>. ", said))


def _in_pairs(said: str) -> str:
    """ "Nej kassan ja soc och af": each answer ahead of whom it is of. In any other order nothing is parted."""
    words = said.strip(" .!").split()
    kinds = _kinds(words)
    order = [kind for kind in kinds if kind != JOIN]
    if order[:1] != [ANSWER] or kinds[-1] != PARTY or order.count(ANSWER) < SEVERAL or _is_said_twice(order):
        return said
    parted = (f". {word}" if kind == ANSWER else word for kind, word in zip(kinds, words, strict=True))
    return " ".join(parted).strip(". ")


def without_idle_all(plain: str) -> str:
    """Without "i alla fall" and its like, which are nobody; the text is folded."""
    for pattern, instead in load("consent_grid")["of_no_all"].items():
        plain = re.sub(pattern, instead, plain)
    return plain


def with_pairs_apart(plain: str) -> str:
    """A comma before each party that is followed by its own yes or no; the text is folded."""
    words = plain.split()
    return " ".join(f"{word}," if _is_last_before_a_pair(words, i) else word for i, word in enumerate(words))


def _is_last_before_a_pair(words: Sequence[str], i: int) -> bool:
    pair = words[i + 1 : i + 3]
    if len(pair) < SEVERAL or words[i] in _listed("joins_a_pair") or not (words[i][-1].isalnum() and pair[0].isalnum()):
        return False
    is_pair = pair[1].strip(".,!") in _listed("pair_answers") and party_at(pair[:1], 0)[0] is not None
    return is_pair and _follows_an_answer(words[: i + 1])


def _follows_an_answer(before: Sequence[str]) -> bool:
    """Somebody is named before it, and what was said of them holds nothing that may be of the next: "utan af ok"."""
    named = [i for i, word in enumerate(before) if party_at([word.strip(".,!")], 0)[0] is not None]
    of_them = before[named[-1] + 1 :] if named else []
    answered = bool(of_them) and of_them[0].strip(".,!") in _listed("pair_answers")
    return bool(named) and (answered or not found("negative", " ".join(of_them)))


def _is_said_twice(order: list[str]) -> bool:
    """ "Ja nej soc": it can't be told which of them is meant."""
    return any(pair == (ANSWER, ANSWER) for pair in pairwise(order))


def _kinds(words: list[str]) -> list[str]:
    """Of each word; empty where one is no answer, no party, and nothing that stands between them."""
    kinds: list[str] = []
    while len(kinds) < len(words):
        at = len(kinds)
        party, length = party_at(words, at)
        kind = PARTY if party else ANSWER if words[at] in _listed("pair_answers") else JOIN
        if kind == JOIN and words[at] not in _listed("pair_joins"):
            return []
        kinds += [kind] * length
    return kinds


def _listed(name: str) -> list[str]:
    words: list[str] = load("consent_grid")[name]
    return words


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(load("consent_grid")[name])
