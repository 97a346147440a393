"""Somebody wants to be forgotten. The turn only records it: the door carries it out when the turn is over, since an
action that erased its own conversation would see Rasa write it back.
"""

from rasa_sdk.events import ActiveLoop, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Deed, Events
from actions.steering import forget_forms, release_hold
from actions.turn import Turn
from actions.wiring import house
from assistant.knowledge.told import SURE_TO_ERASE, was_asked_if_sure
from assistant.services import erasure
from assistant.swedish.erasing import ErasureSaid, erasure_said

BUTTON = "/"
NO = "no"
ANSWERS = ("yes", NO)
INSTEAD = {"asked": "utter_how_to_erase", "refused": "utter_nothing_erased"}


class EraseData(Deed):
    """Only an outright wish erases; whoever is logged in, and loses other talks and places in line too, is asked."""

    def name(self) -> str:
        return "action_erase_data"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        asked_if_sure = was_asked_if_sure(turn.answers_lately)
        said = _answered(turn) if asked_if_sure and turn.answer in ANSWERS else _said(turn)
        if said != "wished":
            say.utter_message(response=INSTEAD[said])
            return []
        if turn.actor.is_identified_resident and not asked_if_sure:
            say.utter_message(response=SURE_TO_ERASE)
            return []
        return _erased(turn, say)


def _answered(turn: Turn) -> ErasureSaid:
    return "refused" if turn.answer == NO else "wished"


def _said(turn: Turn) -> ErasureSaid:
    """A button wishes what stands on it."""
    return "wished" if turn.text.startswith(BUTTON) else erasure_said(turn.text)


def _erased(turn: Turn, say: CollectingDispatcher) -> Events:
    release_hold(turn)
    with house().uow() as uow:
        erasure.ask(uow, sender=turn.conversation, by=turn.acting, now=turn.now)
    # The door carries out what was asked for when it sees this; the page empties itself.
    say.utter_message(response="utter_erased", json_message={"kind": "erased"})
    return [*forget_forms(), SlotSet("training"), ActiveLoop(None)]
