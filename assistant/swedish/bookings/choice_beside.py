"""A time of the list that is taken beside a question, whichever comes first, with a mark between them or none."""

import re
from functools import cache

from assistant.swedish.bookings.choices import choice
from assistant.swedish.data_files import load
from assistant.swedish.replies.answer_and_question import answer_and_question
from assistant.swedish.words.text import fold
from assistant.swedish.words.wishes import split_answer

# More than any list holds.
MANY = 99


def choice_beside(text: str) -> tuple[str, str] | None:
    """The question and what takes a time: "2an, men kostar det något"; None where there are not both."""
    pair = split_answer(text) or answer_and_question(text) or _without_a_mark(text)
    return pair if pair and _takes(pair[1]) else None


def _takes(text: str) -> bool:
    said, held = fold(text), load("choice_beside")
    counts = re.search(held["counts"], said)
    return isinstance(choice(text, MANY), int) and not (counts or re.search(held["denies"], said))


def _without_a_mark(text: str) -> tuple[str, str] | None:
    """ "Första tiden tack vad kostar det": the words that ask begin where a question does."""
    found = _pattern().search(fold(text))
    if found is None:
        return None
    return text[found.start("asks") :].strip(), text[: found.start("asks")].strip(" ,")


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(load("choice_beside")["asks_after"])
