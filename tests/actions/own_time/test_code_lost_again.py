"""How it goes without a code is said once; whoever says again that there is none gets the next step, and no circle."""

from typing import Any

import pytest

from actions.answers.fallback import Suggest
from actions.calls.call_back import ValidateCallBackForm
from actions.own_time.own_booking import ShowAppointment
from tests.actions.own_time.test_cancelling import booked_on_thursday
from tests.actions.talking import Turned, turn
from tests.actions.trackers import tracker

pytestmark = pytest.mark.usefixtures("seeded")
OFFERED = {"requested_slot": "call_back_wanted"}


def said_before(*names: str) -> list[dict[str, Any]]:
    user = {"event": "user", "text": "…", "metadata": None}
    told = [{"event": "bot", "text": "…", "metadata": {"utter_action": name}} for name in names]
    return [one for answer in told for one in (user, answer)]


def shown(text: str, *before: str, form: str | None = None, **slots: Any) -> Turned:
    seen = tracker(text, "show_appointment", form=form, slots={**OFFERED, **slots}, events=said_before(*before))
    return Turned(ShowAppointment(), seen)


def test_user_who_says_again_that_there_is_no_code_gets_the_numbers() -> None:
    first = shown("vi har ingen kod", "utter_code_lost", form="call_back_form")
    assert first.said == ["utter_code_not_needed"]
    again = shown("vi har ingen kod", "utter_code_lost", "utter_code_not_needed", form="call_back_form")
    assert again.said == ["utter_whom_to_call"] and again.blank("choices")


def test_user_whose_care_centre_is_known_gets_its_number() -> None:
    before = ("utter_code_lost", "utter_code_not_needed")
    again = shown("vi har ingen kod", *before, form="call_back_form", care_centre="kryddgarden")
    assert again.said[0] == "utter_whom_to_call_at_centre" and again.blank("phone")


def test_user_who_begins_anew_is_not_told_the_same_again() -> None:
    assert shown("jag har ju ingen kod").said == ["utter_code_lost"]
    assert shown("jag har ju ingen kod", "utter_code_lost").said == ["utter_whom_to_call"]


def test_the_name_of_a_relative_is_not_taken_as_that_of_who_is_to_be_phoned() -> None:
    known = {"requested_slot": "person_name", "call_back_wanted": True, "care_centre": "kryddgarden"}
    text = "han heter Alba Demosson"
    events = said_before("utter_code_lost")
    asked = Turned(
        ValidateCallBackForm(),
        tracker(text, "inform", {"person_name": "x"}, form="call_back_form", slots=known, events=events),
    )
    assert asked.said[0] == "utter_why_call_back_form" and not asked.slots.get("person_name")


def test_user_whom_nobody_phoned_gets_a_warm_line_and_the_offer_of_a_call() -> None:
    done = turn(Suggest(), "ni skulle ringa i tisdags men ingen ringde", "", {}, "nlu_fallback")
    assert done.said == ["utter_nobody_rang"] and done.slots["call_back_wanted"] is None
    known = turn(Suggest(), "ingen har ringt mig", "", {"care_centre": "kryddgarden"}, "nlu_fallback")
    assert known.said[0] == "utter_nobody_rang_at_centre" and known.blank("phone")


def test_user_with_a_time_hears_until_when_it_is_confirmed_and_is_offered_no_call_beside_it() -> None:
    done = turn(Suggest(), "ingen har ringt mig", "", booked_on_thursday(), "nlu_fallback")
    assert done.said[0] == "utter_nobody_rang_at_centre"
    assert (
        any(str(name).startswith("utter_appointment_") for name in done.said) and "call_back_wanted" not in done.slots
    )
