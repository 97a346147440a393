"""Whether somebody wants to stand in line for a time, in words that may also be said of a list of times."""

import re
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.denied import denied
from assistant.swedish.words.text import fold


def wants_in_line(text: str) -> bool:
    """True for "kan man stå på kö?" and "säg till om det kommer en annan tid"; false for "hur lång är kön?"."""
    # What is turned down before it denies nothing of the line, with a full stop between them or without.
    said = _pattern("turned_down").sub(lambda match: "." * len(match.group()), fold(text))
    found = (match for match in _pattern("wants").finditer(said) if not denied(said, match))
    return not _pattern("asks_about").search(said) and any(found)


def asks_for_a_line(text: str) -> bool:
    """True for "inget passar, finns det väntelista?" by whoever is shown times that will not do."""
    said = fold(text)
    return _pattern("asks_for_one").search(said) is not None and _pattern("none_suits").search(said) is not None


def refuses_line(text: str) -> bool:
    """True for "ingen väntelista, jag tar tisdagen"."""
    return _pattern("refuses").search(fold(text)) is not None and not _pattern("asks_for_one").search(fold(text))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile("|".join(load("in_line")[name]))
