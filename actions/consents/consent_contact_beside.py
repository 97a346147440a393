"""A name or a number put right while the questions about consent go on: what answers them beside it is heard, too."""

from rasa_sdk.events import SlotSet

from actions.base import Events
from actions.forms import TURN_TAKEN
from actions.turn import HANDED_ON, Turn
from assistant.swedish.people.beside_contact import answer_beside_contact
from assistant.swedish.people.contact_put_right import puts_contact_right

CONSENT = "consent_form"


def handed_on(turn: Turn) -> Events:
    """The rest of the message is the form's, where it answers its question."""
    is_left = turn.form == CONSENT and answer_beside_contact(turn.text)
    return [SlotSet(TURN_TAKEN, HANDED_ON)] if is_left else []


def besides_contact(turn: Turn) -> Turn:
    """What was handed on, without what was put right."""
    if turn.slot(TURN_TAKEN) != HANDED_ON or puts_contact_right(turn.text) is None:
        return turn
    rest = answer_beside_contact(turn.text)
    return turn.as_said(rest) if rest else turn
