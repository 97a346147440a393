"""A refusal and a wish in one message: "onsdag har jag sfi, men torsdag går bra"."""

import re

from assistant.swedish.data_files import load
from assistant.swedish.words.text import fold


def before_the_wish(text: str) -> str:
    """What is refused, without the wish that comes after it."""
    found = _turn_to_the_wish(text)
    return text[: found.start()] if found else text


def beside_refused(text: str) -> str:
    """What is wished for beside what is refused, as it stands after it; empty where nothing does."""
    found = _turn_to_the_wish(text)
    return text[found.end() :] if found else ""


def wishes_right_after(text: str) -> bool:
    """True for "inte den här veckan, nästa": the wish stands beside the no, with no "men" between."""
    return re.search(load("refusals")["instead"], fold(text)) is not None


def names_what_alone_suits(text: str) -> bool:
    """True for "bara eftermiddagar funkar", false for "bara inte måndag"."""
    said, held = fold(text), load("refusals")
    return re.search(held["only"], said) is not None and not re.search(held["denies"], said)


def speaks_of_that_week(text: str) -> bool:
    """True for "inte den veckan": that of the times that were shown."""
    return re.search(load("refusals")["that_week"], fold(text)) is not None


def _turn_to_the_wish(text: str) -> re.Match[str] | None:
    """Where the wish begins, if nothing after it is denied again."""
    found = re.search(load("refusals")["turns"], text.lower())
    return found if found and not re.search(load("refusals")["denies"], fold(text[found.end() :])) else None
