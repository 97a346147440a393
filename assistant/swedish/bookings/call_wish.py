"""When a call would suit somebody, as it was said, and nothing that was told beside it."""

import re

from assistant.swedish.data_files import load
from assistant.swedish.people.phones import hide_phones
from assistant.swedish.words.text import fold

_TOKEN = re.compile(r"\d{1,2}(?:[.:]\d\d)?(?!\d)|[^\W\d_]+|[^\s\w]")
_MOST_CHARACTERS = 60
_PAUSES = (",", "-", "–")
_PREFERS = {"helst", "gärna", "bara", "endast", "inte", "ej"}
_OPENS = ("på", "om", "till", "i")


def call_wish(text: str) -> str | None:
    """ "helst efter 17" of "ring helst efter 17 för jag jobbar då"; None where no time is wished for in such words."""
    runs: list[list[str]] = [[]]
    for token in _TOKEN.findall(hide_phones(text).lower()):
        if _belongs(token):
            runs[-1].append(token)
        else:
            runs.append([])
    wishes = [kept for run in runs if any(map(_is_time, run)) and (kept := _without_loose(run))]
    # "Ont på morgnarna, så helst eftermiddag": what is preferred is the wish.
    likeliest = max(wishes, key=lambda run: (not _PREFERS.isdisjoint(run), len(run)), default=[])
    said = " ".join(likeliest).replace(" ,", ",")
    return said if said and len(said) <= _MOST_CHARACTERS else None


def is_for_any_week(text: str) -> bool:
    """True for "på tisdagar", which is no Tuesday of its own."""
    return re.search(r"\w(?:dagar|dagarna|helger)\b", text.lower()) is not None


def tells_when_one_can(text: str) -> bool:
    """True for "jag kan bara kvällar efter 17", whatever it was said of; false for "kan jag få en tid på kvällen"."""
    said = fold(text)
    return any(re.search(pattern, said) for pattern in load("call_wish")["can_only"])


def _belongs(token: str) -> bool:
    return _is_time(token) or token in load("call_wish")["beside"] or token in _PAUSES


def _is_time(token: str) -> bool:
    return token[0].isdigit() or token in load("call_wish")["times"]


def _without_loose(run: list[str]) -> list[str]:
    loose = {*load("call_wish")["loose"], *_PAUSES}
    first = next((at for at, token in enumerate(run) if token not in loose or token in _OPENS), len(run))
    last = next((at for at in range(len(run), 0, -1) if run[at - 1] not in loose), 0)
    return run[first:last]
