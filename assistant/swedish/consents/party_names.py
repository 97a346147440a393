"""The names of the parties to a consent, as people write them: whole, with an ending, misspelt, split in two."""

from collections.abc import Sequence
from functools import cache, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from assistant.swedish.data_files import load
from assistant.swedish.words.text import fold, words

PARTIES = ("social_services", "employment_service", "insurance_agency", "employer")
_SHORTEST_MISSPELT = 7


def party_at(found: Sequence[str], position: int) -> tuple[str | None, int]:
    """The party named here and how many words its name takes; two words may be one split in two."""
    whole, _ = _names()
    pair = tuple(found[position : position + 2])
    if pair in _unasked():
        return None, 2
    if len(pair) == 2 and pair in whole:
        return whole[pair], 2
    single = whole.get(pair[:1]) or _by_stem(pair[0])
    if single:
        return single, 1
    split = _by_stem("".join(pair)) if _may_be_split(pair) else None
    return split, 2 if split else 1


def _may_be_split(pair: tuple[str, ...]) -> bool:
    """ "Försäkrings kassan" may. "Att handläggaren" may not: its second word is somebody by itself."""
    return len(pair) == 2 and len(pair[0]) > 2 and len(pair[1]) > 3 and not _by_stem(pair[1])


@lru_cache(maxsize=2048)
def _by_stem(word: str) -> str | None:
    _, stems = _names()
    if len(word) < 5:
        return None
    for stem, party in stems.items():
        if word.startswith(stem):
            return party
    return _misspelt(word, stems) if len(word) >= _SHORTEST_MISSPELT else None


def _misspelt(word: str, stems: dict[str, str]) -> str | None:
    """The party whose name the word begins with, give or take a letter in eight."""
    for stem in stems:
        if len(stem) < _SHORTEST_MISSPELT:
            continue
        allowed = 1 + (len(stem) >= 11)
        heads = [word[: len(stem) + change] for change in (-2, -1, 0, 1)]
        if process.extractOne(stem, heads, scorer=OSA.distance, score_cutoff=allowed):
            return stems[stem]
    return None


@cache
def _unasked() -> frozenset[tuple[str, ...]]:
    """ "A-kassan" pays the unemployed, and is none of those who are asked about."""
    return frozenset(tuple(words(name)) for name in load("parties")["unasked"])


@cache
def _names() -> tuple[dict[tuple[str, ...], str], dict[str, str]]:
    """Whole names, and beginnings of names, each with its party."""
    whole: dict[tuple[str, ...], str] = {}
    stems: dict[str, str] = {}
    for party in (*PARTIES, "officer"):
        for name in load("parties")[party]:
            if name.endswith("-"):
                stems[fold(name[:-1])] = party
            else:
                whole[tuple(words(name))] = party
    return whole, stems
