"""What was asked of a time, in a sentence ahead of it all: how long, when it is confirmed, that there is none."""

from collections.abc import Sequence

from rasa_sdk.executor import CollectingDispatcher

from actions.bookings.held_time import appointment_words
from actions.own_time.standing import STANDING
from actions.turn import Turn
from assistant import dates
from assistant.services.views import AppointmentView
from assistant.swedish.bookings.booked_asked import asks_if_booked
from assistant.swedish.bookings.of_my_time import asks_length, asks_when_confirmed
from assistant.swedish.bookings.own_time import asks_if_it_stands


def say_first(turn: Turn, say: CollectingDispatcher, mine: Sequence[AppointmentView], *, waits: bool) -> bool:
    """Whether that was all that was asked. `waits`: there is a place in line, which is no booked time."""
    held = [appointment for appointment in mine if appointment.state in STANDING]
    if len(held) == 1:
        return _say_of_the_one(turn, say, held[0])
    if not held and (mine or waits) and asks_if_booked(turn.text) and not asks_if_it_stands(turn.text):
        say.utter_message(response="utter_no_time_left")
    elif waits and not mine:
        say.utter_message(response="utter_no_time_besides")
    return False


def _say_of_the_one(turn: Turn, say: CollectingDispatcher, held: AppointmentView) -> bool:
    if asks_length(turn.text):
        say.utter_message(response="utter_meeting_is_booked", **appointment_words(held))
        return True
    if held.confirm_by and not held.overdue and asks_when_confirmed(turn.text):
        say.utter_message(response="utter_confirmed_by", confirm_by=dates.day(held.confirm_by))
        return True
    return False
