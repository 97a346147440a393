"""What an answer to when it suits surely does, where it is no time: asked back, put off, ended, another number."""

from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.bookings.person_given import number_put_right, read_person
from actions.calls.call_offer import WANTED
from actions.calls.call_wishes import any_time_will_do
from actions.calls.when_called import say_when_called
from actions.turn import Turn
from assistant.swedish.bookings.call_wish import how_to_ring, only_says_when, sentences
from assistant.swedish.people.number_put_right import says_wrong_number
from assistant.swedish.words.wishes_said import speaks_of_call

ASKED, UNASKED, ENDED = "call_time", "unasked", "utter_call_left"
# Beside these a need, and how the phone is to ring, are noted.
NOTED_TOO = ("about", "question")
ASKS_WHEN = "asks_when"
OF_WHEN = ("any", "refuse", "thanks", "wish", "yes")
# Answered, while the question stays.
ANSWERED = {
    ASKS_WHEN: "utter_when_they_call_last_question",
    "put_off": "utter_call_put_off",
    "about": "utter_call_tell_then",
    "question": "utter_call_ask_then",
}


def read_by_act(turn: Turn, say: CollectingDispatcher) -> dict[str, Any] | None:
    """New slot values; None where the words are to be read as they stand."""
    if turn.requested != ASKED or turn.text.startswith("/"):
        return None
    if any_time_will_do(turn):
        return None
    if turn.act.surely("stop"):
        return _ended(say)
    if turn.act.surely("no") and not turn.entity("phone"):
        return _denied(turn, say)
    is_question = turn.act.name == "question" and not turn.act.surely("question")
    return _met(turn, say) if turn.act.likely(*ANSWERED) and not is_question else None


def person_in_call(turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
    """Name and number; a few words that surely say when ("asap") are no new name."""
    if turn.slot("phone") and says_wrong_number(turn.text):
        return _asked_anew(say)
    is_when = turn.requested == ASKED and turn.act.surely(*OF_WHEN) and not turn.entity("phone")
    return {} if is_when and not number_put_right(turn) else read_person(turn, say)


def _denied(turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
    """No to the call, if that is spoken of; else to the number that was read back: nobody rings a wrong one."""
    if speaks_of_call(turn.text):
        return _ended(say)
    return _asked_anew(say)


def _asked_anew(say: CollectingDispatcher) -> dict[str, Any]:
    say.utter_message(response="utter_call_other_number")
    return {"phone": None}


def _ended(say: CollectingDispatcher) -> dict[str, Any]:
    say.utter_message(response=ENDED)
    return {WANTED: UNASKED}


def _met(turn: Turn, say: CollectingDispatcher) -> dict[str, Any] | None:
    """What it is about can't be noted, and how the phone is to ring can; less sure acts give way to a time."""
    if not turn.act.surely(*ANSWERED) and turn.entity("when"):
        return None
    if turn.act.name in NOTED_TOO and _is_noted(turn):
        return None
    if turn.act.name == ASKS_WHEN:
        say_when_called(turn, say)
    else:
        say.utter_message(response=ANSWERED[turn.act.name])
    return {}


def _is_noted(turn: Turn) -> bool:
    """A need, how to ring, or when, in a sentence of its own."""
    says_when = any(map(only_says_when, sentences(turn.text)))
    return bool(turn.entity("needs") or how_to_ring(turn.text) or says_when)
