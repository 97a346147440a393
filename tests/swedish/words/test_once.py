"""What is worked out of a message is worked out once while it is read, and forgotten after."""

from datetime import date

import pytest

from assistant.swedish.staff.figures import asked_figure
from assistant.swedish.words import once
from assistant.swedish.words.once import going_on, reading, remembered

TODAY = date(2026, 11, 23)


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def shout(asked):
    @remembered
    def shouted(text: str) -> str:
        asked.append(text)
        return text.upper()

    return shouted


def test_the_same_words_are_worked_out_once_while_a_message_is_read(shout, asked) -> None:
    with reading():
        assert [shout("hej"), shout("hej"), shout("då")] == ["HEJ", "HEJ", "DÅ"]
    assert asked == ["hej", "då"]


def test_nothing_is_kept_when_the_message_is_read(shout, asked) -> None:
    with reading(), going_on() as kept:
        shout("hej")
        assert kept
    assert not kept
    shout("hej")
    assert asked == ["hej", "hej"]


def test_nothing_is_kept_when_reading_fails(shout) -> None:
    held = []

    def failing() -> None:
        with reading(), going_on() as kept:
            shout("hej")
            held.append(kept)
            raise ValueError("x")

    with pytest.raises(ValueError, match="x"):
        failing()
    assert held == [{}]


def test_nothing_is_kept_outside_of_a_reading(shout, asked) -> None:
    shout("hej")
    shout("hej")
    assert asked == ["hej", "hej"]


def test_a_reading_in_parts_goes_on_where_it_was(shout, asked) -> None:
    with going_on() as kept:
        shout("hej")
    with going_on(kept):
        shout("hej")
    assert asked == ["hej"]


def test_no_more_than_enough_is_kept_of_one_message(shout, asked, monkeypatch) -> None:
    monkeypatch.setattr(once, "MOST_KEPT", 1)
    with reading():
        for text in ("hej", "då", "då"):
            shout(text)
    assert asked == ["hej", "då", "då"]


@pytest.mark.parametrize(
    "text", ["hur många SIP gjordes 2023", "och året innan?", "vad kostar det", "per vårdcentral då"]
)
def test_a_figure_is_heard_the_same_with_and_without_memory(text) -> None:
    alone = asked_figure(text, TODAY)
    with reading():
        assert asked_figure(text, TODAY) == asked_figure(text, TODAY) == alone
