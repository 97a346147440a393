"""Whether the interpreter was noted for a time that is booked."""

from rasa_sdk.executor import CollectingDispatcher

from actions.bookings.needs_in_words import in_words
from actions.turn import Turn
from actions.wiring import house
from assistant.services import needs as service

# Which language it is in is only asked where none was noted.
HOW_TO_GET_ONE = "utter_faq/can_i_have_interpreter"


def say_if_noted(turn: Turn, say: CollectingDispatcher, appointment_id: str) -> None:
    """What was written down for the meeting; where no interpreter was, how to get one."""
    with house().uow() as uow:
        wanted = service.of_appointment(uow, appointment_id)
    if wanted is None or not wanted.interpreter:
        say.utter_message(response=HOW_TO_GET_ONE)
        return
    say.utter_message(response="utter_yes_booked")
    say.utter_message(response="utter_held_needs", needs=in_words(wanted))
