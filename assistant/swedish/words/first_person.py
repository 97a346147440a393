"""The "ja" of speech that is "jag": "ja glömmer allt" is no yes, and least of all one to everybody."""

import re
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.text import fold

# In Scanian "e" and "ä" are "är".
_IS = "e"


def with_jag(text: str) -> str:
    """The text with such a "ja" as "jag"; every other one stays. A yes before a comma is always a yes."""
    plain = fold(text)
    found = {hit.end() for pattern in (_speaker(), _turned()) for hit in pattern.finditer(plain)}
    for end in sorted(found, reverse=True):
        text = f"{text[:end]}g{text[end:]}"
    return text


@cache
def _speaker() -> re.Pattern[str]:
    words = {group: "|".join(map(fold, said)) for group, said in load("first_person").items()}
    surely = "|".join([*(set(words["verbs"].split("|")) - set(words["only_refused"].split("|"))), _IS])
    told = rf"(?:{surely})\b(?! (?:{words['of_a_yes']})\b)(?! \w+ emot\b)(?= \w)"
    refused = rf"(?:{words['only_refused']}) (?:{words['not']})\b"
    return re.compile(rf"\bja(?= (?:{told}|{refused}))")


@cache
def _turned() -> re.Pattern[str]:
    """ "Dom vill ja inte", "va ja klarar": after the verb, or after what leads up to it."""
    words = {group: "|".join(map(fold, load("first_person")[group])) for group in ("ahead", "of_a_yes")}
    return re.compile(rf"(?<=\b)(?:{words['ahead']}) ja\b(?= (?!(?:{words['of_a_yes']}|tack|till|da)\b)\w)")
