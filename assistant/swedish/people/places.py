"""Finds a care centre by its name, however it is written."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from assistant.swedish.data_files import load
from assistant.swedish.words.denied import denied_before
from assistant.swedish.words.phrases import Phrases
from assistant.swedish.words.questions import is_question
from assistant.swedish.words.text import clean, fold, tokens
from assistant.swedish.words.vocabulary import ordinary

_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_SHORT = 5
_LOWEST_SCORE = 82.0
_LOWEST_SCORE_IN_CONTEXT = 75.0
_LOWEST_SCORE_OF_SHORT = 85.0
_CONTEXT_REACH = 2
_MOST_TOKENS = 600
_CLEARLY_BETTER = 8.0


@dataclass(frozen=True)
class Place:
    """A care centre, with the other names people give it."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    area: str = ""


@dataclass(frozen=True)
class Match:
    """A place named in a text: `score` 0-100, `span` the start and end in the text (NFC, see `clean`)."""

    id: str
    score: float
    span: tuple[int, int]


@dataclass(frozen=True)
class _Window:
    text: str
    span: tuple[int, int]
    in_context: bool
    ordinary: bool


@dataclass(frozen=True)
class _Index:
    """Every name, folded, less its generic words: the ids it may mean, the name in one word, the most words."""

    ids: dict[str, frozenset[str]]
    glued: dict[str, str]
    longest: int


def find_places(text: str, places: Iterable[Place]) -> list[Match]:
    """The places named, best first, each once; empty when nothing is near enough to be sure.

    Of several places read out of the same words only those about as near as the best remain.
    """
    index = _index(tuple(places))
    best: dict[str, Match] = {}
    for window in _windows(text, index.longest):
        for match in _matches(window, index):
            if match.id not in best or match.score > best[match.id].score:
                best[match.id] = match
    ranked = sorted(best.values(), key=lambda match: (-match.score, match.span))
    return [match for match in ranked if not _is_overshadowed(match, ranked)]


def meant_places(text: str, places: Iterable[Place]) -> list[Match]:
    """The same without those that a no takes away ("inte Kryddgården utan Törnrosen") or that are left
    ("från Kryddgården till Törnrosen"), unless that is all.
    """
    found = find_places(text, places)
    meant = [match for match in found if not _is_denied(text, match)] or found
    return [match for match in meant if not _is_put_right(text, match, meant)]


def _is_denied(text: str, match: Match) -> bool:
    said = fold(clean(text))
    start, end = match.span
    if said[:start].endswith(tuple(load("places")["left"])):
        return True
    return any(denied_before(said, one) for one in re.finditer(re.escape(said[start:end]), said))


def _is_put_right(text: str, match: Match, others: Sequence[Match]) -> bool:
    """ "Kryddgården, nej vänta, Törnrosen": what was said first is taken back by what comes after it."""
    said = fold(clean(text))
    after = [said[match.span[1] : other.span[0]] for other in others if other.span[0] > match.span[1]]
    return any(_put_right().fullmatch(between) for between in after)


@cache
def _put_right() -> re.Pattern[str]:
    return re.compile(load("places")["put_right"])


def in_area(text: str, places: Iterable[Place]) -> list[str]:
    """The ids of the places in the part of town that the text names."""
    said = f" {' '.join(_TOKEN.findall(fold(text)))} "
    return [place.id for place in places if place.area and _named(place.area).search(said)]


@lru_cache(maxsize=64)
def _named(area: str) -> re.Pattern[str]:
    return re.compile(rf" {re.escape(fold(area))}s? ")


def says_unknown(text: str) -> bool:
    """The person doesn't know which care centre, or says "min vårdcentral" without a name."""
    pieces = _unknown_phrases().read(tokens(text))
    labels = {piece.label for piece in pieces}
    return ("unknown" in labels and None not in labels) or (knows_not_which(text) and not is_question(text))


def knows_not_which(text: str) -> bool:
    """True for "jag vet inte vilken vårdcentral jag tillhör", whatever is said beside it."""
    return re.search(load("places")["knows_not_which"], fold(text)) is not None


@cache
def _unknown_phrases() -> Phrases:
    lists = load("places")
    return Phrases({"unknown": lists["unknown"], "filler": lists["filler"]})


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(fold(word) for word in load("places")[name])


@cache
def _endings() -> tuple[str, ...]:
    return tuple(load("places")["endings"])


@lru_cache(maxsize=16)
def _index(places: tuple[Place, ...]) -> _Index:
    ids: dict[str, frozenset[str]] = {}
    for place in places:
        for name in (place.name, *place.aliases):
            key = _distinctive(_TOKEN.findall(fold(name)))
            ids[key] = ids.get(key, frozenset()) | {place.id}
    ids.pop("", None)
    return _Index(ids, {key: key.replace(" ", "") for key in ids}, max((key.count(" ") + 1 for key in ids), default=1))


def _distinctive(found: Sequence[str]) -> str:
    """The words that tell one place from another, without the genitive's ending (Törnrosens)."""
    own = [word for word in found if word not in _set("generic")]
    if len(own) < len(found) and own and own[-1].endswith("s") and len(own[-1]) > _SHORT + 1:
        own[-1] = own[-1][:-1]
    return " ".join(own)


def _windows(text: str, longest: int) -> Iterator[_Window]:
    """Stretches of words that may be a name, generic words skipped."""
    found = [(match.group(), match.span()) for match in _TOKEN.finditer(fold(text))][:_MOST_TOKENS]
    near = _near_context([word for word, _ in found])
    own = [(index, word, span) for index, (word, span) in enumerate(found) if word not in _set("generic")]
    for start in range(len(own)):
        for length in range(1, min(longest + 1, len(own) - start) + 1):
            part = own[start : start + length]
            words = [word for _, word, _ in part]
            if len("".join(words)) < 3 or (length > 1 and {words[0], words[-1]} & _function_words()):
                continue
            common = any(word in ordinary() for word in words)
            yield _Window(
                " ".join(words),
                (part[0][2][0], part[-1][2][1]),
                any(index in near for index, _, _ in part),
                common,
            )


@cache
def _function_words() -> frozenset[str]:
    return frozenset(fold(word) for group in ("pronouns", "small_words", "negations") for word in load("keep")[group])


def _near_context(found: Sequence[str]) -> set[int]:
    """The indexes of words within reach of "vårdcentralen" and the like."""
    places = [index for index, word in enumerate(found) if word in _set("context")]
    return {index + step for index in places for step in range(-_CONTEXT_REACH, _CONTEXT_REACH + 1)}


def _matches(window: _Window, index: _Index) -> Iterator[Match]:
    for form in _forms(window.text):
        if form in index.ids:
            score = 100.0 if form == window.text else 98.0
            yield from (Match(place, score, window.span) for place in sorted(index.ids[form]))
            return
    if not window.ordinary:
        yield from _near_matches(window, index)


def _near_matches(window: _Window, index: _Index) -> Iterator[Match]:
    lowest = _LOWEST_SCORE_IN_CONTEXT if window.in_context else _LOWEST_SCORE
    for form in _forms(window.text.replace(" ", "")):
        for _, score, key in process.extract(form, index.glued, scorer=fuzz.ratio, score_cutoff=lowest, limit=3):
            if len(key) > _SHORT or (window.in_context and score >= _LOWEST_SCORE_OF_SHORT):
                yield from (Match(place, score, window.span) for place in sorted(index.ids[key]))


def _forms(word: str) -> Iterator[str]:
    """The word as it stands, then without each ending."""
    yield word
    for ending in _endings():
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            yield word[: -len(ending)]


def _is_overshadowed(match: Match, ranked: Sequence[Match]) -> bool:
    return any(
        better.score - match.score > _CLEARLY_BETTER or (better.score >= 98 and match.score < 98)
        for better in ranked
        if better.span[0] < match.span[1] and match.span[0] < better.span[1]
    )
