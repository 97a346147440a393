"""A number that was given, put right: its last digits told anew, or only that it is wrong."""

import re

from assistant.swedish.data_files import load
from assistant.swedish.people.phones import HIDDEN, hide_phones, phones
from assistant.swedish.words.text import fold


def number_ending(text: str) -> str | None:
    """ "72" of "nej, 72 på slutet": the last digits of a number that was given, put right."""
    found = (re.search(pattern, fold(text)) for pattern in load("call_back")["number_ending"])
    return next((match[1] for match in found if match), None)


def says_wrong_number(text: str) -> bool:
    """True for "oj, fel nummer", with nothing else in it."""
    return any(re.search(pattern, fold(text)) for pattern in load("call_back")["wrong_number"])


def meant_number(text: str) -> str | None:
    """Of several numbers the one that stands: the last after "nej fel", never one that is denied; None of fewer."""
    numbers = phones(text)
    around = [fold(piece) for piece in hide_phones(text).split(HIDDEN)]
    if len(set(numbers)) < 2 or len(around) != len(numbers) + 1:
        return None
    left = [n for n, number in enumerate(numbers) if not _is_denied(around[n], around[n + 1])]
    between = " ".join(around[1:-1])
    corrects = any(re.search(pattern, between) for pattern in load("call_back")["number_corrected"])
    standing = left or range(len(numbers))
    return numbers[standing[-1] if corrects else standing[0]]


def _is_denied(before: str, after: str) -> bool:
    said = load("call_back")
    return bool(re.search(said["number_denied_before"], before) or re.match(said["number_denied_after"], after))
