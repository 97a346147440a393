"""Read before anything else at an open question of the consent form: a no to the answer before as well, and a moment's
pause where all was read back (facts C-23, C-40). Neither may be lost in what else the message sounds like.
"""

from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.consents.consent_act_until import change_until
from actions.consents.consent_early import take_what_is_proposed
from actions.consents.consent_goodbye import END_HERE
from actions.consents.consent_limits import SAID_BACK, chosen
from actions.consents.consent_parties import PARTIES, PARTY_SLOTS, in_order, named_in
from actions.consents.consent_said_back import EXPLAINED_AGAIN, SHOWN, to_say_back
from actions.consents.consent_so_far import NO, YES, tell_so_far
from actions.consents.consent_words import in_a_row
from actions.turn import Turn
from assistant.swedish.consents.consent_first import (
    denies_such_a_no,
    how_many_first,
    lets_ask,
    refused_and_asked_of,
    refuses_the_one_before,
    says_no_now,
    says_the_least,
    sets_an_end_first,
    skips_them_all,
    skips_with_a_no,
    takes_the_proposal,
    waits_to_save,
)
from assistant.swedish.consents.consent_terms import skips_one

PROPOSED = ("consent_content", "consent_until")
NO_HURRY, GO_ON = "utter_consent_no_hurry", "utter_heard_thanks"


def read_first(turn: Turn, asked: str, say: CollectingDispatcher) -> dict[str, Any] | None:
    """The answers that it sets, maybe none; None where it is nothing of the kind."""
    if asked in PARTY_SLOTS and turn.answer == "no" and not named_in(turn) and refuses_the_one_before(turn.text):
        return _no_to_both(turn, asked)
    if asked in PARTY_SLOTS and not named_in(turn) and denies_such_a_no(turn.text):
        tell_so_far(turn, say)
        return {}
    if asked in PARTY_SLOTS and lets_ask(turn.text) and not skips_one(turn.text):
        say.utter_message(response=GO_ON)
        return {}
    if asked in PARTY_SLOTS and skips_them_all(turn.text):
        return END_HERE
    if asked in PARTY_SLOTS and (skips_with_a_no(turn.text) or says_no_now(turn.text)):
        return {asked: False}
    if asked in PARTY_SLOTS and (about := in_order(refused_and_asked_of(turn.text))):
        return _no_and_told_of(turn, asked, about, say)
    if asked in SAID_BACK and not named_in(turn) and waits_to_save(turn.text, turn.now.date()):
        say.utter_message(response=NO_HURRY)
        return {}
    if asked in SAID_BACK and not named_in(turn) and sets_an_end_first(turn.text, turn.now.date()):
        return to_say_back(turn, change_until(turn, say) or {})
    if asked == "consent_understood" and (count := how_many_first(turn.text)):
        # In the order in which all of them were read aloud.
        right = list(PARTIES[:count]) == chosen(turn.values)
        return {asked: SHOWN if right else EXPLAINED_AGAIN}
    if asked in PROPOSED and takes_the_proposal(turn.text):
        return take_what_is_proposed(turn)
    if asked == PROPOSED[0] and says_the_least(turn.text):
        return take_what_is_proposed(turn)
    return None


def _no_and_told_of(turn: Turn, asked: str, about: list[str], say: CollectingDispatcher) -> dict[str, Any]:
    """The no is to whom it was asked about; whoever is named is told of, and gets nothing by it."""
    given = all(turn.slot(f"consent_{party}") is True for party in about)
    say.utter_message(response=f"utter_consent_sees_{YES if given else NO}", parties=in_a_row(about))
    return {asked: False}


def _no_to_both(turn: Turn, asked: str) -> dict[str, Any] | None:
    """Nobody's answer stands before the first question."""
    answered = [slot for slot in PARTY_SLOTS[: PARTY_SLOTS.index(asked)] if isinstance(turn.slot(slot), bool)]
    return {answered[-1]: False, asked: False} if answered else None
