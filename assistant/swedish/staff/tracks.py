"""Which track of the training does a message name?"""

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


@cache
def _verdict() -> Phrases:
    return Phrases({"verdict": load("tracks")["verdict"]})


@cache
def _skips() -> Phrases:
    return Phrases({"skip": load("tracks")["skip"]})


@cache
def _names() -> Phrases:
    return Phrases(load("tracks")["names"])
