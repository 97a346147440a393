"""Small questions that lean on what was just said: when somebody phones, whom to phone when one is late."""

from rasa_sdk.executor import CollectingDispatcher

from actions.bookings.right_coordinator import centre_buttons
from actions.turn import Turn
from assistant.swedish.words.wishes_said import asks_when_called, asks_whom_to_call, says_minutes

# What a care centre is named for right after somebody said that they are late.
LATE = "late"


def answer_aside(turn: Turn, say: CollectingDispatcher) -> bool:
    """Whether the message was such a question, now answered."""
    if asks_when_called(turn.text) and not turn.staff_tone:
        say.utter_message(response="utter_when_they_call")
        return True
    is_late = turn.slot("centre_wanted_for") == LATE
    if is_late and asks_whom_to_call(turn.text):
        say.utter_message(response="utter_late_whom", choices=centre_buttons())
        return True
    if is_late and says_minutes(turn.text):
        say_late_again(say)
        return True
    return False


def say_late_again(say: CollectingDispatcher) -> None:
    say.utter_message(response="utter_late_again", choices=centre_buttons())
