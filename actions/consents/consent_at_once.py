"""What is read at the question about a party before what the message does: a no to all, to the rest, to another one.

It never gives a yes, and a yes that stands is only taken back where its party is named, or all are (C-43, C-47).
"""

from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.consents.consent_parties import PARTY_SLOTS, UNDECIDED, named_in
from actions.turn import Turn
from assistant.swedish.consents import consent_by_act as said
from assistant.swedish.consents.parties import leaves_the_settled
from assistant.swedish.words.questions import is_question

EMPLOYER = "consent_employer"
Read = dict[str, Any] | None


def read_at_once(turn: Turn, asked: str, say: CollectingDispatcher) -> Read:
    let_in = (turn.entity("parties") or {}).get("included")
    if let_in:
        return None
    if asked == EMPLOYER and said.has_no_employer(turn.text):
        return {asked: False} | kept_out(turn)
    if is_question(turn.text):
        return None
    if said.closes_the_rest(turn.text):
        return _rest(turn) | kept_out(turn)
    if turn.act.surely("question"):
        return None
    return _closed(turn, say) or _nobody_yet(turn, say) or _of_another(turn, asked)


def kept_out(turn: Turn) -> dict[str, Any]:
    """Whoever gets a no by name."""
    return {f"consent_{party}": False for party in (turn.entity("parties") or {}).get("excluded", ())}


def _closed(turn: Turn, say: CollectingDispatcher) -> Read:
    """A no to everybody, also beside a need or a story; a no to anybody else leaves a yes that was given."""
    if leaves_the_settled(turn.text):
        return None
    if said.closes_all(turn.text) or said.turns_all_to_no(turn.text):
        return dict.fromkeys(PARTY_SLOTS, False)
    given = any(turn.slot(slot) is True for slot in PARTY_SLOTS)
    if given and not named_in(turn) and said.lets_nobody_else_in(turn.text):
        return _rest(turn) | kept_out(turn)
    return None


def _nobody_yet(turn: Turn, say: CollectingDispatcher) -> Read:
    """ "Jag vill inte ge samtycke" closes all, while nobody has a yes; after one it is of the one asked about."""
    given = any(turn.slot(slot) is True for slot in PARTY_SLOTS)
    nobody = (turn.entity("parties") or {}).get("nobody") and turn.act.surely("no", "all_no")
    if given or named_in(turn) or not (nobody or _refuses_all(turn.text)):
        return None
    return dict.fromkeys(PARTY_SLOTS, False)


def _refuses_all(text: str) -> bool:
    """Of nobody by name. While nobody has a yes, "nån annan" is everybody."""
    return said.gives_no_consent(text) or said.lets_nobody_else_in(text)


def _of_another(turn: Turn, asked: str) -> Read:
    """ "Nej, inte af", whose yes was just given, is of that one alone; the one that is asked about is asked again."""
    out = kept_out(turn)
    others_yes = [slot for slot in out if turn.slot(slot) is True]
    alone = named_in(turn) == {slot.removeprefix("consent_") for slot in out} and set(out) == set(others_yes)
    return out if out and alone and asked not in out and said.only_denies(turn.text) else None


def _rest(turn: Turn) -> dict[str, Any]:
    return dict.fromkeys((slot for slot in PARTY_SLOTS if turn.slot(slot) in UNDECIDED), False)
