"""Who may be told: what a message says of each party, and what is never taken for a yes (facts C-30…C-33, C-40)."""

from collections.abc import Iterable, Mapping
from typing import Any

from actions.turn import Turn
from assistant.services import consent
from assistant.swedish.consent_terms import consents_for
from assistant.swedish.parties import leaves_the_settled
from assistant.swedish.questions import is_question
from assistant.swedish.taken_back import TakenBack, taken_back

PARTIES = ("social_services", "employment_service", "insurance_agency", "employer")
PARTY_SLOTS = tuple(f"consent_{party}" for party in PARTIES)
# Försäkringskassan is told one thing only, by a law of its own (C-31).
ONE_THING_ONLY = "insurance_agency"
# Somebody named just whom it is about: nobody asks about the others, and neither a yes nor a no is written of them.
# Not None, or the form would ask; false, or it could be taken for a yes.
UNASKED = ""
UNDECIDED = (None, UNASKED)
# Where the form waits for something else, a party has to be named to be meant.
OPEN_TO_ALL = (None, *PARTY_SLOTS, "consent_understood", "consent_confirmed")
PRESSED = "/"
CLIENT = "client"


def parties_said(turn: Turn) -> dict[str, Any]:
    """Who may be told, said in free words: "soc men inte arbetsgivaren", "alla utom chefen", "ingen"."""
    said = turn.entity("parties")
    # "Får soc veta det?" asks; nobody consents by asking.
    if not said or is_question(turn.text):
        return {}
    if turn.requested not in OPEN_TO_ALL and not (said["included"] or said["excluded"]):
        return {}
    decided = _of_the_others(turn, said)
    decided |= {f"consent_{party}": True for party in said["included"]}
    return decided | {f"consent_{party}": False for party in said["excluded"]}


def _of_the_others(turn: Turn, said: Mapping[str, Any]) -> dict[str, Any]:
    """Those who are meant without a name. A no reaches them all; a yes only those who have had no answer."""
    undecided = [slot for slot in PARTY_SLOTS if turn.slot(slot) in UNDECIDED]
    if said["nobody"]:
        return dict.fromkeys(PARTY_SLOTS, False)
    if said["everyone"]:
        return dict.fromkeys(undecided, True)
    if said.get("only"):
        # "Bara soc" settles everybody; "resten nej" only those who are still undecided.
        return dict.fromkeys(undecided if leaves_the_settled(turn.text) else PARTY_SLOTS, False)
    return {}


def only_those(decided: Mapping[str, Any]) -> dict[str, Any]:
    """Whoever begins by naming whom it is about is asked about nobody else."""
    if not any(decided.values()):
        return dict(decided)
    return {**dict.fromkeys(PARTY_SLOTS, UNASKED), **decided}


def for_another(turn: Turn) -> str | None:
    """The answer to somebody who brings another person's consent: nobody consents for another (C-41, C-51)."""
    who = CLIENT if not consent.may_give(turn.actor) else consents_for(turn.text)
    return f"utter_consent_for_{who}" if who else None


def ended_by(turn: Turn) -> TakenBack:
    """Whose yes the message takes back. A pressed button says it without words."""
    if not turn.text.startswith(PRESSED):
        return taken_back(turn.text)
    said = turn.entity("parties") or {}
    named = frozenset((*said.get("included", ()), *said.get("excluded", ())))
    return TakenBack(named or frozenset(PARTIES), bool(named))


def in_order(parties: Iterable[str]) -> list[str]:
    """The parties as they are always named."""
    wanted = set(parties)
    return [party for party in PARTIES if party in wanted]
