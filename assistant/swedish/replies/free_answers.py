"""What an answer in free words mentions, and which of some written options it means.

Words are compared without their endings, and misspelt ones with some leave. What the answer denies it does not
mention: "inte läkare" says nothing of a physician, unless the denial itself is looked for.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from assistant.swedish.bookings.choices import choice
from assistant.swedish.data_files import load
from assistant.swedish.words.normalise import normalise
from assistant.swedish.words.phrases import Phrases
from assistant.swedish.words.text import fold, tokens, words

_MARK = re.compile(r"[.,!?;:]")
_SHORTEST_STEM = 3
_SHORTEST_START = 4
_SHORTEST_MISSPELT = 6
_SHORTEST_PART = 6
_LONGEST_GAP = 6
_REACH = 6
_VERB_END = "r"
_ENOUGH = 0.5
# So many words that no other option has say which is meant, whatever else is said around them.
_ENOUGH_OWN = 2


class _Said(NamedTuple):
    """A word of an answer: folded, without its ending, in which clause, and whether it is denied."""

    word: str
    stem: str
    clause: int
    denied: bool


def mentions(text: str, ways: Sequence[str]) -> bool:
    """Whether one of the words or phrases is said in the text, in any inflection, and not denied."""
    said = _said(fold(normalise(text).text))
    written = _said(fold(text))
    return any(_holds(said, way) or _holds(written, way) for way in ways)


def picked(text: str, options: Sequence[str]) -> frozenset[int]:
    """The places of the options meant: by number, letter or place ("2", "b", "den andra"), or in their own words.

    Empty when none is meant, or when it can't be told which.
    """
    folded = [fold(option).strip(" .!?") for option in options]
    if fold(text).strip(" .!?") in folded:
        return frozenset({folded.index(fold(text).strip(" .!?"))})
    return _by_place(text, len(options)) or _by_words(text, options)


def _by_place(text: str, count: int) -> frozenset[int]:
    one = choice(text, count)
    if isinstance(one, int):
        return frozenset({one})
    parts = [part for part in re.split(r"[,&+]|\boch\b", fold(text)) if part.strip()]
    places = [choice(part, count) for part in parts]
    return frozenset(p for p in places if isinstance(p, int)) if _all_places(places) else frozenset()


def _all_places(places: Sequence[object]) -> bool:
    return len(places) > 1 and all(isinstance(place, int) for place in places)


def _by_words(text: str, options: Sequence[str]) -> frozenset[int]:
    """The one option that shares words with the text which no other option has."""
    held = [_meaning(option) for option in options]
    said = frozenset(_as_written(word, frozenset().union(*held)) for word in _meaning(text))
    others = [frozenset().union(*held[:at], *held[at + 1 :]) for at in range(len(held))]
    own = [len(said & (mine - rest)) for mine, rest in zip(held, others, strict=True)]
    best = max(range(len(own)), key=lambda at: own[at], default=None)
    if best is None or not own[best] or own.count(own[best]) > 1:
        return frozenset()
    denied = said & _denials() - held[best]
    alone = own[best] >= _ENOUGH_OWN and not denied and sum(own) == own[best]
    return frozenset({best}) if alone or len(said & held[best]) > _ENOUGH * len(said) else frozenset()


def _as_written(word: str, known: frozenset[str]) -> str:
    """The stem as the options have it: "kommu(n)" is "kommun", whichever ending was taken off."""
    near = (one for one in known if min(len(one), len(word)) >= _SHORTEST_START and abs(len(one) - len(word)) <= 1)
    return word if word in known else next((one for one in near if one.startswith(word) or word.startswith(one)), word)


@cache
def _denials() -> frozenset[str]:
    return frozenset(map(_stem, _listed("negations")))


def _meaning(text: str) -> frozenset[str]:
    """The stems of a text's words; its denials count as words, so that yes and no differ."""
    return frozenset(_stem(word) for word in words(fold(normalise(text).text)) if word not in _listed("fillers"))


def _holds(said: Sequence[_Said], way: str) -> bool:
    """Whether the phrase's words stand in one clause, near each other, and are denied only if the phrase is."""
    phrase = _said(fold(normalise(way).text))
    wanted = [one for one in phrase if one.word not in _listed("negations")]
    carrying = [one for one in wanted if one.word not in _listed("fillers")]
    denied = any(one.denied for one in wanted)
    if not carrying:
        return _stands_so(said, phrase)
    starts = [at for at, one in enumerate(said) if _same(one, carrying[0])]
    return any(_stands_at(said, at, carrying, denied) for at in starts)


def _stands_so(said: Sequence[_Said], phrase: Sequence[_Said]) -> bool:
    """Word for word, for a phrase of small words alone ("kan inte")."""
    wanted, length = [one.word for one in phrase], len(phrase)
    return any([one.word for one in said[at : at + length]] == wanted for at in range(len(said) - length + 1))


def _stands_at(said: Sequence[_Said], start: int, wanted: Sequence[_Said], denied: bool) -> bool:
    """In any order round the first word, as Swedish turns its clauses round."""
    clause = said[start].clause
    reach = _LONGEST_GAP + len(wanted)
    near = [one for one in said[max(0, start - reach) : start + reach + 1] if one.clause == clause]
    found = [next((one for one in near if _same(one, word)), None) for word in wanted]
    if any(one is None for one in found):
        return False
    return any(one.denied for one in found if one) == denied


def _same(said: _Said, wanted: _Said) -> bool:
    if said.word in _listed("negations"):
        return False
    if said.stem == wanted.stem or said.word == wanted.word:
        return True
    if len(wanted.word) >= _SHORTEST_START and said.word.startswith(wanted.word):
        return True
    if len(wanted.stem) >= _SHORTEST_PART and (wanted.stem in said.word):
        return True
    return _is_misspelt(said.stem, wanted.stem)


def _is_misspelt(said: str, wanted: str) -> bool:
    if min(len(said), len(wanted)) < _SHORTEST_MISSPELT or said[0] != wanted[0]:
        return False
    return OSA.distance(said, wanted, score_cutoff=1) <= 1


@lru_cache(maxsize=2048)
def _said(folded: str) -> tuple[_Said, ...]:
    """The words of a folded text, each with whether a denial reaches it."""
    found: list[_Said] = []
    clause = 0
    denials, reach = 0, 0
    pieces = _phrases().read(tokens(folded))
    for at, piece in enumerate(pieces):
        following = pieces[at + 1].words[0] if at + 1 < len(pieces) else ""
        if _MARK.fullmatch(piece.words[0]) or piece.label == "clause_ends":
            clause, denials, reach = clause + 1, 0, 0
            continue
        if piece.label == "joins" and following.endswith(_VERB_END):
            # "Är inte läkare och samordnar": a new verb, and the denial is over.
            denials = 0
        if piece.label == "instead" and denials:
            clause, denials, reach = clause + 1, 0, 0
            continue
        if piece.label in ("negations", "instead"):
            denials, reach = denials + 1, _REACH
            _deny_verb_before(found, clause)
        for word in piece.words:
            denied = denials % 2 == 1 and reach > 0 and piece.label != "no_negations"
            found.append(_Said(word, _stem(word), clause, denied))
        reach -= 1
    return tuple(found)


def _deny_verb_before(found: list[_Said], clause: int) -> None:
    """ "Bedömer inte": the verb stands before its denial."""
    if found and found[-1].clause == clause and found[-1].word.endswith(_VERB_END):
        found[-1] = found[-1]._replace(denied=True)


@cache
def _phrases() -> Phrases:
    groups = ("no_negations", "clause_ends", "instead", "negations", "joins")
    return Phrases({group: load("free_answers")[group] for group in groups})


@cache
def _listed(group: str) -> frozenset[str]:
    return frozenset(fold(word) for word in load("free_answers")[group])


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    """The folded word without its ending, if enough of it is left."""
    for ending in _endings():
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word


@cache
def _endings() -> tuple[str, ...]:
    return tuple(sorted((fold(ending) for ending in load("free_answers")["endings"]), key=len, reverse=True))
