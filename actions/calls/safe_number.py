"""After violence at home: the number given may be one that the feared one hears (N-32)."""

from rasa_sdk.executor import CollectingDispatcher

from actions.bookings.right_coordinator import say_where_to_phone
from actions.own_time.standing import standing
from actions.turn import Turn

# Said right before a task is gone on with, by who is told of violence against oneself.
AFTER_VIOLENCE = "utter_going_on_violence"


def say_of_safe_number(turn: Turn, say: CollectingDispatcher) -> None:
    """Another number or time for the call that a booking brings: with the care centre once it is booked, else here."""
    if AFTER_VIOLENCE not in turn.said_now:
        return
    if mine := standing(turn):
        say_where_to_phone(turn, say, mine[0].care_centre_id, "utter_safe_number_there")
    elif turn.slot("phone"):
        say.utter_message(response="utter_safe_number")
