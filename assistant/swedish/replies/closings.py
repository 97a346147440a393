"""Words that only end a talk: "då vet jag det", "det klarar jag", "nu ska jag vila"; they ask and order nothing."""

import re
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.questions import is_question
from assistant.swedish.words.text import fold

GOODBYE, THANKS = "goodbye", "thanks"
MOST_WORDS = 18
_MARKS = re.compile(r"[.,;!:)(\n]+")


def closes(text: str) -> str | None:
    """Goodbye, thanks, or None where any piece of the message says something else."""
    if "?" in text or is_question(text) or len(text.split()) > MOST_WORDS:
        return None
    said = [piece.strip() for piece in _MARKS.split(fold(text))]
    kinds = {_kind(piece) for piece in said if piece}
    if None in kinds or not kinds & {GOODBYE, THANKS}:
        return None
    return GOODBYE if GOODBYE in kinds else THANKS


def _kind(piece: str) -> str | None:
    """Which ending a piece is; "nod" of what may stand beside one."""
    return next((kind for kind in (GOODBYE, THANKS, "nod") if _pattern(kind).fullmatch(piece)), None)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    lists = load("closings")
    ways = (way.replace("<nods>", lists["nods"]) for way in lists[name])
    return re.compile("|".join(f"(?:{way})" for way in ways))
