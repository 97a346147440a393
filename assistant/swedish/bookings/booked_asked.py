"""Is anything booked, and what? Asked by somebody who may have a time or none; and that nothing is to be booked."""

import re
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.text import fold


def asks_of_booked(text: str) -> bool:
    """True for "har jag en tid nu", "är nåt bokat?" and "vad hade jag bokat", which ask nothing else."""
    said = fold(text)
    return (_says("whether", said) or _says("what", said)) and not _says("unless", said)


def asks_if_booked(text: str) -> bool:
    """Of a message about what one has: true where yes or no answers, as "blev det bokat nu" and "så jag har ingen tid".

    False for "vad har jag bokat", which may be of a time that can't be seen from here.
    """
    said = fold(text)
    asks = _says("whether", said) or _says("whether_it_is", said)
    return asks and not (_says("not_whether", said) or _says("something_else", said))


def wants_nothing_booked(text: str) -> bool:
    """True for "jag vill inte ha nån tid" and "boka inget möte"."""
    return wants_none_at_all(text) or _says("nothing_booked", fold(text))


def wants_none_at_all(text: str) -> bool:
    """The same, false for "jag vill inte ha den tiden": another one may do."""
    return _says("none_at_all", fold(text))


def has_booked_nothing(text: str) -> bool:
    """True for "om jag bokar, kan jag avboka sen?" and "hur ändrar man? har inte bokat än": no code is to be given."""
    said = fold(text)
    return _says("nothing_so_far", said) and not _says("so_far_unless", said)


def _says(name: str, said: str) -> bool:
    return any(pattern.search(said) for pattern in _patterns(name))


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in load("booked_asked")[name])
