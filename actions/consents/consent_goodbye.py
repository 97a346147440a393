"""A goodbye in the middle of the questions of a consent: nobody leaves in the belief that it was kept (C-40, C-47)."""

from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.consents.consent_limits import chosen
from actions.consents.consent_parties import PARTY_SLOTS
from actions.consents.consent_words import in_a_row
from actions.turn import Turn
from assistant.swedish.consents.consent_terms import leaves_it_for_later

GOODBYE = "goodbye"
# How the check of what was understood went: with a goodbye. Everybody is named once more before a yes counts.
LEAVING = "leaving"
# Nothing is written.
END_HERE = {"consent_confirmed": False}


def read_goodbye(turn: Turn) -> dict[str, Any] | None:
    """After everything was said back it is asked once whether to keep it; else the questions end. None for all else."""
    leaving = turn.slot("consent_understood") == LEAVING
    if leaving and turn.requested == "consent_confirmed" and turn.answer == "no":
        return END_HERE
    if turn.requested in PARTY_SLOTS and leaves_it_for_later(turn.text) and not _answers_of_them(turn):
        # "Nej, vi tar det sen, hejdå" is no no to whoever was asked about.
        return END_HERE
    if not turn.requested or turn.intent != GOODBYE or turn.answer or turn.entity("parties"):
        return None
    return {"consent_understood": LEAVING} if turn.requested == "consent_understood" else END_HERE


def _answers_of_them(turn: Turn) -> bool:
    said = turn.entity("parties") or {}
    return turn.answer == "yes" or any(said.get(how) for how in ("included", "excluded", "everyone", "nobody"))


def ask_at_the_door(turn: Turn, say: CollectingDispatcher) -> bool:
    """Whether somebody is leaving, and was asked what becomes of the answers."""
    leaving = turn.slot("consent_understood") == LEAVING
    if leaving:
        say.utter_message(response="utter_consent_goodbye", parties=in_a_row(chosen(turn.values)))
    return leaving
