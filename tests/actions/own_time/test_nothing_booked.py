"""Somebody who waits for a call, and wants nothing booked."""

import pytest

from actions.own_time.own_booking import ShowAppointment
from tests.actions.talking import Turned, turn

pytestmark = pytest.mark.usefixtures("seeded")
WAITING = {"paused_task": "booking_form", "care_centre": "tornrosen", "booking_time": "2026-11-26T13:00:00+01:00"}


def said(text: str) -> Turned:
    return turn(ShowAppointment(), text, "", WAITING, "show_appointment")


def test_a_booking_that_waited_is_given_up_and_none_is_said_to_stand() -> None:
    read = said("är det bokat? jag vill inte ha nån tid")
    assert read.said == ["utter_nothing_booked"]
    assert read.slots["paused_task"] is None and read.slots["booking_time"] is None
