"""What is said of a yes that was given on paper or to somebody, when it is to be taken back."""

import pytest

from assistant.swedish.consents.parties import PARTIES
from assistant.swedish.consents.withdrawn_elsewhere import names_one_more, tells_where_given, who_stays, whose_is_over

SOC, AF, FK, EMPLOYER = PARTIES


@pytest.mark.parametrize(
    "said",
    [
        "jag skrev på en blankett hos rekon på törnrosen i september",
        "det var på papper",
        "jag sa det till min läkare",
        "jag gav det muntligt på mötet i våras",
        "hos handläggaren på af",
        "jag fyllde i ett formulär",
        "det var för två år sedan",
    ],
)
def test_where_a_yes_was_given_is_heard(said: str) -> None:
    assert tells_where_given(said)


@pytest.mark.parametrize(
    "said",
    [
        "ja",
        "törnrosen",
        "jag vill boka en tid i september",
        "boka tid hos rekon på törnrosen",
        "ring mig på förmiddagen",
        "vad är det för papper?",
        "kim testsson",
    ],
)
def test_another_matter_is_no_place_where_a_yes_was_given(said: str) -> None:
    assert not tells_where_given(said) and not whose_is_over(said)


@pytest.mark.parametrize(
    ("said", "whose"),
    [
        ("det gäller arbetsförmedlingen, dom andra får vara kvar", {AF}),
        ("bara soc", {SOC}),
        ("chefen får ni fortfarande prata med, det är försäkringskassan", {FK}),
        ("fk och af", {FK, AF}),
        ("jobbet, inte soc", {EMPLOYER}),
        ("bara arbetsgivaren, försäkringskassan är ok", {EMPLOYER}),
        ("soc får ni fortsätta prata med, det är af", {AF}),
        ("behåll soc, inte jobbet", {EMPLOYER}),
        ("chefen. kassan går bra", {EMPLOYER}),
        ("är det soc?", set()),
    ],
)
def test_whose_yes_is_meant_and_whose_stands(said: str, whose: set[str]) -> None:
    assert whose_is_over(said) == whose


def test_one_more_is_named_besides() -> None:
    assert whose_is_over("inte chefen heller") == {EMPLOYER} and names_one_more("inte chefen heller")
    assert whose_is_over("och af") == {AF} and names_one_more("och af")
    assert not names_one_more("nej bara af")


def test_whose_yes_stands_is_said_alone() -> None:
    assert who_stays("men af får vara kvar") == {AF}
    assert who_stays("chefen. kassan går bra") == set() == who_stays("är kassan okej?")
