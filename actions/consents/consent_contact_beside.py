"""A name or a number put right while the questions about consent go on: what answers them beside it is heard, too."""

from rasa_sdk.events import SlotSet

from actions.base import Events
from actions.forms import TURN_TAKEN
from actions.turn import HANDED_ON, Turn
from assistant.swedish.people.beside_contact import answer_before, answer_beside_contact
from assistant.swedish.people.contact_put_right import asks_of_contact, puts_contact_right

CONSENT = "consent_form"


def handed_on(turn: Turn) -> Events:
    """The rest of the message is the form's, where it answers its question."""
    is_left = turn.form == CONSENT and _answer_beside(turn.text)
    return [SlotSet(TURN_TAKEN, HANDED_ON)] if is_left else []


def besides_contact(turn: Turn) -> Turn:
    """What was handed on, without what was put right."""
    if turn.slot(TURN_TAKEN) != HANDED_ON or not _is_of_contact(turn.text):
        return turn
    rest = _answer_beside(turn.text)
    return turn.as_said(rest) if rest else turn


def _answer_beside(text: str) -> str | None:
    """ "Nej, men vilket nummer har ni på mig?": before a question the no denies no number, and is the answer."""
    if rest := answer_beside_contact(text):
        return rest
    return answer_before(text) if puts_contact_right(text) is None else None


def _is_of_contact(text: str) -> bool:
    return puts_contact_right(text) is not None or asks_of_contact(text)
