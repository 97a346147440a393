"""What is asked of somebody who may be phoned: whether they want it, by which care centre, and their name."""

from rasa_sdk.executor import CollectingDispatcher

from actions.base import Deed, Events
from actions.bookings.no_listed_centre import is_told_elsewhere
from actions.bookings.person_given import tell_what_is_kept
from actions.bookings.right_coordinator import centre_buttons
from actions.calls.call_back_verdict import offered
from actions.turn import Turn
from actions.wiring import house
from assistant.swedish.people.phones_written import readable

ASKED_FOR_CENTRE = "utter_ask_centre_to_call"


class AskCallBackWanted(Deed):
    def name(self) -> str:
        return "action_ask_call_back_form_call_back_wanted"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        # A number that came instead of a yes is asked about by itself.
        unasked = turn.slot("phone") and turn.entity("phone")
        words = {"own_phone": readable(house().sealer.unseal(turn.slot("phone")))} if unasked else {}
        say.utter_message(response=f"utter_ask_call_back_{'on_number' if unasked else offered(turn)}", **words)
        return []


class AskCallBackCentre(Deed):
    def name(self) -> str:
        return "action_ask_call_back_form_care_centre"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        if is_told_elsewhere(turn.said_now):
            return []
        # Why it is needed is said once.
        name = f"{ASKED_FOR_CENTRE}_again" if turn.has_heard(ASKED_FOR_CENTRE) else ASKED_FOR_CENTRE
        say.utter_message(response=name, choices=centre_buttons())
        return []


class AskCallBackName(Deed):
    def name(self) -> str:
        return "action_ask_call_back_form_person_name"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        told = tell_what_is_kept(turn, say, of_call=True)
        say.utter_message(response="utter_ask_name")
        return told
