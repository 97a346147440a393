"""Consent: to whom, what, until when; each yes and no of its own, said back and checked (facts C-30…C-47)."""

from collections.abc import Mapping, Sequence
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.base import Events
from actions.consents.consent_as_read import read_against_what_was_read
from actions.consents.consent_asides import answer_consent_aside
from actions.consents.consent_asked import (
    goes_on,
    no_to_it_too,
    read_in_the_middle,
    without_withdrawn,
    yes_to_it_too,
)
from actions.consents.consent_both_contents import with_both_contents
from actions.consents.consent_by_act import read_by_act, without_unsaid_terms
from actions.consents.consent_check import read_confirmation, read_understood, standing_parties
from actions.consents.consent_contact_beside import besides_contact
from actions.consents.consent_first import read_first
from actions.consents.consent_goodbye import END_HERE, read_goodbye
from actions.consents.consent_grid import read_grid, read_one
from actions.consents.consent_illness import say_it_stays_out
from actions.consents.consent_limits import CONTENT, SAID_BACK, UNTIL, lacks, set_apart, tied, within_bounds
from actions.consents.consent_need_beside import besides_need, need_beside
from actions.consents.consent_no_answer import answers_nothing, is_either
from actions.consents.consent_parties import (
    PARTIES,
    PARTY_SLOTS,
    UNASKED,
    for_another,
    only_asked_about,
    only_those,
    parties_said,
    same_said,
)
from actions.consents.consent_party_answer import leave_in_doubt, read_party_answer, without_doubted
from actions.consents.consent_party_by_act import read_party_by_act
from actions.consents.consent_put_right import end_put_right
from actions.consents.consent_repeated import read_repeated
from actions.consents.consent_said_back import EXPLAINED_AGAIN, some_yes
from actions.consents.consent_so_far import acknowledge, say_for_whom, say_it_stands
from actions.consents.consent_taken_back import read_taken_back
from actions.consents.consent_terms import read_content, read_until
from actions.consents.consent_unsaid_yes import without_unsaid_yes
from actions.forms import FormTurn
from actions.turn import Turn
from assistant.swedish.consents.consent_asides import (
    BACKDATED,
    PRESSED,
    aside,
    drops_everything,
    tells_what,
)
from assistant.swedish.consents.consent_asked import refuses_ahead
from assistant.swedish.consents.consent_limits import limit
from assistant.swedish.consents.consent_terms import (
    adds_somebody,
    ends_there,
    is_about_something_else,
    leaves_it_for_the_meeting,
    refuses_the_whole,
    says_later,
    skips_one,
    wants_none,
)
from assistant.swedish.words.questions import is_question


class ValidateConsentForm(FormTurn):
    form = "consent_form"

    def order(self, turn: Turn, values: Mapping[str, Any]) -> Sequence[str]:
        if values.get("consent_confirmed") is False:
            return ()
        undecided = any(values.get(slot) is None for slot in PARTY_SLOTS)
        if not undecided and not some_yes(values):
            # A no is as easy as a yes: it needs no check and no second answer (C-47). Said before the first question,
            # it is read aloud once.
            return ("consent_confirmed",) if _was_refused_ahead(turn) else ()
        content = ("consent_content",) if undecided or lacks(values, CONTENT) else ()
        until = ("consent_until",) if undecided or lacks(values, UNTIL) else ()
        return (*PARTY_SLOTS, *content, *until, "consent_understood", "consent_confirmed")

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        return super().do(besides_need(besides_contact(turn)), say)

    def read(self, turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
        read = without_unsaid_terms(turn, without_withdrawn(turn, _read(turn, say)))
        updates = with_both_contents(turn, without_unsaid_yes(turn, read, say))
        say_it_stays_out(turn, updates, say)
        updates |= need_beside(turn, say) if updates else {}
        if self._following(turn, updates) not in (None, *SAID_BACK):
            acknowledge(turn, updates, say)
        updates |= _added(turn, updates)
        updates |= within_bounds({**turn.values, **updates})
        say_it_stands(turn, updates, say)
        following = self._following(turn, updates)
        if following != turn.requested:
            say_for_whom({**turn.values, **updates}, following, say)
        return updates

    def _following(self, turn: Turn, updates: Mapping[str, Any]) -> str | None:
        values = {**turn.values, **updates}
        return next((slot for slot in self.order(turn, values) if values.get(slot) is None), None)


def _added(turn: Turn, updates: Mapping[str, Any]) -> dict[str, Any]:
    """Whoever got a yes after the questions about who."""
    added = [p for p in PARTIES if updates.get(f"consent_{p}") is True and turn.slot(f"consent_{p}") is not True]
    if not added or turn.requested in (None, *PARTY_SLOTS):
        return {}
    return set_apart(turn.values, updates)


def _read(turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
    asked = turn.requested or ""
    if drops_everything(turn.text) or (not asked and (aside(turn.text) == BACKDATED or goes_on(turn))):
        return END_HERE
    if (leaves := read_goodbye(turn)) is not None:
        return leaves
    if another := for_another(turn):
        return _refer(turn, say, another)
    if (first := read_first(turn, asked, say)) is not None:
        return first
    if is_either(turn, asked, say):
        return {}
    if asked in PARTY_SLOTS and _wants_none(turn):
        return dict.fromkeys(PARTY_SLOTS, False)
    if asked in PARTY_SLOTS and skips_one(turn.text):
        return {asked: UNASKED}
    if (in_doubt := leave_in_doubt(turn, asked, say)) is not None:
        return in_doubt
    if asked in SAID_BACK and (as_read := read_against_what_was_read(turn, asked)):
        return as_read
    if asked in SAID_BACK and (repeated := read_repeated(turn, asked, say)) is not None:
        return repeated
    if (several := read_grid(turn, asked)) is not None:
        return several
    if (by_act := read_by_act(turn, say)) is not None:
        return by_act
    if (by_act := read_party_by_act(turn, asked, say)) is not None:
        return by_act
    if (beside := read_in_the_middle(turn, asked, say)) is not None:
        return beside
    if _puts_off(turn, asked):
        return END_HERE
    if refuses_the_whole(turn.text) and not turn.entity("parties"):
        return _said_back_anew(turn, dict.fromkeys(PARTY_SLOTS, False))
    if answers_nothing(turn, say):
        return {}
    taken = read_taken_back(turn, say)
    if taken is not None:
        return _said_back_anew(turn, taken)
    if answer_consent_aside(turn, say):
        return _no_under_pressure(turn, asked)
    if _is_about_something_else(turn, say) or _tells_of_another_content(turn, say):
        return {}
    if asked == "consent_understood" and not _adds_somebody(turn):
        return read_understood(turn, say)
    updates = _read_decision(turn, asked, say) or read_one(turn, asked)
    if asked == "consent_confirmed":
        return _said_back_anew(turn, updates) if updates else read_confirmation(turn, say)
    # Whatever changes has to be said back again.
    return {**updates, "consent_understood": None} if updates else {}


def _wants_none(turn: Turn) -> bool:
    """Nobody has a yes yet, and nobody gets one in the message."""
    included = (turn.entity("parties") or {}).get("included")
    return wants_none(turn.text) and not (included or some_yes(turn.values))


def _puts_off(turn: Turn, asked: str) -> bool:
    """ "Till senare i vår", where it is asked until when, is an end that can't be read, and no putting off."""
    names_an_end = asked == "consent_until" and (turn.entity("until") or turn.entity("when") or ends_there(turn.text))
    later = says_later(turn.text) and turn.answer != "yes" and not skips_one(turn.text)
    # "Resten tar jag på mötet": the yes before it is not lost.
    keeps_a_yes = some_yes(turn.values) and leaves_it_for_the_meeting(turn.text)
    return later and not (names_an_end or keeps_a_yes) and not _names_somebody(turn)


def _no_under_pressure(turn: Turn, asked: str) -> dict[str, Any]:
    """ "Nej, men de säger att jag måste" is still a no: to whom it was asked of, else to keeping any of it (C-47)."""
    if turn.answer != "no" or (is_question(turn.text) and not (asked in PARTY_SLOTS and refuses_ahead(turn.text))):
        return {}
    if asked in PARTY_SLOTS:
        return {asked: False}
    return END_HERE if aside(turn.text) == PRESSED else {}


def _adds_somebody(turn: Turn) -> bool:
    """ "Ja till af också", of somebody who was not asked about, is a yes and no answer to the check."""
    included = set((turn.entity("parties") or {}).get("included", ()))
    # "Fk får veta om mötet, kort tid" is more than an answer to whom, also where fk had a no.
    told_more = bool(read_until(turn, "") or read_content(turn, ""))
    adds = adds_somebody(turn.text) or told_more
    new = {p for p in included if turn.slot(f"consent_{p}") == UNASKED or (adds and not turn.slot(f"consent_{p}"))}
    return adds and not is_question(turn.text) and bool(new - standing_parties(turn))


def _names_somebody(turn: Turn) -> bool:
    said = turn.entity("parties") or {}
    return bool(said.get("included") or said.get("excluded") or said.get("everyone"))


def _is_about_something_else(turn: Turn, say: CollectingDispatcher) -> bool:
    """ "Nej, jag ger inte numret igen" refuses nobody."""
    aside = turn.answer == "no" and not turn.entity("parties") and is_about_something_else(turn.text)
    if turn.requested and aside:
        say.utter_message(response="utter_consent_about_something_else")
    return bool(turn.requested and aside)


def _tells_of_another_content(turn: Turn, say: CollectingDispatcher) -> bool:
    """ "De får veta vad jag klarar", which is neither of the two that can be written."""
    unread = turn.requested == "consent_content" and not (turn.entity("content") or turn.entity("parties"))
    told = unread and tells_what(turn.text) and limit(turn.text, turn.now) is None
    if told:
        say.utter_message(response="utter_consent_can_be_chosen")
    return told


def _read_decision(turn: Turn, asked: str, say: CollectingDispatcher) -> dict[str, Any]:
    if put_right := end_put_right(turn):
        return put_right
    updates = same_said(turn) if asked else None
    if updates is None:
        updates = _read_parties(turn, asked, say) | read_content(turn, asked) | read_until(turn, asked)
    return tied(turn, asked, updates, say)


def _refer(turn: Turn, say: CollectingDispatcher, another: str) -> dict[str, Any]:
    """No form is opened with somebody else's yes. In an open one the question is still the person's own."""
    if not turn.requested:
        return END_HERE
    say.utter_message(response=another)
    return {}


def _was_refused_ahead(turn: Turn) -> bool:
    """Whether no to everybody stood before the first question; a withdrawal in the middle needs no second answer."""
    refused = all(turn.slot(slot) is False for slot in PARTY_SLOTS)
    asked = turn.slot("consent_content") or turn.slot("consent_until")
    return refused and not asked and turn.requested in (None, "consent_confirmed")


def _read_parties(turn: Turn, asked: str, say: CollectingDispatcher) -> dict[str, Any]:
    if asked:
        said = without_doubted(turn, parties_said(turn), say)
        beside = no_to_it_too(turn, asked, said) | yes_to_it_too(turn, asked, said)
        return said | beside if said else read_party_answer(turn, asked, say)
    return only_those(parties_said(turn)) or only_asked_about(turn)


def _said_back_anew(turn: Turn, updates: Mapping[str, Any]) -> dict[str, Any]:
    """What was said back is no longer what was said: it is said back again, without another check."""
    checked = {"consent_understood": EXPLAINED_AGAIN} if turn.slot("consent_understood") else {}
    return {**updates, **checked, "consent_confirmed": None}
