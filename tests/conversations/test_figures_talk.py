"""Somebody writes a report: one exact figure, another year, a comparison, the source; and what nobody can tell."""

import pytest

from tests.conversations.talk import Talk

FIGURE, SOURCE = "Siffran gäller", "Källa"


def test_one_year_and_then_another_and_the_difference(talk: Talk) -> None:
    assert "68" in talk.say("hur många SIP i månaden 2023") and FIGURE in talk.answer and SOURCE in talk.answer
    assert "60" in talk.say("och 2022?") and "68" not in talk.answer
    assert "8 fler" in talk.say("vad är skillnaden?")
    assert "ansökan" in talk.say("varifrån kommer siffran?")


def test_the_year_before(talk: Talk) -> None:
    talk.say("hur många hälsoförfrågningar skickades i snitt 2023")
    assert "11" in talk.say("hur var det året innan?")


def test_an_overview_is_gone_on_from(talk: Talk) -> None:
    talk.say("hur många sip görs i malmö")
    assert "60" in talk.say("och 2022?") and FIGURE in talk.answer


@pytest.mark.parametrize(
    ("said", "part"),
    [
        ("hur många SIP hölls i Rosengård 2023", "inte uppdelade"),
        ("hur många hälsoförfrågningar fick törnrosen 2023", "inte uppdelade"),
        ("hur många SIP gjordes 2025", "har jag ingen siffra"),
    ],
)
def test_what_the_sources_do_not_split_gets_no_figure(talk: Talk, said: str, part: str) -> None:
    assert part in talk.say(said) and "Det som finns" in talk.answer and SOURCE in talk.answer


def test_in_the_middle_of_a_booking_the_figure_is_told_and_the_booking_goes_on(talk: Talk) -> None:
    talk.say("jag vill boka ett samtal")
    assert "68" in talk.say("hur många SIP i månaden 2023?")
    assert talk.ends_with("utter_ask_care_centre")


def test_staff_get_the_facts_id_too(talk: Talk) -> None:
    talk.audience = "staff"
    assert "K-53" in talk.say("hur nöjda var socialsekreterarna med SIP")
    assert "76" in talk.say("och ama?")
