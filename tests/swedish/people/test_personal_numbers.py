"""Personal numbers never get further than the door."""

import pytest

from assistant.swedish.people.personal_numbers import contains, hide
from assistant.swedish.people.phones import phone


@pytest.mark.says("personal_numbers", "hidden")
def test_a_personal_number_is_hidden_whole(text: str) -> None:
    hidden = hide(text)
    assert "[personnummer]" in hidden
    assert not any(sign.isdigit() for sign in hidden.replace("Testgatan 1 ", ""))


@pytest.mark.says("personal_numbers", "hidden")
def test_a_personal_number_is_never_a_phone_number(text: str) -> None:
    assert contains(text)
    assert phone(text) is None


@pytest.mark.says("personal_numbers", "shown")
def test_other_numbers_are_left(text: str) -> None:
    assert hide(text) == text
    assert not contains(text)


def test_what_stands_around_a_personal_number_stays() -> None:
    assert hide("Kim, 121212-1212, kl 14.30") == "Kim, [personnummer], kl 14.30"


def test_two_personal_numbers_are_both_hidden() -> None:
    assert hide("121212-1212 och 191212121212") == "[personnummer] och [personnummer]"
