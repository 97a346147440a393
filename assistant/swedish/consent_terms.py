"""How long a consent shall last, and how much may be told, in people's own words."""

from functools import cache
from itertools import pairwise

from assistant.swedish.data_files import load
from assistant.swedish.text import fold, words

LONGEST_DAYS = 3650


def period(text: str) -> int | None:
    """Days: 30 for "en månad", 90 for "tre månader", 180 for "ett halvår"; None when no span is said."""
    said = words(text.lower())
    units, alone = _table("units"), _table("alone")
    for before, word in pairwise(["", *said]):
        # Å, ä and ö are kept here: "är" is no year.
        number = _number(before) if word in units else None
        days = round(units[word] * number) if number is not None else round(alone.get(word, 0))
        if 0 < days <= LONGEST_DAYS:
            return days
    return None


def content(text: str) -> str | None:
    """`meeting_only` or `next_step`; the narrower when both are said, None when neither is."""
    said = f" {' '.join(words(fold(text)))} "
    for name in ("meeting_only", "next_step"):
        if any(f" {fold(phrase)} " in said for phrase in load("consent_terms")[name]):
            return name
    return None


def _number(word: str) -> float | None:
    return float(word) if word.isdigit() else _table("numbers").get(word)


@cache
def _table(name: str) -> dict[str, float]:
    return {word: float(value) for word, value in load("consent_terms")[name].items()}
