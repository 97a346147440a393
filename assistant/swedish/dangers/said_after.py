"""What somebody says right after an answer about danger: that they ring, dare not, are alone, go to somebody."""

import re
from functools import cache

from assistant.swedish.dangers.after_danger import denies_plan, goes_on_with_choice, is_calling, wants_to_go_on
from assistant.swedish.data_files import load
from assistant.swedish.words.text import fold

BELIEVED, CALLING, MEANS, NOD = "believed", "calling", "means", "nod"
# Longer than this, in words, it tells of more than that.
MOST_WORDS = 18


def said_after(text: str) -> str | None:
    """What it says, by its name in `said_after_danger.yml`, None where it says nothing of the kind, or wants to go on.

    Only meant of a message right after an answer about danger: the words are ordinary by themselves.
    """
    if wants_to_go_on(text) or goes_on_with_choice(text):
        return None
    if denies_plan(text):
        return BELIEVED
    if len(text.split()) > MOST_WORDS:
        return None
    if is_calling(text):
        return CALLING
    said = fold(text)
    return next((name for name, patterns in _kinds() if any(pattern.search(said) for pattern in patterns)), None)


def names_somebody_feared(text: str) -> bool:
    """Whether somebody is named who may be the danger, as far as anybody knows: "han kommer nu"."""
    return any(re.search(way, fold(text)) for way in load("said_after_danger")["feared"])


@cache
def _kinds() -> tuple[tuple[str, tuple[re.Pattern[str], ...]], ...]:
    told = load("said_after_danger")["kinds"]
    return tuple((kind["name"], tuple(re.compile(way) for way in kind["say"])) for kind in told)
