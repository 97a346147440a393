"""Which track of the training does a message name?"""

import re
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.normalise import normalise
from assistant.swedish.words.phrases import Phrases
from assistant.swedish.words.text import fold, tokens

RESUME = "resume"
_LONGEST_SKIP = 7


def track_named(text: str) -> str | None:
    """The id of the track, the week or the path, `resume` for going on with the last one; None without a name.

    The longest name wins, and the first of several as long. To go on is what is meant only when no track is named.
    """
    pieces = _names().read(tokens(text)) + _names().read(tokens(fold(normalise(text).text)))
    named = [piece for piece in pieces if piece.label]
    tracks = [piece for piece in named if piece.label != RESUME]
    return max(tracks or named, key=lambda piece: len(piece.words)).label if named else None


def skips(text: str) -> bool:
    """Whether a short message asks to leave a question: "nästa", "kan jag hoppa över den"."""
    said = tokens(text)
    return len(said) <= _LONGEST_SKIP and any(piece.label for piece in _skips().read(said))


def speaks_of_verdict(text: str) -> bool:
    """Whether a question is about how the answer before was judged: "varför var det fel"."""
    return any(piece.label for piece in _verdict().read(tokens(text)))


def ends_training(text: str) -> bool:
    """Whether the practice is to end, whatever is asked beside it: "jag slutar öva nu", "det räcker för idag"."""
    said = fold(normalise(text).text)
    return any(pattern.search(said) for pattern in _patterns("ends"))


def without_hedges(text: str) -> str:
    """The answer without what is said around it: "alternativ tre tror jag"."""
    left = re.sub(load("tracks")["hedges"], " ", fold(text))
    return left if left.strip(" .,!") else text


def answer_and_question(text: str) -> tuple[str, str] | None:
    """What stands before a question, and the question; None for one thing alone.

    The question is empty where the verdict tells what it asks: "3, men varför inte FK?".
    """
    said = fold(text)
    found = re.search(load("tracks")["then"], said)
    if found is None or not found.start() or len(said) != len(text):
        return None
    asked = text[found.end() :]
    return text[: found.start()], "" if re.search(load("tracks")["why"], fold(asked)) else asked


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, load("tracks")[name]))


@cache
def _verdict() -> Phrases:
    return Phrases({"verdict": load("tracks")["verdict"]})


@cache
def _skips() -> Phrases:
    return Phrases({"skip": load("tracks")["skip"]})


@cache
def _names() -> Phrases:
    return Phrases(load("tracks")["names"])
