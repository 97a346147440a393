"""A consent said back in plain words before it is kept: each yes and each no, about what, until when (C-40, C-45)."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Deed, Events
from actions.consent_parties import ONE_THING_ONLY, PARTIES, PARTY_SLOTS
from actions.turn import Turn
from actions.wiring import house
from assistant import dates
from assistant.services import consent
from assistant.services.views import Decision

# How the check of what was understood went.
SHOWN, EXPLAINED_AGAIN, NOT_ANSWERED = "shown", "explained_again", "not_answered"


class AskConsentUnderstood(Deed):
    """Says back in plain words what is about to be kept, and asks whether that was clear."""

    def name(self) -> str:
        return "action_ask_consent_form_consent_understood"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        say.utter_message(response="utter_consent_said_back")
        events = _say_back(turn, say)
        say.utter_message(response="utter_ask_consent_understood")
        return events


class AskConsentConfirmed(Deed):
    """The last question. After a wrong answer to the check everything is said once more first."""

    def name(self) -> str:
        return "action_ask_consent_form_consent_confirmed"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        if turn.slot("consent_understood") == SHOWN:
            say.utter_message(response="utter_ask_consent_save")
            return []
        again = "_again" if turn.slot("consent_understood") else ""
        say.utter_message(response=f"utter_consent_said_back{again}")
        events = _say_back(turn, say)
        say.utter_message(response="utter_ask_consent_right")
        return events


def _say_back(turn: Turn, say: CollectingDispatcher) -> Events:
    """Every yes and every no, and what it is about until when."""
    for decision in decisions(turn):
        verdict = "yes" if decision.given else "no"
        say.utter_message(response=f"utter_consent_{verdict}_{decision.party}")
    if not some_yes(turn.values):
        return []
    asked, until = date.fromisoformat(turn.slot("consent_until")), _allowed_until(turn)
    words = dates.day_with_year(until)
    terms = turn.slot("consent_content") if asks_content(turn.values) else "insurance_only"
    say.utter_message(response=f"utter_consent_terms_{terms}", until=words)
    if terms != "insurance_only" and turn.slot(f"consent_{ONE_THING_ONLY}"):
        say.utter_message(response="utter_consent_terms_insurance_too")
    if until < asked:
        say.utter_message(response="utter_consent_said_back_shortened", until=words)
    return [SlotSet("consent_until", until.isoformat())]


def decisions(turn: Turn) -> list[Decision]:
    """Of whoever was asked about or named, and of nobody else."""
    answers = {party: turn.slot(f"consent_{party}") for party in PARTIES}
    return [Decision(party, answer) for party, answer in answers.items() if isinstance(answer, bool)]


def _allowed_until(turn: Turn) -> date:
    """One day for all that was said yes to, so that what is said back is what will be kept."""
    chosen = [party for party in PARTIES if turn.slot(f"consent_{party}")]
    until = date.fromisoformat(turn.slot("consent_until"))
    with house().uow() as uow:
        return consent.allowed_until(uow, parties=chosen, until=until, now=turn.now)


def some_yes(values: Mapping[str, Any]) -> bool:
    return any(values.get(slot) for slot in PARTY_SLOTS)


def asks_content(values: Mapping[str, Any]) -> bool:
    return any(values.get(slot) for slot in PARTY_SLOTS if slot != f"consent_{ONE_THING_ONLY}")
