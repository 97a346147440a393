"""Read before anything else at an open question of the consent form: a no to the answer before as well, and a moment's
pause where all was read back (facts C-23, C-40). Neither may be lost in what else the message sounds like.
"""

from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.consents.consent_early import take_what_is_proposed
from actions.consents.consent_limits import SAID_BACK, chosen
from actions.consents.consent_parties import PARTIES, PARTY_SLOTS, named_in
from actions.consents.consent_said_back import EXPLAINED_AGAIN, SHOWN
from actions.turn import Turn
from assistant.swedish.consents.consent_first import (
    holds_back,
    how_many_first,
    refuses_the_one_before,
    says_the_least,
    skips_with_a_no,
    takes_the_proposal,
)

PROPOSED = ("consent_content", "consent_until")
NO_HURRY = "utter_consent_no_hurry"


def read_first(turn: Turn, asked: str, say: CollectingDispatcher) -> dict[str, Any] | None:
    """The answers that it sets, maybe none; None where it is nothing of the kind."""
    if asked in PARTY_SLOTS and turn.answer == "no" and not named_in(turn) and refuses_the_one_before(turn.text):
        return _no_to_both(turn, asked)
    if asked in PARTY_SLOTS and skips_with_a_no(turn.text):
        return {asked: False}
    if asked in SAID_BACK and not named_in(turn) and holds_back(turn.text):
        say.utter_message(response=NO_HURRY)
        return {}
    if asked == "consent_understood" and (count := how_many_first(turn.text)):
        # In the order in which all of them were read aloud.
        right = list(PARTIES[:count]) == chosen(turn.values)
        return {asked: SHOWN if right else EXPLAINED_AGAIN}
    if asked in PROPOSED and takes_the_proposal(turn.text):
        return take_what_is_proposed(turn)
    if asked == PROPOSED[0] and says_the_least(turn.text):
        return take_what_is_proposed(turn)
    return None


def _no_to_both(turn: Turn, asked: str) -> dict[str, Any] | None:
    """Nobody's answer stands before the first question."""
    answered = [slot for slot in PARTY_SLOTS[: PARTY_SLOTS.index(asked)] if isinstance(turn.slot(slot), bool)]
    return {answered[-1]: False, asked: False} if answered else None
