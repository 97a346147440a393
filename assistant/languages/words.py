"""How much each word speaks for another language and against Swedish, by how common it is in both."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import wordfreq
import yaml

from assistant.languages.text import bare

LATIN = ("en", "es", "pl", "tr", "hbs", "so")
_LIST_OF = {"en": "en", "es": "es", "pl": "pl", "tr": "tr", "hbs": "sh"}
# Zipf: 7 for one word in a hundred, 3 for one in a million.
FOREIGN_FROM, SWEDISH_FROM, UNKNOWN = 3.8, 3.5, 3.0
WITHOUT_MARKS = 0.3
SOMALI = 5.5
MOST = 3.0
TELLING = 2.5

Weights = tuple[float, ...]
# One object for each value: there are half a million.
_TENTHS = {tenth: tenth / 10 for tenth in range(-30, 31)}
NOTHING: Weights = (0.0,) * len(LATIN)


@cache
def data() -> dict[str, Any]:
    """`data/words.yml`, every scalar a string."""
    file = Path(__file__).parent / "data" / "words.yml"
    return dict(yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader))  # noqa: S506 - makes strings only


@cache
def weights() -> dict[str, Weights]:
    """By bare word, for each of `LATIN`: how many powers of ten commoner it is there than in Swedish."""
    swedish = _zipf("sv", SWEDISH_FROM)
    others = [_zipf(_LIST_OF[code], FOREIGN_FROM) if code in _LIST_OF else _somali() for code in LATIN]
    known = set(swedish).union(*others)
    # Most words share their weights with many others.
    shared: dict[Weights, Weights] = {}
    found = ((word, tuple(_weight(other, swedish, word) for other in others)) for word in known)
    return {word: shared.setdefault(its, its) for word, its in found}


@cache
def telling() -> dict[str, frozenset[str]]:
    """The words that are enough by themselves, by language."""
    return {code: frozenset(listed) for code, listed in data()["telling"].items()}


@cache
def neutral() -> frozenset[str]:
    """Names and the words of our own subject: they stand in any language."""
    return frozenset(data()["names"]) | frozenset(data()["field"])


def _weight(other: dict[str, float], swedish: dict[str, float], word: str) -> float:
    difference = other.get(word, UNKNOWN) - swedish.get(word, UNKNOWN)
    return _TENTHS[round(10 * max(-MOST, min(MOST, difference)))]


def _zipf(code: str, least: float) -> dict[str, float]:
    """How common each bare word is; one that lost its marks a little less."""
    found: dict[str, float] = {}
    for word, zipf in _listed(code, least):
        form = bare(word)
        found[form] = max(found.get(form, 0.0), zipf if form == word else zipf - WITHOUT_MARKS)
    return found


def _listed(code: str, least: float) -> Iterator[tuple[str, float]]:
    path = wordfreq.available_languages("small")[code]
    for centibels, listed in enumerate(wordfreq.read_cBpack(path)):
        zipf = 9 - centibels / 100
        if zipf < least:
            return
        yield from ((word, zipf) for word in listed)


def _somali() -> dict[str, float]:
    return dict.fromkeys(data()["somali"], SOMALI)
