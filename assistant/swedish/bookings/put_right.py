"""Something that was filled in is wrong: "det blev fel", "fel namn", "numret stämmer inte"."""

import re
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.denied import any_undenied, denied
from assistant.swedish.words.text import fold

SOMETHING = "something"


def what_is_wrong(text: str) -> str | None:
    """The slot that is said to be wrong, "something" when it isn't said which, None when nothing is."""
    said = fold(text)
    is_not_right = any(pattern.search(said) for pattern in _patterns("not_right"))
    if not (is_not_right or any_undenied(_patterns("wrong"), said)):
        return None
    return _field(said) or SOMETHING


def nothing_is_wrong(text: str) -> bool:
    """True for "nej, inget är fel": as it stands it may be, though it begins with a no."""
    said = fold(text)
    spoken_of = [match for pattern in _patterns("nothing") for match in pattern.finditer(said)]
    return bool(spoken_of) and all(denied(said, match) for match in spoken_of) and what_is_wrong(text) is None


def only_says_no(text: str) -> bool:
    """True for "nej" and "nej, det är fel", said to all that was read back; false for "nej, inte den tiden"."""
    said = re.findall(r"\w+", fold(text))
    return bool(said) and all(word in load("put_right")["only_no"] for word in said)


def asked_back(text: str) -> str | None:
    """The slot that somebody wants read back: phone of "vilket nummer har du nu", none of "vilket nummer har ni"."""
    said = fold(text)
    return _field(said) if any(pattern.search(said) for pattern in _patterns("asks_noted")) else None


def named_field(text: str) -> str | None:
    """The slot that is all the message names ("namnet"), as an answer to what should be changed."""
    said = fold(text)
    field = _field(said)
    rest = said
    for pattern in _patterns(f"fields {field}") if field else ():
        rest = pattern.sub(" ", rest)
    return field if all(word in load("put_right")["beside_a_field"] for word in re.findall(r"\w+", rest)) else None


def _field(said: str) -> str | None:
    """The one that is named; none when several are."""
    named = [slot for slot in load("put_right")["fields"] if any(p.search(said) for p in _patterns(f"fields {slot}"))]
    return named[0] if len(named) == 1 else None


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    group, _, field = name.partition(" ")
    listed = load("put_right")[group]
    return tuple(re.compile(pattern) for pattern in (listed[field] if field else listed))
