"""What the patterns of danger notice in a text, heard as danger or not: for those who learn from it."""

from collections.abc import Iterator
from functools import cache, lru_cache

from assistant.swedish.dangers.danger import recogniser
from assistant.swedish.dangers.danger_patterns import Sentence

NEAR = 3


def clues(text: str) -> list[str]:
    """The classes of the text's words (`k:DIE`), of words near each other (`kk:WANT DIE`), and what was heard
    (`r:suicide/certain`). Idioms leave nothing."""
    found: list[str] = []
    for sentence, heard in recogniser().read(text):
        found += _classes_in(sentence)
        found += [f"r:{danger.kind}/{danger.level}" for danger in heard]
    return found


def _classes_in(sentence: Sentence) -> Iterator[str]:
    known = [names for mask in sentence.heads if (names := _names(mask))]
    for at, names in enumerate(known):
        yield from (f"k:{name}" for name in names)
        ahead = [other for near in known[at + 1 : at + 1 + NEAR] for other in near]
        yield from (f"kk:{name} {other}" for name in names for other in ahead)


@lru_cache(maxsize=8192)
def _names(mask: int) -> tuple[str, ...]:
    return tuple(name for name, bit in _classes() if mask & bit)


@cache
def _classes() -> tuple[tuple[str, int], ...]:
    """Literal words of the patterns have bits too, and lower-case names."""
    return tuple((name, bit) for name, bit in recogniser().words.bits.items() if name.isupper() and name.isascii())
