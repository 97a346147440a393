"""Putting right what was filled in for a booking, at any of its questions."""

from collections.abc import Mapping
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.times import TIME_SLOTS
from actions.turn import Turn
from assistant.swedish.put_right import SOMETHING, named_field, what_is_wrong

CHECK = "booking_confirmed"


def read_what_is_wrong(turn: Turn, say: CollectingDispatcher, updates: Mapping[str, Any]) -> dict[str, Any] | None:
    """What is asked anew, `{}` after asking which; None when nothing was said to be wrong, or its value came along."""
    wrong = what_is_wrong(turn.text) or (named_field(turn.text) if turn.requested == CHECK else None)
    if wrong is None or updates or not _is_filled(turn, wrong):
        return None
    if wrong == SOMETHING:
        say.utter_message(response="utter_what_is_wrong")
        return {}
    if wrong != "booking_time":
        # The question itself says what is wanted.
        return {wrong: None}
    say.utter_message(response="utter_then_another_time")
    return dict.fromkeys(TIME_SLOTS)


def _is_filled(turn: Turn, wrong: str) -> bool:
    """Whether it was said at all: what is still to be asked can't be wrong."""
    return turn.slot("care_centre" if wrong == SOMETHING else wrong) is not None
