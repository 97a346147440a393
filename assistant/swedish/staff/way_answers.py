"""What a few words say to an open question of the guide for staff: "muntligt", "bara intyg", "tror inte det".

The facts and their values are those of the decision table; the words stand in `data/way_answers.yml`.
"""

import re
from functools import cache

from assistant.swedish.dangers.of_staff import denies_danger
from assistant.swedish.data_files import load
from assistant.swedish.words.normalise import fold, normalise
from assistant.swedish.words.questions import without_questions

MOST_WORDS = 8
_SLOT = "way_"
_PERSON = "<person>"
_MISSING = "<missing>"


def answer_to(question: str | None, text: str) -> str | None:
    """The value that the words give to the fact that is asked for (`way_consent`), None where they give none."""
    fact = (question or "").removeprefix(_SLOT)
    if len(text.split()) > MOST_WORDS or fact not in load("way_answers")["answers"]:
        return None
    said = fold(normalise(text).text)
    bare = _fillers().sub("", said) or said
    values = _patterns(fact)
    return next((value for value, patterns in values if any(p.search(said) or p.search(bare) for p in patterns)), None)


def denies_what_guards(text: str) -> bool:
    """Whether what the guide asks of first is denied: danger, or two of the other things, or all of them."""
    told = without_questions(text)
    said = fold(normalise(told).text)
    if denies_danger(told) or any(pattern.search(said) for pattern in _listed("all_denied")):
        return True
    return sum(bool(pattern.search(said)) for pattern in _listed("denied")) > 1


def finds_none_sent(text: str) -> bool:
    """ "Har letat i akten men där finns ingenting": nothing has been sent that anybody knows of."""
    said = fold(normalise(without_questions(text)).text)
    was_sent = re.search(load("way_answers")["sent"], said)
    return not was_sent and any(pattern.search(said) for pattern in _listed("not_asked"))


@cache
def _listed(name: str) -> tuple[re.Pattern[str], ...]:
    words = load("way_answers")
    return tuple(re.compile(pattern.replace(_MISSING, words["missing"])) for pattern in words[name])


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
