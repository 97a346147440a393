"""Putting right what was filled in for a booking, at any of its questions."""

from collections.abc import Iterable, Mapping
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.bookings.picked import AFTER_THE_TIME
from actions.bookings.times import another_than_chosen
from actions.turn import Turn
from actions.wiring import house
from assistant.swedish.bookings.choices import wants_another_day
from assistant.swedish.bookings.put_right import SOMETHING, asked_back, named_field, only_says_no, what_is_wrong
from assistant.swedish.people.phones_written import readable

CHECK = "booking_confirmed"
ASKED_WHICH = "utter_what_is_wrong"
DENIES, BUTTON = "deny", "/"
# What says back which of them was noted.
NOTED = {"person_name": "utter_name_noted", "phone": "utter_phone_noted"}


def read_what_is_wrong(turn: Turn, say: CollectingDispatcher, updates: Mapping[str, Any]) -> dict[str, Any] | None:
    """What is asked anew, `{}` after asking which; None when nothing was said to be wrong, or its value came along."""
    if turn.requested == CHECK and turn.act.surely("yes") and turn.answer != "no":
        return None
    wrong = (
        what_is_wrong(turn.text)
        or _refused_day(turn)
        or (_of_what_was_read_back(turn) if turn.requested == CHECK else None)
    )
    if wrong is None or updates or not _is_filled(turn, wrong):
        return None
    if wrong == SOMETHING:
        if not (turn.requested == CHECK and just_asked_which(turn)):
            say.utter_message(response=ASKED_WHICH if turn.slot("person_name") else f"{ASKED_WHICH}_so_far")
        return {}
    if wrong != "booking_time":
        # The question itself says what is wanted.
        return {wrong: None}
    say.utter_message(response="utter_then_another_time")
    return another_than_chosen(turn)


def _refused_day(turn: Turn) -> str | None:
    """ "Nej, hellre någon annan dag", while the name is asked for: the time that was just chosen is given up."""
    return "booking_time" if turn.requested in AFTER_THE_TIME and wants_another_day(turn.text) else None


def _of_what_was_read_back(turn: Turn) -> str | None:
    """A bare no is to all that was read back: which part of it is asked, and the time stays held meanwhile."""
    if turn.text.startswith(BUTTON):
        return turn.entity("choice") or (SOMETHING if turn.intent == DENIES else None)
    return named_field(turn.text) or (SOMETHING if only_says_no(turn.text) else None)


def just_asked_which(turn: Turn) -> bool:
    """Whether the last question was what is wrong: a yes or a no to that is none to what was read back."""
    return bool(turn.answers_before) and asks_which(turn.answers_before[-1])


def asks_which(said: Iterable[str | None]) -> bool:
    return any(name and name.startswith(ASKED_WHICH) for name in said)


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
