"""A second thought: another time while name or number is asked for, or nobody who comes along after all."""

from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.bookings.needs import read_needs, speaks_of_company
from actions.bookings.picked import picked_by_number
from actions.bookings.times import OTHER_CHOICES, another_than_chosen
from actions.consents.consent_ahead import NOTED
from actions.turn import Turn
from assistant.swedish.bookings.choices import wants_another_day
from assistant.swedish.consents.parties import parties

OF_PERSON = ("person_name", "phone")


def read_second_thought(turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
    """What it leaves, `{}` for none. A day, a name or a number in the message is read for what it is."""
    if any(turn.entity(name) for name in ("when", *OF_PERSON)):
        return {}
    if any(NOTED in said for said in turn.answers_before[-1:]) and parties(turn.text).nobody:
        # "Nej, ingen", said once more of who may be told, is no no to the time.
        return {}
    if speaks_of_company(turn):
        # "Nej, hon kan inte" is no no to the time.
        return read_needs(turn, say)
    wants = turn.entity("choice") in OTHER_CHOICES or wants_another_day(turn.text)
    if picked_by_number(turn):
        return {}
    wants = wants or turn.act.surely("change_time")
    if turn.requested not in OF_PERSON or not turn.slot("booking_time") or not wants:
        return {}
    say.utter_message(response="utter_then_another_time")
    return another_than_chosen(turn)
