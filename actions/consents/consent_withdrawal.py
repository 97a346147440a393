"""Consent taken back by saying so, in any state (facts C-43…C-47): what the message says of it is carried out here."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Deed, Events, slots
from actions.calls.call_about import WITHDRAWAL, WITHDRAWN, call_about
from actions.calls.call_back import start_call_back
from actions.consents.consent_ahead import take_back_ahead
from actions.consents.consent_changes import BOOKING, ChangeConsent, begin, narrow
from actions.consents.consent_limits import CONTENT, LEAST, LIMITS, own
from actions.consents.consent_nodded import only_nods, say_what_is_left, standing_yes
from actions.consents.consent_parties import (
    BUTTON,
    PARTIES,
    PARTY_SLOTS,
    UNASKED,
    ended_by,
    in_order,
    let_in_beside,
    told_refusal,
)
from actions.consents.consent_receipt import ShowConsent
from actions.consents.consent_refusal import forbids, refuses, write_refusal
from actions.consents.consent_said_back import say_stands
from actions.consents.consent_so_far import acknowledge
from actions.consents.consent_taken_back import answers_ended, say_if_unsure
from actions.consents.consent_withdrawn import withdraw
from actions.consents.consent_words import at_head, in_a_row
from actions.turn import Turn
from assistant.services.views import ConsentView
from assistant.swedish.consents.parties import leaves_the_settled, parties
from assistant.swedish.consents.taken_back import TakenBack, only_asks_of_it
from assistant.swedish.consents.taken_back_answer import (
    ALL,
    WHICH,
    answers_which,
    means_one_of_several,
    takes_them_all_back,
)
from assistant.swedish.words.questions import is_question

FORM = "consent_form"
# Said when a yes was taken back here, or a no written.
NO_YES_LEFT = ("utter_withdrawn", "utter_consent_refused", "utter_consent_no_noted")


class WithdrawConsent(Deed):
    """Effective at once for everything not yet done (fact C-43); in any state, by saying so."""

    def name(self) -> str:
        return "action_withdraw_consent"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        if refusal := told_refusal(turn):
            say.utter_message(response=refusal)
            return []
        if turn.form == FORM and only_asks_of_it(turn.text):
            say.utter_message(response="utter_consent_told_stays_now")
            return []
        if _asks_which(turn, say):
            return []
        meant = _meant(turn)
        if only_nods(turn, meant):
            say_what_is_left(turn, say, standing_yes(turn))
            return []
        if not meant.ends and not meant.asked:
            return _change_instead(turn, say, meant)
        taken_back = withdraw(turn, say, meant.ends) if meant.ends else []
        narrowed = _narrow(turn, say, meant)
        if turn.form == BOOKING and meant.named:
            # What stood has been taken back and said so: only the rest waits for the questions.
            unknown = [party for party in meant.ends if party not in {row.party for row in taken_back}]
            return slots(take_back_ahead(turn, say, unknown, let_in_beside(turn, meant.ends)))
        if asked := _wanted_anew(turn, meant):
            # "Ja till soc, men inte jobbet": the yes must not be lost beside the no.
            return begin(turn, _as_answers(turn, asked, meant))
        if turn.form == FORM:
            return _in_open_form(turn, say, meant, known=bool(taken_back))
        if not taken_back and not narrowed:
            return _nothing_was_done(turn, say, meant)
        # "Din önskan är borttagen" is not of those who were kept.
        say_stands((row for row in standing_yes(turn) if row.party not in meant.narrowed), say)
        return []


def _asks_which(turn: Turn, say: CollectingDispatcher) -> bool:
    """ "Ta bort ett samtycke", where several stand: none goes before it is said whose."""
    if turn.form or not means_one_of_several(turn.text):
        return False
    standing = {row.party for row in standing_yes(turn)}
    if len(standing) > 1:
        say.utter_message(response=WHICH, parties=in_a_row(in_order(standing)))
    return len(standing) > 1


def _meant(turn: Turn) -> TakenBack:
    """In the open form "det första" is the first that was answered, and "jag ångrar mig" is about what was given."""
    before = turn.texts_before[-1] if turn.texts_before else ""
    if turn.form != FORM and takes_them_all_back(turn.text, before, turn.answers_before):
        return ALL
    if turn.form != FORM and (whose := answers_which(turn.text, turn.answers_before)):
        return whose
    meant = ended_by(turn)
    if turn.form != FORM or turn.text.startswith(BUTTON) or not meant.ends:
        return meant
    if leaves_the_settled(turn.text):
        return _of_the_rest(turn, meant)
    in_form = answers_ended(turn)
    return meant if (meant.whole and not in_form.named) or not in_form.ends else in_form


def _of_the_rest(turn: Turn, meant: TakenBack) -> TakenBack:
    """ "Resten nej, inte af" takes no yes from anybody but whom it names."""
    given = {party for party in PARTIES if turn.slot(f"consent_{party}") is True}
    return replace(meant, ends=meant.ends - (given - parties(turn.text).excluded), named=True)


def _change_instead(turn: Turn, say: CollectingDispatcher, meant: TakenBack) -> Events:
    """No yes is over: a part is taken back, more time is wanted, or "soc kan vara kvar"."""
    if turn.form == FORM and meant.narrowed:
        return _less_in_open_form(turn, say, meant.narrowed)
    if turn.form != FORM and (meant.narrowed or meant.longer):
        return ChangeConsent().do(turn, say)
    say.utter_message(response="utter_consent_change_how")
    return []


def _narrow(turn: Turn, say: CollectingDispatcher, meant: TakenBack) -> list[ConsentView]:
    concerned = [row for row in standing_yes(turn) if row.party in meant.narrowed]
    return narrow(turn, say, concerned, LEAST, None) if concerned else []


def _wanted_anew(turn: Turn, meant: TakenBack) -> Collection[str]:
    """Whoever gets a yes in the message, or whose no is regretted, and has no yes. Not who is only feared to know."""
    if turn.form or not meant.asked or is_question(turn.text):
        return ()
    said = parties(turn.text)
    return (meant.asked & (said.included | said.excluded)) - {row.party for row in standing_yes(turn)}


def _as_answers(turn: Turn, asked: Collection[str], meant: TakenBack) -> dict[str, Any]:
    """A no that is regretted is no yes yet: that one is asked about."""
    ended = meant.ends if meant.named else ()
    given = {f"consent_{party}": party in parties(turn.text).included or None for party in asked}
    return {**dict.fromkeys(PARTY_SLOTS, UNASKED), **{f"consent_{party}": False for party in ended}, **given}


def _nothing_was_done(turn: Turn, say: CollectingDispatcher, meant: TakenBack) -> Events:
    """Nobody is left without an answer: what can be changed is told where there is a yes."""
    if not meant.ends and standing_yes(turn):
        say.utter_message(response="utter_consent_change_how")
        return []
    return _answer_without_a_yes(turn, say, meant if meant.ends else TakenBack(meant.asked))


def _is_said_here(turn: Turn) -> bool:
    """Whether no yes is left since one was taken back, or a no was written, in this talk: what holds is shown."""
    said = (name or "" for names in turn.answers_before for name in names)
    return call_about(turn) != WITHDRAWAL and any(name.startswith(NO_YES_LEFT) for name in said)


def _answer_without_a_yes(turn: Turn, say: CollectingDispatcher, meant: TakenBack) -> Events:
    """A no of one's own is written. A yes that was given elsewhere is taken back there: a call is offered."""
    if refuses(turn):
        write_refusal(turn, say, meant.ends)
        return []
    if forbids(turn):
        write_refusal(turn, say, meant.ends, response="utter_consent_no_noted")
        return []
    if turn.form is None and _is_said_here(turn):
        ShowConsent().do(turn, say)
        return []
    parties = in_a_row(in_order(meant.ends)) if meant.named else ""
    # Where it is taken back was told just before: only whose it is is news.
    named = "" if not meant.named else "_only" if call_about(turn) == WITHDRAWAL else "_named"
    say.utter_message(response=f"utter_nothing_to_withdraw{named}", parties=parties)
    whose = slots({WITHDRAWN: in_order(meant.ends) if meant.named else None})
    offered = not (turn.form or turn.staff_tone)
    return [*whose, *(start_call_back(turn, say, wanted=None, may_wait=False) if offered else [])]


def _in_open_form(turn: Turn, say: CollectingDispatcher, meant: TakenBack, *, known: bool) -> Events:
    regretted = [f"consent_{party}" for party in meant.asked if turn.slot(f"consent_{party}") is False]
    if not meant.ends and regretted:
        # "Jag ångrar att jag sa nej till soc": that question is asked again.
        return [*slots(dict.fromkeys(regretted)), *_checked_anew(turn.slot(LIMITS))]
    if not meant.ends:
        say.utter_message(response="utter_consent_change_how")
        return []
    return _no_in_open_form(turn, say, meant, known=known)


def _no_in_open_form(turn: Turn, say: CollectingDispatcher, meant: TakenBack, *, known: bool) -> Events:
    """In the middle of the consent form a withdrawal also means no to what is being asked."""
    given = let_in_beside(turn, meant.ends)
    # What is left after a no to everybody is said when the form closes.
    if not known and (given or meant.named):
        _say_no_in_open_form(turn, say, meant, given)
    elif not meant.named and not meant.whole:
        say_if_unsure(turn, say)
    refused = [slot for slot in PARTY_SLOTS if slot.removeprefix("consent_") in meant.ends]
    return [*slots(dict.fromkeys(refused, False) | given), *_checked_anew(_left(turn, refused))]


def _say_no_in_open_form(turn: Turn, say: CollectingDispatcher, meant: TakenBack, given: Mapping[str, Any]) -> None:
    """Only what had an answer is said to have been changed."""
    ended = in_order(meant.ends)
    had_yes = [party for party in ended if turn.slot(f"consent_{party}") is True]
    if had_yes == ended and not given:
        say.utter_message(response="utter_withdrawn_before_given", parties=at_head(ended))
    elif given or any(turn.slot(f"consent_{party}") is not False for party in ended):
        acknowledge(turn, {f"consent_{party}": False for party in ended} | dict(given), say)
    else:
        say.utter_message(response="utter_consent_already_so")


def _less_in_open_form(turn: Turn, say: CollectingDispatcher, narrowed: Collection[str]) -> Events:
    """What is left to tell is the meeting: of those who have got a yes here, each for itself."""
    limits = {party: dict(own(turn.values, party)) for party in PARTIES}
    for party in narrowed:
        if turn.slot(f"consent_{party}"):
            limits[party][CONTENT] = LEAST
    said = {party: one for party, one in limits.items() if one} or None
    acknowledge(turn, {LIMITS: said}, say)
    _narrow(turn, say, TakenBack(frozenset(), frozenset(narrowed)))
    return _checked_anew(said)


def _checked_anew(limits: Mapping[str, Any] | None) -> Events:
    """What was said back is no longer what was said: it is said back and checked again."""
    return [SlotSet("consent_understood"), SlotSet("consent_confirmed"), SlotSet(LIMITS, limits)]


def _left(turn: Turn, refused: Collection[str]) -> dict[str, Any] | None:
    """The limits of those who still have a yes."""
    limits = turn.slot(LIMITS) or {}
    return {party: said for party, said in limits.items() if f"consent_{party}" not in refused} or None
