"""Who may be told, said on the way to a booking: noted, said back, and not asked about again (facts C-40, C-43, C-47).

It waits in the slots of the consent form, which asks about the rest and says all of it back before it is kept.
"""

from collections.abc import Collection, Mapping
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.consents.consent_limits import CONTENT, LEAST, LIMITS, UNTIL, own
from actions.consents.consent_parties import PARTIES, PARTY_SLOTS, in_order
from actions.consents.consent_so_far import acknowledge, told_so_far
from actions.turn import Turn
from assistant.services import consent
from assistant.swedish.consents.consent_ahead import consent_said, keeps_others_out
from assistant.swedish.consents.consent_limits import CONDITION, LEFT_OUT, UNREAD, ends, limit
from assistant.swedish.consents.consent_terms import content_unasked, until
from assistant.swedish.consents.parties import Parties, named, parties
from assistant.swedish.words.questions import is_question

NOTED = "utter_consent_noted_ahead"


def read_ahead(turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
    """The answers that the message gives to what has not been asked yet; empty where it gives none."""
    said = consent_said(turn.text) or _said_in_its_place(turn)
    if not said or turn.staff_tone or not consent.may_give(turn.actor):
        return {}
    kind, read = limit(said, turn.now), parties(said)
    # A yes that hangs on something is asked about in its time.
    included = [] if kind in (CONDITION, UNREAD) else _let_in(read)
    answers = (
        _kept_out(read, included) | _others_kept_out(turn, said) | {f"consent_{party}": True for party in included}
    )
    if included and kind == LEFT_OUT:
        say.utter_message(response="utter_consent_left_out")
    limits = {party: dict(own(turn.values, party)) | _terms(turn, said, kind, party) for party in included}
    return _noted(turn, say, answers, limits)


def _said_in_its_place(turn: Turn) -> str:
    """ "Nej inte arbetsförmedlingen", where a time or who somebody is was asked for: only with a name."""
    likely = turn.requested and turn.act.likely("consent")
    return turn.text if likely and named(turn.text) and not is_question(turn.text) else ""


def take_back_ahead(
    turn: Turn, say: CollectingDispatcher, ended: Collection[str], given: Mapping[str, Any]
) -> dict[str, Any]:
    """ "Jag ångrar det där med soc", before it was asked for; `given` are the yeses of the same message."""
    return _noted(turn, say, {f"consent_{party}": False for party in in_order(ended)} | dict(given), {})


def say_ahead(turn: Turn, say: CollectingDispatcher) -> None:
    """Before the questions begin: what is answered already is not asked again."""
    if any(turn.slot(slot) is not None for slot in PARTY_SLOTS):
        say.utter_message(response="utter_consent_said_ahead", noted=told_so_far(turn))


def _noted(
    turn: Turn, say: CollectingDispatcher, answers: dict[str, Any], limits: dict[str, dict[str, Any]]
) -> dict[str, Any]:
    if not answers:
        return {}
    kept = {party: said for party, said in (turn.slot(LIMITS) or {}).items() if f"consent_{party}" not in answers}
    kept |= {party: said for party, said in limits.items() if said}
    updates = {**answers, **({LIMITS: kept or None} if kept or turn.slot(LIMITS) else {})}
    acknowledge(turn, updates, say, NOTED)
    return updates


def _let_in(said: Parties) -> list[str]:
    everyone = PARTIES if said.everyone else ()
    return in_order({*everyone, *said.included} - said.excluded)


def _kept_out(said: Parties, included: Collection[str]) -> dict[str, Any]:
    """ "Ingen" and "bara soc" are about everybody."""
    out = PARTIES if said.nobody or (said.only and included) else in_order(said.excluded)
    return {f"consent_{party}": False for party in out}


def _others_kept_out(turn: Turn, said: str) -> dict[str, Any]:
    """ "Inga andra ska veta": all who have no answer yet."""
    unanswered = [slot for slot in PARTY_SLOTS if turn.slot(slot) is None]
    return dict.fromkeys(unanswered, False) if keeps_others_out(said) else {}


def _terms(turn: Turn, said: str, kind: str | None, party: str) -> dict[str, str]:
    """Until when, and how much, as far as it stands in the same words."""
    day = ends(said, turn.now).get(party) or until(said, turn.now)
    told = LEAST if kind == LEFT_OUT else content_unasked(said)
    terms = {UNTIL: day} if day and day[0].isdigit() else {}
    return terms | ({CONTENT: told} if told else {})
