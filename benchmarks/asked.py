"""The sentences that every ranker learns from and is asked: all of them see the same."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.swedish.words.text import clean
from benchmarks import noise
from tests.language import corpus

Asked = Sequence[tuple[str, Sequence[str]]]

CLEAN, FRESH = "clean test", "fresh sentences"
# Chosen before the rankers were compared: the way of typing badly that has a bit of all the others.
NOISY = "lower case, no å, ä, ö, no punctuation, 1 error"
FRESH_FILES = ("blind", "typed")
FEW = 5
SEED = 7


@dataclass(frozen=True)
class Lesson:
    """Texts and, at the same places, their labels: an intent or `faq/<topic>`."""

    texts: list[str]
    labels: list[str]

    @property
    def names(self) -> set[str]:
        return set(self.labels)


def lesson(most: int | None = None) -> Lesson:
    """All examples but those of what is recognised ahead of any ranking; `most` takes so many labels, spread out."""
    said = {name: texts for name, texts in sorted(corpus.examples().items()) if name not in corpus.RECOGNISED_FIRST}
    names = list(said)[:: max(1, len(said) // most)][:most] if most else list(said)
    pairs = [(text, name) for name in names for text in said[name]]
    return Lesson([text for text, _ in pairs], [name for _, name in pairs])


def few(whole: Lesson, count: int = FEW) -> Lesson:
    """`count` examples a label, the same ones for the same data."""
    chance = random.Random(SEED)
    held: dict[str, list[str]] = {}
    for text, label in zip(whole.texts, whole.labels, strict=True):
        held.setdefault(label, []).append(text)
    pairs = [(text, label) for label, texts in held.items() for text in chance.sample(texts, min(count, len(texts)))]
    return Lesson([text for text, _ in pairs], [label for _, label in pairs])


def tests(names: set[str]) -> dict[str, Asked]:
    """What is asked, by the name of the test, as far as one of `names` is right."""
    mirror = [(text, (label,)) for label, texts in corpus.mirror().items() if label in names for text in texts]
    spoilt = {what: _spoilt(mirror, spoil) for what, spoil in noise.kinds()}
    return {CLEAN: [(clean(text), right) for text, right in mirror], FRESH: _fresh(names), **spoilt}


def _spoilt(asked: Asked, spoil: noise.Spoil) -> Asked:
    chance = random.Random(noise.SEED)
    return [(clean(spoil(text, chance)), right) for text, right in asked]


def _fresh(names: set[str]) -> Asked:
    rows = [row for file in FRESH_FILES for row in corpus.marked(file)]
    return [(clean(row["text"]), tuple(row["ok"])) for row in rows if names & set(row["ok"])]
