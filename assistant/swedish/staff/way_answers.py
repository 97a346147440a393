"""What a few words say to an open question of the guide for staff: "muntligt", "bara intyg", "tror inte det".

The facts and their values are those of the decision table; the words stand in `data/way_answers.yml`.
"""

import re
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.normalise import fold, normalise

MOST_WORDS = 8
_SLOT = "way_"
_PERSON = "<person>"


def answer_to(question: str | None, text: str) -> str | None:
    """The value that the words give to the fact that is asked for (`way_consent`), None where they give none."""
    fact = (question or "").removeprefix(_SLOT)
    if len(text.split()) > MOST_WORDS or fact not in load("way_answers")["answers"]:
        return None
    said = fold(normalise(text).text)
    bare = _fillers().sub("", said) or said
    values = _patterns(fact)
    return next((value for value, patterns in values if any(p.search(said) or p.search(bare) for p in patterns)), None)


@cache
def _fillers() -> re.Pattern[str]:
    return re.compile(load("way_answers")["fillers"])


@cache
def _patterns(fact: str) -> tuple[tuple[str, tuple[re.Pattern[str], ...]], ...]:
    person = f"(?:{load('situations')['lists']['person']})"
    return tuple(
        (value, tuple(re.compile(pattern.replace(_PERSON, person)) for pattern in patterns))
        for entry in load("way_answers")["answers"][fact]
        for value, patterns in entry.items()
    )
