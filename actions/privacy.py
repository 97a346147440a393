"""Erasing what this conversation holds. Bookings and an identified person's consents stay: the law keeps those."""

from rasa_sdk.events import ActiveLoop, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Deed, Events
from actions.steering import forget_forms, release_hold
from actions.turn import Turn
from actions.wiring import house
from assistant.services import privacy


class EraseData(Deed):
    def name(self) -> str:
        return "action_erase_data"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        release_hold(turn)
        with house().uow() as uow:
            privacy.erase_conversation_data(uow, by=turn.actor, now=turn.now)
        # The door erases the conversation when it sees this, after the turn; the page empties itself.
        say.utter_message(response="utter_erased", json_message={"kind": "erased"})
        return [*forget_forms(), SlotSet("training"), ActiveLoop(None)]
