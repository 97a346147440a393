"""Which of three shown choices?"""

import pytest

from assistant.swedish.bookings.choices import choice


@pytest.mark.says("choices", without=("none",))
def test_a_choice_of_three_is_understood(text: str, expected: str) -> None:
    assert str(choice(text, 3)) == expected


@pytest.mark.says("choices", "none")
def test_what_is_no_choice_gives_none(text: str) -> None:
    assert choice(text, 3) is None


def test_a_choice_that_was_not_shown_gives_none() -> None:
    assert choice("den tredje", 2) is None


def test_the_last_depends_on_how_many_were_shown() -> None:
    assert [choice("den sista", count) for count in (1, 2, 5)] == [0, 1, 4]


def test_nothing_can_be_picked_when_nothing_was_shown() -> None:
    assert choice("den sista", 0) is None


def test_there_is_no_middle_of_two() -> None:
    assert choice("den i mitten", 2) is None
