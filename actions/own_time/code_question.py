"""Leaving the question for a booking code: it must be no trap for whoever has no booking at all."""

from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Events
from actions.bookings.right_coordinator import NO_CENTRE
from actions.bookings.time_wishes import marked
from actions.forms import MISSES
from actions.turn import Turn

# In the slot `appointment_id`: no code came, and something else did.
LEFT = "left"
MISSES_ALLOWED = 1
# What belongs to a new booking, and is no try at a code.
OF_A_NEW_TIME = ("care_centre", "when", "phone", "care_ties")


def leaves_code_question(turn: Turn) -> bool:
    """Whether the message gives what only a new booking asks for, or is the second that is no code.

    A day may be said in the very wish to move: only after the code was asked for does it say anything.
    """
    if turn.requested != "appointment_id" or not turn.fresh:
        return False
    return any(turn.entity(name) for name in OF_A_NEW_TIME) or (turn.slot(MISSES) or 0) >= MISSES_ALLOWED


def ask_new_or_old(turn: Turn, say: CollectingDispatcher) -> Events:
    """A new time or one that they have? What was said is kept for either."""
    say.utter_message(response="utter_new_or_old")
    kept: dict[str, Any] = {}
    if (centre := turn.entity("care_centre")) and centre != NO_CENTRE:
        kept["care_centre"] = centre
    if when := turn.entity("when"):
        kept["time_wish"] = marked(turn, when)
    return [SlotSet(name, value) for name, value in (kept | {MISSES: None}).items()]
