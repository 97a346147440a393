"""A yes to one of two: "ja till af eller fk" says not to which, and is a yes to neither (C-23, C-40)."""

import re

from assistant.swedish.consents.grid_words import found, pattern
from assistant.swedish.consents.parties import named
from assistant.swedish.words.questions import is_question
from assistant.swedish.words.text import fold

# Words on each side of "eller" that may name somebody.
REACH = 4


def says_either(text: str) -> bool:
    """Not "varken af eller fk", and not two names of the same."""
    if is_question(text):
        return False
    plain = fold(text)
    if found("both", plain):
        return False
    return any(_is_between_two(plain, one) for one in pattern("either").finditer(plain))


def _is_between_two(plain: str, either: re.Match[str]) -> bool:
    before, after = plain[: either.start()], plain[either.end() :]
    left, right = named(" ".join(before.split()[-REACH:])), named(" ".join(after.split()[:REACH]))
    return bool(left and right) and left != right and not (found("negative", before) or found("neither", before))
