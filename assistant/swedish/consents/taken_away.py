"""What somebody wants gone: what they said yes to, or what is kept about them."""

import re
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.normalise import normalise
from assistant.swedish.words.text import fold


def names_consent(text: str) -> bool:
    """True for "ta bort allt jag gått med på"."""
    return _names("consent", text)


def only_hints_at_consent(text: str) -> bool:
    """True for "ta bort det jag skrivit under", which names neither a consent nor a yes."""
    return _names("perhaps_consent", text)


def names_what_was_told(text: str) -> bool:
    """True for "det ni redan har berättat för soc", false for what the person or the bot wrote here."""
    return _names("told", text)


def erases(text: str) -> bool:
    """Whether anything is to be removed, forgotten or not kept, in so many words, however they are spelt."""
    return _names("erases", text) or _names("erases", normalise(text).text)


def names_data(text: str) -> bool:
    """True for "ta bort allt ni har om mig"."""
    return _names("data", text)


def _names(what: str, text: str) -> bool:
    said = fold(text)
    return any(pattern.search(said) for pattern in _patterns(what))


@cache
def _patterns(what: str) -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, load("taken_away")[what]))
