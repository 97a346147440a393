"""Which of several numbers is meant, and last digits told anew."""

import pytest

from assistant.swedish.people.number_put_right import ending_put_right, number_ending, number_told

KNOWN = "+46701740651"


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("070-174 06 11", "11"),
        ("det förra var 070-174 06 11, numera 070-174 06 12", "12"),
        ("070-174 06 12, mitt gamla var 070-174 06 11", "12"),
        ("070-174 06 11 oj förlåt 070-174 06 12", "12"),
        ("inte 070-174 06 11 utan 070-174 06 12", "12"),
        ("070-174 06 11 fungerar inte, ta 070-174 06 12", "12"),
        ("min systers är 070-174 06 11, mitt är 070-174 06 12", "12"),
        ("070-174 06 11 nä vänta, 12 på slutet", "12"),
        ("070-174 06 11, hemma 070-174 06 12", "11"),
        ("070-174 06 11 är fel", "11"),
        ("070-174 06 11, jag slutar 12 så ring sen", "11"),
        ("070-174 06 11 men inte före 12", "11"),
    ],
)
def test_the_number_that_is_meant(text: str, last: str) -> None:
    assert number_told(text) == f"+467017406{last}"


def test_no_number_is_told_where_there_is_none() -> None:
    assert number_told("personnumret är fel, 12 på slutet") is None


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("de sista siffrorna ska va 12, inte 51", "12"),
        ("numret slutar på 12", "12"),
        ("51 ska vara 12 i mitt nummer", "12"),
        ("två sista siffrorna är fel, det är 12", "12"),
        ("12 ska det vara på slutet", "12"),
        ("i slutet av numret ska det stå 12", "12"),
        ("51 på slutet är fel, ska vara 12", "12"),
    ],
)
def test_other_last_digits_than_the_known_ones(text: str, last: str) -> None:
    assert ending_put_right(text, KNOWN) == f"+467017406{last}"


@pytest.mark.parametrize(
    "text",
    [
        "numret är fel, och jag vill ha kl 13",
        "inte 14 utan 13",
        "numret är fel, 15.30 passar",
        "numret slutar på 51",
        "numret är fel, och tid nummer 2 vill jag ha",
        "jobbet slutar 15 så den tiden går",
        "0701740612 är rätt, inte 51",
        "bäst i slutet av vecka 50",
        "mot slutet av månaden, runt 28",
        "på slutet av dagen, helst 15",
        "gärna i slutet av nästa vecka vid 14",
        "är det rum 12 i slutet av korridoren",
        "de sista 15 dagarna har jag inte sovit",
        "slutar ni 16 på fredagar",
    ],
)
def test_no_last_digits_are_told(text: str) -> None:
    assert ending_put_right(text, KNOWN) is None


def test_a_clock_at_which_something_ends_is_no_ending() -> None:
    assert number_ending("jag slutar 15") is None and number_ending("det slutar på 15") == "15"
