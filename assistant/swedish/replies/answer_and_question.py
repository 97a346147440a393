"""A short answer and, in a sentence of its own, a question that is known: "nej tack. får min fru följa med?"."""

import re
from collections.abc import Iterator
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.replies.side_questions import side_questions
from assistant.swedish.replies.stories import clauses_of
from assistant.swedish.words.questions import is_question
from assistant.swedish.words.text import fold

MOST_WORDS_OF_AN_ANSWER = 8


def answer_and_question(text: str) -> tuple[str, str] | None:
    """The question and the answer before it; None where they are not just these two, or nobody knows what is asked."""
    said = [one.strip() for one in _end().split(text) if one.strip()]
    if len(said) != 2 or len(said[0].split()) > MOST_WORDS_OF_AN_ANSWER or is_question(said[0]):
        return None
    answer, question = said
    # With its mark, so that nobody reads an answer in it: "kostar mötet nåt" names no content.
    return (f"{question.rstrip(' .!?')}?", answer) if asks_what_is_known(question) else None


def question_beside(text: str) -> Iterator[tuple[str, str]]:
    """A question of one clause, last or with its mark first, and all that is said besides; nothing may hang on it."""
    clauses = clauses_of(text)
    first, last = {0}, {len(clauses.texts) - 1}
    for asked in (last, first) if len(clauses.texts) > 1 else ():
        question, rest = clauses.only(asked), clauses.without(asked)
        if question and rest and _is_pair(question, rest, asks_first=asked == first):
            yield question, rest


def _is_pair(question: str, answer: str, *, asks_first: bool) -> bool:
    """A question before the answer has its mark; who writes without marks asks last. "I så fall ja" hangs on it."""
    if asks_first and (not question.endswith("?") or is_question(answer) or _hangs_on_it(answer)):
        return False
    return is_question(question) and "?" not in answer


def _hangs_on_it(answer: str) -> bool:
    return bool(re.search(load("stories")["hangs_on_the_question"], fold(answer)))


def asks_what_is_known(text: str) -> bool:
    """Whether it surely asks, also without its mark, and of something that is answered at any step.

    "Om ni inte berättar för chefen?" is what an answer hangs on.
    """
    asks = is_question(text) or bool(_asks().search(fold(text)))
    return asks and not is_a_condition(text) and any(True for _ in side_questions(text))


def is_a_condition(text: str) -> bool:
    """Whether it begins with "om" or "men", and may be what an answer hangs on."""
    return bool(re.search(load("side_questions")["hangs"], fold(text)))


@cache
def _end() -> re.Pattern[str]:
    return re.compile(load("side_questions")["ends_before"])


@cache
def _asks() -> re.Pattern[str]:
    return re.compile(load("side_questions")["asks"])
