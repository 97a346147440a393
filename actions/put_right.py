"""Putting right what was filled in for a booking, at any of its questions."""

from collections.abc import Mapping
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.times import TIME_SLOTS
from actions.turn import Turn
from actions.wiring import house
from assistant.swedish.phones_written import readable
from assistant.swedish.put_right import SOMETHING, asked_back, named_field, what_is_wrong

CHECK = "booking_confirmed"
# What says back which of them was noted.
NOTED = {"person_name": "utter_name_noted", "phone": "utter_phone_noted"}


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


def read_back(turn: Turn, say: CollectingDispatcher) -> bool:
    """Whether name or number was asked for, and now said; nothing else is read of such a question."""
    asked = asked_back(turn.text)
    if asked not in NOTED or not turn.slot(asked):
        return False
    known = house().sealer.unseal(turn.slot(asked))
    say.utter_message(response=NOTED[asked], own_name=known, own_phone=readable(known) if asked == "phone" else "")
    return True


def _is_filled(turn: Turn, wrong: str) -> bool:
    """Whether it was said at all: what is still to be asked can't be wrong."""
    return turn.slot("care_centre" if wrong == SOMETHING else wrong) is not None
