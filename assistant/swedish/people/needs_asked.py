"""Whether a need is noted for the meeting: asked by somebody who told of it, and no wish for it once more."""

import re
from collections.abc import Mapping
from typing import Any

from assistant.swedish.data_files import load
from assistant.swedish.people.needs import asks_for_interpreter, needs
from assistant.swedish.replies.answers import answer
from assistant.swedish.replies.asides import speaks_of, speaks_plainly_of
from assistant.swedish.words.questions import is_question

_PIECES = re.compile(r"[^.!?;,\n]+[.!?;,\n]*")
_PARTS = re.compile(r"[.!?;\n]+|,? (?:men|och|samt)(?= jag\b| ja\b)")


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


def wants_interpreter(text: str) -> bool:
    """True for "behöver tolk på dari, kostar det?", false for "kommer tolken? måste jag betala?": only asked about."""
    told = needs(text)
    if asks_for_interpreter(text) or told.get("language"):
        return True
    return bool(told) and not asks_if_interpreter_comes(text)


def asks_to_note(text: str) -> bool:
    """True for "kan ni notera att jag sitter i rullstol?": a question only by its manners."""
    return speaks_of("asks_to_note", text)


def needs_stated(text: str) -> dict[str, Any]:
    """What is told where nothing is asked: "jag hör dåligt, finns det parkering?" tells of the hearing.

    "Om jag behöver tolk, vem betalar?" tells of nothing yet.
    """
    pieces = _PIECES.findall(text)
    return needs(". ".join(one for one in pieces if not any(says(one) for says in (is_question, _hangs, _was_once))))


def wishes_access(told: Mapping[str, Any]) -> bool:
    """True of what "har ni hörslinga?" tells: nobody asks for one who needs none. Anybody asks about a lift."""
    return not set(told.get("access") or ()) <= set(load("needs")["only_asked"])


def _hangs(piece: str) -> bool:
    return speaks_of("answer_hangs", piece)


def _was_once(piece: str) -> bool:
    return speaks_of("need_of_before", piece)


def answer_beside_need(text: str) -> str | None:
    """What is said beside the sentences that tell a need, where some of it answers yes or no; else None.

    A need on which the answer hangs ("ja. men bara om min syster är med") is a part of it, and is not put aside.
    """
    parts = [part.strip() for part in _PARTS.split(text) if part.strip()]
    told = [part for part in parts if needs(part)]
    rest = [part for part in parts if part not in told]
    if not told or any(speaks_of("answer_hangs", part) for part in told) or not any(map(_answers, rest)):
        return None
    return ". ".join(rest)


def _answers(part: str) -> bool:
    return answer(part) in ("yes", "no") or speaks_of("answers_first", part)


def _speaks(kind: str, text: str) -> bool:
    return speaks_of(kind, text) or speaks_plainly_of(kind, text)
