"""A second pair of ears for danger: learnt from sentences, where `assistant/swedish/dangers/danger.py` knows patterns.

The patterns know what they were told. The ear hears what is like what others have written in need, also in words that
nobody listed, and what only looks like it. Together they miss less and alarm less than either alone.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from assistant.nlu import linear
from assistant.nlu.ear_data import ORDINARY, Heard
from assistant.swedish.dangers.danger import Danger
from assistant.swedish.dangers.danger_clues import clues
from assistant.swedish.words.normalise import fold, normalise

SENTENCE_END = re.compile(r"(?<=[.!?\n])\s+")
SKIPS = 3
MOST_PARTS = 40
KNOWN_AT_LEAST = 0.4
NEVER_CERTAIN = ("money_panic",)


class Limits(NamedTuple):
    """How far a danger must score above the ordinary (below 0 the ordinary is likelier).

    `possible`, `certain`: for what the ear alone hears. `raised`: from here on what the patterns find possible is
    certain. `doubted`: what the patterns are certain of is only possible
    below this. `dismissed`: what they find possible is nothing below this. `outweighed`: below this, what the ear alone
    finds possible is nothing where the message surely has an errand of its own. `in_form`: below this it is nothing
    where a form has asked something. `answered`: nor below this, where the message answers it.
    """

    possible: float
    certain: float
    raised: float
    doubted: float
    dismissed: float
    outweighed: float
    in_form: float
    answered: float

    def in_a_form(self, *, answers: bool) -> float:
        """The limit where a form has asked something, and whether the message answers it."""
        return self.answered if answers else self.in_form

    @classmethod
    def of(cls, settings: Mapping[str, Any]) -> "Limits":
        return cls(*(float(settings[name]) for name in cls._fields))


@dataclass(frozen=True)
class Ear:
    """What was learnt, and the limits to judge it by."""

    model: linear.LinearModel
    limits: Limits

    def hear(self, text: str, known: Danger | None = None) -> Danger | None:
        """The danger in the text, given what the patterns know of it; None when all of it sounds ordinary."""
        judged = self.judged(text)
        if known:
            return self._weighed(known, judged.margin)
        return self._heard(judged) if self._knows_the_words(text) else None

    def hears_faintly(self, text: str) -> bool:
        """Whether what it hears gives way to a sure errand."""
        return self.judged(text).margin < self.limits.outweighed

    def is_sure(self, text: str) -> bool:
        """Whether it hears the text as clearly as what it takes for certain, whatever is said outright in it."""
        return self.judged(text).margin >= self.limits.certain

    def _knows_the_words(self, text: str) -> bool:
        """Nonsense has nothing ordinary in it, and would sound like need."""
        said = linear.WORD.findall(fold(normalise(text).text))
        return sum("w:" + word in self.model.vocabulary for word in said) >= KNOWN_AT_LEAST * len(said)

    def judged(self, text: str) -> "Judged":
        """The likeliest danger in the text or in one of its sentences."""
        return max(self._judged(part) for part in parts(text))

    def _heard(self, judged: "Judged") -> Danger | None:
        margin, heard = judged
        if margin < self.limits.possible:
            return None
        certain = margin >= self.limits.certain and heard.is_direct and heard.kind not in NEVER_CERTAIN
        return Danger(heard.kind, "certain" if certain else "possible")

    def _weighed(self, known: Danger, margin: float) -> Danger | None:
        if known.level == "certain":
            return known if margin >= self.limits.doubted else Danger(known.kind, "possible")
        if margin >= self.limits.raised and known.kind not in NEVER_CERTAIN:
            return Danger(known.kind, "certain")
        return known if margin >= self.limits.dismissed else None

    def _judged(self, part: str) -> "Judged":
        scores = dict(zip(self.model.labels, map(float, self.model.scores(features(part))), strict=True))
        ordinary = scores.pop(ORDINARY)
        label = max(scores, key=lambda name: scores[name])
        return Judged(scores[label] - ordinary, Heard.of_label(label))

    def save(self, directory: Path) -> None:
        self.model.save(directory)

    @classmethod
    def load(cls, directory: Path, limits: Limits) -> "Ear":
        return cls(linear.LinearModel.load(directory), limits)


class Judged(NamedTuple):
    """How far a danger scores above the ordinary, and which."""

    margin: float
    heard: Heard


def parts(text: str) -> Iterator[str]:
    """The whole text, and its sentences one by one: a cry for help drowns in a long mail."""
    yield text
    sentences = [sentence for sentence in SENTENCE_END.split(text) if sentence.strip()]
    if len(sentences) > 1:
        yield from sentences[:MOST_PARTS]


def features(text: str) -> list[str]:
    """N-grams of the normalised text, pairs of words that stand near each other (marked `s:`), the patterns' clues."""
    said = fold(normalise(text).text)
    return linear.ngrams(said) + _near_pairs(linear.WORD.findall(said)) + clues(text)


def _near_pairs(words: Sequence[str]) -> list[str]:
    return [f"s:{one} {other}" for at, one in enumerate(words) for other in words[at + 2 : at + 2 + SKIPS]]


def train(heard: Sequence[tuple[str, str]]) -> linear.LinearModel:
    """Learns from `(text, label)`."""
    return linear.fit([features(text) for text, _ in heard], [label for _, label in heard])
