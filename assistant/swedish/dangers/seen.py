"""Whether somebody asks if the one they fear can see what was written: "ser han att jag skrivit här?"."""

import re
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.text import fold

MOST_WORDS = 20


def asks_who_sees(text: str) -> bool:
    """Only meant of a short message right after an answer about violence: by itself it is a question about the chat."""
    said = fold(text)
    return len(said.split()) <= MOST_WORDS and any(pattern.search(said) for pattern in _patterns())


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    rules = load("seen")
    return tuple(re.compile(pattern.replace("<who>", rules["who"])) for pattern in rules["asks"])
