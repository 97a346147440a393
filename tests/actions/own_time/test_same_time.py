"""A time that one has is held in another way without being given up for another."""

from typing import Any

import pytest

from actions.own_time.rebooking import AskRebookingConfirmed, SubmitRebooking, ValidateRebookingForm
from actions.turn import Turn
from actions.wiring import house
from assistant.casework.actors import Actor, Role
from assistant.services import booking
from assistant.services.views import AppointmentView
from tests.actions.own_time.test_cancelling import booked
from tests.actions.talking import NOW, Turned, turn
from tests.actions.trackers import tracker

pytestmark = pytest.mark.usefixtures("seeded")


def with_a_time(centre: str = "kastanjen") -> dict[str, Any]:
    appointment = booked_somewhere(centre)
    return {"appointment_id": appointment, "own_booking": Turn(tracker()).grant(appointment)}


def booked_somewhere(centre: str) -> str:
    for weekday in range(5):
        try:
            return booked(centre, weekday)
        except IndexError:
            continue
    raise AssertionError("no time there")


def mine(slots: dict[str, Any]) -> AppointmentView:
    with house().uow() as uow:
        by = Actor(Role.CODE_HOLDER, slots["appointment_id"])
        return booking.mine(uow, by=by, now=NOW)[0]


def asked(text: str, slots: dict[str, Any]) -> Turned:
    return turn(ValidateRebookingForm(), text, "rebooking_form", slots, "faq")


def test_by_phone_instead_is_asked_of_the_same_time() -> None:
    slots = with_a_time()
    read = asked("kan vi ta det på telefon i stället?", slots)
    assert read.slots["booking_time"] == mine(slots).start.isoformat() and read.slots["meeting_form"] == "phone"
    chosen = {**slots, "booking_time": read.slots["booking_time"], "meeting_form": "phone"}
    question = Turned(AskRebookingConfirmed(), tracker(slots=chosen))
    assert question.said == ["utter_confirm_rebooking_way"] and question.blank("how") == "på telefon"


def test_only_a_yes_changes_how_it_is_held() -> None:
    slots = with_a_time()
    before = mine(slots)
    chosen = {**slots, "booking_time": before.start.isoformat(), "meeting_form": "phone"}
    Turned(SubmitRebooking(), tracker(slots={**chosen, "rebooking_confirmed": False}))
    assert mine(slots) == before
    done = Turned(SubmitRebooking(), tracker(slots={**chosen, "rebooking_confirmed": True}))
    assert done.said == ["utter_rebooking_way_preliminary"] and done.slots["booking_time"] is None
    assert (mine(slots).form, mine(slots).start) == ("phone", before.start)


def test_another_day_by_phone_is_another_time() -> None:
    slots = with_a_time()
    read = asked("kan vi ta det på telefon på en fredag i stället?", slots)
    assert read.slots.get("booking_time") != mine(slots).start.isoformat()
    assert read.slots["meeting_form"] == "phone" and read.said[0] == "utter_meeting_form_taken"


def test_where_there_is_no_phone_the_time_stands() -> None:
    slots = with_a_time("havsbrisen")
    read = asked("kan vi ta det på telefon i stället?", slots)
    assert read.said[0] == "utter_meeting_form_not_offered" and not read.slots.get("booking_time")
    assert mine(slots).form == "visit"


@pytest.mark.parametrize(
    "text",
    [
        "kan jag få en annan tid på telefon?",
        "jag kan inte då, kan vi ta det på telefon en annan gång",
        "jag vill byta tid, helst på telefon",
    ],
)
def test_who_wants_another_time_by_phone_is_not_offered_the_same(text: str) -> None:
    slots = with_a_time()
    assert asked(text, slots).slots.get("booking_time") != mine(slots).start.isoformat()
