"""Who may be told, said in the middle of a booking: noted at once, taken back as easily, not asked again."""

import pytest

from actions.bookings.booking import ValidateBookingForm
from actions.consents.consent import ValidateConsentForm
from actions.consents.consent_ahead import NOTED
from actions.consents.consent_limits import LIMITS
from actions.consents.consent_parties import PARTY_SLOTS
from actions.consents.consent_withdrawal import WithdrawConsent
from tests.actions.talking import turn

pytestmark = pytest.mark.usefixtures("seeded")

SOC, AF, FK, EMPLOYER = PARTY_SLOTS
FORM = "booking_form"
AT_PHONE = {
    "care_centre": "tornrosen",
    "booking_time": "2026-12-01T09:00",
    "person_name": "x",
    "requested_slot": "phone",
}


def test_a_yes_in_the_first_message_waits_for_the_questions() -> None:
    text = "jag vill till rekon på Törnrosen, helst förmiddag, och soc får gärna veta men inte chefen"
    begun = turn(ValidateBookingForm(), text, "", {}, "book_appointment")
    assert begun.slots[SOC] is True and begun.slots[EMPLOYER] is False and NOTED in begun.said
    assert begun.slots["requested_slot"] == "booking_time" and begun.slots["time_wish"]
    assert begun.blank("noted") == "Ja till socialtjänsten. Nej till arbetsgivaren"


def test_an_end_beside_the_yes_is_kept_and_books_no_day() -> None:
    begun = turn(ValidateBookingForm(), "boka på törnrosen, soc får veta till jul", "", {}, "book_appointment")
    assert begun.slots[LIMITS] == {"social_services": {"until": "2026-12-24"}} and "time_wish" not in begun.slots


def test_what_a_yes_holds_out_makes_it_the_least() -> None:
    text = "boka på törnrosen, af får veta om mötet, men inget om min familj"
    begun = turn(ValidateBookingForm(), text, "", {}, "book_appointment")
    assert begun.slots[LIMITS] == {"employment_service": {"content": "meeting_only"}}
    assert "utter_consent_left_out" in begun.said


def test_a_yes_that_hangs_on_something_is_not_noted() -> None:
    text = "boka på törnrosen, soc får veta men bara om jag får vara med"
    begun = turn(ValidateBookingForm(), text, "", {}, "book_appointment")
    assert SOC not in begun.slots


@pytest.mark.parametrize(
    "said", ["nä vänta jag ångrar det där med soc. säg inget till dom", "ta bort soc", "jag har ångrat mig om soc"]
)
def test_a_yes_is_taken_back_at_the_phone_number(said: str) -> None:
    left = turn(WithdrawConsent(), said, FORM, {**AT_PHONE, SOC: True}, "withdraw_consent")
    assert left.slots == {SOC: False} and left.blank("noted") == "Ändrat till nej för socialtjänsten"


@pytest.mark.parametrize("asked", ["phone", "person_name", "booking_time", "booking_confirmed", "care_centre"])
def test_a_no_at_any_question_is_noted_and_the_question_stays(asked: str) -> None:
    known = {name: value for name, value in AT_PHONE.items() if name != asked} | {"requested_slot": asked}
    if asked == "booking_confirmed":
        known["phone"] = "x"
    left = turn(ValidateBookingForm(), "nej vänta, säg inget till min chef", FORM, known)
    assert left.slots[EMPLOYER] is False and NOTED in left.said
    assert "booking_confirmed" not in left.slots and left.slots.get("booking_time", "kept") == "kept"


def test_questions_that_were_answered_ahead_are_not_asked() -> None:
    opened = turn(ValidateConsentForm(), "ja", "", {SOC: True, EMPLOYER: False}, "affirm")
    assert opened.slots["requested_slot"] == AF


def test_a_no_to_everybody_ahead_is_read_aloud_once() -> None:
    noes = dict.fromkeys(PARTY_SLOTS, False)
    form = ValidateConsentForm()
    seen = {**noes, "requested_slot": "consent_confirmed"}
    assert turn(form, "hm", "consent_form", seen).slots["requested_slot"] == "consent_confirmed"
    assert turn(form, "ja", "consent_form", seen).slots == {
        "consent_confirmed": True,
        "turn_taken": True,
        "requested_slot": None,
    }
