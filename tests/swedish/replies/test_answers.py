"""Yes, no and perhaps."""

import pytest

from assistant.swedish.replies.answers import answer, doubt


@pytest.mark.says("answers", without=("none", "doubt", "no_doubt"))
def test_an_answer_is_understood(text: str, expected: str) -> None:
    assert answer(text) == expected


@pytest.mark.says("answers", "none")
def test_what_is_no_answer_gives_none(text: str) -> None:
    assert answer(text) is None


@pytest.mark.says("answers", "doubt")
def test_who_does_not_know_is_in_doubt(text: str) -> None:
    assert doubt(text)


@pytest.mark.says("answers", "no_doubt")
def test_who_asks_or_tells_is_not_in_doubt(text: str) -> None:
    assert not doubt(text)


@pytest.mark.says("answers", "yes")
def test_a_no_in_front_never_becomes_a_yes(text: str) -> None:
    assert answer(f"nej, {text}") != "yes" or "förlåt" in text
