"""Whoever wants nothing booked is told what there is, and a booking that waited to be gone on with waits no more."""

from rasa_sdk.executor import CollectingDispatcher

from actions.base import Events, slots
from actions.bookings.booking import BOOKING_SLOTS
from actions.bookings.held_time import let_go
from actions.turn import Turn

WAITS, BOOKING = "paused_task", "booking_form"


def say_nothing_is_booked(turn: Turn, say: CollectingDispatcher, *, is_called: bool) -> Events:
    """A call stands: it is no booked time."""
    say.utter_message(response="utter_call_back_stands" if is_called else "utter_nothing_booked")
    if turn.slot(WAITS) != BOOKING:
        return []
    let_go(turn)
    return slots(dict.fromkeys((*BOOKING_SLOTS, WAITS)))
