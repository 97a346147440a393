"""Answers to short messages that mean something by where the talk stands (`assistant/knowledge/asides.py`)."""

from rasa_sdk.executor import CollectingDispatcher

from actions.asides import say_late_again
from actions.consent_receipt import say_all, tell_what_was_passed_on
from actions.own_booking import say_appointment
from actions.right_coordinator import centre_buttons, say_where_to_phone
from actions.standing import standing
from actions.turn import Turn
from assistant.knowledge.asides import PASSED_ON, WHAT_HOLDS, Around, aside

# How late somebody is, and what else is asked then: the number to phone comes with it.
OF_WHAT_IS_KNOWN = {PASSED_ON: tell_what_was_passed_on, WHAT_HOLDS: say_all}
OF_LATENESS = ("late_tell", "late_minutes")


def answer_by_place(turn: Turn, say: CollectingDispatcher) -> bool:
    """Whether the message was such a one, now answered."""
    kind = aside(Around(turn.text, turn.intent, turn.form, turn.values, turn.answers_lately, turn.wishes_before))
    if kind is None:
        return False
    if kind in OF_LATENESS:
        _say_of_lateness(turn, say, kind)
    elif kind in OF_WHAT_IS_KNOWN:
        OF_WHAT_IS_KNOWN[kind](turn, say)
    elif kind == "next_step":
        for appointment in standing(turn):
            say_appointment(say, appointment)
    else:
        say.utter_message(response=f"utter_{kind}")
    return bool(say.messages)


def _say_of_lateness(turn: Turn, say: CollectingDispatcher, kind: str) -> None:
    mine = standing(turn)
    if mine:
        say_where_to_phone(turn, say, mine[0].care_centre_id, "utter_late_at_centre")
    elif kind == "late_tell":
        say.utter_message(response="utter_late_tell", choices=centre_buttons())
    else:
        say_late_again(say)
