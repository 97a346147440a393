"""Whether a need is noted for the meeting: asked by somebody who told of it, and no wish for it once more."""

from assistant.swedish.replies.asides import speaks_of, speaks_plainly_of
from assistant.swedish.words.questions import is_question


def asks_if_noted(text: str) -> bool:
    """True for "har ni skrivit upp hissen", "tolken är med va" and "kom tolken med?".

    False for "kan jag få tolk?" and "vad kostar tolken?", which are questions like others.
    """
    asks = is_question(text) or speaks_of("supposed", text) or speaks_of("asks_of_needs", text)
    noted = _speaks("need_noted", text) or _speaks("interpreter_comes", text)
    return asks and noted and _speaks("need_meant", text) and not speaks_of("need_else", text)


def asks_if_interpreter_comes(text: str) -> bool:
    """True for "tolken kommer väl?": of whoever noted none, it is a question like another."""
    return _speaks("interpreter_comes", text) and not _speaks("need_noted", text)


def _speaks(kind: str, text: str) -> bool:
    return speaks_of(kind, text) or speaks_plainly_of(kind, text)
