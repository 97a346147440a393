"""What is said to the question for a booking code by whoever gives none: it is lost, sought, or all may stay."""

import re
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.replies.asides import speaks_of
from assistant.swedish.words.text import fold
from assistant.swedish.words.wishes_said import code_not_at_hand, lost_code


def is_without_code(text: str) -> bool:
    """True for "har ingen", "måste jag ha kod?" and "de bokade åt mig", false where a new time is asked for."""
    said = fold(text)
    if _says("books", said):
        return lost_code(text)
    return code_not_at_hand(text) or any(_says(name, said) for name in ("needed", "made_by_others", "gone"))


def gives_no_code(text: str) -> bool:
    """True right after the code was asked for, of "den står i almanackan hemma" and "hur gör vi då?" too; false where
    the code, or a part of it, comes with it ("den står i mejlet: …").
    """
    said = fold(text)
    if _says("brought", said):
        return False
    elsewhere = _says("elsewhere", said) and not _says("books", said)
    return is_without_code(text) or elsewhere or speaks_of("how_then", text)


def is_booking_code_lost(text: str) -> bool:
    """True for "tappade lappen med de tre orden", false for a lost pin code, BankID or door code."""
    said = fold(text)
    lost = lost_code(text) or _says("lost", said)
    return lost and not (_says("other_codes", said) or _says("brought", said))


def asks_where_code(text: str) -> bool:
    """True for "var hittar jag den?", right after the code was asked for."""
    return _says("where", fold(text))


def lets_time_stay(text: str) -> bool:
    """True for "äh, jag behåller tiden" where one was to be cancelled, false for "jag vill flytta den i stället"."""
    said = fold(text)
    return _says("stays", said) and not _says("not_stays", said)


def _says(name: str, said: str) -> bool:
    return any(pattern.search(said) for pattern in _patterns(name))


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    patterns = load("code_asked")[name]
    return tuple(re.compile(pattern) for pattern in ([patterns] if isinstance(patterns, str) else patterns))
