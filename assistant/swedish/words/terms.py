"""Finds the field's words that a message names, inflected and misspelt, and what it asks about them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from assistant.swedish.data_files import load
from assistant.swedish.words.normalise import normalise
from assistant.swedish.words.once import remembered
from assistant.swedish.words.text import clean, fold
from assistant.swedish.words.vocabulary import ordinary

COMPARE, DEFINE = "compare", "define"
# Two letters are an abbreviation only where `vocabulary.yml` says so: "at" is mostly a misspelt "att".
_SHORTEST_FORM = 3
# One slip in a word as long as this leaves no doubt which word was meant.
_SHORTEST_MISSPELT = 7
_TOKEN = re.compile(r"[^\W\d_]+(?:[-:’'][^\W\d_]+)*|\d+")

Key = tuple[str, ...]


@dataclass(frozen=True)
class Mention:
    """A term that is named: its id, where it begins (a count of words), how many words, and as it was written."""

    id: str
    start: int
    length: int
    written: str


class TermIndex:
    """Every form of every term, ready to look up. `forms`: what people write, by the term's id."""

    def __init__(self, forms: Mapping[str, Iterable[str]]) -> None:
        self._ids: dict[Key, str] = {}
        listed = {term: [_key(form) for form in written] for term, written in forms.items()}
        for term, keys in listed.items():
            for key in keys:
                if len("".join(key)) >= _SHORTEST_FORM:
                    self._ids.setdefault(key, term)
        exact = dict(self._ids)
        for key, term in exact.items():
            for form in _inflected(key):
                self._ids.setdefault(form, term)
        self._longest = max(map(len, self._ids), default=1)
        self._words = frozenset(word for key in self._ids for word in key)
        self._near_in_length = _by_length(word for word in self._words if len(word) >= _SHORTEST_MISSPELT)

    def mentions(self, text: str) -> list[Mention]:
        """All terms named, in order, also twice."""
        said = _key(text)
        found = list(self._written(said))
        found += self._respelt(said, _places(found))
        return sorted([*found, *self._corrected(text, said, found)], key=lambda mention: mention.start)

    def find(self, text: str) -> tuple[str, ...]:
        """The ids of the terms named, each once, in order."""
        return tuple(dict.fromkeys(mention.id for mention in self.mentions(text)))

    def asks_only(self, text: str) -> bool:
        """Whether there is nothing in the message but terms and words that ask for them."""
        said = _key(text)
        named = _places(self.mentions(text))
        return bool(named) and all(word in _fillers() for place, word in enumerate(said) if place not in named)

    def _written(self, said: Key) -> Iterator[Mention]:
        position = 0
        while position < len(said):
            length = next((n for n in range(self._longest, 0, -1) if said[position : position + n] in self._ids), 0)
            if length:
                key = said[position : position + length]
                yield Mention(self._ids[key], position, length, " ".join(key))
            position += length or 1

    def _respelt(self, said: Key, taken: set[int]) -> Iterator[Mention]:
        """What a slip in a long word hides: our own words are not all known to the general correction."""
        respelt = tuple(word if place in taken else self._nearest(word) for place, word in enumerate(said))
        for mention in self._written(respelt):
            if not _places([mention]) & taken:
                end = mention.start + mention.length
                yield replace(mention, written=" ".join(said[mention.start : end]))

    def _nearest(self, word: str) -> str:
        if len(word) < _SHORTEST_MISSPELT or word in self._words or word in ordinary():
            return word
        alike = self._near_in_length.get(len(word), ())
        nearest = process.extractOne(word, alike, scorer=OSA.distance, score_cutoff=1)
        return nearest[0] if nearest else word

    def _corrected(self, text: str, said: Key, found: Sequence[Mention]) -> Iterator[Mention]:
        """What only correction finds: short forms, misspelt words."""
        taken = _places(found)
        for change in normalise(text).changes:
            was, meant = _key(change.was), next(self._written(_key(change.now)), None)
            if meant is None:
                continue
            for start in range(len(said) - len(was) + 1):
                places = set(range(start, start + len(was)))
                if said[start : start + len(was)] == was and not places & taken:
                    taken |= places
                    yield Mention(meant.id, start, len(was), " ".join(was))


def _by_length(words: Iterable[str]) -> dict[int, list[str]]:
    """For each length the words that one slip may have brought to it, sorted."""
    near: dict[int, list[str]] = defaultdict(list)
    for word in sorted(words):
        for length in range(len(word) - 1, len(word) + 2):
            near[length].append(word)
    return dict(near)


def _places(mentions: Iterable[Mention]) -> set[int]:
    """Which words of the message they take up."""
    return {mention.start + step for mention in mentions for step in range(mention.length)}


def asked(text: str) -> str | None:
    """`compare` | `define` | None: what the message asks about the words in it."""
    if _says(text, "compare"):
        return COMPARE
    return DEFINE if _says(text, "define") else None


def asks_for_unknown_word(text: str) -> bool:
    """Whether a word is asked for, here one that no index knows: there is something left besides the asking."""
    return _says(text, "word") and any(word not in _fillers() for word in _key(text))


def asks_whether_same(text: str) -> bool:
    """A comparison that is answered with yes or no: "är AMA samma sak som Arbetsförmedlingen"."""
    return _says(text, "same")


def compares_with_this(text: str) -> bool:
    """True for "är det samma sak som det här?": as the meeting that is booked here."""
    return re.search(load("terms")["same_as_this"], fold(text)) is not None


def _says(text: str, group: str) -> bool:
    written, corrected = (_asking(f" {' '.join(_key(said))} ") for said in (text, normalise(text).text))
    return any(cue in written or cue in corrected for cue in _cues(group))


def _asking(said: str) -> str:
    """Without "samma" where people only say or do the same."""
    for pattern in _not_asked():
        said = pattern.sub(" ", said)
    return said


@cache
def _not_asked() -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, load("terms")["same_but_not_asked"]))


@cache
def _cues(group: str) -> tuple[str, ...]:
    return tuple(f" {' '.join(_key(cue))} " for cue in load("terms")[group])


@cache
def _fillers() -> frozenset[str]:
    said = [*load("terms")["filler"], *load("terms")["define"]]
    return frozenset(word for phrase in said for word in _key(phrase))


@cache
def _endings() -> tuple[str, ...]:
    return tuple(load("vocabulary")["endings"])


@remembered
def _key(text: str) -> Key:
    return tuple(_TOKEN.findall(fold(clean(text))))


def _inflected(key: Key) -> Iterator[Key]:
    """The last word with its endings: "hälsoförfrågans", "SIP:en", "sipen"."""
    *before, last = key
    for ending in _endings():
        for form in (last + ending, f"{last}:{ending}"):
            if before or form not in ordinary():
                yield (*before, form)
    if last.endswith("a"):
        yield from ((*before, last[:-1] + ending) for ending in load("vocabulary")["endings_of_a"])
