"""What is asked of somebody who may be phoned: whether they want it, by which care centre, and their name."""

from rasa_sdk.executor import CollectingDispatcher

from actions.answers.asides import LATE
from actions.base import Deed, Events
from actions.bookings.no_listed_centre import is_told_elsewhere
from actions.bookings.person_given import tell_what_is_kept
from actions.bookings.right_coordinator import centre_buttons
from actions.calls.call_back_verdict import offered
from actions.turn import Turn
from actions.wiring import house
from assistant.swedish.people.phones_written import readable

LATE_BY_NAME = "utter_late_by_name"
ASKED_FOR_CENTRE = "utter_ask_centre_to_call"


class AskCallBackWanted(Deed):
    def name(self) -> str:
        return "action_ask_call_back_form_call_back_wanted"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        # A number that came instead of a yes is asked about by itself.
        unasked = turn.slot("phone") and turn.entity("phone")
        if unasked and turn.slot("centre_wanted_for") == LATE:
            _say_not_found(turn, say)
        words = {"own_phone": readable(house().sealer.unseal(turn.slot("phone")))} if unasked else {}
        say.utter_message(response=f"utter_ask_call_back_{'on_number' if unasked else offered(turn)}", **words)
        return []


def _say_not_found(turn: Turn, say: CollectingDispatcher) -> None:
    """Whoever is late may think that a number tells the REKO so."""
    if LATE_BY_NAME not in (*turn.said_lately, *turn.said_now):
        say.utter_message(response=LATE_BY_NAME)


class AskCallBackCentre(Deed):
    def name(self) -> str:
        return "action_ask_call_back_form_care_centre"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        if is_told_elsewhere(turn.said_now):
            return []
        # Why it is needed is said once.
        say.utter_message(response=_how_to_ask(turn), choices=centre_buttons())
        return []


def _how_to_ask(turn: Turn) -> str:
    """Shorter the second time; then once in other words, with the ways out, to whoever has said all else."""
    if not turn.has_heard(ASKED_FOR_CENTRE):
        return ASKED_FOR_CENTRE
    again, simply = f"{ASKED_FOR_CENTRE}_again", f"{ASKED_FOR_CENTRE}_simply"
    told = turn.has_heard(again) and turn.slot("phone") and "utter_centre_to_call_first" not in turn.said_now
    return simply if told and not turn.has_heard(simply) else again


class AskCallBackName(Deed):
    def name(self) -> str:
        return "action_ask_call_back_form_person_name"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        told = tell_what_is_kept(turn, say, of_call=True)
        say.utter_message(response="utter_ask_name")
        return told
