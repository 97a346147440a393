"""The words of questions about figures, as `data/figures.yml` lists them, found in a message that is folded."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, reduce
from typing import Any

from assistant.swedish.data_files import load
from assistant.swedish.words.normalise import fold
from assistant.swedish.words.once import remembered

WORD = re.compile(r"[^\W_]+")
Where = tuple[str, ...]
Begun = dict[str, set[Where]]


def values(said: str, *where: str) -> tuple[str, ...]:
    # A search tries each phrase at each letter: mostly no phrase's first word is there at all.
    named = _named(*where)
    begun = named.keys() if "_" in said else named.keys() & _begun(said)
    return tuple(name for place, name in named.items() if place in begun and listed(*place).search(said))


def says(said: str, *where: str) -> bool:
    return ("_" in said or where in _begun(said)) and listed(*where).search(said) is not None


@remembered
def _begun(said: str) -> frozenset[Where]:
    """The lists of which some phrase's first word was said."""
    whole, stems = _first_words()
    words = set(WORD.findall(said))
    begins = {word[:length] for word in words for length in range(1, len(word) + 1)}
    found = [*(whole[word] for word in words & whole.keys()), *(stems[begin] for begin in begins & stems.keys())]
    return frozenset().union(*found)


@cache
def _first_words() -> tuple[Begun, Begun]:
    """Where phrases stand by their first word: those that stand whole, and those that take any ending."""
    whole: Begun = defaultdict(set)
    stems: Begun = defaultdict(set)
    for where, terms in _lists(load("figures")):
        for term in terms:
            words = WORD.findall(fold(term))
            begun = stems if term.endswith("*") and len(words) == 1 else whole
            begun[words[0]].add(where)
    return whole, stems


def _lists(data: dict[str, Any], above: Where = ()) -> Iterator[tuple[Where, list[str]]]:
    """Every list of phrases, and the names above it."""
    for name, held in data.items():
        where = (*above, name)
        if isinstance(held, dict):
            yield from _lists(held, where)
        elif _is_phrases(held):
            yield where, held


def _is_phrases(held: Any) -> bool:
    return isinstance(held, list) and all(isinstance(term, str) and WORD.search(term) for term in held)


@cache
def listed(*where: str) -> re.Pattern[str]:
    """The words that stand there in `data/figures.yml`."""
    return pattern(tuple(_at(where)))


@cache
def _named(*where: str) -> dict[Where, str]:
    """The lists that stand there, in their order, by where each stands."""
    return {(*where, name): name for name in _at(where)}


def _at(where: tuple[str, ...]) -> Any:
    return reduce(lambda found, name: found[name], where, load("figures"))


def pattern(terms: tuple[str, ...]) -> re.Pattern[str]:
    """Whole words, the longest first; a final `*` takes any ending. Words may have any marks between them."""
    ordered = sorted((fold(term) for term in terms), key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(_written, ordered)) + r")(?!\w)")


def _written(term: str) -> str:
    parts = re.split(r"[\s–-]+", term.removesuffix("*"))
    return r"[\s–,-]+".join(map(re.escape, parts)) + (r"\w*" if term.endswith("*") else "")
