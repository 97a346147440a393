"""The greeting that a message begins with, when an errand follows."""

import re
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.text import fold

ERRAND_WORDS = 2


def without_greeting(folded: str) -> str:
    """Folded text without its opening greeting, if at least two words follow it; else the text as it was."""
    hit = _opening().match(folded)
    rest = folded[hit.end() :] if hit else ""
    return rest if len(rest.split()) >= ERRAND_WORDS else folded


@cache
def _opening() -> re.Pattern[str]:
    listed = sorted((fold(greeting) for greeting in load("greetings")["greetings"]), key=len, reverse=True)
    return re.compile(rf"\s*(?:{'|'.join(map(re.escape, listed))})\b[\s,.!:-]*")
