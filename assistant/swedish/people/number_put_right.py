"""A number that was given, put right: its last digits told anew, or only that it is wrong."""

import re

from assistant.swedish.data_files import load
from assistant.swedish.words.text import fold


def number_ending(text: str) -> str | None:
    """ "72" of "nej, 72 på slutet": the last digits of a number that was given, put right."""
    found = (re.search(pattern, fold(text)) for pattern in load("call_back")["number_ending"])
    return next((match[1] for match in found if match), None)


def says_wrong_number(text: str) -> bool:
    """True for "oj, fel nummer", with nothing else in it."""
    return any(re.search(pattern, fold(text)) for pattern in load("call_back")["wrong_number"])
