"""A span of time as it is said: so many days, weeks or months, and the day on which it ends."""

from datetime import date, timedelta
from functools import cache
from itertools import pairwise

from dateutil.relativedelta import relativedelta

from assistant.swedish.data_files import load
from assistant.swedish.words.text import words

LONGEST_DAYS = 3650
DAYS_OF_A_MONTH = 30


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


def end_of(text: str, today: date) -> date | None:
    """The day on which the span ends: "tre månader" from 23 November on 23 February. None when none is said."""
    days = period(text)
    if days is None:
        return None
    whole_months = _is_in_months(text) and days % DAYS_OF_A_MONTH == 0
    return today + (relativedelta(months=days // DAYS_OF_A_MONTH) if whole_months else timedelta(days=days))


def is_number(word: str) -> bool:
    return _number(word) is not None


def _is_in_months(text: str) -> bool:
    return not set(words(text.lower())).isdisjoint(load("consent_terms")["months"])


def _number(word: str) -> float | None:
    return float(word) if word.isdigit() else _table("numbers").get(word)


@cache
def _table(name: str) -> dict[str, float]:
    return {word: float(value) for word, value in load("consent_terms")[name].items()}
