"""Small questions and wishes in the middle: answered with what is known, and the step stays."""

from typing import Any

import pytest

from actions.answers.fallback import Suggest
from actions.bookings.booking import ValidateBookingForm
from actions.bookings.needs import NoteNeeds
from actions.calls.call_back import ValidateCallBackForm
from actions.calls.call_back_questions import AskCallBackWanted
from actions.own_time.own_booking import ShowAppointment
from actions.steering import BookInstead, Stop
from tests.actions.talking import Turned, opened, sealed, turn

pytestmark = pytest.mark.usefixtures("seeded")
CHOSEN = {
    "care_centre": "kryddgarden",
    "booking_time": "2026-11-26T13:00:00+01:00",
    "requested_slot": "phone",
    "privacy_told": True,
}
OFFERED = {"requested_slot": "call_back_wanted", "privacy_told": True}
NO_CALL = ("utter_call_refused", "utter_stopped_call_back_form", "utter_books_instead_of_call")


def booked(text: str, intent: str = "inform") -> Turned:
    return turn(ValidateBookingForm(), text, "booking_form", CHOSEN | {"person_name": sealed("Kim Testsson")}, intent)


@pytest.mark.parametrize(
    "text",
    ["lämna inget meddelande på svararen", "kan ni låta bli att lämna meddelande?", "ring inte hem", "sms:a inte"],
)
def test_user_who_must_be_reached_unseen_is_told_what_goes_out_and_keeps_the_time(text: str) -> None:
    read = booked(text, "talk_to_human")
    assert read.said == ["utter_needs_noted", "utter_discreet_booking"]
    assert read.slots["needs"] == {"discreet": True} and read.slots["requested_slot"] == "phone"
    assert "booking_time" not in read.slots


def test_a_number_beside_that_wish_is_not_lost() -> None:
    read = booked("070-174 06 77 men sms:a inte")
    assert opened(read.slots["phone"]) == "+46701740677" and read.slots["needs"] == {"discreet": True}


def test_user_who_wants_no_message_after_danger_is_shown_the_way_back_to_the_booking() -> None:
    paused = CHOSEN | {"paused_task": "booking_form", "requested_slot": None}
    noted = turn(NoteNeeds(), "om ni ringer mig, kan ni låta bli att lämna meddelande?", "", paused, "talk_to_human")
    assert noted.said == ["utter_needs_kept_meanwhile", "utter_discreet_booking", "utter_waits_booking_form"]
    assert not set(noted.said) & set(NO_CALL)


def test_user_who_needs_an_interpreter_in_the_middle_of_a_call_is_heard_and_not_told_to_book() -> None:
    known = {**OFFERED, "requested_slot": "phone", "call_back_wanted": True, "care_centre": "tornrosen"}
    read = turn(ValidateCallBackForm(), "jag behöver tolk på somaliska", "call_back_form", known)
    assert read.said == ["utter_interpreter_in_call"] and read.slots["needs"] == {"interpreter": True, "language": "so"}


def test_user_who_asks_for_an_interpreter_by_language_in_a_booking_has_asked_for_one() -> None:
    assert booked("tolk arabiska finns?", "faq").slots["needs"] == {"interpreter": True, "language": "ar"}
    assert "needs" not in booked("vad kostar tolk på arabiska?", "faq").slots


def test_a_bare_number_is_no_yes_to_a_call() -> None:
    known = OFFERED | {"person_name": sealed("Kim Testsson"), "care_centre": "tornrosen"}
    read = turn(ValidateCallBackForm(), "070-174 06 77", "call_back_form", known)
    assert read.slots["requested_slot"] == "call_back_wanted" and "call_back_wanted" not in read.slots
    asked = turn(AskCallBackWanted(), "070-174 06 77", "call_back_form", {**known, **read.slots})
    assert asked.said == ["utter_ask_call_back_on_number"] and asked.blank("own_phone") == "070-174 06 77"


@pytest.mark.parametrize("form", ["rebooking_form", "cancellation_form"])
def test_user_without_a_code_who_books_anew_moves_no_time(form: str) -> None:
    known = {"requested_slot": "appointment_id"}
    assert not turn(BookInstead(), "har ingen kod, boka en ny tid", form, known, "book_appointment").said


@pytest.mark.parametrize("text", ["hon säger att hon vill vänta med det", "vi tar det sen", "jag svarar på mötet"])
def test_user_who_waits_with_the_consent_has_said_no_yes(text: str) -> None:
    known: dict[str, Any] = {"requested_slot": "consent_social_services"}
    assert turn(Stop(), text, "consent_form", known, "stop").said == ["utter_put_off_consent_form"]


@pytest.mark.parametrize(
    ("text", "intent", "said"),
    [
        ("är du en jävla robot eller?", "abuse", "utter_yes_a_bot"),
        ("är du en riktig människa?", "nlu_fallback", "utter_no_human"),
        ("vad händer om jag blir försenad?", "running_late", "utter_if_late_at_centre"),
        ("okej, vem ska jag ringa då?", "nlu_fallback", "utter_whom_to_call_at_centre"),
        ("hur gör jag om jag ringer själv?", "faq", "utter_whom_to_call_at_centre"),
    ],
)
@pytest.mark.parametrize("form", ["", "consent_form", "booking_form"])
def test_a_small_question_has_its_own_answer_at_any_step(text: str, intent: str, said: str, form: str) -> None:
    assert turn(Suggest(), text, form, {"care_centre": "tornrosen"}, intent).said == [said]


def test_whoever_named_no_care_centre_chooses_one() -> None:
    asked = turn(Suggest(), "vart ringer jag då", "", {}, "nlu_fallback")
    assert asked.said == ["utter_whom_to_call"] and len(asked.blank("choices")) > 1


def test_user_who_is_late_and_asks_whether_to_come_is_told_to_phone() -> None:
    late = {"centre_wanted_for": "late"}
    assert turn(Suggest(), "ska jag komma ändå?", "", late, "nlu_fallback").said == ["utter_late_come"]


def test_no_time_known_is_not_said_as_if_there_were_none() -> None:
    assert turn(ShowAppointment(), "vad har jag bokat", "", {}, "show_appointment").said == [
        "utter_no_appointment_known"
    ]
