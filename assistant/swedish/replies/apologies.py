"""An apology beside something else: "förlåt att jag skrek. Törnrosen, tack"."""

import re
from functools import cache

from assistant.swedish.data_files import load


def without_apology(text: str) -> str | None:
    """What else is said, None where nobody apologises, or says nothing else."""
    rest = text
    for pattern in _patterns():
        rest = pattern.sub("", rest, count=1)
    return rest.strip() if rest != text and re.search(r"\w", rest) else None


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(way, re.IGNORECASE) for way in load("asides")["apology_beside"])
