"""What sounds like a medicine or a dose to the learnt ear, and is none: "det låter inte så lugnande"."""

import re

from assistant.swedish.data_files import load
from assistant.swedish.words.text import fold


def only_wondered(text: str) -> bool:
    """True for "jag har inte tagit nåt, jag undrade bara", false for "jag har inte tagit nåt än"."""
    return any(re.search(way, fold(text)) for way in load("no_medicine")["only_wondered"])


def without_calming(text: str) -> str:
    """The text with another word for what only sounds or feels calming, and names no medicine."""
    words, said = load("no_medicine"), fold(text)
    if len(said) != len(text) or re.search(words["medicine"], said):
        return text
    for match in (found for way in words["calming"] for found in re.finditer(way, said)):
        start, end = match.span("word")
        return text[:start] + str(words["heard_as"]) + text[end:]
    return text
