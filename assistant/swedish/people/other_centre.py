"""Another care centre than the one that a time is booked at: the person belongs elsewhere by now, or it was the wrong
one (fact R-25: the support is given where one is sick-listed)."""

import re
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.questions import is_question
from assistant.swedish.words.text import fold

# A sentence or what a comma parts off, with the mark that ends it.
_PIECES = re.compile(r"(?<=[.!?,;])(?=\s)|(?=\bmen\b)")


def has_another_centre(text: str, *, named: bool) -> bool:
    """True for "jag blev omlistad i somras" and "fel vårdcentral", false for "vad händer om jag byter vårdcentral?".

    `named`: the message names a care centre, which then needs less beside it ("det skulle vara Törnrosen").
    """
    said = fold(text)
    if _says("unless", said):
        return False
    return _says("changed", said) or (named and _says("named", said))


def tells_own_centre(text: str) -> bool:
    """True for "det är Törnrosen jag tillhör nu" beside another centre's booking, false for "min kompis går där"."""
    said = fold(text)
    return not _says("unless", said) and any(_says(name, said) for name in ("changed", "named", "told_as_own"))


def told_beside_question(text: str) -> list[str]:
    """The pieces that tell one's own care centre and ask nothing: "det skulle vara Törnrosen, hur ändrar jag det?"."""
    return [piece for piece in _PIECES.split(text) if not is_question(piece) and has_another_centre(piece, named=True)]


def without_others(text: str, *, relatives: bool = True) -> str:
    """Without what tells where somebody else goes: "synd, min kompis har det på Törnrosen. telefon då".

    `relatives`: theirs too, and not only a friend's: a time may be booked together with a relative.
    """
    if _says("too", fold(text)):
        return text
    whose = ("friends", "relatives") if relatives else ("friends",)
    return "".join(piece for piece in _PIECES.split(text) if not _is_of_another(fold(piece), whose))


def _is_of_another(said: str, whose: tuple[str, ...]) -> bool:
    told = any(_says(name, said) for name in whose) and _says("goes_there", said)
    return told and not _says("oneself", said)


def _says(name: str, said: str) -> bool:
    return any(pattern.search(said) for pattern in _patterns(name))


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    patterns = load("other_centre")[name]
    return tuple(re.compile(pattern) for pattern in ([patterns] if isinstance(patterns, str) else patterns))
