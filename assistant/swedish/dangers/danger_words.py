"""How a word is recognised as one of the words of danger, however it is typed. Used by `danger.py` alone."""

import re
import unicodedata
from collections.abc import Iterable
from functools import reduce
from itertools import groupby
from operator import or_
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from assistant.swedish.words.text import fold
from assistant.swedish.words.vocabulary import ordinary

MAX_CHARS = 20_000
FUZZY_FROM, FUZZY_TWICE_FROM = 5, 9
SPELT_OUT = 4
GLUED_FROM, LONGEST_PART = 8, 14
FREE_FIRST_LETTER_FROM = 7
YEAR_DIGITS, LONG_NUMBER = 4, 6
# More tablets than anybody is told to take at once.
MANY_FROM = 8

# Invisible characters, Arabic vowel signs, combining accents, apostrophes and the star that hides a letter.
_MARKS = re.compile(
    "[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff'’`´*]+"
)
_LONG_RUN = re.compile(r"([^\W\d_])\1{2,}")
_DOUBLE = re.compile(r"([^\W\d_])\1")
_PIECES = re.compile(r"[^\W_@$]+(?:[@$]+[^\W_@$]+)*|[.!?؟]+(?=\s|$)|[,;:]")
_LOOKALIKES = str.maketrans("013457@$", "oieastas")
_FOLDS = str.maketrans("أإآٱىةؤئ", "ااااياوي")


class Token(NamedTuple):
    word: str
    sentence: int
    clause: int


def _fold(text: str) -> str:
    """Lower case without accents; Arabic letters that are typed alike become one."""
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", text.casefold()))
    return bare.translate(_FOLDS)


def _squeeze(word: str) -> str:
    """Single letters for double ones: doubling is the commonest Swedish typing error."""
    return _DOUBLE.sub(r"\1", word)


def _key(word: str) -> str:
    return _squeeze(_fold(word))


def _plain(word: str) -> str:
    """Composed lower case with its dots and rings, to tell words apart that fold alike."""
    return _MARKS.sub("", unicodedata.normalize("NFC", word.casefold()))


def _ends_kept(text: str) -> str:
    if len(text) <= MAX_CHARS:
        return text
    return text[: MAX_CHARS // 2] + "\n" + text[-MAX_CHARS // 2 :]


def tokens(text: str) -> list[Token]:
    """The words of a text in lower case, and the sentence and clause each stands in."""
    found: list[Token] = []
    sentence = clause = 0
    for piece in _PIECES.findall(_LONG_RUN.sub(r"\1", _plain(_ends_kept(text)))):
        if piece[0].isalnum() or piece[0] in "@$":
            word = piece if piece.isdecimal() or piece.isalpha() else piece.translate(_LOOKALIKES)
            found.append(Token(word, sentence, clause))
        elif piece in (",", ";", ":") or len(piece) > 2:
            clause += 1
        else:
            sentence, clause = sentence + 1, clause + 1
    return _spelt_out_joined(found)


def _spelt_out_joined(tokens: list[Token]) -> list[Token]:
    """A run of single letters is one word: somebody spells it out, to be seen or to slip past a filter."""
    joined: list[Token] = []
    for single, run in groupby(tokens, key=lambda token: len(token.word) == 1 and token.word.isalpha()):
        letters = list(run)
        if single and len(letters) >= SPELT_OUT:
            joined.append(letters[0]._replace(word="".join(token.word for token in letters)))
        else:
            joined.extend(letters)
    return joined


class Words:
    """From a typed word to the classes it belongs to: a mask with a bit a class, 0 when it is none of ours.

    `keep` are ordinary words that are never taken for a misspelling of one of ours.
    """

    def __init__(self, classes: dict[str, str], keep: str) -> None:
        self.bits: dict[str, int] = {}
        self.exact: dict[str, int] = {}
        self.as_written: dict[str, int] = {}
        self.several: set[str] = set()
        self.ordinary: dict[str, list[tuple[str, int]]] = {}
        self.stems: dict[int, dict[str, int]] = {}
        self.keep = frozenset(_plain(word) for word in keep.split() if not word.endswith("*"))
        self.keep_stems = tuple(_plain(word) for word in keep.split() if word.endswith("*"))
        for name, words in classes.items():
            for word in words.split():
                self._add(word, self.bits.setdefault(name, 1 << len(self.bits)))
        self.classes = (1 << len(self.bits)) - 1
        self.persons = self._union("SELF", "OTHER", "GENERIC")
        self.shared = self.persons | self._union("SKIP", "AUX")
        self.everywhere = self.shared | self._union("NEG", "ME", "WANT", "TAKE")

    def _union(self, *names: str) -> int:
        return reduce(or_, map(self.class_bit, names))

    def class_bit(self, name: str) -> int:
        """Raises `ValueError` for a class that has no words."""
        if name not in self.bits:
            raise ValueError(f"danger.yml: the class {name} has no words")
        return self.bits[name]

    def literal_bit(self, word: str) -> int:
        """The bit of a word that a pattern names itself; the word is known from then on."""
        bit = self.bits.setdefault(word, 1 << len(self.bits))
        self._add(word, bit)
        return bit

    def _add(self, word: str, bit: int) -> None:
        """`stem*` stands for all words that begin so, `two_words` for words that follow each other."""
        key = _key(word.strip("*").replace("_", ""))
        if word.endswith("*"):
            stems = self.stems.setdefault(len(key), {})
            stems[key] = stems.get(key, 0) | bit
            return
        self.exact[key] = self.exact.get(key, 0) | bit
        if "_" in word:
            self.several.add(key)
        self.as_written[_plain(word)] = self.as_written.get(_plain(word), 0) | bit

    def is_negation(self, word: str) -> bool:
        return bool(self.exact.get(_key(word), 0) & self.class_bit("NEG"))

    def settle(self) -> None:
        """Sorts the words for the fuzzy search, once all are known."""
        self.keep |= {folded for word in self.keep if _key(folded := _fold(word)) not in self.exact}
        single = [word for word in self.exact if len(word) >= FUZZY_FROM and word not in self.several]
        self.near = {
            size: [word for word in single if abs(len(word) - size) <= 1] for size in range(FUZZY_FROM - 1, 30)
        }
        self.near_stems = {size: list(stems) for size, stems in self.stems.items() if size > FUZZY_FROM}

    def commonness(self, mask: int) -> tuple[bool, int]:
        return bool(mask & self.everywhere), mask.bit_count()

    def expressions(self, keys: list[str]) -> list[tuple[int, int]]:
        """Size and mask of fixed phrases, and compounds typed apart, that begin with the first of these."""
        found: list[tuple[int, int]] = []
        joined = keys[0]
        for size, key in enumerate(keys[1:], start=2):
            joined += key[1:] if key[0] == joined[-1] else key
            if len(joined) >= FUZZY_FROM or joined in self.several:
                found.append((size, self.exact.get(joined, 0)))
        return [(size, mask) for size, mask in reversed(found) if mask]

    def parted(self, word: str) -> list[tuple[str, int]]:
        """The word's key and mask; or those of the words in it, when a sentence is typed without spaces.

        Kept for ordinary words alone: what only one person writes must not stay.
        """
        if word in self.ordinary:
            return self.ordinary[word]
        found = self._parted(word)
        if fold(word) in ordinary():
            self.ordinary[word] = found
        return found

    def _parted(self, word: str) -> list[tuple[str, int]]:
        key = _key(word)
        mask = self._mask(word, key)
        if mask or len(word) < GLUED_FROM or self._is_kept(word):
            return [(key, mask)]
        parts = self._parts(key)
        return [(part, self.exact[part]) for part in parts] if parts else [(key, 0)]

    def _mask(self, word: str, key: str) -> int:
        if self._is_kept(word):
            return self.as_written.get(word, 0) | self._stemmed(key)
        if word.isdecimal():
            return self._number(word)
        return self._known(key) or self._alike(key)

    def _parts(self, key: str) -> list[str]:
        """The fewest known words that make up the whole, nothing when a part of it is unknown."""
        ways: list[list[str] | None] = [[], *[None] * len(key)]
        for end in range(1, len(key) + 1):
            starts = range(max(0, end - LONGEST_PART), end)
            ways[end] = min((way for at in starts if (way := self._way(ways, key, at, end))), key=len, default=None)
        return ways[-1] or []

    def _way(self, ways: list[list[str] | None], key: str, start: int, end: int) -> list[str] | None:
        before, part = ways[start], key[start:end]
        # Two letters are a word of ours, like "I" or "not", or else a splinter of any word at all.
        long_enough = len(part) > 2 or (len(part) == 2 and self.exact.get(part, 0) & self.classes)
        known = long_enough and part in self.exact and part not in self.several
        return [*before, part] if before is not None and known else None

    def _is_kept(self, word: str) -> bool:
        return word in self.keep or word.startswith(self.keep_stems)

    def _number(self, digits: str) -> int:
        if len(digits) == YEAR_DIGITS and digits[:2] in ("19", "20"):
            return self.class_bit("YEAR")
        return self.class_bit("FEW" if len(digits) < LONG_NUMBER and int(digits) < MANY_FROM else "MANY")

    def _known(self, key: str) -> int:
        return self.exact.get(key, 0) | self._stemmed(key)

    def _stemmed(self, key: str) -> int:
        found = 0
        for size, stems in self.stems.items():
            if size <= len(key):
                found |= stems.get(key[:size], 0)
        return found

    def _swapped(self, key: str) -> int:
        """Words too short for a fuzzy search are known when two neighbouring letters changed places."""
        for at in range(len(key) - 1):
            turned = key[:at] + key[at + 1] + key[at] + key[at + 2 :]
            if found := self.exact.get(turned, 0) & self.classes:
                return found
        return 0

    def _alike(self, key: str) -> int:
        if len(key) == FUZZY_FROM - 1 and (found := self._swapped(key)):
            return found
        if found := _closest(key, self.near.get(len(key), ()), self.exact):
            return found
        for size, stems in self.near_stems.items():
            if size <= len(key) + 1 and (found := _closest(key[:size], stems, self.stems[size])):
                return found
        return 0


def _closest(key: str, words: Iterable[str], masks: dict[str, int]) -> int:
    """Short words must keep their first letter: most of them have a harmless neighbour."""
    allowed = 2 if len(key) >= FUZZY_TWICE_FROM else 1
    best = process.extractOne(key, words, scorer=OSA.distance, score_cutoff=allowed)
    if best is None or (len(key) < FREE_FIRST_LETTER_FROM and best[0][0] != key[0]):
        return 0
    return masks[best[0]]
