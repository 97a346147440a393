"""Phoning by oneself after all, what is told of a time that nobody can see, and that a bot answers is said once."""

from typing import Any

import pytest

from actions.answers.fallback import Suggest
from actions.calls.call_back import ValidateCallBackForm
from tests.actions.talking import turn

pytestmark = pytest.mark.usefixtures("seeded")
ASKED: dict[str, Any] = {"requested_slot": "care_centre", "call_back_wanted": True, "privacy_told": True}


@pytest.mark.parametrize(
    "text", ["nej förresten jag ringer hellre själv", "då ringer jag själv", "jag ringer dom i morgon i stället"]
)
def test_user_who_phones_by_themselves_is_not_asked_for_a_care_centre(text: str) -> None:
    read = turn(ValidateCallBackForm(), text, "call_back_form", ASKED)
    assert read.said == ["utter_rings_oneself"] and read.slots["requested_slot"] is None


@pytest.mark.parametrize("text", ["jag orkar inte ringa själv", "jag vill hellre att ni ringer", "ring mig hellre"])
def test_user_who_cannot_phone_is_still_phoned(text: str) -> None:
    read = turn(ValidateCallBackForm(), text, "call_back_form", ASKED)
    assert read.slots["requested_slot"] == "care_centre" and "utter_rings_oneself" not in read.said


@pytest.mark.parametrize("text", ["är tiden avbokad nu?", "har ni avbokat den?", "så tiden är avbokad nu?"])
def test_user_who_asks_if_a_time_is_cancelled_hears_what_is_true_of_the_call_too(text: str) -> None:
    said = turn(Suggest(), text, "call_back_form", ASKED, "cancel_appointment").said
    assert said == ["utter_nothing_cancelled", "utter_call_not_ordered_yet"]


def test_user_who_phoned_in_vain_is_offered_a_call_at_once() -> None:
    done = turn(Suggest(), "jag har ringt tre ggr och ingen svarar", "", {}, "faq")
    assert done.said == ["utter_rang_in_vain"] and done.slots["call_back_wanted"] is None


def test_user_who_hopes_for_sickness_benefit_from_the_reko_hears_no_and_who_decides() -> None:
    assert turn(Suggest(), "kan hen ordna så jag får sjukpenning då", "", {}, "faq").said == ["utter_gets_benefit"]
