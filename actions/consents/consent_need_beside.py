"""What somebody needs at the meeting, said beside an answer about consent: both are kept."""

from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.bookings.needs import NoteNeeds
from actions.turn import Turn


def need_beside(turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
    """ "Nej till alla, men jag behöver tolk": the need is noted with the answer of another form. Slots by name."""
    noted = NoteNeeds().do(turn, say) if turn.entity("needs") else []
    return {event["name"]: event["value"] for event in noted}
