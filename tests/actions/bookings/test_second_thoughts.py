"""Second thoughts in the booking: another hour, another time, and nobody who comes along after all."""

from typing import Any

import pytest

from actions.bookings.booking import ValidateBookingForm
from tests.actions.talking import Turned, turn

pytestmark = pytest.mark.usefixtures("seeded")
ONE = ["2026-11-26T10:30:00+01:00"]


def said(text: str, requested: str, intent: str = "inform", **slots: Any) -> Turned:
    known = {"requested_slot": requested, "care_centre": "tornrosen", **slots}
    return turn(ValidateBookingForm(), text, "booking_form", known, intent)


def test_an_hour_beside_a_yes_is_no_yes_to_another_hour() -> None:
    read = said("ok 14", "booking_time", offered_times=ONE)
    assert not read.slots.get("booking_time")
    assert read.slots["time_wish"][0]["start"].endswith("T14:00")


def test_the_hour_of_the_time_that_was_shown_is_that_time() -> None:
    shown = ["2026-11-26T10:00:00+01:00", "2026-11-26T14:00:00+01:00"]
    read = said("14", "booking_time", offered_times=shown)
    assert read.slots["time_wish"] == [{"start": "2026-11-26T14:00", "end": "2026-11-26T14:00"}]


@pytest.mark.parametrize("requested", ["person_name", "phone"])
def test_another_time_may_be_wanted_when_name_or_number_is_asked_for(requested: str) -> None:
    read = said("vänta jag tar en annan tid", requested, booking_time=ONE[0], hold_id="1")
    assert read.said == ["utter_then_another_time"] and read.slots["requested_slot"] == "booking_time"


def test_a_no_for_whoever_was_to_come_along_is_none_to_the_time() -> None:
    needs = {"companion": True, "company": ["friend"]}
    read = said("nej hon kan inte förresten", "booking_confirmed", "deny", booking_time=ONE[0], needs=needs)
    assert read.said == ["utter_needs_alone"]
    assert read.slots["needs"] is None and "booking_time" not in read.slots


def test_a_woman_is_the_interpreters_once_one_is_noted() -> None:
    needs = {"interpreter": True, "language": "prs"}
    read = said("kvinna helst", "booking_confirmed", booking_time=ONE[0], needs=needs)
    assert read.slots["needs"]["interpreter_gender"] == "woman" and read.slots["needs"]["language"] == "prs"


def test_who_comes_along_is_said_back() -> None:
    read = said("min syster följer med", "booking_confirmed", booking_time=ONE[0])
    assert read.slots["needs"] == {"companion": True, "company": ["sibling"]}
    assert read.blank("needs") == "ditt syskon kommer med dig"
