"""Coming late: a line for the REKO, and the number to phone, as nobody knows whether the line is read in time."""

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Deed, Events
from actions.right_coordinator import say_where_to_phone
from actions.standing import standing
from actions.turn import Turn
from actions.wiring import house
from assistant import dates
from assistant.services import running_late


class TellRunningLate(Deed):
    def name(self) -> str:
        return "action_tell_running_late"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        mine = standing(turn)
        if not mine:
            say.utter_message(response="utter_late_unknown")
            return [SlotSet("centre_wanted_for", "coordinator")]
        nearest = mine[0]
        with house().uow() as uow:
            told = running_late.tell(uow, appointment_id=nearest.id, by=turn.acting, now=turn.now)
        when = dates.moment(nearest.start)
        say_where_to_phone(turn, say, nearest.care_centre_id, f"utter_late_{told.outcome}", when=when)
        return []
