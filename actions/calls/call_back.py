"""Being phoned by the REKO: which care centre, name, phone, when it suits; and honestly when somebody phones."""

from collections.abc import Mapping, Sequence
from typing import Any

from rasa_sdk.events import ActiveLoop, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.human_way import say_rings_oneself, say_the_way
from actions.base import Deed, Events, slots
from actions.bookings.booking import GIVEN, NAMES_NOTHING
from actions.bookings.needs import interpreter_words, read_needs_in_call
from actions.bookings.no_listed_centre import goes_elsewhere, say_elsewhere
from actions.bookings.person_asides import answer_without
from actions.bookings.person_given import contact_of, is_own_name, read_person
from actions.bookings.right_coordinator import OWN_COORDINATOR, choose, read_care_centre
from actions.bookings.time_wishes import as_wishes
from actions.calls.call_about import WITHDRAWN, answer_of_withdrawal, call_about, whose_said, withdrawn_parties
from actions.calls.call_acts import ENDED, UNASKED, person_in_call, read_by_act
from actions.calls.call_asides import answer_beside, say_not_passed_on
from actions.calls.call_back_verdict import say_verdict, say_when_it_suits, stands_without_number
from actions.calls.call_kept import say_listed
from actions.calls.call_offer import (
    GOODBYES,
    WANTED,
    accepts,
    asks_what_to_do,
    gives_no_number,
    has_no_code,
    is_listed_already,
    refuses,
    says_when,
    says_yes,
    wanted,
)
from actions.calls.call_wishes import (
    WHEN,
    WORDS,
    read_call_wish,
    suits_in_words,
    time_from_before,
    time_said,
    wished_time,
)
from actions.calls.when_called import say_when_called
from actions.forms import TURN_TAKEN, FormTurn
from actions.own_time.standing import known_by_booking
from actions.turn import HANDED_ON, Turn
from actions.wiring import house
from assistant.knowledge.told import CODE_LOST, ELSEWHERE
from assistant.services import callback
from assistant.services.right_coordinator import Ties
from assistant.services.views import Requested
from assistant.swedish.people.needs import cannot_phone
from assistant.swedish.replies.asides import speaks_of
from assistant.swedish.words.wishes_said import asks_when_called, pleads, rings_oneself

ASKED_FOR = ("call_back_wanted", "care_centre", "person_name", "phone", "call_time")
# What waits while somebody is offered a call, to be gone on with afterwards.
WAITS = "waits_for_call"
CALL_BACK_SLOTS = (*ASKED_FOR, WAITS, WITHDRAWN)
# Said to whoever thanks before the care centre is known: they would wait for a call that nobody makes.
CENTRE, NOBODY_YET = "care_centre", "utter_nobody_calls_yet"
CAN_WAIT = ("booking_form", "rebooking_form", "waiting_form", "consent_form")
# Answered beside the offer, which stays: what it is about is what a call would help with.
OFFER_STAYS = {
    *("utter_no_look_up", "utter_no_look_up_anyone", "utter_nothing_cancelled", "utter_rang_in_vain"),
    *("utter_consent_holds_still", "utter_late_tell", "utter_late_tell_at_centre"),
    *("utter_late_come", "utter_late_come_at_centre", "utter_other_number"),
    *("utter_code_not_needed", "utter_why_call_back_form", "utter_whom_to_call", "utter_whom_to_call_at_centre"),
}


class ValidateCallBackForm(FormTurn):
    form = "call_back_form"

    def order(self, turn: Turn, values: Mapping[str, Any]) -> Sequence[str]:
        if values.get(WANTED) in (False, UNASKED, HANDED_ON) or is_private(values.get("care_centre")):
            return (WANTED,)
        return ASKED_FOR

    def prepare(self, turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
        # It was an offer, no question that has to be answered: who goes on to something else has left it.
        left = turn.requested == WANTED and not turn.fresh and OFFER_STAYS.isdisjoint(turn.said_now)
        if left and not speaks_of("look_up", turn.text):
            return {WANTED: True if turn.answer != "no" and pleads(turn.text) else UNASKED}
        return time_from_before(turn) if turn.slot(WANTED) is True else {}

    def read(self, turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
        if refuses(turn):
            return {WANTED: False}
        if rings_oneself(turn.text) and not turn.act.surely("question"):
            say_rings_oneself(turn, say)
            return {WANTED: UNASKED}
        if goes_elsewhere(turn):
            say.utter_message(response=f"{ELSEWHERE}_call")
            return {WANTED: UNASKED, WAITS: None}
        if answer_beside(turn, say):
            return {}
        if (by_act := read_by_act(turn, say)) is not None:
            return by_act
        if turn.intent in GOODBYES and turn.requested not in (WANTED, "call_time"):
            say.utter_message(response=NOBODY_YET if turn.requested == CENTRE else "utter_thanks_in_form")
            return {}
        if turn.requested == WANTED and (held := _held_off(turn, say)) is not None:
            return held
        if turn.requested == WANTED and turn.answer != "no" and pleads(turn.text):
            return {WANTED: True, **_centre(turn, say), **read_person(turn, say)}
        if turn.intent == "help":
            say.utter_message(response="utter_help_call_back_form")
            return {}
        if asks_when_called(turn.text):
            say_when_called(turn, say)
            # "Idag?" is a part of the question; what doesn't suit is told beside it.
            return time_said(turn) if turn.entity("when_unclear") else {}
        says_on = any(map(turn.entity, ("call_back", "phone"))) or says_when(turn) or accepts(turn)
        if turn.intent == "talk_to_human" and not says_on:
            say_the_way(turn, say, turn.slot("care_centre"))
            return {}
        if gives_no_number(turn) or cannot_phone(turn.text):
            return self._without_a_number(turn, say)
        if turn.requested == "person_name" and answer_without(turn, say):
            return {}
        read = {
            **_centre(turn, say),
            **person_in_call(turn, say),
            **read_needs_in_call(turn, say),
            **wanted(turn),
            **time_said(turn),
        }
        if turn.requested not in (WANTED, "call_time") and read.get("call_time"):
            say_when_it_suits(turn, say, read["call_time"], str(read.get("care_centre") or turn.slot("care_centre")))
        # What answers nothing here may answer what waits, and is read there; so is a time without a yes.
        is_for_here = (
            read.keys() - {"call_time", "care_centre", "needs", WAITS}
            or turn.requested != WANTED
            or not turn.slot(WAITS)
        )
        return read if is_for_here else {WANTED: HANDED_ON}

    def say_not_understood(self, turn: Turn, say: CollectingDispatcher) -> None:
        # A yes, a no or the wish said again is no name of a care centre that we don't know.
        if turn.requested == CENTRE and turn.act.surely("thanks") and not turn.answer:
            say.utter_message(response=NOBODY_YET)
        elif turn.requested == CENTRE and (turn.answer or turn.intent in NAMES_NOTHING):
            say.utter_message(response="utter_centre_to_call_first")
        else:
            super().say_not_understood(turn, say)

    def say_stuck(self, turn: Turn, say: CollectingDispatcher, misses: int) -> None:
        if not say_elsewhere(turn, say, misses):
            super().say_stuck(turn, say, misses)

    def _without_a_number(self, turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
        return {} if stands_without_number(turn, say) else {WANTED: UNASKED}


class SubmitCallBack(Deed):
    def name(self) -> str:
        return "action_submit_call_back"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        is_wanted, centre = turn.slot(WANTED), turn.slot("care_centre")
        if is_wanted is True:
            say_verdict(turn, say, str(centre), self._request(turn, str(centre)), wished_time(turn))
        elif is_wanted is False and not turn.slot(WAITS):
            say.utter_message(response="utter_thanks" if turn.intent in GOODBYES else "utter_okay")
        # An offer that was only left for something else keeps the name that was noted; a no does not.
        keeps = is_wanted is True or (is_wanted == UNASKED and ENDED not in turn.said_now)
        given = {name: turn.slot(name) for name in GIVEN if turn.slot(name)} if keeps else None
        kept = [SlotSet("given_contact", given)] if given else []
        return [*_emptied(turn), *kept, *_gone_on(turn, say)]

    def _request(self, turn: Turn, centre: str) -> Requested:
        contact, wished = contact_of(turn), wished_time(turn)
        if is_private(centre):
            return Requested(OWN_COORDINATOR)
        if contact is None:
            return Requested("needs_contact")
        with house().uow() as uow:
            return callback.request(
                uow,
                care_centre_id=centre,
                contact=contact,
                about=call_about(turn),
                parties=withdrawn_parties(turn),
                by=turn.actor,
                now=turn.now,
                wishes=as_wishes(wished.get(WHEN) or []) if WORDS not in wished else (),
                suits=suits_in_words(wished, interpreter_words(turn)),
            )


def _emptied(turn: Turn) -> Events:
    """What waits keeps its care centre, its name and its number."""
    own = (WANTED, "call_time", WAITS, WITHDRAWN) if turn.slot(WAITS) or turn.slot("paused_task") else CALL_BACK_SLOTS
    return slots(dict.fromkeys(own) | _own_centre(turn.slot(WAITS)))


def _gone_on(turn: Turn, say: CollectingDispatcher) -> Events:
    """Back to what waited: at once when nobody is to phone, by a word of the person's when somebody is."""
    waits, answer = turn.slot(WAITS), turn.slot(WANTED)
    if not waits:
        return []
    if answer is True:
        say.utter_message(response=f"utter_waits_{waits['form']}")
        return [SlotSet("paused_task", waits["form"])]
    read_there = {TURN_TAKEN: HANDED_ON, "requested_slot": waits["asked"]} if answer == HANDED_ON else {}
    return [*slots(read_there), FollowupAction(waits["form"])]


def _own_centre(waits: Mapping[str, Any] | None) -> dict[str, Any]:
    """The care centre of what waits, where the call was to come from another."""
    return {"care_centre": waits["care_centre"]} if waits and "care_centre" in waits else {}


def start_call_back(turn: Turn, say: CollectingDispatcher, *, wanted: bool | None, may_wait: bool = True) -> Events:
    """Leaves the open form for the call-back with what is known already; where it `may_wait`, it is gone back to."""
    given = turn.slot("given_contact") or {}
    if is_listed_already(turn):
        say_listed(turn, say)
        return []
    if wanted:
        say_not_passed_on(turn, say)
    known = {name: turn.slot(name) or given.get(name) for name in ("care_centre", "person_name", "phone")}
    left = {"form": turn.form, "asked": turn.requested}
    waits = left if may_wait and turn.form in CAN_WAIT else turn.slot(WAITS)
    if not known["care_centre"] and (before := _centre_from_before(turn, say)):
        known["care_centre"] = before
        # What waits has not chosen it.
        waits = {"care_centre": None, **waits} if waits else waits
    named = turn.entity("care_centre")
    if named and named not in ("unknown", known["care_centre"]):
        waits = _waiting(waits, known["care_centre"]).get(WAITS, waits)
        known["care_centre"] = named
    known |= known_by_booking(turn, known)
    known |= read_person(turn, say, of_call=True) | (read_needs_in_call(turn, say) if wanted else {})
    when = read_call_wish(turn) if wanted else None
    filled = {**known, WANTED: wanted, "call_time": when, WAITS: waits}
    return [*slots(filled), ActiveLoop(None), FollowupAction("call_back_form")]


def _centre_from_before(turn: Turn, say: CollectingDispatcher) -> str | None:
    """The care centre that was named earlier in the talk: said, so that another can be named, and not asked for."""
    centre = turn.centre_said_before
    if centre is None or centre not in turn.care_centres or turn.entity("care_centre"):
        return None
    if not any("care_centre_name" in message for message in say.messages):
        say.utter_message(response="utter_centre_from_before", care_centre_name=turn.care_centres[centre].name)
    return centre


def is_private(care_centre_id: str | None) -> bool:
    return bool(care_centre_id) and choose(Ties(chosen=care_centre_id)).path == OWN_COORDINATOR


def _centre(turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
    found = read_care_centre(turn, say)
    if not found:
        return {}
    if turn.requested == WANTED and not (turn.answer or turn.entity("call_back")):
        # Asked for by the way that was just shown: the number, and the question stays.
        say_the_way(turn, say, found["care_centre"])
    return {"care_centre": found["care_centre"], **_waiting(turn.slot(WAITS), turn.slot("care_centre"))}


def _waiting(waits: Mapping[str, Any] | None, own: str | None) -> dict[str, Any]:
    """What waits, with its own care centre: a call from another one moves no booking there."""
    return {WAITS: {"care_centre": own, **waits}} if waits and own else {}


def _held_off(turn: Turn, say: CollectingDispatcher) -> dict[str, Any] | None:
    """What answers the offer of a call with neither yes nor no, and leaves it open; None for all else. After a
    withdrawal that is whose yes it was, or where it was given.

    "Nej, inte en robot" asks for the human being who was offered. Whoever has no code and gives a name instead wants
    to be found by it, which nobody is.
    """
    if turn.answer == "no" and speaks_of("human", turn.text):
        say.utter_message(response="utter_a_human_calls")
        return {}
    if not turn.entity("call_back") and answer_of_withdrawal(turn, say):
        return {**_centre(turn, say), **whose_said(turn)}
    if asks_what_to_do(turn, say) or has_no_code(turn, say):
        return {}
    lost_it = any(name.startswith(CODE_LOST) for name in turn.said_lately)
    if speaks_of("look_up", turn.text) or (lost_it and is_own_name(turn) and not says_yes(turn)):
        say.utter_message(response="utter_no_look_up")
        return read_person(turn, say)
    return None
