"""What somebody is to be phoned about, by what was said before: a kind, whose yes is taken back, and never a story."""

from rasa_sdk.executor import CollectingDispatcher

from actions.consents.consent_parties import in_order
from actions.consents.consent_words import in_a_row
from actions.turn import Turn
from assistant.knowledge.told import waits_for_help_with_time, waits_to_be_withdrawn
from assistant.swedish.consents.withdrawn_elsewhere import names_one_more, tells_where_given, who_stays, whose_is_over

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
    """Whoever is named after the offer, in place of who was named before, or besides: "inte soc heller"."""
    whose = _whose(turn)
    return {WITHDRAWN: in_order(whose)} if whose else {}


def _whose(turn: Turn) -> frozenset[str]:
    whose = whose_is_over(turn.text)
    return whose.union(turn.slot(WITHDRAWN) or ()) if whose and names_one_more(turn.text) else whose


def answer_of_withdrawal(turn: Turn, say: CollectingDispatcher) -> bool:
    """Whether it went on with the yes that isn't ours to take back, and is answered."""
    if call_about(turn) != WITHDRAWAL:
        return False
    whose, where = _whose(turn), tells_where_given(turn.text)
    if where:
        say.utter_message(response="utter_withdraw_where_given")
    if whose:
        say.utter_message(response="utter_nothing_to_withdraw_only", parties=in_a_row(in_order(whose)))
    return _say_who_stays(turn, say) or bool(whose or where)


def _say_who_stays(turn: Turn, say: CollectingDispatcher) -> bool:
    """ "Men kassan är okej": whose yes is not touched, beside whose is."""
    stays, ended = who_stays(turn.text), set(turn.slot(WITHDRAWN) or ())
    if not (stays - ended and ended):
        return False
    parties = {"parties": in_a_row(in_order(stays - ended)), "ended": in_a_row(in_order(ended))}
    say.utter_message(response="utter_consent_goes_on", **parties)
    return True
