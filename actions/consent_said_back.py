"""A consent said back in plain words before it is kept: each yes and each no, about what, until when (C-40, C-45)."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Deed, Events
from actions.consent_limits import CONTENT, LIMITS, UNTIL, own
from actions.consent_parties import ONE_THING_ONLY, PARTIES, PARTY_SLOTS
from actions.consent_so_far import ONE_THING
from actions.consent_words import word
from actions.turn import Turn
from actions.wiring import house
from assistant import dates
from assistant.services import consent
from assistant.services.views import Decision

# How the check of what was understood went.
SHOWN, EXPLAINED_AGAIN = "shown", "explained_again"


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
    if turn.slot(LIMITS):
        return _say_each(turn, say)
    asked, until = date.fromisoformat(turn.slot("consent_until")), _allowed_until(turn, _chosen(turn))
    words = dates.day_with_year(until)
    terms = turn.slot("consent_content") if asks_content(turn.values) else "insurance_only"
    say.utter_message(response=f"utter_consent_terms_{terms}", until=words)
    if terms != "insurance_only" and turn.slot(f"consent_{ONE_THING_ONLY}"):
        say.utter_message(response="utter_consent_terms_insurance_too")
    if until < asked:
        say.utter_message(response="utter_consent_said_back_shortened", until=words)
    return [SlotSet("consent_until", until.isoformat())]


def _say_each(turn: Turn, say: CollectingDispatcher) -> Events:
    """What differs between the parties is said of each."""
    for decision in decisions(turn):
        if not decision.given:
            continue
        until = _allowed_until(turn, [decision.party])
        told = ONE_THING if decision.party == ONE_THING_ONLY else decision.content or turn.slot("consent_content")
        words = {"content": word("contents", told), "until": dates.day_with_year(until)}
        say.utter_message(response="utter_consent_terms_each", parties=word("parties", decision.party), **words)
        if until < _asked_until(turn, decision.party):
            say.utter_message(response="utter_consent_said_back_shortened", until=words["until"])
    say.utter_message(response="utter_consent_terms_never")
    return []


def decisions(turn: Turn) -> list[Decision]:
    """Of whoever was asked about or named, and of nobody else."""
    answers = {party: turn.slot(f"consent_{party}") for party in PARTIES}
    return [_decision(turn, party, answer) for party, answer in answers.items() if isinstance(answer, bool)]


def _decision(turn: Turn, party: str, given: bool) -> Decision:
    said = own(turn.values, party) if given else {}
    until = said.get(UNTIL)
    return Decision(party, given, said.get(CONTENT), date.fromisoformat(until) if until else None)


def _chosen(turn: Turn) -> list[str]:
    return [party for party in PARTIES if turn.slot(f"consent_{party}")]


def _asked_until(turn: Turn, party: str) -> date:
    return date.fromisoformat(own(turn.values, party).get(UNTIL) or turn.slot("consent_until"))


def _allowed_until(turn: Turn, parties: Sequence[str]) -> date:
    """One day for all of them, so that what is said back is what will be kept."""
    until = min(_asked_until(turn, party) for party in parties)
    with house().uow() as uow:
        return consent.allowed_until(uow, parties=parties, until=until, now=turn.now)


def some_yes(values: Mapping[str, Any]) -> bool:
    return any(values.get(slot) for slot in PARTY_SLOTS)


def asks_content(values: Mapping[str, Any]) -> bool:
    return any(values.get(slot) for slot in PARTY_SLOTS if slot != f"consent_{ONE_THING_ONLY}")
