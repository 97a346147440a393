"""The measure of work sees what takes more than the text is long, in loops and in patterns, and lets the rest be."""

import re

import pytest

from tests.work import grows_with_the_text_alone

# Each start of the run is tried to its end: 1 + 2 + … + n steps, in a single call.
SLOW = re.compile(r"a+!")
FAST = re.compile(r"\ba+!")


def each_in_each(text: str) -> int:
    return sum(len(text[place:].strip()) for place in range(0, len(text), 50) for _ in range(place // 50))


def test_a_pattern_that_looks_again_from_every_letter_is_seen() -> None:
    assert not grows_with_the_text_alone(SLOW.search, "a")


def test_a_loop_within_a_loop_is_seen() -> None:
    assert not grows_with_the_text_alone(each_in_each, "a")


@pytest.mark.parametrize("piece", ["a", "a ", "b!"])
def test_a_pattern_that_looks_once_is_let_be(piece: str) -> None:
    assert grows_with_the_text_alone(FAST.findall, piece)


def test_much_work_that_only_grows_with_the_text_is_let_be() -> None:
    assert grows_with_the_text_alone(lambda text: [FAST.findall(text) for _ in range(300)], "a b")
