"""The name, out of the answer to "Vad heter du?"."""

import pytest

from assistant.swedish.people.names import MAX_LENGTH, person_name


@pytest.mark.says("names", without=("none",))
def test_a_name_is_taken_out(text: str, expected: str) -> None:
    assert person_name(text) == expected


@pytest.mark.says("names", "none")
def test_what_is_no_name_gives_none(text: str) -> None:
    assert person_name(text) is None


def test_a_name_longer_than_any_real_one_is_not_taken() -> None:
    assert person_name("jag heter " + "K" * (MAX_LENGTH + 1)) is None


def test_a_name_ends_where_the_sentence_goes_on() -> None:
    assert person_name("Hej! Jag heter Robin Exempelsson och går på Kryddgården") == "Robin Exempelsson"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jo Testvik", "Jo Testvik"),
        ("jo provdal", "Jo Provdal"),
        ("jo, provdal", "Provdal"),
        ("jo kim testsson", "Kim Testsson"),
        ("mvh kim testsson", "Kim Testsson"),
        ("jo tack", None),
    ],
)
def test_a_given_name_that_also_opens_a_message(text: str, name: str | None) -> None:
    assert person_name(text) == name


@pytest.mark.parametrize("text", ["jaa", "Jaja", "Yess"])
def test_a_yes_drawn_out_is_no_name(text: str) -> None:
    assert person_name(text) is None
