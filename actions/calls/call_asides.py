"""What is asked or told beside the questions of a call: answered, and the form goes on with its own."""

from rasa_sdk.executor import CollectingDispatcher

from actions.bookings.right_coordinator import say_where_to_phone
from actions.turn import Turn
from assistant.knowledge.asides_of_calls import BY_REKO, asked_of_call
from assistant.swedish.replies.asides import speaks_of

AT_CENTRE = ("if_nobody_rings", "call_missed", BY_REKO)
# Said to who has no code, and why a name is asked for.
WITHOUT_CODE, WHOSE_NAME = ("utter_code_lost", "utter_code_lost_at_centre"), "utter_why_call_back_form"
# What the form asks for: told beside a question, it is read too.
TOLD_BESIDE = ("phone", "person_name", "when", "when_unclear", "care_centre", "answer", "call_back", "booking_code")


def answer_beside(turn: Turn, say: CollectingDispatcher) -> bool:
    """Whether that was all there was in the message."""
    if _names_another(turn):
        say.utter_message(response=WHOSE_NAME)
        return True
    asked = asked_of_call(turn.text)
    if asked:
        _answer(turn, say, asked)
    say_not_passed_on(turn, say)
    return bool(asked) and not any(map(turn.entity, TOLD_BESIDE))


def _names_another(turn: Turn) -> bool:
    """ "Hon heter …", by who has lost a relative's code: the call is to whoever writes, so their own name is asked for
    once more. Who says it again wants it so.
    """
    lost = any(map(turn.has_heard, WITHOUT_CODE)) and turn.requested == "person_name"
    return lost and speaks_of("their_name", turn.text) and not turn.has_heard(WHOSE_NAME)


def say_not_passed_on(turn: Turn, say: CollectingDispatcher) -> None:
    """A greeting or a reason for the REKO: it goes nowhere, and that is said."""
    if speaks_of("passes_on", turn.text):
        say.utter_message(response="utter_call_not_passed_on")


def _answer(turn: Turn, say: CollectingDispatcher, asked: str) -> None:
    response = f"utter_{asked}"
    if asked in AT_CENTRE and (centre := turn.slot("care_centre")) in turn.care_centres:
        say_where_to_phone(turn, say, centre, f"{response}_at_centre")
    else:
        say.utter_message(response=response)
