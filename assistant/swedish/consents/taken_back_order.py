"""An answer taken back by its place: "ta tillbaka det första", "jag ångrar det förra"."""

import re
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.text import fold


def place_taken_back(text: str) -> int | None:
    """Which of the answers: 0 for the first, -1 for the last; None where no place is said."""
    found = _places().search(fold(text))
    return next((place for place, name in enumerate(found.groups()[:-1]) if name), -1) if found else None


def without_place(text: str) -> str:
    """What is said besides: "och chefen" of "ta tillbaka det första och chefen"."""
    return _places().sub(" det ", fold(text))


@cache
def _places() -> re.Pattern[str]:
    lists = load("taken_back_order")
    ordinals = "|".join(f"({names})" for names in lists["places"])
    said = r"(?: (?:ja|jaet))?(?: jag (?:sa|sade|svarade|skrev)(?: ja till)?)?"
    return re.compile(rf"\b(?:det|den|mitt|jaet|ja till den){said} (?:{ordinals}|({lists['before']}))\b")
