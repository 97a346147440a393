"""A time for a relative who sits beside: their name is booked, and whoever writes comes along (C-50, C-55)."""

import pytest

from actions.bookings.booking import ValidateBookingForm
from tests.actions.talking import Turned, opened
from tests.actions.trackers import tracker

pytestmark = pytest.mark.usefixtures("seeded")
KNOWN = {"care_centre": "kryddgarden", "privacy_told": True}


def beside(text: str, asked: str, **entities: object) -> Turned:
    """A message in the booking of somebody who was told that they may do it together."""
    told = [
        {"event": "user", "text": "jag skriver åt min mamma, hon sitter här"},
        {"event": "bot", "text": "…", "metadata": {"utter_action": "utter_relative_together"}},
    ]
    slots = {**KNOWN, "requested_slot": asked}
    return Turned(
        ValidateBookingForm(), tracker(text, "inform", entities, form="booking_form", slots=slots, events=told)
    )


def test_the_name_of_whom_the_time_is_for_is_booked() -> None:
    read = beside("Min mamma heter Robin Exempelsson, jag heter Kim", "person_name")
    assert opened(read.slots["person_name"]) == "Robin Exempelsson"


def test_whoever_writes_comes_along() -> None:
    read = beside("på plats, för jag ska följa med", "booking_time")
    assert read.slots["needs"]["companion"] is True
