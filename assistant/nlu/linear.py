"""A linear text classifier that a person can follow: n-grams in, a calibrated ranking out.

Word and character n-grams are weighted by rarity and length-normalised, one linear boundary per label is learnt
(a support vector machine, one against the rest), and a temperature found on examples held out turns scores into
probabilities. Weights are kept as features × labels, so that a message costs the rows of its own n-grams and no more.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.swedish.words.once import remembered

Floats = NDArray[np.float32]
Known = tuple[dict[str, int], Floats]
WORD = re.compile(r"\w+")
WORD_SIZES = (1, 2)
CHARACTER_SIZES = (2, 3, 4, 5)
SEEN_AT_LEAST = 2
HELD_OUT_ONE_IN = 3
STRENGTH = 2.0
TOLERANCE = 1e-2
ARRAYS = ("rarity", "weights", "bias")
TEMPERATURES = np.linspace(0.05, 1.0, 96)
# The whole model has learnt half as much again as those that the temperature was measured on, and is surer with reason.
SURER = 0.85


@remembered
def ngrams(text: str) -> list[str]:
    """Word n-grams (marked `w:`) and character n-grams inside word borders (marked `c:`)."""
    words = WORD.findall(text)
    found = [
        "w:" + " ".join(words[start : start + size]) for size in WORD_SIZES for start in range(len(words) - size + 1)
    ]
    for word in words:
        padded = f" {word} "
        for size in CHARACTER_SIZES:
            found += ["c:" + padded[start : start + size] for start in range(max(1, len(padded) - size + 1))]
    return found


@dataclass(frozen=True)
class LinearModel:
    """`weights` has a row a feature, a column a label; `rarity` has a value a feature."""

    labels: tuple[str, ...]
    vocabulary: dict[str, int]
    rarity: Floats
    weights: Floats
    bias: Floats
    temperature: float

    def probabilities(self, features: Iterable[str]) -> Floats:
        """A probability for each of `labels`, summing to one."""
        return softmax(self.scores(features) / self.temperature)

    def ranking(self, features: Iterable[str], length: int) -> list[dict[str, str | float]]:
        """The `length` likeliest labels as `{"name", "confidence"}`, best first."""
        probabilities = self.probabilities(features)
        best = np.argsort(-probabilities)[:length]
        return [{"name": self.labels[index], "confidence": float(probabilities[index])} for index in best]

    def scores(self, features: Iterable[str]) -> Floats:
        counts = Counter([index for index in map(self.vocabulary.get, features) if index is not None])
        if not counts:
            return self.bias
        indices = np.fromiter(counts.keys(), dtype=np.int64, count=len(counts))
        values = (1 + np.log(np.fromiter(counts.values(), dtype=np.float32))) * self.rarity[indices]
        return np.asarray((values / np.linalg.norm(values)) @ self.weights[indices] + self.bias, dtype=np.float32)

    def save(self, directory: Path) -> None:
        """Writes plain arrays and JSON: nothing that runs code when it is read."""
        for name in ARRAYS:
            np.save(directory / f"{name}.npy", getattr(self, name))
        names = {"labels": self.labels, "features": list(self.vocabulary), "temperature": self.temperature}
        (directory / "names.json").write_text(json.dumps(names, ensure_ascii=False))

    @classmethod
    def load(cls, directory: Path) -> "LinearModel":
        """Of the weights only the rows of what people say come into memory; the file may be deleted meanwhile."""
        rarity, weights, bias = (np.asarray(np.load(directory / f"{name}.npy", mmap_mode="r")) for name in ARRAYS)
        names = json.loads((directory / "names.json").read_text())
        vocabulary = {name: index for index, name in enumerate(names["features"])}
        return cls(
            tuple(names["labels"]),
            vocabulary,
            np.array(rarity),
            weights,
            np.array(bias),
            names["temperature"],
        )


def softmax(scores: Floats) -> Floats:
    raised = np.exp(scores - scores.max())
    return np.asarray(raised / raised.sum(), dtype=np.float32)


def train(
    texts: Sequence[Sequence[str]],
    labels: Sequence[str],
    progress: Callable[[str], None] = lambda _: None,
    weights: Sequence[float] | None = None,
    shared: Known | None = None,
) -> LinearModel:
    """Learns from features (one list an example) and their labels; deterministic for the same input.

    `weights`: how much each example counts. Only those that count in full tell how sure the model may be.
    `shared`: the vocabulary, where several models are to stand side by side.
    """
    names = tuple(sorted(set(labels)))
    targets = np.array([names.index(label) for label in labels])
    weighed = np.ones(len(texts)) if weights is None else np.array(weights)
    held_out = (np.arange(len(texts)) % HELD_OUT_ONE_IN == 0) & (weighed == 1)
    # The learner lets go of Python while it learns, so that the two take the time of one.
    with ThreadPoolExecutor(2) as both:
        learning = both.submit(_fit, texts, targets, names, weighed, shared)
        learnt = np.flatnonzero(~held_out)
        part = _fit([texts[i] for i in learnt], targets[learnt], names, weighed[learnt], shared)
        progress("1/2")
        whole = learning.result()
    progress("2/2")
    scores = np.stack([part.scores(texts[i]) for i in np.flatnonzero(held_out)])
    temperature = SURER * _best_temperature(scores, targets[held_out])
    return LinearModel(whole.labels, whole.vocabulary, whole.rarity, whole.weights, whole.bias, temperature)


def fit(texts: Sequence[Sequence[str]], labels: Sequence[str]) -> LinearModel:
    """As `train`, in a third of the time, for those who read scores: its probabilities mean nothing."""
    names = tuple(sorted(set(labels)))
    return _fit(texts, np.array([names.index(label) for label in labels]), names, np.ones(len(texts)))


def side_by_side(models: Sequence[LinearModel]) -> LinearModel:
    """Models of one vocabulary as one that holds the labels of all. Its probabilities mean nothing, its scores do."""
    first = models[0]
    labels = tuple(label for model in models for label in model.labels)
    weights = np.concatenate([model.weights for model in models], axis=1)
    bias = np.concatenate([model.bias for model in models])
    return LinearModel(labels, first.vocabulary, first.rarity, weights, bias, 1.0)


def _fit(
    texts: Sequence[Sequence[str]],
    targets: NDArray[np.int64],
    names: tuple[str, ...],
    weighed: NDArray[np.float64],
    shared: Known | None = None,
) -> LinearModel:
    # Only training needs scikit-learn and scipy; whoever just talks must not pay for loading them.
    from scipy.sparse import csr_matrix
    from sklearn.svm import LinearSVC

    known, rarity = shared or vocabulary(texts)
    rows, columns, values = [], [], []
    for row, features in enumerate(texts):
        counts = Counter(index for name in features if (index := known.get(name)) is not None)
        weighted = {index: (1 + np.log(count)) * rarity[index] for index, count in counts.items()}
        norm = np.sqrt(sum(value**2 for value in weighted.values())) or 1.0
        rows += [row] * len(weighted)
        columns += list(weighted)
        values += [value / norm for value in weighted.values()]
    matrix = csr_matrix((values, (rows, columns)), shape=(len(texts), len(known)), dtype=np.float64)
    learner = LinearSVC(C=STRENGTH, tol=TOLERANCE, random_state=0, dual=True)
    learner.fit(matrix, targets, sample_weight=weighed)
    weights = np.zeros((len(known), len(names)), dtype=np.float32)
    bias = np.full(len(names), -20.0, dtype=np.float32)
    weights[:, learner.classes_] = _for_each(learner.coef_).T
    bias[learner.classes_] = _for_each(learner.intercept_)
    return LinearModel(names, known, rarity, weights, bias, 1.0)


def _for_each(learnt: Floats) -> Floats:
    """A row a label: of two labels the learner keeps one row, which is the second's."""
    return np.concatenate([-learnt, learnt]) if len(learnt) == 1 else learnt


def vocabulary(texts: Sequence[Sequence[str]]) -> Known:
    """The features that were seen often enough, with their places, and how rare each is."""
    seen = Counter(name for features in texts for name in set(features))
    kept = sorted(name for name, count in seen.items() if count >= SEEN_AT_LEAST)
    rarity = np.array([np.log((1 + len(texts)) / (1 + seen[name])) + 1 for name in kept], dtype=np.float32)
    return {name: index for index, name in enumerate(kept)}, rarity


def _best_temperature(scores: Floats, targets: NDArray[np.int64]) -> float:
    """The temperature under which held-out examples were least surprising."""

    def surprise(temperature: float) -> float:
        scaled = scores / temperature
        scaled = scaled - scaled.max(axis=1, keepdims=True)
        log_probability = scaled - np.log(np.exp(scaled).sum(axis=1, keepdims=True))
        return float(-log_probability[np.arange(len(targets)), targets].mean())

    return float(min(TEMPERATURES, key=surprise))
