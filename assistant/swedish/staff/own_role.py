"""Who writes: "jag är socialsekreterare på EBB", "min klient är sjukskriven". The words: `data/own_role.yml`."""

import re
import unicodedata
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.text import fold

_MOST_CHARACTERS = 600


def tells_own_role(text: str) -> bool:
    """True for "jag jobbar på soc" and "min klient", false for "min syster jobbar på soc" and who is ill oneself."""
    return _says("own_role", text) and not tells_own_matter(text)


def tells_own_matter(text: str) -> bool:
    """True for "jag är själv sjukskriven": the matter is one's own, whatever one works as."""
    return _says("own_matter", text)


def errand_of(text: str) -> str:
    """The message without the work that it begins with: "jag är socialsekreterare och undrar vem som är REKO"."""
    told = _first().match(fold(text)) if tells_own_role(text) else None
    rest = unicodedata.normalize("NFC", text)[told.end() :] if told else text
    return rest if not rest or len(rest.split()) > 1 else text


def _says(kind: str, text: str) -> bool:
    said = fold(text[:_MOST_CHARACTERS])
    return any(pattern.search(said) for pattern in _patterns(kind))


@cache
def _patterns(kind: str) -> list[re.Pattern[str]]:
    return [re.compile(_spelt_out(one)) for one in load("own_role")[kind]]


@cache
def _first() -> re.Pattern[str]:
    return re.compile(_spelt_out(load("own_role")["told_first"]))


def _spelt_out(pattern: str) -> str:
    words = load("own_role")
    titles, others = words["roles"]["titles"], words["roles"]["others"]
    spelt = pattern.replace("<title>", titles).replace("<role>", f"{titles}|{others}")
    return spelt.replace("<place>", words["places"])
