"""Consent: to whom, what, until when; each yes and no of its own, said back and checked (facts C-30…C-47)."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.base import Deed, Events, slots
from actions.consent_asides import answer_consent_aside
from actions.consent_limits import (
    CONTENT,
    LIMITS,
    SAID_BACK,
    UNTIL,
    hangs_on_something,
    kept_apart,
    lacks,
    tied,
    unwritten_at_the_check,
)
from actions.consent_parties import (
    PARTIES,
    PARTY_SLOTS,
    UNASKED,
    for_another,
    named_in,
    only_those,
    parties_said,
    same_said,
)
from actions.consent_said_back import EXPLAINED_AGAIN, SHOWN, decisions, some_yes
from actions.consent_so_far import acknowledge
from actions.consent_taken_back import read_taken_back
from actions.consent_until import by_place, day_answered, day_said
from actions.forms import FormTurn
from actions.turn import Turn
from actions.wiring import house
from assistant import dates
from assistant.services import consent, consent_texts
from assistant.services.views import Receipt
from assistant.swedish.consent_terms import (
    DIRECTIONS,
    content_unasked,
    is_a_guess,
    is_about_something_else,
    refuses_the_whole,
    says_later,
    says_only_how_long,
    says_what,
    skips_one,
)
from assistant.swedish.questions import is_question

CONSENT_SLOTS = (
    *PARTY_SLOTS,
    "consent_content",
    "consent_until",
    LIMITS,
    "consent_understood",
    "consent_confirmed",
)
CONTENTS = ("meeting_only", "next_step")
PURPOSE = "plan_next_step"
LANGUAGE = "sv"
# Said back never, kept never: the form ends and nothing is written.
END_HERE = {"consent_confirmed": False}
GIVEN_IN_CHAT = "chat"


class ValidateConsentForm(FormTurn):
    form = "consent_form"

    def order(self, turn: Turn, values: Mapping[str, Any]) -> Sequence[str]:
        if values.get("consent_confirmed") is False:
            return ()
        undecided = any(values.get(slot) is None for slot in PARTY_SLOTS)
        if not undecided and not some_yes(values):
            # A no is as easy as a yes: it needs no check and no second answer (C-47).
            return ()
        content = ("consent_content",) if undecided or lacks(values, CONTENT) else ()
        until = ("consent_until",) if undecided or lacks(values, UNTIL) else ()
        return (*PARTY_SLOTS, *content, *until, "consent_understood", "consent_confirmed")

    def read(self, turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
        updates = _read(turn, say)
        values = {**turn.values, **updates}
        following = next((slot for slot in self.order(turn, values) if values.get(slot) is None), None)
        if following not in (None, *SAID_BACK):
            acknowledge(turn, updates, say)
        return updates


def _read(turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
    asked = turn.requested or ""
    if another := for_another(turn):
        return _refer(turn, say, another)
    if asked in PARTY_SLOTS and skips_one(turn.text):
        return {asked: UNASKED}
    if says_later(turn.text) and turn.answer != "yes" and not skips_one(turn.text) and not _names_somebody(turn):
        return END_HERE
    if refuses_the_whole(turn.text) and not turn.entity("parties"):
        return _said_back_anew(turn, dict.fromkeys(PARTY_SLOTS, False))
    taken = read_taken_back(turn, say)
    if taken is not None:
        return _said_back_anew(turn, taken)
    if answer_consent_aside(turn, say) or _is_about_something_else(turn, say):
        return {}
    if asked == "consent_understood":
        return _read_understood(turn, say)
    updates = _read_decision(turn, asked, say)
    if asked == "consent_confirmed":
        return _said_back_anew(turn, updates) if updates else _read_confirmation(turn, say)
    # Whatever changes has to be said back again.
    return {**updates, "consent_understood": None} if updates else {}


def _names_somebody(turn: Turn) -> bool:
    said = turn.entity("parties") or {}
    return bool(said.get("included") or said.get("excluded") or said.get("everyone"))


def _is_about_something_else(turn: Turn, say: CollectingDispatcher) -> bool:
    """ "Nej, jag ger inte numret igen" refuses nobody."""
    aside = turn.answer == "no" and not turn.entity("parties") and is_about_something_else(turn.text)
    if turn.requested and aside:
        say.utter_message(response="utter_consent_about_something_else")
    return bool(turn.requested and aside)


def _read_decision(turn: Turn, asked: str, say: CollectingDispatcher) -> dict[str, Any]:
    same = same_said(turn) if asked else None
    if same is not None:
        return same
    updates = _read_parties(turn, asked) | _read_content(turn, asked) | _read_until(turn, asked)
    return tied(turn, asked, updates, say)


def _refer(turn: Turn, say: CollectingDispatcher, another: str) -> dict[str, Any]:
    """No form is opened with somebody else's yes. In an open one the question is still the person's own."""
    if not turn.requested:
        return END_HERE
    say.utter_message(response=another)
    return {}


def _read_parties(turn: Turn, asked: str) -> dict[str, Any]:
    if asked:
        return parties_said(turn) or _read_party_answer(turn, asked)
    return only_those(parties_said(turn))


def _read_party_answer(turn: Turn, asked: str) -> dict[str, Any]:
    answer = turn.answer
    if asked not in PARTY_SLOTS or answer not in ("yes", "no", "maybe"):
        return {}
    # Who is unsure has not consented (fact C-23); it can be given later.
    return {asked: answer == "yes"}


def _read_content(turn: Turn, asked: str) -> dict[str, Any]:
    """How much: also said beside something else ("soc, men bara om mötet"). Who doesn't know tells the least."""
    if asked != "consent_content":
        chosen = None if is_question(turn.text) else content_unasked(turn.text)
    else:
        narrowest = CONTENTS[0] if turn.answer == "maybe" else None
        chosen = turn.entity("content") or by_place(turn, CONTENTS) or narrowest
    return {"consent_content": chosen} if chosen in CONTENTS else {}


def _read_until(turn: Turn, asked: str) -> dict[str, Any]:
    """Until when: also said beside something else ("soc, till jul"), or out of turn ("tre månader")."""
    if asked in SAID_BACK and turn.entity("until") in DIRECTIONS:
        return {"consent_until": None}
    last = None if is_question(turn.text) else day_said(turn)
    if last is None and (asked == "consent_until" or says_only_how_long(turn.text)):
        last = day_answered(turn)
    return {"consent_until": last.isoformat()} if last else {}


def _read_understood(turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
    """The answer to "vem får REKO prata med?". No answer is held against anybody: a wrong one is explained again, once.

    Nothing is saved before somebody was named, or "vet inte" was said: a bare yes answers nothing of it.
    """
    changed = _change_at_the_check(turn, say)
    if changed:
        return changed
    answers = turn.entity("parties") or named_in(turn) or says_what(turn.text)
    if turn.answer == "no" and not answers:
        return _read_confirmation(turn, say)
    if hangs_on_something(turn) or (not answers and turn.answer != "maybe" and not is_a_guess(turn.text)):
        return {}
    return {"consent_understood": SHOWN if _names_the_right(turn) else EXPLAINED_AGAIN}


def _change_at_the_check(turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
    """Taking somebody out, or another end or content, is a change and no answer."""
    changed = {slot: False for slot in _taken_out(turn) if turn.slot(slot)}
    changed |= _read_until(turn, "consent_understood")
    if content_unasked(turn.text) != turn.slot("consent_content"):
        changed |= _read_content(turn, "consent_understood")
    changed |= unwritten_at_the_check(turn, say)
    return {**kept_apart(turn, "consent_understood", changed), "consent_understood": None} if changed else {}


def _taken_out(turn: Turn) -> list[str]:
    """Those kept out by name, and all the others of "bara soc": what is saved is never more than was just said."""
    said = turn.entity("parties") or {}
    included, out = set(said.get("included", ())), set(said.get("excluded", ()))
    if said.get("only") and included:
        out |= set(PARTIES) - included
    return [f"consent_{party}" for party in PARTIES if party in out]


def _names_the_right(turn: Turn) -> bool:
    said = turn.entity("parties") or {}
    told = {party for party in PARTIES if turn.slot(f"consent_{party}")}
    if said.get("everyone"):
        return len(told) == len(PARTIES)
    named = named_in(turn) - set(said.get("excluded", ()))
    return named <= told if named else says_what(turn.text)


def _said_back_anew(turn: Turn, updates: Mapping[str, Any]) -> dict[str, Any]:
    """What was said back is no longer what was said: it is said back again, without another check."""
    checked = {"consent_understood": EXPLAINED_AGAIN} if turn.slot("consent_understood") else {}
    return {**updates, **checked, "consent_confirmed": None}


def _read_confirmation(turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
    if turn.answer == "yes" and not hangs_on_something(turn):
        return {"consent_confirmed": True}
    if turn.answer == "no":
        say.utter_message(response="utter_consent_from_the_start")
        return dict.fromkeys(CONSENT_SLOTS)
    return {}


class SubmitConsent(Deed):
    def name(self) -> str:
        return "action_submit_consent"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        emptied = slots(dict.fromkeys(CONSENT_SLOTS))
        if not _is_decided(turn):
            say.utter_message(response=for_another(turn) or "utter_consent_not_kept")
            return emptied
        receipt = self._record(turn)
        say.utter_message(response=f"utter_consent_{self._verdict(turn, receipt)}", until=_until_words(receipt))
        return emptied

    def _record(self, turn: Turn) -> Receipt:
        until = turn.slot("consent_until")
        with house().uow() as uow:
            return consent.record(
                uow,
                decisions=decisions(turn),
                content=turn.slot("consent_content") or CONTENTS[0],
                purpose=PURPOSE,
                until=date.fromisoformat(until) if until else None,
                by=turn.acting,
                now=turn.now,
                how_given=GIVEN_IN_CHAT,
                shown=consent_texts.today(),
                understood=turn.slot("consent_understood"),
                language=LANGUAGE,
                appointment_id=turn.own_booking,
            )

    def _verdict(self, turn: Turn, receipt: Receipt) -> str:
        if receipt.outcome != "recorded":
            return receipt.outcome
        given = [row for row in receipt.rows if row.status in ("active", "wish")]
        if not given:
            return "refused"
        if not given[0].ask_again:
            return "kept" if len({row.valid_until for row in given}) == 1 else "kept_each"
        # Without a booking there is no REKO yet who could see the wish.
        return "wish_kept" if turn.own_booking else "wish_waits"


def _is_decided(turn: Turn) -> bool:
    """A yes has to be confirmed; where everybody got a no there is nothing more to ask."""
    confirmed = turn.slot("consent_confirmed")
    answered = [turn.slot(slot) for slot in PARTY_SLOTS]
    refused = False in answered and None not in answered and not any(answered)
    return confirmed is True or (confirmed is None and refused)


def _until_words(receipt: Receipt) -> str:
    return dates.day_with_year(receipt.until) if receipt.until else ""
