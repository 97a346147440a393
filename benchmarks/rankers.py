"""What is compared: each learns labels from texts and then guesses one for every text."""

from collections.abc import Sequence
from typing import Any, Protocol

from assistant.nlu import linear
from assistant.nlu.reading import features
from benchmarks.asked import Asked, Lesson


class Ranker(Protocol):
    name: str

    def train(self, lesson: Lesson) -> None: ...

    def predict(self, texts: Sequence[str]) -> list[str]:
        """A label a text."""
        ...


class Ours:
    """The ranking of our pipeline alone: no danger, no entities, no booking codes."""

    name = "ours"

    def train(self, lesson: Lesson) -> None:
        self.model = linear.train([features(text) for text in lesson.texts], lesson.labels)

    def predict(self, texts: Sequence[str]) -> list[str]:
        return [str(self.model.ranking(features(text), 1)[0]["name"]) for text in texts]


class PlainTfIdf:
    """Words weighted by rarity and a logistic regression, both scikit-learn's."""

    name = "TF-IDF"

    def train(self, lesson: Lesson) -> None:
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.linear_model import LogisticRegression
        from sklearn.pipeline import make_pipeline

        # As they come they get half of the clean test right, for labels are of unequal size: too easy to beat.
        learner = LogisticRegression(C=10, class_weight="balanced", max_iter=1000)
        self._learner: Any = make_pipeline(TfidfVectorizer(), learner)
        self._learner.fit(lesson.texts, lesson.labels)

    def predict(self, texts: Sequence[str]) -> list[str]:
        return [str(label) for label in self._learner.predict(texts)]


def share_right(ranker: Ranker, asked: Asked) -> float:
    guesses = ranker.predict([text for text, _ in asked])
    return sum(guess in right for guess, (_, right) in zip(guesses, asked, strict=True)) / len(asked)
