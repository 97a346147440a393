"""What somebody needs at the meeting, said beside an answer about consent: both are kept."""

from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.bookings.needs import NoteNeeds
from actions.turn import Turn
from assistant.swedish.people.needs_asked import answer_beside_need

NEEDS, COMPANION = "needs", "companion"


def besides_need(turn: Turn) -> Turn:
    """ "Ok till dom med. Jag hör dåligt": read by the sentence that answers, where the whole tells no yes or no."""
    told = turn.entity(NEEDS) or {}
    if not told or (turn.answer and not told.get(COMPANION)):
        # Whoever comes along sounds like a condition of the yes; any other need leaves it as it stands.
        return turn
    rest = answer_beside_need(turn.text)
    return turn.as_said(rest, NEEDS) if rest else turn


def need_beside(turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
    """ "Nej till alla, men jag behöver tolk": the need is noted with the answer of another form. Slots by name."""
    noted = NoteNeeds().do(turn, say) if turn.entity("needs") else []
    return {event["name"]: event["value"] for event in noted}
