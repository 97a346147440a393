"""Which time was it? Asked by somebody who has one, or who has chosen one and not yet said the last yes."""

import re
from functools import cache

from assistant.swedish.bookings.booked_asked import asks_of_booked
from assistant.swedish.data_files import load
from assistant.swedish.words.text import fold


def asks_own_time(text: str, *, about_days: bool = True) -> bool:
    """True for "va det fm eller em", "vilken dag var det" and "har jag en tid nu", false for "har ni en tid på fredag".

    `about_days`: whether a day that is asked about may be the time's, and not the end of something else.
    """
    said = fold(text)
    if _says("comes_off", said):
        return True
    if _says("unless", said):
        return False
    return asks_of_booked(text) or _says("of_the_time", said) or (about_days and _says("of_the_day", said))


def asks_if_it_comes_off(text: str) -> bool:
    """True for "blir mötet av fast jag sa nej?", where a plain yes answers; false for "blir det inget möte då"."""
    said = fold(text)
    return _says("comes_off", said) and not _says("denied", said)


def asks_if_it_stands(text: str) -> bool:
    """True for "är den borta nu?" and "tiden är kvar va", whatever was spoken of: only the talk knows."""
    return _says("stands", fold(text))


def asks_own_place(text: str, *, named: bool) -> bool:
    """True for "det är på Törnrosen va" where a care centre is `named`, and for "vilken vårdcentral var det nu"."""
    said = fold(text)
    if _says("which_place", said):
        return True
    asks = named and _says("confirms", said) and _says("of_the_place", said)
    return asks and not _says("unless_of_the_place", said)


def asks_where_to_go(text: str) -> bool:
    """True for "vart ska jag gå" and "vilket hus är det", false for "var ligger soc", of a time that is booked."""
    said = fold(text)
    return _says("where_to", said) and not _says("unless_where_to", said)


def speaks_of_gone(text: str) -> bool:
    """True for "är tiden borta nu", false for "är tiden kvar"."""
    return not _says("still_there", fold(text))


def names_own_time(text: str) -> bool:
    """True for "är tiden kvar", false for "är den kvar"."""
    return _says("the_time", fold(text))


def names_own_consent(text: str) -> bool:
    """True for "är samtycket borta nu"."""
    return _says("the_consent", fold(text))


def asks_part_of_day(text: str) -> bool:
    """True for "va det fm eller em"."""
    return asks_own_time(text) and _says("part_of_day", fold(text))


def _says(name: str, said: str) -> bool:
    return any(pattern.search(said) for pattern in _patterns(name))


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in load("own_time")[name])
