"""Whether somebody is weary of living itself: then no answer beside it makes the ear's doubt nothing."""

import re

from assistant.swedish.data_files import load
from assistant.swedish.words.text import fold


def is_weary_of_life(text: str) -> bool:
    """True for "jag orkar inte leva så här, men torsdag går", false for "jag orkar inte leva på soc"."""
    return any(re.search(way, fold(text)) for way in load("weary_of_life")["weary"])
