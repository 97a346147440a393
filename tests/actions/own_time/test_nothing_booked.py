"""Somebody who waits for a call, and wants nothing booked."""

from typing import Any

import pytest

from actions.own_time.cancelling import SubmitCancellation
from actions.own_time.own_booking import ShowAppointment
from actions.own_time.which_time import AskAppointmentToCancel
from actions.wiring import house
from assistant.casework.actors import Actor, Role
from assistant.services import callback
from assistant.services.views import Contact
from tests.actions.talking import NOW, Turned, turn
from tests.actions.trackers import CONVERSATION, tracker

pytestmark = pytest.mark.usefixtures("seeded")
WAITING = {"paused_task": "booking_form", "care_centre": "tornrosen", "booking_time": "2026-11-26T13:00:00+01:00"}


def said(text: str) -> Turned:
    return turn(ShowAppointment(), text, "", WAITING, "show_appointment")


def test_a_booking_that_waited_is_given_up_and_none_is_said_to_stand() -> None:
    read = said("är det bokat? jag vill inte ha nån tid")
    assert read.said == ["utter_nothing_booked"]
    assert read.slots["paused_task"] is None and read.slots["booking_time"] is None


def cancels(text: str, *, waits: bool = True) -> tuple[Turned, Turned]:
    """What is asked of whoever cancels, and what comes of it, with a call on the list and no time in this talk."""
    if waits:
        with house().uow() as uow:
            contact, by = Contact("Kim Testsson", "+46701740632"), Actor(Role.ANONYMOUS, CONVERSATION)
            callback.request(uow, care_centre_id="kastanjen", contact=contact, about="other", by=by, now=NOW)
    before = [{"event": "user", "text": "ring"}, said_by_us("utter_call_back_received")] if waits else []
    asked = Turned(AskAppointmentToCancel(), tracker(text, "cancel_appointment", events=before))
    seen = tracker(text, "cancel_appointment", form="cancellation_form", events=before)
    seen.events += [said_by_us(str(name)) for name in asked.said]
    return asked, Turned(SubmitCancellation(), seen)


def said_by_us(name: str) -> dict[str, Any]:
    return {"event": "bot", "metadata": {"utter_action": name}}


def test_who_has_only_a_call_to_cancel_hears_how_that_is_called_off() -> None:
    asked, done = cancels("avboka")
    assert asked.said == ["utter_call_back_stands", "utter_call_stays_listed"]
    assert done.said == []


def test_who_names_a_time_may_still_show_its_code() -> None:
    asked, _ = cancels("avboka min tid")
    assert asked.said == ["utter_call_back_stands", "utter_call_stays_listed", "utter_ask_booking_code"]


def test_who_waits_for_no_call_is_asked_for_the_code() -> None:
    asked, _ = cancels("avboka", waits=False)
    assert asked.said == ["utter_ask_booking_code"]
