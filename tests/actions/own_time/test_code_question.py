"""The question for a booking code is left by whoever gives what only a new booking asks for, or misses twice."""

import pytest

from actions.own_time.cancelling import SubmitCancellation, ValidateCancellationForm
from actions.own_time.rebooking import ValidateRebookingForm
from actions.own_time.which_time import AskAppointmentToCancel
from assistant.swedish.bookings.code_asked import gives_no_code
from tests.actions.talking import Turned, turn
from tests.actions.trackers import tracker

pytestmark = pytest.mark.usefixtures("seeded")
ASKED = {"requested_slot": "appointment_id"}


@pytest.mark.parametrize("text", ["krydgårdn", "i morgon om det går", "070-174 06 10"])
@pytest.mark.parametrize("form", [ValidateCancellationForm(), ValidateRebookingForm()])
def test_user_who_gives_what_a_new_booking_needs_leaves_it(text: str, form: object) -> None:
    assert turn(form, text, "cancellation_form", ASKED).slots["appointment_id"] == "left"


def test_user_who_misses_twice_leaves_it() -> None:
    once = turn(ValidateCancellationForm(), "blå katt moln", "cancellation_form", ASKED)
    assert once.slots["requested_slot"] == "appointment_id"
    again = turn(ValidateCancellationForm(), "det är den jag fick", "cancellation_form", ASKED | {"misses": 1})
    assert again.slots["appointment_id"] == "left"


def test_user_who_leaves_it_is_asked_which_and_keeps_the_care_centre() -> None:
    found = {"care_centre": "kryddgarden"}
    left = Turned(SubmitCancellation(), tracker("krydgårdn", "inform", found, slots={"appointment_id": "left"}))
    assert left.said == ["utter_new_or_old"] and left.slots["care_centre"] == "kryddgarden"


def test_a_day_in_the_wish_to_move_is_for_the_move() -> None:
    read = turn(ValidateRebookingForm(), "flytta min tid till torsdag", "rebooking_form", {}, "rebook_appointment")
    assert read.slots["requested_slot"] == "appointment_id" and read.slots["time_wish"]


@pytest.mark.parametrize("intent", ["thanks", "goodbye"])
def test_no_code_is_asked_for_as_a_goodbye(intent: str) -> None:
    left = turn(AskAppointmentToCancel(), "tack för hjälpen", "cancellation_form", ASKED, intent)
    assert left.said == [] and left.slots == {"requested_slot": None}
    assert turn(AskAppointmentToCancel(), "avboka", "", {}, "cancel_appointment").said == ["utter_ask_booking_code"]


def test_user_without_a_code_gets_the_number_of_the_care_centre_that_is_named() -> None:
    text = "måste jag ha kod? jag är bokad på kryddgården"
    assert turn(ValidateCancellationForm(), text, "cancellation_form", ASKED).slots["appointment_id"] == "lost"
    lost = {"appointment_id": "lost"}
    left = Turned(SubmitCancellation(), tracker(text, "inform", {"care_centre": "kryddgarden"}, slots=lost))
    assert left.said[0] == "utter_code_lost_at_centre"


@pytest.mark.parametrize(
    "text", ["hur gör vi då?", "den ligger i en låda hemma", "den har min son", "kan jag skriva den i kväll?"]
)
def test_user_who_has_the_code_elsewhere_is_shown_the_way_without_it(text: str) -> None:
    assert turn(ValidateCancellationForm(), text, "cancellation_form", ASKED).slots["appointment_id"] == "lost"


@pytest.mark.parametrize("text", ["den är på torsdag", "det är i morgon", "den är hos er på vårdcentralen"])
def test_a_time_that_is_told_is_no_code_that_is_elsewhere(text: str) -> None:
    assert not gives_no_code(text)


@pytest.mark.parametrize(
    "text",
    [
        "den står på lappen: gran sjö 12",
        "jag har inte slängt koden, den är gran sjö 12",
        "jag har glömt koden, nej här: gran",
        "den finns i mejlet",
        "dom sitter i receptionen",
    ],
)
def test_a_code_that_is_brought_is_not_lost(text: str) -> None:
    assert not gives_no_code(text)


@pytest.mark.parametrize(
    "text",
    [
        "svar: har ingen kod",
        "jag har inte slängt den men hittar den inte",
        "jag har inte den, den ligger hemma i hallen",
        "koden sitter på kylskåpet",
        "jag har glömt koden, tiden är kl 10",
    ],
)
def test_who_has_none_is_heard_beside_other_words(text: str) -> None:
    assert gives_no_code(text)
