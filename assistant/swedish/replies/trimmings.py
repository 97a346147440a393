"""What goes with a message and changes nothing of it: "som sagt, ja", "ta bort soc, mvh Kim", "nej i alla fall 🙂".

Every reader of a form meets the answer alone; what is no trimming stays.
"""

import re
from functools import cache

from assistant.swedish.data_files import load

# So many trimmings may follow on each other.
MOST = 4


def without_trimmings(text: str) -> str:
    """The message without them; as it is where nothing else is said."""
    rest = text
    for _ in range(MOST):
        shorter = _once(rest)
        if shorter == rest:
            break
        rest = shorter
    return rest


def _once(text: str) -> str:
    last = _patterns("last") + (_patterns("last_of_an_order") if _pattern("order").match(text) else ())
    for pattern in (*_patterns("first"), *last):
        rest = pattern.sub("", text, count=1)
        if rest != text and not _pattern("says_nothing").match(rest):
            return rest
    return text


def _pattern(name: str) -> re.Pattern[str]:
    return _compiled(load("trimmings")[name])


def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(map(_compiled, load("trimmings")[name]))


@cache
def _compiled(way: str) -> re.Pattern[str]:
    return re.compile(way, re.IGNORECASE)
