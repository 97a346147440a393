"""Whether whoever writes of danger may be a child: only they are told of the line for children (fact N-07)."""

import re
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.text import fold


def may_be_a_child(text: str) -> bool:
    """True for "min pappa slår mig" and "jag går i nian", false for "min man slår mig". In doubt it is a child."""
    said = fold(text)
    return any(pattern.search(said) for pattern in _patterns())


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in load("young")["child"])
