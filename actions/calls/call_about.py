"""What somebody is to be phoned about, by what was said before: a kind, whose yes is taken back, and never a story."""

from rasa_sdk.executor import CollectingDispatcher

from actions.consents.consent_parties import in_order
from actions.consents.consent_words import in_a_row
from actions.turn import Turn
from assistant.knowledge.told import waits_for_help_with_time, waits_to_be_withdrawn
from assistant.swedish.consents.withdrawn_elsewhere import tells_where_given, whose_is_over

OTHER, WITHDRAWAL, OF_A_TIME = "other", "withdrawal", "booking"
# Whose yes it is about, as it was said.
WITHDRAWN = "withdrawn_parties"


def call_about(turn: Turn) -> str:
    """A withdrawal that we could not carry out must not reach the REKO as any other call (C-43)."""
    if waits_to_be_withdrawn(turn.answers_before):
        return WITHDRAWAL
    return OF_A_TIME if waits_for_help_with_time(turn.answers_before) else OTHER


def withdrawn_parties(turn: Turn) -> list[str]:
    """Whose yes is to be taken back by that call; empty where nobody was named."""
    return list(turn.slot(WITHDRAWN) or ()) if call_about(turn) == WITHDRAWAL else []


def whose_said(turn: Turn) -> dict[str, list[str]]:
    """Whoever is named after the offer, in place of who was named before."""
    whose = whose_is_over(turn.text)
    return {WITHDRAWN: in_order(whose)} if whose else {}


def answer_of_withdrawal(turn: Turn, say: CollectingDispatcher) -> bool:
    """Whether it went on with the yes that isn't ours to take back, and is answered."""
    if call_about(turn) != WITHDRAWAL:
        return False
    whose, where = whose_is_over(turn.text), tells_where_given(turn.text)
    if where:
        say.utter_message(response="utter_withdraw_where_given")
    if whose:
        say.utter_message(response="utter_nothing_to_withdraw_only", parties=in_a_row(in_order(whose)))
    return bool(whose or where)
