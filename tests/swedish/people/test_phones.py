"""Phone numbers, as people write them."""

import pytest

from assistant.swedish.people.phones import hide_phones, phone


@pytest.mark.says("phones", without=("none",))
def test_a_phone_number_is_found(text: str, expected: str) -> None:
    assert phone(text) == expected


@pytest.mark.says("phones", "none")
def test_other_numbers_are_no_phone_numbers(text: str) -> None:
    assert phone(text) is None


@pytest.mark.says("phones", without=("none",))
def test_a_hidden_phone_number_is_gone(text: str, expected: str) -> None:
    assert phone(hide_phones(text)) is None
    assert "[telefon]" in hide_phones(text)


def test_every_phone_number_of_a_text_is_hidden_and_the_rest_stays() -> None:
    hidden = hide_phones("ring 070-174 06 05 eller 040-628 04 00 tack, helst den 24/11 kl 14.30")
    assert hidden == "ring [telefon] eller [telefon] tack, helst den 24/11 kl 14.30"
