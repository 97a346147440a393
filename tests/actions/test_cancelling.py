"""A time is cancelled only by a clear yes, and moved only when the person has not taken it back."""

import pytest

from actions.rebooking import SubmitRebooking, ValidateCancellationForm, ValidateRebookingForm
from tests.actions.talking import Turned, turn
from tests.actions.trackers import tracker

pytestmark = pytest.mark.usefixtures("seeded")
ASKED = {"requested_slot": "cancellation_confirmed", "appointment_id": "a"}


def answered(text: str, intent: str = "cancel_appointment") -> object:
    return turn(ValidateCancellationForm(), text, "cancellation_form", ASKED, intent).slots.get(
        "cancellation_confirmed"
    )


@pytest.mark.parametrize(
    "text",
    [
        "nej jag vill inte avboka",
        "avboka inte",
        "låt tiden vara kvar",
        "ångrade mig, den får va kvar",
        "vänta, jag ångrar mig",
        "ja, men avboka inte",
        "nej",
        "behåll den",
    ],
)
def test_user_who_says_not_to_cancel_keeps_the_time(text: str) -> None:
    assert answered(text) is False


@pytest.mark.parametrize("text", ["ja", "ja tack", "avboka", "ja avboka den"])
def test_user_who_says_yes_or_cancel_has_it_cancelled(text: str) -> None:
    assert answered(text) is True


@pytest.mark.parametrize("text", ["jag kommer", "vet inte", "jag vill inte ha den, eller jo"])
def test_user_who_is_unclear_keeps_the_time_and_no_question_stays_open(text: str) -> None:
    assert answered(text) in (False, "doubted")


def test_user_who_rather_keeps_the_old_time_is_not_moved() -> None:
    asked = {
        "requested_slot": "rebooking_confirmed",
        "appointment_id": "a",
        "booking_time": "2026-11-26T13:00:00+01:00",
    }
    read = turn(ValidateRebookingForm(), "nej, behåll den gamla tiden", "rebooking_form", asked, "deny")
    assert read.slots["rebooking_confirmed"] is False and read.slots["requested_slot"] is None
    ended = Turned(SubmitRebooking(), tracker(slots={**asked, "rebooking_confirmed": False}))
    assert ended.said == ["utter_stopped_rebooking_form"]
