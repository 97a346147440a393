"""Whoever wants nothing booked is told what there is, and a booking that waited to be gone on with waits no more."""

from rasa_sdk.executor import CollectingDispatcher

from actions.base import Events, slots
from actions.bookings.booking import BOOKING_SLOTS
from actions.bookings.held_time import let_go
from actions.calls.call_kept import kept_of, say_not_taken_off
from actions.turn import Turn

NO_TIME = "utter_call_back_stands"
WAITS, BOOKING = "paused_task", "booking_form"


def say_nothing_is_booked(turn: Turn, say: CollectingDispatcher, *, is_called: bool) -> Events:
    """A call stands: it is no booked time."""
    say.utter_message(response=NO_TIME if is_called else "utter_nothing_booked")
    if turn.slot(WAITS) != BOOKING:
        return []
    let_go(turn)
    return slots(dict.fromkeys((*BOOKING_SLOTS, WAITS)))


def say_only_a_call(turn: Turn, say: CollectingDispatcher) -> bool:
    """Whether all there is to cancel in this talk is a call: that it is no booked time, and how it is called off.

    Said once: whoever goes on is asked for the code of a time.
    """
    kept = None if NO_TIME in turn.said_lately else kept_of(turn)
    if kept is None or not kept.calls:
        return False
    say.utter_message(response=NO_TIME)
    return say_not_taken_off(turn, say, kept)


def is_only_a_call(turn: Turn) -> bool:
    """Whether that was just said."""
    return NO_TIME in turn.said_now
