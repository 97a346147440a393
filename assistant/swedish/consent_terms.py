"""How long a consent shall last, and how much may be told, in people's own words."""

from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.text import fold, words

LONGEST_DAYS = 3650


def period(text: str) -> int | None:
    """Days: 30 for "en månad", 90 for "tre månader", 180 for "ett halvår"; None when no span is said."""
    said = words(fold(text))
    units = _table("units")
    for index, word in enumerate(said):
        if word not in units:
            continue
        before = [number for w in said[max(0, index - 2) : index] if (number := _number(w)) is not None]
        days = round(units[word] * (before[-1] if before else 1))
        return days if 0 < days <= LONGEST_DAYS and (before or len(said) == 1 or units[word] > 1) else None
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
    return {fold(word): float(value) for word, value in load("consent_terms")[name].items()}
