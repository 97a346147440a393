"""Small questions that lean on what was just said: when somebody phones, whom to phone when one is late."""

from rasa_sdk.executor import CollectingDispatcher

from actions.bookings.right_coordinator import NO_CENTRE, centre_buttons, say_where_to_phone_now
from actions.calls.when_called import say_when_called
from actions.turn import Turn
from assistant.knowledge.around import Around
from assistant.swedish.words.wishes_said import asks_when_called, asks_whom_to_call, says_minutes

# What a care centre is named for right after somebody said that they are late.
LATE = "late"


def around(turn: Turn) -> Around:
    """The message and what stands around it, as the asides read it."""
    lately, before = turn.answers_lately, turn.wishes_before
    return Around(turn.text, turn.intent, turn.form, turn.values, lately, before, turn.staff_tone)


def answer_aside(turn: Turn, say: CollectingDispatcher) -> bool:
    """Whether the message was such a question, now answered."""
    if asks_when_called(turn.text) and not turn.staff_tone:
        say_when_called(turn, say)
        return True
    is_late = turn.slot("centre_wanted_for") == LATE
    if is_late and asks_whom_to_call(turn.text):
        _say_or_ask_which(turn, say, "utter_late_at_centre", "utter_late_whom")
        return True
    if is_late and says_minutes(turn.text):
        say_late_again(turn, say)
        return True
    return False


def say_late_again(turn: Turn, say: CollectingDispatcher) -> None:
    """The number of the care centre that was named a moment ago, or the question which one it is."""
    _say_or_ask_which(turn, say, "utter_late_at_centre", "utter_late_again")


def say_late_tell(turn: Turn, say: CollectingDispatcher) -> None:
    """Nobody is reached from here: whoever asks us to tell them gets the number."""
    _say_or_ask_which(turn, say, "utter_late_tell_at_centre", "utter_late_tell")


def late_for(turn: Turn) -> str | None:
    """The care centre that somebody comes late to: as it is named now, or was a moment ago."""
    named = turn.entity("care_centre") or turn.centre_just_named
    return turn.slot("care_centre") if named in (None, NO_CENTRE) else named


def _say_or_ask_which(turn: Turn, say: CollectingDispatcher, known: str, unknown: str) -> None:
    if centre := late_for(turn):
        say_where_to_phone_now(turn, say, centre, known)
    else:
        say.utter_message(response=unknown, choices=centre_buttons())
