"""Patterns of word classes in a sentence, as `data/danger.yml` writes them. Used by `danger.py` alone.

A pattern is words and CLASSES in order: `a|B` one of them, `A?` may be missing, `!A` must not follow, `..` as
many foreign words as dots. Words of the class SKIP, negations and "I" may always stand between.
"""

from collections.abc import Iterable, Iterator
from functools import reduce
from itertools import groupby
from operator import or_
from typing import Generic, NamedTuple, TypeVar

from assistant.swedish.dangers.danger_words import Token, Words, tokens

T = TypeVar("T")

SKIPPED = ("SKIP", "NEG", "SELF")
LONGEST_EXPRESSION = 4
# A story without full stops is read in pieces, which share enough words for the longest pattern.
LONGEST_SENTENCE, OVERLAP = 48, 16


class Element(NamedTuple):
    mask: int
    gap: int
    optional: bool
    barred: bool


class Pattern(NamedTuple):
    elements: tuple[Element, ...]
    needs: tuple[int, ...]
    own_negation: bool


class Sentence(NamedTuple):
    """Words as class masks (bits, see `Words`) and the clause each stands in.

    `phrases` has, for each word, the size and mask of the expressions that begin with it; `heads` the classes
    of the word and of these expressions together; `present` all classes.
    """

    masks: list[int]
    clauses: list[int]
    phrases: list[list[tuple[int, int]]]
    heads: list[int]
    present: int

    def blank(self, start: int, end: int) -> None:
        """Forgets words, and the expressions they are part of."""
        self.masks[start:end] = [0] * (end - start)
        for at in range(max(0, start - LONGEST_EXPRESSION), end):
            self.phrases[at] = [(size, mask) for size, mask in self.phrases[at] if at + size <= start]
            self.heads[at] = reduce(or_, (mask for _, mask in self.phrases[at]), self.masks[at])


def compiled(way: str, words: Words) -> Pattern:
    """Raises `ValueError` for a class without words: a pattern that could never match."""
    elements: list[Element] = []
    gap = 0
    for part in way.split():
        if part.strip(".") == "":
            gap = len(part)
        else:
            elements.append(_element(part, gap, words))
            gap = 0
    # What is rare first: it decides soonest that a pattern is not there.
    needs = sorted((e.mask for e in elements if not (e.optional or e.barred)), key=words.commonness)
    return Pattern(tuple(elements), tuple(needs), _has_negation(way, words))


def _has_negation(way: str, words: Words) -> bool:
    """Then a "not" in the text belongs to the expression, and turns nothing around."""
    options = way.replace("|", " ").replace("_", " ").replace("?", "").split()
    return any(option == "NEG" or words.is_negation(option) for option in options)


def _element(part: str, gap: int, words: Words) -> Element:
    mask = 0
    for option in part.strip("!?").split("|"):
        mask |= words.class_bit(option) if option.isupper() and option.isascii() else words.literal_bit(option)
    return Element(mask, gap, part.endswith("?"), part.startswith("!"))


class Matcher:
    """Finds patterns in sentences. `skip` is the mask of what may stand between any two words."""

    def __init__(self, words: Words) -> None:
        self.skip = 0
        for name in SKIPPED:
            self.skip |= words.class_bit(name)

    def spans(self, pattern: Pattern, sentence: Sentence) -> Iterator[tuple[int, int]]:
        """Start and end (half-open, in words) wherever the pattern matches."""
        first = pattern.elements[0].mask
        for start, head in enumerate(sentence.heads):
            if not head & first:
                continue
            for after in _after(pattern.elements[0], start, sentence):
                if (end := self._end(pattern.elements, 1, after, sentence)) >= 0:
                    yield start, end
                    break

    def _end(self, elements: tuple[Element, ...], index: int, at: int, sentence: Sentence) -> int:
        """Where the rest of the pattern ends when it goes on here, -1 when it doesn't."""
        if index == len(elements):
            return at
        element = elements[index]
        if element.barred:
            barred = any(_after(element, at, sentence))
            return -1 if barred else self._end(elements, index + 1, at, sentence)
        free, here = element.gap, at
        while here < len(sentence.masks) and free >= 0:
            for after in _after(element, here, sentence) if sentence.heads[here] & element.mask else ():
                if (end := self._end(elements, index + 1, after, sentence)) >= 0:
                    return end
            free -= not sentence.masks[here] & self.skip
            here += 1
        return self._end(elements, index + 1, at, sentence) if element.optional else -1


class Index(Generic[T]):
    """Which of many things can be found in a sentence at all, by the rarest word their pattern needs."""

    def __init__(self, things: Iterable[tuple[Pattern, T]]) -> None:
        self.by_bit: dict[int, list[tuple[int, Pattern, T]]] = {}
        for order, (pattern, thing) in enumerate(things):
            for bit in _bits(pattern.needs[0]):
                self.by_bit.setdefault(bit, []).append((order, pattern, thing))

    def candidates(self, sentence: Sentence) -> list[tuple[Pattern, T]]:
        """In the order they were given."""
        found: dict[int, tuple[Pattern, T]] = {}
        for bit in _bits(sentence.present):
            for order, pattern, thing in self.by_bit.get(bit, ()):
                if all(need & sentence.present for need in pattern.needs):
                    found[order] = (pattern, thing)
        return [found[order] for order in sorted(found)]


def _bits(mask: int) -> Iterator[int]:
    while mask:
        lowest = mask & -mask
        yield lowest
        mask ^= lowest


def _after(element: Element, at: int, sentence: Sentence) -> Iterator[int]:
    """Where what the element stands for may end, when it begins here."""
    if at < len(sentence.masks):
        for size, mask in sentence.phrases[at]:
            if mask & element.mask:
                yield at + size
        if sentence.masks[at] & element.mask:
            yield at + 1


def sentences(text: str, words: Words) -> Iterator[Sentence]:
    """The sentences of a text, each word as the mask of its classes."""
    seen: dict[str, list[tuple[str, int]]] = {}
    for _, group in groupby(tokens(text), key=lambda token: token.sentence):
        typed = list(group)
        for start in range(0, max(1, len(typed) - OVERLAP), LONGEST_SENTENCE - OVERLAP):
            yield _read(typed[start : start + LONGEST_SENTENCE], words, seen)


def _read(typed: list[Token], words: Words, seen: dict[str, list[tuple[str, int]]]) -> Sentence:
    parts = [part for token in typed for part in _parts(token, words, seen)]
    masks, clauses = [mask for _, mask, _ in parts], [clause for _, _, clause in parts]
    keys = [key for key, _, _ in parts]
    phrases = [words.expressions(keys[at : at + LONGEST_EXPRESSION]) for at in range(len(keys))]
    for at, found in enumerate(phrases):
        for size, mask in found:
            _spread(masks, at, size, mask, words)
    heads = [reduce(or_, (mask for _, mask in found), own) for found, own in zip(phrases, masks, strict=True)]
    return Sentence(masks, clauses, phrases, heads, reduce(or_, heads, 0))


def _parts(token: Token, words: Words, seen: dict[str, list[tuple[str, int]]]) -> list[tuple[str, int, int]]:
    """The word's key, mask and clause; or those of the words that are glued into it."""
    if token.word not in seen:
        seen[token.word] = words.parted(token.word)
    return [(key, mask, token.clause) for key, mask in seen[token.word]]


def _spread(masks: list[int], at: int, size: int, mask: int, words: Words) -> None:
    """Small words and persons may be two words: then each of them counts as such, and as no other person."""
    if shared := mask & words.shared:
        for inside in range(at, at + size):
            masks[inside] = (masks[inside] & ~words.persons if mask & words.persons else masks[inside]) | shared
