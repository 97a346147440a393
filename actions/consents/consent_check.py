"""What is answered to what was said back: the check of what was understood, and the last yes (C-23, C-40, G-06)."""

from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.consents.consent_act_until import change_until
from actions.consents.consent_limits import (
    CONTENT,
    LIMITS,
    chosen,
    hangs_on_something,
    kept_apart,
    unwritten_at_the_check,
)
from actions.consents.consent_parties import PARTIES, PARTY_SLOTS, named_in
from actions.consents.consent_said_back import EXPLAINED_AGAIN, NEARLY, SHOWN, UNANSWERED, names_some, to_say_back
from actions.consents.consent_terms import TWO, read_content, read_until
from actions.consents.consent_unsaid_yes import changes_instead
from actions.turn import Turn
from actions.wiring import house
from assistant.services import consent
from assistant.swedish.consents.acts_read import confirms, only_says_yes
from assistant.swedish.consents.consent_asides import says_both
from assistant.swedish.consents.consent_terms import content_unasked, is_a_guess, says_what
from assistant.swedish.consents.end_answered import days_said
from assistant.swedish.consents.grid import after_no
from assistant.swedish.consents.grid_words import refuses_first

CONSENT_SLOTS = (
    *PARTY_SLOTS,
    "consent_content",
    "consent_until",
    LIMITS,
    "consent_understood",
    "consent_confirmed",
)


def read_understood(turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
    """The answer to "vem får REKO prata med?". No answer is held against anybody: a wrong one is explained again, once.

    A bare yes names nobody, and is no trap: all of it is explained again, and read back, before the last yes (C-23).
    Who calls what was read back right has given that yes; that nobody was named is kept for the REKO to go through.
    """
    if confirms(turn.text) or is_a_yes_to_a_wish(turn):
        return {"consent_understood": UNANSWERED, "consent_confirmed": True}
    changed = _change_at_the_check(turn, say)
    if changed:
        return changed
    if _repeats_a_no(turn):
        say.utter_message(response="utter_consent_already_so")
        return {}
    answers = turn.entity("parties") or named_in(turn) or says_what(turn.text) or _says_both(turn)
    if turn.answer == "no" and not answers:
        return read_confirmation(turn, say)
    if hangs_on_something(turn) or not (answers or turn.answer in ("yes", "maybe") or is_a_guess(turn.text)):
        return {}
    if _names_the_right(turn):
        return {"consent_understood": SHOWN}
    return {"consent_understood": NEARLY if names_some(turn) else EXPLAINED_AGAIN}


def is_a_yes_to_a_wish(turn: Turn) -> bool:
    """A bare "ja" of somebody who is not logged in: REKO asks again before anything is told (C-42), so it is enough."""
    at_the_check = turn.requested == "consent_understood" and not turn.acting.books_directly
    return at_the_check and only_says_yes(turn.text)


def _repeats_a_no(turn: Turn) -> bool:
    """ "Af absolut inte", which is so already: said of nobody who has a yes, and no answer to whom."""
    said = turn.entity("parties") or {}
    out = set(said.get("excluded", ()))
    return bool(out) and not (said.get("included") or said.get("everyone") or out & set(chosen(turn.values)))


def _change_at_the_check(turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
    """Taking somebody out, or another end or content, is a change and no answer."""
    changed = {slot: False for slot in _taken_out(turn) if turn.slot(slot)}
    changed |= read_until(turn, "consent_understood")
    if _says_another_content(turn):
        changed |= read_content(turn, "consent_understood")
    changed |= {} if _repeats_a_no(turn) else unwritten_at_the_check(turn, say)
    return {**kept_apart(turn, "consent_understood", changed), "consent_understood": None} if changed else {}


def _says_another_content(turn: Turn) -> bool:
    """Than what is said of all, or of somebody alone."""
    said, limits = content_unasked(turn.text), turn.slot(LIMITS) or {}
    return said is not None and any(
        told not in (None, said)
        for told in (turn.slot("consent_content"), *(one.get(CONTENT) for one in limits.values()))
    )


def _taken_out(turn: Turn) -> list[str]:
    """Those kept out by name, and all the others of "bara soc": what is saved is never more than was just said."""
    said = turn.entity("parties") or {}
    included, out = set(said.get("included", ())), set(said.get("excluded", ()))
    if said.get("only") and included:
        out |= set(PARTIES) - included
    return [f"consent_{party}" for party in PARTIES if party in out]


def _names_the_right(turn: Turn) -> bool:
    said = turn.entity("parties") or {}
    told = set(chosen(turn.values))
    if said.get("everyone"):
        return len(told) == len(PARTIES)
    named = named_in(turn) - set(said.get("excluded", ()))
    if not named:
        return says_what(turn.text) or _says_both(turn)
    # Whoever has a yes from before may be told as well: naming them, too, is right.
    return told <= named <= told | standing_parties(turn)


def _says_both(turn: Turn) -> bool:
    return len(chosen(turn.values)) == TWO and says_both(turn.text)


def standing_parties(turn: Turn) -> set[str]:
    with house().uow() as uow:
        standing = {row.party for row in consent.standing_yes(uow, by=turn.acting, now=turn.now)}
    return {party for party in standing if turn.slot(f"consent_{party}") is not False}


def read_confirmation(turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
    if turn.answer == "yes" and not (hangs_on_something(turn) or changes_instead(turn) or refuses_first(turn.text)):
        return {"consent_confirmed": True}
    if turn.answer == "no" and not named_in(turn) and days_said(after_no(turn.text), turn.now.date()):
        # "Nej, 21 februari är för länge, 30 dagar": another end, and all else stands.
        return to_say_back(turn, change_until(turn, say) or {})
    if turn.answer == "no":
        say.utter_message(response="utter_consent_from_the_start")
        return dict.fromkeys(CONSENT_SLOTS)
    return {}
