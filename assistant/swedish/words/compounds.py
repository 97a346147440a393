"""Splits the field's compounds into their parts, and joins those written apart."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from assistant.swedish.data_files import load
from assistant.swedish.words.text import fold

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LONGEST_WORD = 60
_MOST_PARTS = 5
_SHORTEST_APART = 2


@dataclass(frozen=True)
class _Lexicon:
    """Folded written forms with the part they stand for."""

    before: dict[str, str]
    after: dict[str, str]


def parts(word: str) -> tuple[str, ...]:
    """The parts of a compound in their own form: "kartläggningssamtalet" gives kartläggning, samtal.

    Empty for a word that isn't made of the field's parts. Hyphens and missing å, ä, ö make no difference.
    """
    folded = fold(word).replace("-", "")
    if len(folded) > _LONGEST_WORD:
        return ()
    found = _split(folded, _MOST_PARTS)
    return found if found and len(found) > 1 else ()


def joined(words: Sequence[str]) -> tuple[str, ...]:
    """The words with compounds written apart put together: ("rehab", "koordinator") gives ("rehabkoordinator",).

    Two words are joined when the first has the form it takes before another, or can't stand by itself.
    """
    result: list[str] = []
    for word in words:
        if result and _belongs(result[-1], word):
            result[-1] = f"{result[-1].rstrip('-')}{'-' * _is_hyphenated(result[-1], word)}{word.lstrip('-')}"
        else:
            result.append(word)
    return tuple(result)


def _is_hyphenated(one: str, other: str) -> bool:
    return one.endswith("-") or other.startswith("-")


def features(text: str) -> list[str]:
    """What the compounds of the text say beyond its words: `part:samtal`, `joined:rehabkoordinator`."""
    written = [match.group().lower() for match in _WORD.finditer(text)]
    together = joined(written)
    compounds = [f"joined:{word}" for word in together if word not in written]
    return compounds + [f"part:{part}" for word in together for part in parts(word)]


@cache
def _lexicon() -> _Lexicon:
    lists = load("compounds")
    before, after = (
        {fold(form): part for part, forms in lists[side].items() for form in forms} for side in ("before", "after")
    )
    return _Lexicon(before, after)


@lru_cache(maxsize=2048)
def _split(folded: str, most: int) -> tuple[str, ...] | None:
    """Parts from left to right, the longest first; None when the word can't be split so."""
    known = _lexicon()
    if folded in known.after:
        return (known.after[folded],)
    if most == 1:
        return None
    for end in range(len(folded) - 2, 1, -1):
        if folded[:end] in known.before:
            rest = _split(folded[end:], most - 1)
            if rest:
                return (known.before[folded[:end]], *rest)
    return None


def _belongs(one: str, other: str) -> bool:
    """Whether two words are one compound written apart."""
    first, second = fold(one).rstrip("-"), fold(other).lstrip("-")
    if len(first) < _SHORTEST_APART or second not in _lexicon().after:
        return False
    return first in _lexicon().before or bool(parts(first + second))
