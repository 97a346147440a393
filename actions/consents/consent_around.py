"""What people say around an open consent question and mean as no answer to it: somebody else is to be asked first,
there is no strength for more, thanks, a wrong button, how many questions are left (facts C-23, C-40, C-47).
"""

from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.consents.consent_asides import explain_the_question
from actions.consents.consent_goodbye import END_HERE
from actions.consents.consent_parties import PARTY_SLOTS, UNASKED
from actions.turn import Turn
from assistant.swedish.consents.consent_asked import (
    answered_wrong,
    asks_how_many_are_left,
    asks_others_first,
    asks_what_is_meant,
    has_no_strength,
    only_thanks,
)

THANKED, FIRST, LEFT, WRONG = (
    *("utter_consent_thanks_or_yes", "utter_consent_ask_first"),
    *("utter_consent_questions_left", "utter_consent_wrong_answer"),
)


def read_around(turn: Turn, asked: str, say: CollectingDispatcher) -> dict[str, Any] | None:
    """The answers that it sets, maybe none; None where it is nothing of the kind."""
    if asks_what_is_meant(turn.text):
        explain_the_question(turn, say)
        return {}
    if asks_how_many_are_left(turn.text):
        say.utter_message(response=LEFT)
        return {}
    if only_thanks(turn.text) and (asked in PARTY_SLOTS or turn.answer is None):
        say.utter_message(response=THANKED if asked in PARTY_SLOTS else "utter_thanks_in_form")
        return {}
    if asked not in PARTY_SLOTS:
        return None
    if asks_others_first(turn.text):
        return _wait(turn, asked, say)
    if has_no_strength(turn.text) and not _has_a_yes(turn):
        return END_HERE
    return _put_right(turn, asked, say)


def _wait(turn: Turn, asked: str, say: CollectingDispatcher) -> dict[str, Any]:
    """Whoever has said yes to nobody yet is asked no more today; a yes that was given is not lost."""
    if not _has_a_yes(turn):
        return END_HERE
    say.utter_message(response=FIRST)
    return {asked: UNASKED}


def _put_right(turn: Turn, asked: str, say: CollectingDispatcher) -> dict[str, Any] | None:
    """ "Oj, tryckte fel, jag menar nej": the answer before, and not the one that is asked for now."""
    answered = [slot for slot in PARTY_SLOTS[: PARTY_SLOTS.index(asked)] if isinstance(turn.slot(slot), bool)]
    if not answered or turn.entity("parties") or turn.entity("until") or not answered_wrong(turn.text):
        return None
    if turn.answer in ("yes", "no"):
        return {answered[-1]: turn.answer == "yes"}
    say.utter_message(response=WRONG)
    return {answered[-1]: None}


def _has_a_yes(turn: Turn) -> bool:
    return any(turn.slot(slot) is True for slot in PARTY_SLOTS)
