"""Another care centre than the one that a time is booked at: the person belongs elsewhere by now, or it was the wrong
one (fact R-25: the support is given where one is sick-listed)."""

import re
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.text import fold


def has_another_centre(text: str, *, named: bool) -> bool:
    """True for "jag blev omlistad i somras" and "fel vårdcentral", false for "vad händer om jag byter vårdcentral?".

    `named`: the message names a care centre, which then needs less beside it ("det skulle vara Törnrosen").
    """
    said = fold(text)
    if _says("unless", said):
        return False
    return _says("changed", said) or (named and _says("named", said))


def _says(name: str, said: str) -> bool:
    return any(pattern.search(said) for pattern in _patterns(name))


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in load("other_centre")[name])
