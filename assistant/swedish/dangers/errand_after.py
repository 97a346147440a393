"""What is wanted of the care right after an answer about danger: that it calls, or a time there.

Only meant of a message there. What is wanted in the end is done, whatever else is said of the danger first.
"""

import re

from assistant.swedish.bookings.seeks_time import seeks_time
from assistant.swedish.dangers.after_danger import (
    begins_to_go_on,
    is_all_clear,
    needs_help_to_call,
    patterns_of,
    wants_to_go_on,
)
from assistant.swedish.words.denied import any_undenied
from assistant.swedish.words.text import fold

CALL, TIME = "call", "time"
_SENTENCES = re.compile(r"(?<=[.!?])\s+|,\s+")


def errand_after(text: str) -> str | None:
    """`call` for "jag vill att någon från vårdcentralen ringer", `time` for "vill boka en tid hos reko", else None.

    Who can't call themselves, and who goes on with what was begun, are met elsewhere.
    """
    if needs_help_to_call(text) or wants_to_go_on(text) or begins_to_go_on(text):
        return None
    if wants_the_cares_call(text):
        return CALL
    return TIME if seeks_time(text) and _says("books", text) else None


def wants_the_cares_call(text: str) -> bool:
    """Whether it is the care that shall call, false for "min man ringer mig" and "vill att reko slutar ringa"."""
    return _says("cares_call", text)


def is_over(text: str) -> bool:
    """Whether the danger is over as far as they tell, and nothing dangerous stands anywhere in the message."""
    pieces = [piece for piece in _SENTENCES.split(text) if piece]
    return any(map(is_all_clear, pieces)) and not any_undenied(patterns_of("in_danger"), fold(text))


def danger_stands(text: str) -> bool:
    """True for "han är utanför nu, kan vårdcentralen ringa", false for "vill att hon på vårdcentralen ringer"."""
    said = fold(text)
    for pattern in patterns_of("care_calls"):
        said = pattern.sub(" ", said)
    return any_undenied(patterns_of("in_danger"), said)


def _says(group: str, text: str) -> bool:
    return any_undenied(patterns_of(group), fold(text))
