"""A name or a number that nobody asked for, with no form open: kept and said back, and a booking is offered with it.

Where a call was spoken of, or a time is had already, it is meant for that, and a call is offered as before.
"""

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Events, slots
from actions.bookings.person_given import is_own_name, keep_own
from actions.bookings.relatives import is_helped
from actions.calls.call_back import start_call_back
from actions.calls.call_offer import WANTED, is_to_be_phoned
from actions.turn import Turn
from assistant.knowledge.told import OFFERS_BOOKING
from assistant.swedish.people.numbers_of_others import is_of_another

# In the names of what was said lately: a human being, a code, being late, a withdrawal, a call.
OF_A_CALL = (
    *("utter_human_", "utter_late_", "utter_code_", "utter_no_look_up", "utter_no_appointment_known"),
    *("utter_nothing_to_withdraw", "utter_nothing_cancelled", "utter_rang_in_vain", "utter_rings_oneself"),
    *("utter_call_", "utter_ask_call_back_", "utter_consent_", "utter_danger_", "utter_after_danger_"),
)
OF_ONES_OWN = ("own_booking", "own_place", "centre_wanted_for", "paused_task")


def gives_oneself_unasked(turn: Turn) -> bool:
    """Whether a resident gives a name or a number of their own where nothing was asked."""
    if is_of_another(turn.text) and not is_helped(turn):
        return False
    return turn.form is None and not turn.staff_tone and bool(turn.entity("phone") or is_own_name(turn))


def go_on_with(turn: Turn, say: CollectingDispatcher) -> Events:
    """What is kept, and the offer that fits the talk. No call is ordered by it."""
    if _is_of_a_call(turn):
        return start_call_back(turn, say, wanted=None)
    kept = keep_own(turn, say)
    say.utter_message(response=OFFERS_BOOKING)
    return [*slots(kept), SlotSet(WANTED)]


def _is_of_a_call(turn: Turn) -> bool:
    own = any(turn.slot(name) for name in OF_ONES_OWN)
    return own or is_to_be_phoned(turn) or any(name.startswith(OF_A_CALL) for name in turn.said_lately)
