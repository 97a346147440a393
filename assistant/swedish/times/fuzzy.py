"""A misspelt word → the time word it must have been, or None when in doubt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA

FOLDED = str.maketrans("åäöéèáàü", "aaoeeaau")
SHORTEST, LONG = 5, 8


def fold(word: str) -> str:
    """Without rings and dots; the length is kept."""
    return word.translate(FOLDED)


def _lost_only_marks(written: str, meant: str) -> bool:
    """å, ä, ö may be missing, never added: "förstå" is not "första"."""
    return all(w == m or w == fold(m) for w, m in zip(written, meant, strict=True))


class Vocabulary:
    """Exact, then without å ä ö, then with one typing error (two in a long word), same first letter.

    Only words in `correctable` are looked for behind typing errors, and never behind an ordinary word.
    """

    def __init__(
        self, words: Sequence[str], correctable: Iterable[str], ordinary: Iterable[str], never: Sequence[str] = ()
    ) -> None:
        """`never`: endings of words that are no slips, such as street names."""
        self.never = tuple(never)
        self.words = frozenset(words)
        self.ordinary = frozenset(ordinary)
        self._folded: dict[str, str] = {}
        self._by_letter: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for word in words:
            self._folded.setdefault(fold(word), word)
        for word in correctable:
            if len(word) >= SHORTEST:
                self._by_letter[fold(word[0])].append((fold(word), word))
        self.find = lru_cache(maxsize=20_000)(self._find)

    def _find(self, word: str) -> str | None:
        if word in self.words:
            return word
        if word in self.ordinary:
            return None
        return self._without_marks(word) or self._misspelt(word)

    def spelt(self, word: str) -> str | None:
        """The word without typing errors, å ä ö aside."""
        return word if word in self.words else self._without_marks(word)

    def _without_marks(self, word: str) -> str | None:
        meant = self._folded.get(fold(word))
        return meant if meant and _lost_only_marks(word, meant) else None

    def _misspelt(self, word: str) -> str | None:
        if not SHORTEST - 1 <= len(word) <= 24 or word.endswith(self.never):
            return None
        folded = fold(word)
        near = [
            (self._distance(folded, form), self._unlike(folded, form), form, meant)
            for form, meant in self._by_letter[folded[0]]
        ]
        best = min((hit for hit in near if hit[0] <= _tolerance(folded, hit[2])), default=None)
        return best[3] if best else None

    @staticmethod
    def _unlike(written: str, form: str) -> tuple[bool, int]:
        """What decides between two at the same distance: an end left off ("månda"), else the same length."""
        return not form.startswith(written), abs(len(form) - len(written))

    @staticmethod
    def _distance(written: str, form: str) -> int:
        return int(OSA.distance(written, form, score_cutoff=2))


def _tolerance(written: str, form: str) -> int:
    return 2 if min(len(written), len(form)) >= LONG else 1


def nearest(word: str, words: Mapping[str, int]) -> str | None:
    """The only one of a few expected short words within one typing error ("kl tie"); "tio" and "tie" are one value."""
    near = [meant for meant in words if OSA.distance(fold(word), fold(meant), score_cutoff=1) <= 1]
    return near[0] if len({words[meant] for meant in near}) == 1 else None
