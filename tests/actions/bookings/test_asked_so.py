"""What is asked of the booking that was read back, and the yes that hangs on the answer."""

from typing import Any

import pytest

from actions.bookings.booking import ValidateBookingForm
from tests.actions.talking import Turned, sealed, turn

pytestmark = pytest.mark.usefixtures("seeded")
READ_BACK = {
    "requested_slot": "booking_confirmed",
    "privacy_told": True,
    "care_centre": "tornrosen",
    "meeting_form": "phone",
    "booking_time": "2026-11-26T13:00:00+01:00",
    "needs": {"access": ["step_free"]},
}


def said(text: str, **more: Any) -> Turned:
    own = {"person_name": sealed("Kim Testberg"), "phone": sealed("+46701740611")}
    return turn(ValidateBookingForm(), text, "booking_form", {**READ_BACK, **own, **more}, "faq")


@pytest.mark.parametrize(
    "text",
    [
        "det blir över telefon, inte video? i så fall är det rätt",
        "är det på telefon? då ja",
        "fick ni med hissen? isåfall stämmer det",
        "är det Törnrosen det står? ja",
        "det är den 26 november va? ja då",
        "är det kl 13? i så fall ja",
    ],
)
def test_a_yes_that_hangs_on_what_is_so_books(text: str) -> None:
    assert said(text).slots["booking_confirmed"] is True


@pytest.mark.parametrize(
    "text",
    [
        "det är på plats va? då ja",
        "det blir alltså inte telefon? i så fall är det rätt",
        "är det Kryddgården det står? ja då",
        "det är den 3 december va? ja då",
        "är det kl 15? i så fall ja",
        "ni har rätt nummer till mig va? i så fall ja",
        "har ni skrivit upp tolk? i så fall ja",
    ],
)
def test_a_yes_that_hangs_on_what_is_not_so_books_nothing_and_changes_nothing_else(text: str) -> None:
    read = said(text)
    assert not read.slots.get("booking_confirmed") and read.said
    kept = ("care_centre", "meeting_form", "booking_time", "phone", "person_name")
    assert not [name for name in kept if name in read.slots]
    assert read.slots["requested_slot"] == "booking_confirmed"


def test_a_question_alone_is_answered_and_the_yes_is_waited_for() -> None:
    read = said("det blir på telefon va?")
    assert read.said[0] in ("utter_ways_to_meet", "utter_meeting_form_is")
    assert not read.slots.get("booking_confirmed")


def test_a_need_that_was_not_noted_is_noted_when_it_is_asked_about() -> None:
    read = said("har ni skrivit upp tolk? i så fall ja")
    assert read.slots["needs"]["interpreter"] and read.slots["needs"]["access"] == ["step_free"]
    assert read.said == ["utter_needs_noted"]


def test_whoever_asks_for_the_number_hears_it() -> None:
    read = said("vilket nummer har ni till mig?")
    assert read.said == ["utter_phone_noted"] and not read.slots.get("booking_confirmed")


def test_another_way_that_is_wished_for_is_still_a_wish() -> None:
    assert said("kan vi ta det på video i stället? då ja").slots["meeting_form"] == "video"


@pytest.mark.parametrize("text", ["Nej, det skulle vara video", "fel, video menade jag", "nej det ska vara video"])
def test_another_way_than_was_read_back_is_taken_and_the_time_stays(text: str) -> None:
    read = said(text)
    assert read.slots["meeting_form"] == "video" and "booking_time" not in read.slots
    assert not read.slots.get("booking_confirmed")
