"""Finds listed phrases in a message, the longest first, and says what each one stands for."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from assistant.swedish.words.text import tokens

_LONG_RUN = re.compile(r"(.)\1{2,}")
_ANY_RUN = re.compile(r"(.)\1+")


@dataclass(frozen=True)
class Piece:
    """A stretch of tokens: `label` is the group the phrase was listed in, None for a token in no group."""

    label: str | None
    words: tuple[str, ...]
    start: int


class Phrases:
    """Groups of phrases, compared folded. A phrase listed in two groups belongs to the first."""

    def __init__(self, groups: Mapping[str, Iterable[str]]) -> None:
        self._labels: dict[tuple[str, ...], str] = {}
        for label, phrases in groups.items():
            for phrase in phrases:
                self._labels.setdefault(tuple(tokens(phrase)), label)
        self._longest: dict[str, int] = {}
        for key in self._labels:
            self._longest[key[0]] = max(self._longest.get(key[0], 0), len(key))
        self._known = frozenset(word for key in self._labels for word in key)

    def read(self, found: Sequence[str]) -> list[Piece]:
        """The tokens as pieces, in order. Lengthened words count as the plain ones."""
        plain = [self._shortened(token) for token in found]
        pieces: list[Piece] = []
        position = 0
        while position < len(plain):
            piece = self._piece_at(plain, position)
            pieces.append(piece)
            position += len(piece.words)
        return pieces

    def first(self, found: Sequence[str]) -> Piece:
        """As `read`, but only the first piece. `found` holds at least one token."""
        head = self._shortened(found[0])
        reach = self._longest.get(head, 1)
        return self._piece_at([head, *map(self._shortened, found[1:reach])], 0)

    def _piece_at(self, found: Sequence[str], position: int) -> Piece:
        for length in range(self._longest.get(found[position], 0), 0, -1):
            key = tuple(found[position : position + length])
            if key in self._labels:
                return Piece(self._labels[key], key, position)
        return Piece(None, (found[position],), position)

    def _shortened(self, token: str) -> str:
        if token in self._known:
            return token
        if not _ANY_RUN.search(token):
            return token
        for shorter in (
            _LONG_RUN.sub(r"\1", token),
            _LONG_RUN.sub(r"\1\1", token),
            _ANY_RUN.sub(r"\1", token),
        ):
            if shorter in self._known:
                return shorter
        return token
