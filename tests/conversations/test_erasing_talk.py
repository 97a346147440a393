"""Erasing in whole talks: a question gets an answer, a no does nothing, and whoever is logged in is asked once."""

import pytest

from tests.conversations.talk import Talk

HOW, SURE, DONE, NOTHING = "utter_how_to_erase", "utter_sure_to_erase", "utter_erased", "utter_nothing_erased"


def test_a_question_about_it_gets_the_way_with_a_button_that_erases(talk: Talk) -> None:
    talk.say("hur raderar jag mina uppgifter?")
    assert talk.heard(HOW), talk.answer
    talk.press("Radera")
    assert talk.heard(DONE), talk.answer


@pytest.mark.parametrize(("said", "heard"), [("kan man radera allt", HOW), ("vill inte radera", NOTHING)])
def test_in_the_middle_of_a_booking_it_costs_nothing_and_the_question_comes_again(
    talk: Talk, said: str, heard: str
) -> None:
    talk.says(["jag vill boka en tid", "törnrosen", said])
    assert talk.heard(heard), talk.answer
    assert talk.replies[-1].get("buttons"), talk.answer
    assert not talk.heard(DONE)


def test_an_outright_wish_of_somebody_unknown_erases_at_once(talk: Talk) -> None:
    talk.say("raddera alt om mej")
    assert talk.heard(DONE), talk.answer


@pytest.mark.parametrize(("said", "heard"), [("ja", DONE), ("ja, radera", DONE), ("nej", NOTHING)])
def test_whoever_is_logged_in_is_asked_once_also_in_a_form(logged_in: Talk, said: str, heard: str) -> None:
    logged_in.says(["jag vill boka en tid", "radera allt"])
    assert logged_in.ends_with(SURE), logged_in.answer
    logged_in.say(said)
    assert logged_in.heard(heard), logged_in.answer
    assert logged_in.heard(DONE) is (heard == DONE)


def test_after_something_else_a_yes_erases_nothing(logged_in: Talk) -> None:
    logged_in.says(["radera allt", "vad är en sip", "ja"])
    assert not logged_in.heard(DONE), logged_in.answer
