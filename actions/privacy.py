"""Somebody wants to be forgotten. The turn only records it: the door carries it out when the turn is over, since an
action that erased its own conversation would see Rasa write it back.
"""

from rasa_sdk.events import ActiveLoop, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Deed, Events
from actions.steering import forget_forms, release_hold
from actions.turn import Turn
from actions.wiring import house
from assistant.services import erasure


class EraseData(Deed):
    def name(self) -> str:
        return "action_erase_data"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        release_hold(turn)
        with house().uow() as uow:
            erasure.ask(uow, sender=turn.conversation, by=turn.acting, now=turn.now)
        # The door carries out what was asked for when it sees this; the page empties itself.
        say.utter_message(response="utter_erased", json_message={"kind": "erased"})
        return [*forget_forms(), SlotSet("training"), ActiveLoop(None)]
