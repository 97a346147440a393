"""What answers the offer of a call: when it suits, what to do at all, and whether a time is booked."""

from typing import Any

import pytest

from actions.calls.call_back import SubmitCallBack, ValidateCallBackForm
from actions.own_time.own_booking import ShowAppointment
from tests.actions.talking import Turned, opened, sealed, turn

pytestmark = pytest.mark.usefixtures("seeded")
OFFERED = {"requested_slot": "call_back_wanted", "privacy_told": True, "care_centre": "tornrosen"}
NUMBER = {"phone": sealed("+46701740611")}


def answered(text: str, known: dict[str, Any], intent: str = "inform") -> Turned:
    return turn(ValidateCallBackForm(), text, "call_back_form", known, intent)


@pytest.mark.parametrize("text", ["det kvittar, jag sitter hemma hela dan", "när som", "spelar ingen roll för mig"])
def test_user_who_gave_a_number_and_says_when_it_suits_wants_the_call(text: str) -> None:
    assert answered(text, OFFERED | NUMBER).slots["call_back_wanted"] is True


@pytest.mark.parametrize("text", ["ok Kim Testsson", "ja Kim Testsson"])
def test_a_name_after_a_small_word_is_a_name_still(text: str) -> None:
    named = answered(text, OFFERED, "affirm")
    assert named.slots["call_back_wanted"] is True
    assert opened(named.slots["person_name"]) == "Kim Testsson"


def test_user_who_gave_no_number_has_ordered_nothing_by_not_minding() -> None:
    assert answered("spelar ingen roll", OFFERED).slots.get("call_back_wanted") is not True


@pytest.mark.parametrize("text", ["hur gör jag då, jag tar mig inte dit", "men vad ska jag göra då"])
def test_user_who_asks_what_to_do_is_told_what_there_is_and_the_offer_stays(text: str) -> None:
    asked = answered(text, OFFERED, "help")
    assert asked.said == ["utter_help_call_offer"]
    assert asked.slots["requested_slot"] == "call_back_wanted"


@pytest.mark.parametrize("text", ["jaha så jag har ingen tid bokad alls?", "är jag inte inbokad på något nu"])
def test_user_who_waits_for_a_call_is_told_that_no_time_is_booked_and_asked_for_no_code(text: str) -> None:
    known = {"requested_slot": "phone", "call_back_wanted": True}
    assert turn(ShowAppointment(), text, "call_back_form", known, "show_appointment").said == [
        "utter_nothing_booked_in_call"
    ]


CENTRE_ASKED = {"call_back_wanted": True, "requested_slot": "care_centre"}


def test_a_day_in_the_question_when_they_call_is_no_wish_for_it() -> None:
    read = turn(ValidateCallBackForm(), "när dom ringer, på torsdag?", "call_back_form", CENTRE_ASKED)
    assert "call_time" not in read.slots and "utter_when_they_call_not_yet" in read.said


def test_user_who_thanks_before_the_care_centre_is_known_hears_that_nobody_calls() -> None:
    read = turn(ValidateCallBackForm(), "jaha, tack ändå", "call_back_form", CENTRE_ASKED, "thanks")
    assert "utter_nobody_calls_yet" in read.said


def test_ones_language_goes_with_the_call_as_an_interpreter() -> None:
    read = turn(ValidateCallBackForm(), "jag pratar somaliska", "call_back_form", CENTRE_ASKED, "other_language")
    assert read.slots["needs"]["interpreter"] and "utter_interpreter_in_call" in read.said
    assert "utter_needs_in_call" not in read.said


def test_a_sentence_after_the_name_is_no_part_of_it() -> None:
    asked = {"call_back_wanted": True, "care_centre": "tornrosen", "requested_slot": "person_name"}
    read = turn(ValidateCallBackForm(), "Robin Exempelsson. Med två s", "call_back_form", asked)
    assert opened(read.slots["person_name"]) == "Robin Exempelsson"


def test_a_name_that_was_noted_is_kept_where_the_offer_is_left_for_something_else() -> None:
    named = OFFERED | {"person_name": sealed("Kim Testsson")}
    left = turn(SubmitCallBack(), "lappen ligger hemma", "call_back_form", named | {"call_back_wanted": "unasked"})
    assert opened(left.slots["given_contact"]["person_name"]) == "Kim Testsson"
    refused = turn(SubmitCallBack(), "nej tack", "call_back_form", named | {"call_back_wanted": False}, "deny")
    assert "given_contact" not in refused.slots
