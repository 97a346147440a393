"""What is one matter though a word in it could join two: "vad händer om jag bokar men blir sjuk?"."""

import re
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.text import fold


def with_infinitives(text: str) -> str:
    """The text with the "å" before an infinitive as "att", where it joins no two wishes: "kostar det nåt å gå dit"."""
    places = [match.span("spoken") for match in _pattern("spoken_infinitive").finditer(fold(text))]
    for start, end in reversed(places):
        text = f"{text[:start]}att{text[end:]}"
    return text


def is_one_condition(text: str) -> bool:
    """True for a question about one case that is told in two clauses: "vad händer om jag bokar nu men blir sjuk?"."""
    return _pattern("one_condition").search(fold(text)) is not None


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(load("one_matter")[name])
