"""From text to the features that the intent ranking is learnt on."""

from assistant.nlu.linear import ngrams
from assistant.swedish.normalise import fold, normalise


def features(text: str) -> list[str]:
    """N-grams of the text as written and, where it differs, as normalised (marked `n`)."""
    written, corrected = fold(text), fold(normalise(text).text)
    extra = ["n" + gram for gram in ngrams(corrected)] if corrected != written else []
    return ngrams(written) + extra
