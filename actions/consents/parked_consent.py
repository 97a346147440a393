"""The questions about consent that waited while the booked time was moved or kept: gone on with, what was said told."""

from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Events, slots
from actions.consents.consent_check import CONSENT_SLOTS
from actions.consents.consent_so_far import told_so_far
from actions.turn import Turn

CONSENT = "consent_form"


def back_to_consent(turn: Turn, say: CollectingDispatcher) -> Events:
    """Nothing is asked again that was answered before the time was moved (C-47)."""
    if turn.slot("paused_task") != CONSENT:
        return []
    say.utter_message(response="utter_back_to_consent", noted=told_so_far(turn))
    return [SlotSet("paused_task"), FollowupAction(CONSENT)]


def consent_given_up(turn: Turn, say: CollectingDispatcher) -> Events:
    """With the time goes what was answered for it: said, so that nobody thinks that a yes is kept (C-40)."""
    if turn.slot("paused_task") != CONSENT:
        return []
    say.utter_message(response="utter_consent_given_up")
    return slots(dict.fromkeys((*CONSENT_SLOTS, "paused_task")))
