"""Who is late for a time that they have, told by what holds them up and where they should be by now."""

import re
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.text import fold


def tells_late(text: str) -> bool:
    """True for "cykeln fick punka och jag skulle vara hos REKO nu", false for "vad gör jag om bussen är sen?"."""
    said = fold(text)
    return _says("held_up", said) and _says("awaited", said) and not _says("not_now", said)


def knows_no_centre(text: str) -> bool:
    """True for "minns inte vilken vårdcentral det var"."""
    return _says("no_centre", fold(text))


def _says(name: str, said: str) -> bool:
    return any(pattern.search(said) for pattern in _patterns(name))


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    patterns = load("tells_late")[name]
    return tuple(re.compile(pattern) for pattern in ([patterns] if isinstance(patterns, str) else patterns))
