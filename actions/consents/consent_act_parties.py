"""Whom a message surely takes out, or lets in, at what was said back; and whom it names there (C-23, C-40, C-43)."""

from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.consents.consent_act_content import take_the_least
from actions.consents.consent_check import is_a_yes_to_a_wish, read_understood
from actions.consents.consent_limits import chosen
from actions.consents.consent_parties import PARTIES, named_in
from actions.consents.consent_said_back import EXPLAINED_AGAIN
from actions.consents.consent_so_far import tell_so_far
from actions.turn import Turn
from assistant.swedish.consents.acts_read import confirms
from assistant.swedish.consents.consent_limits import CONDITION, limit, sets_a_condition
from assistant.swedish.consents.taken_back_order import place_taken_back
from assistant.swedish.consents.taken_out import let_in, taken_out
from assistant.swedish.words.questions import is_question

Read = dict[str, Any]
AGAIN = {"consent_understood": EXPLAINED_AGAIN}


def take_out(turn: Turn, say: CollectingDispatcher) -> Read | None:
    """Those who go out, and those who come in; None where nobody is named: it is asked, or read by its place."""
    out = [party for party in PARTIES if party in taken_out(turn.text) & set(chosen(turn.values))]
    new = [] if is_question(turn.text) else [p for p in PARTIES if p in let_in(turn.text) - set(chosen(turn.values))]
    if out or new:
        return {**{f"consent_{party}": False for party in out}, **{f"consent_{party}": True for party in new}}
    alone = chosen(turn.values)
    if turn.answer == "yes" and not alone:
        # "Ja, ta bort det", where nobody is left with a yes: that was the last answer.
        return {"consent_confirmed": True}
    if turn.answer == "yes" and not named_in(turn) and any(turn.slot(f"consent_{party}") is False for party in PARTIES):
        # "Ja, ta bort", after somebody was: nobody else goes by it.
        tell_so_far(turn, say)
        return {}
    return {f"consent_{alone[0]}": False} if len(alone) == 1 and _means_the_one(turn) else None


def _means_the_one(turn: Turn) -> bool:
    """ "Ta bort den", where one alone has a yes."""
    named = (turn.entity("parties") or {}).get("mentioned") or turn.entity("parties")
    return not named and place_taken_back(turn.text) is None


def read_check_act(turn: Turn, say: CollectingDispatcher) -> Read | None:
    """No answer to whom is held against anybody: what can't be read is explained again, and read back (C-23)."""
    if _keeps_somebody_out(turn) or _names_an_end(turn):
        return None
    if confirms(turn.text) or is_a_yes_to_a_wish(turn):
        return read_understood(turn, say)
    if turn.act.name != "names":
        return dict(AGAIN)
    if limit(turn.text, turn.now) == CONDITION and not sets_a_condition(turn.text):
        return {**take_the_least(turn, say), **AGAIN}
    said = CollectingDispatcher()
    read = read_understood(turn, said)
    if not read or any(message.get("response") for message in said.messages):
        return dict(AGAIN)
    return read


def _names_an_end(turn: Turn) -> bool:
    return bool(turn.entity("period")) or (turn.entity("until") or "")[:1].isdigit()


def _keeps_somebody_out(turn: Turn) -> bool:
    said = turn.entity("parties") or {}
    return bool(set(said.get("excluded", ())) & set(chosen(turn.values)))
