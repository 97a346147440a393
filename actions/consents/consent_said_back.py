"""A consent said back in plain words before it is kept: each yes and each no, about what, until when (C-40, C-45)."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Deed, Events
from actions.consents.consent_goodbye import ask_at_the_door
from actions.consents.consent_limits import CONTENT, LEAST, UNTIL, chosen, own
from actions.consents.consent_parties import ONE_THING, ONE_THING_ONLY, PARTIES, PARTY_SLOTS, named_in
from actions.consents.consent_words import in_a_row, listed, word
from actions.turn import Turn
from actions.wiring import house
from assistant import dates
from assistant.services import consent
from assistant.services.views import ConsentView, Decision

# How the check of what was understood went.
SHOWN, EXPLAINED_AGAIN, UNANSWERED = "shown", "explained_again", "not_answered"
# The answer named some of them only. Kept as explained again, which it then was.
NEARLY = "nearly"
CHECK = "utter_ask_consent_understood"
UNDERSTOOD, CONFIRMED = "consent_understood", "consent_confirmed"
READ_ALOUD = {"utter_consent_said_back", "utter_consent_said_back_again"}


def to_say_back(turn: Turn, read: dict[str, Any]) -> dict[str, Any]:
    """Whatever changes has to be said back again before a yes counts."""
    if not read or CONFIRMED in read:
        return read
    if turn.requested == CONFIRMED:
        return {**read, UNDERSTOOD: EXPLAINED_AGAIN, CONFIRMED: None}
    return {UNDERSTOOD: None, **read}


class AskConsentUnderstood(Deed):
    """Says back in plain words what is about to be kept, and asks whether that was clear. After a question beside it,
    where nothing has changed, only the question comes again.
    """

    def name(self) -> str:
        return "action_ask_consent_form_consent_understood"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        events: Events = []
        if not _was_just_heard(turn, CHECK):
            say.utter_message(response="utter_consent_said_back")
            events = _say_back(turn, say)
        say.utter_message(response=CHECK, choices=_all_at_once(turn))
        return events


class AskConsentConfirmed(Deed):
    """The last question. After a wrong answer to the check everything is said once more first; after a half one
    the whole list of names.
    """

    def name(self) -> str:
        return "action_ask_consent_form_consent_confirmed"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        if _was_just_heard(turn, "utter_ask_consent_right", "utter_consent_goodbye"):
            say.utter_message(response="utter_ask_consent_right")
            return []
        if ask_at_the_door(turn, say):
            return []
        if turn.slot("consent_understood") == SHOWN:
            say.utter_message(response="utter_ask_consent_save")
            return []
        if turn.slot("consent_understood") == NEARLY:
            say.utter_message(response="utter_consent_nearly", parties=in_a_row(chosen(turn.values)))
            say.utter_message(response="utter_ask_consent_right")
            return []
        again = "_again" if turn.slot("consent_understood") else ""
        say.utter_message(response=f"utter_consent_said_back{again}")
        events = _say_back(turn, say)
        say.utter_message(response="utter_ask_consent_right")
        return events


def _was_just_heard(turn: Turn, *questions: str) -> bool:
    """Whether one of them was just asked, and no answer has changed since."""
    heard = turn.answers_before[-1] if turn.answers_before else []
    changed = any(slot.startswith("consent_") for slot in turn.slots_set)
    return not changed and any(question in heard for question in questions)


def _say_back(turn: Turn, say: CollectingDispatcher) -> Events:
    """Every yes and every no, and what it is about until when."""
    for decision in decisions(turn):
        verdict = "yes" if decision.given else "no"
        content = word("contents", _content_of(turn, decision.party))
        say.utter_message(response=f"utter_consent_{verdict}_{decision.party}", content=content)
    if not some_yes(turn.values):
        return []
    events = _say_each(turn, say) if _differ(turn) else _say_together(turn, say)
    _say_what_stands(turn, say)
    return events


def _differ(turn: Turn) -> bool:
    """Whether what may be told, or until when, is not the same for all that have a yes."""
    parties = chosen(turn.values)
    told = {_content_of(turn, party) for party in parties} - {ONE_THING}
    return len(told) > 1 or len({_allowed_until(turn, [party]) for party in parties}) > 1


def _say_together(turn: Turn, say: CollectingDispatcher) -> Events:
    parties = chosen(turn.values)
    asked, until = min(_asked_until(turn, party) for party in parties), _allowed_until(turn, parties)
    words = dates.day_with_year(until)
    told = [told for party in parties if (told := _content_of(turn, party)) != ONE_THING]
    terms = told[0] if told else "insurance_only"
    say.utter_message(response=f"utter_consent_terms_{terms}", until=words)
    if terms != "insurance_only" and len(told) < len(parties):
        say.utter_message(response="utter_consent_terms_insurance_too")
    if until < asked:
        say.utter_message(response="utter_consent_said_back_shortened", until=words)
    return [SlotSet("consent_until", until.isoformat())] if turn.slot("consent_until") else []


def _say_what_stands(turn: Turn, say: CollectingDispatcher) -> None:
    """Whoever has a yes from before and is not asked about keeps it as it is, and that is said."""
    with house().uow() as uow:
        standing = consent.standing_yes(uow, by=turn.acting, now=turn.now)
    say_stands((row for row in standing if not isinstance(turn.slot(f"consent_{row.party}"), bool)), say)


def say_stands(rows: Iterable[ConsentView], say: CollectingDispatcher) -> None:
    for row in rows:
        say.utter_message(
            response="utter_consent_stands",
            parties=word("parties", row.party),
            content=listed("contents", row.content.split(",")),
            until=dates.day_with_year(row.valid_until),
        )


def _say_each(turn: Turn, say: CollectingDispatcher) -> Events:
    """What differs between the parties is said of each; that a day was moved is said once for all that share it."""
    shortened: dict[str, None] = {}
    for decision in decisions(turn):
        if not decision.given:
            continue
        until = _allowed_until(turn, [decision.party])
        words = {"content": word("contents", _content_of(turn, decision.party)), "until": dates.day_with_year(until)}
        say.utter_message(response="utter_consent_terms_each", parties=word("parties", decision.party), **words)
        if until < _asked_until(turn, decision.party):
            shortened[words["until"]] = None
    for last_day in shortened:
        say.utter_message(response="utter_consent_said_back_shortened", until=last_day)
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


def said_back(turn: Turn) -> list[str]:
    """Those whose yes was read aloud when everything was last said back."""
    heard = next((names for names in reversed(turn.answers_before) if set(names) & READ_ALOUD), [])
    return [party for party in PARTIES if f"utter_consent_yes_{party}" in heard]


def names_some(turn: Turn) -> bool:
    """Whether the check was answered with some of those who have a yes, and with nobody else."""
    said = turn.entity("parties") or {}
    named = named_in(turn) - set(said.get("excluded", ()))
    return bool(named) and named < set(chosen(turn.values)) and not said.get("everyone")


def _all_at_once(turn: Turn) -> list[dict[str, str]]:
    """The whole answer as one button; a single name has one of its own."""
    parties = chosen(turn.values)
    if len(parties) == 1:
        return []
    named = {"included": parties, "excluded": [], "everyone": False, "nobody": False}
    title = in_a_row(parties)
    payload = f"/inform{json.dumps({'parties': named}, separators=(',', ':'))}"
    return [{"title": title[:1].upper() + title[1:], "payload": payload}]


def _content_of(turn: Turn, party: str) -> str:
    common = ONE_THING if party == ONE_THING_ONLY else turn.slot(f"consent_{CONTENT}") or LEAST
    return str(own(turn.values, party).get(CONTENT) or common)


def _asked_until(turn: Turn, party: str) -> date:
    return date.fromisoformat(own(turn.values, party).get(UNTIL) or turn.slot(f"consent_{UNTIL}"))


def _allowed_until(turn: Turn, parties: Sequence[str]) -> date:
    """One day for all of them, so that what is said back is what will be kept."""
    until = min(_asked_until(turn, party) for party in parties)
    with house().uow() as uow:
        return consent.allowed_until(uow, parties=parties, until=until, now=turn.now)


def some_yes(values: Mapping[str, Any]) -> bool:
    return any(values.get(slot) for slot in PARTY_SLOTS)
