"""The name in a message that surely tells one, whatever stands around it."""

import pytest

from assistant.swedish.people.names_told import told_name, told_parts
from assistant.swedish.people.phones import hide_phones, phone


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("alla kallar mig Bibbi men i passet står det Birgitta Demosson", "Birgitta Demosson"),
        ("jag heter Mika, hela namnet är Mika Demosson", "Mika Demosson"),
        ("förnamn mika efternamn demosson", "Mika Demosson"),
        ("Demosson, Mika", "Mika Demosson"),
        ("mika demosson heter ja o är trött", "Mika Demosson"),
        ("D-E-M-O-S-S-O-N, Mika", "Mika Demosson"),
        ("jag hette Provdal förr men är skild så skriv Mika Demosson", "Mika Demosson"),
        ("min fru är Ann men jag är Mika Demosson", "Mika Demosson"),
        ("mika demosson 45 år", "Mika Demosson"),
        ("jag är Samira Al Demosson från Eritrea", "Samira Al Demosson"),
        ("T. Demosson", "T. Demosson"),
        ("Mika Demosson, är det rätt väg till er?", "Mika Demosson"),
        ("mika", "Mika"),
    ],
)
def test_the_name_is_found_in_any_wrapping(text: str, name: str) -> None:
    assert told_name(text) == name


@pytest.mark.parametrize(
    "text", ["ja", "jag är så trött", "handläggaren heter Mika Demosson", "vi bor i Malmö", "12345", ""]
)
def test_what_is_no_name_of_ones_own_is_none(text: str) -> None:
    assert told_name(text) is None


def test_a_part_is_told_as_such() -> None:
    assert told_parts("efternamnet ska vara Demosson") == (None, "Demosson")
    assert told_parts("efternamnet är svårt") == (None, None)


def test_an_o_for_a_zero_is_a_number_and_is_hidden_as_one() -> None:
    assert phone("07O1740612") == "+46701740612" and "174" not in hide_phones("07O1740612")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("jag heter Mika Berg", "Mika Berg"),
        ("Ali Modig", "Ali Modig"),
        ("Kim Testsson Tack", "Kim Testsson"),
        ("Kim Vill Boka", "Kim"),
        ("Kim Torsdag 14", "Kim"),
    ],
)
def test_a_surname_that_is_an_ordinary_word(text: str, name: str) -> None:
    assert told_name(text) == name
