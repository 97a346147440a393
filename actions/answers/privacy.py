"""Somebody wants to be forgotten. The turn only records it: the door carries it out when the turn is over, since an
action that erased its own conversation would see Rasa write it back.
"""

from typing import Literal

from rasa_sdk.events import ActiveLoop, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Deed, Events
from actions.own_time.cancelling import erases_too
from actions.own_time.standing import code_given_here, standing
from actions.steering import forget_forms, release_hold
from actions.turn import Turn
from actions.wiring import house
from assistant.knowledge.told import SURE_TO_ERASE, was_asked_if_sure
from assistant.services import erasure
from assistant.swedish.consents.erasing import ErasureSaid, erasure_said
from assistant.swedish.words.denied import holds_back, says_no

BUTTON, CANCELLED = "/", "utter_cancellation_cancelled"
NO = "no"
ANSWERS = ("yes", NO)
HALF: Literal["half"] = "half"
INSTEAD = {"asked": "utter_how_to_erase", "refused": "utter_nothing_erased"}


class EraseData(Deed):
    """Only an outright wish erases; whoever is logged in, and loses other talks and places in line too, is asked."""

    def name(self) -> str:
        return "action_erase_data"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        asked_if_sure = was_asked_if_sure(turn.answers_lately)
        answers = asked_if_sure and turn.answer in ANSWERS
        said = _answered(turn) if answers else _said(turn)
        if said == HALF or (said == "wished" and turn.actor.is_identified_resident and not asked_if_sure):
            say.utter_message(response=SURE_TO_ERASE)
            return []
        if said != "wished":
            say.utter_message(response=INSTEAD[said])
            return []
        return _erased(turn, say)


def _answered(turn: Turn) -> ErasureSaid | Literal["half"]:
    """The yes or no to "Ska jag radera …?". A no beside the yes wins, and half a yes is asked about again."""
    said = erasure_said(turn.text)
    if turn.answer == NO or said == "refused":
        return "refused"
    is_half = holds_back(turn.text) or (said != "wished" and says_no(turn.text))
    return HALF if is_half else "wished"


def _said(turn: Turn) -> ErasureSaid:
    """A button wishes what stands on it. Right after the time went what was wished with it goes too."""
    if CANCELLED in turn.said_now and erases_too(turn):
        return "wished"
    return "wished" if turn.text.startswith(BUTTON) else erasure_said(turn.text)


def _erased(turn: Turn, say: CollectingDispatcher) -> Events:
    release_hold(turn)
    if code := code_given_here(turn):
        # The talk forgets whose booking it is, and whoever has not logged in can open it by the code alone.
        say.utter_message(response="utter_code_before_erasing", code=code)
    with house().uow() as uow:
        erasure.ask(uow, sender=turn.conversation, by=turn.acting, now=turn.now)
    # The door carries out what was asked for when it sees this; the page empties itself.
    gone = CANCELLED in turn.said_now or turn.has_heard(CANCELLED)
    erased = "utter_erased_after_cancelling" if gone and not standing(turn) else "utter_erased"
    say.utter_message(response=erased, json_message={"kind": "erased"})
    return [*forget_forms(), SlotSet("training"), ActiveLoop(None)]
