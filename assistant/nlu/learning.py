"""Learning the intent ranking: from what people say, and a little from what we answer."""

from collections.abc import Callable, Sequence

from assistant.nlu import answer_texts, linear
from assistant.nlu.reading import features


def learn(said: Sequence[tuple[str, str]], progress: Callable[[str], None] = lambda _: None) -> linear.LinearModel:
    """From `(text, label)`; sentences of an answer are learnt for the topics that `said` has examples of."""
    labels = {label for _, label in said}
    told = [(text, topic) for text, topic in answer_texts.sentences() if topic in labels]
    texts = [features(text) for text, _ in (*said, *told)]
    weights = [1.0] * len(said) + [answer_texts.COUNTS] * len(told)
    return linear.train(texts, [label for _, label in (*said, *told)], progress, weights)
