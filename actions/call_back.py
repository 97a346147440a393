"""Being phoned by the REKO: which care centre, name, phone, when it suits; and honestly when somebody phones."""

from collections.abc import Mapping, Sequence
from typing import Any

from rasa_sdk.events import ActiveLoop, FollowupAction
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Deed, Events, slots
from actions.forms import FormTurn
from actions.person_given import contact_of, read_person, tell_what_is_kept
from actions.right_coordinator import OWN_COORDINATOR, centre_buttons, choose, read_care_centre, say_where_to_phone
from actions.times import as_wishes
from actions.turn import Turn
from actions.wiring import house
from assistant import dates
from assistant.services import callback
from assistant.services.right_coordinator import Ties
from assistant.services.views import Requested
from assistant.swedish.consent_terms import is_about_something_else, points_at_the_number
from assistant.swedish.wishes_said import whenever

CALL_BACK_SLOTS = ("call_back_wanted", "care_centre", "person_name", "phone", "call_time")
WANTED, UNASKED = "call_back_wanted", "unasked"
ANY_TIME = "any"
# After the way to a person was shown, these end the matter as a "no" does.
GOODBYES = ("thanks", "goodbye")
SAME_WORDS = {"already": "received"}


class ValidateCallBackForm(FormTurn):
    form = "call_back_form"

    def order(self, turn: Turn, values: Mapping[str, Any]) -> Sequence[str]:
        if values.get(WANTED) in (False, UNASKED) or is_private(values.get("care_centre")):
            return (WANTED,)
        return CALL_BACK_SLOTS

    def prepare(self, turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
        # It was an offer, no question that has to be answered: who goes on to something else has left it.
        left = turn.requested == WANTED and not turn.fresh
        return {WANTED: UNASKED} if left else {}

    def read(self, turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
        if turn.intent in GOODBYES and turn.requested != WANTED:
            say.utter_message(response="utter_thanks_in_form")
            return {}
        if turn.intent == "talk_to_human" and not turn.entity("call_back"):
            _say_the_way(turn, say)
            return {}
        if turn.requested == WANTED and turn.slot("phone") and _refuses_to_give_again(turn):
            say.utter_message(response="utter_call_back_number_known")
            return {}
        return {**_centre(turn, say), **read_person(turn, say), **_wanted(turn), **_time(turn)}


class AskCallBackCentre(Deed):
    def name(self) -> str:
        return "action_ask_call_back_form_care_centre"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        say.utter_message(response="utter_ask_centre_to_call", choices=centre_buttons())
        return []


class AskCallBackName(Deed):
    def name(self) -> str:
        return "action_ask_call_back_form_person_name"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        told = tell_what_is_kept(turn, say)
        say.utter_message(response="utter_ask_name")
        return told


class SubmitCallBack(Deed):
    def name(self) -> str:
        return "action_submit_call_back"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        wanted, centre = turn.slot(WANTED), turn.slot("care_centre")
        emptied = slots(dict.fromkeys(CALL_BACK_SLOTS))
        if wanted == UNASKED:
            return emptied
        if wanted is not True:
            say.utter_message(response="utter_thanks" if turn.intent in GOODBYES else "utter_okay")
            return emptied
        asked = self._request(turn, str(centre))
        _say_verdict(turn, say, str(centre), asked)
        return emptied

    def _request(self, turn: Turn, centre: str) -> Requested:
        contact = contact_of(turn)
        if is_private(centre):
            return Requested(OWN_COORDINATOR)
        if contact is None:
            return Requested("needs_contact")
        wished = turn.slot("call_time")
        wishes = [] if wished in (None, ANY_TIME) else as_wishes(wished)
        with house().uow() as uow:
            return callback.request(
                uow,
                care_centre_id=centre,
                contact=contact,
                about="other",
                by=turn.actor,
                now=turn.now,
                wishes=wishes,
            )


def start_call_back(turn: Turn, say: CollectingDispatcher, *, wanted: bool | None) -> Events:
    """Leaves the open form, if any, and goes on to the call-back with what is known already."""
    given = turn.slot("given_contact") or {}
    known = {name: turn.slot(name) or given.get(name) for name in ("care_centre", "person_name", "phone")}
    named = turn.entity("care_centre")
    if named and named != "unknown":
        known["care_centre"] = named
    known |= read_person(turn, say)
    when = turn.entity("when") if wanted else None
    filled = {**known, WANTED: wanted, "call_time": when}
    return [*slots(filled), ActiveLoop(None), FollowupAction("call_back_form")]


def is_private(care_centre_id: str | None) -> bool:
    return bool(care_centre_id) and choose(Ties(chosen=care_centre_id)).path == OWN_COORDINATOR


def _say_the_way(turn: Turn, say: CollectingDispatcher) -> None:
    if centre := turn.slot("care_centre"):
        say_where_to_phone(turn, say, centre, "utter_human_at_centre")
    else:
        say.utter_message(response="utter_human_way")


def _say_verdict(turn: Turn, say: CollectingDispatcher, centre: str, asked: Requested) -> None:
    # Asked for before or now: the same words, so that nobody learns who has asked.
    verdict = SAME_WORDS.get(asked.outcome, asked.outcome)
    if verdict == "received" and asked.answered_when is None:
        verdict = "received_no_day"
    if verdict == "received" and asked.answered_when == turn.now.date():
        verdict = "received_today"
    day = dates.day(asked.answered_when) if asked.answered_when else ""
    say_where_to_phone(turn, say, centre, f"utter_call_back_{verdict}", day=day)


def _centre(turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
    found = read_care_centre(turn, say)
    if not found:
        return {}
    if turn.requested == WANTED and not (turn.answer or turn.entity("call_back")):
        # Asked for by the way that was just shown: the number, and the question stays.
        say_where_to_phone(turn, say, found["care_centre"], "utter_human_at_centre")
    return {"care_centre": found["care_centre"]}


def _wanted(turn: Turn) -> dict[str, Any]:
    if turn.slot(WANTED) is not None and turn.requested != WANTED:
        return {}
    if turn.entity("call_back") or turn.answer == "yes" or points_at_the_number(turn.text):
        return {WANTED: True}
    if turn.requested == WANTED and (turn.answer == "no" or turn.intent in GOODBYES):
        return {WANTED: False}
    # Whoever leaves a number wants to be phoned.
    return {WANTED: True} if turn.requested == WANTED and turn.entity("phone") else {}


def _refuses_to_give_again(turn: Turn) -> bool:
    """ "Nej, jag ger inte numret igen" is no to giving it, and not yet to being phoned."""
    return turn.answer == "no" and is_about_something_else(turn.text)


def _time(turn: Turn) -> dict[str, Any]:
    if when := turn.entity("when"):
        return {"call_time": when}
    indifferent = turn.answer or turn.entity("choice") or turn.entity("when_unclear") or turn.intent == "dont_know"
    return {"call_time": ANY_TIME} if turn.requested == "call_time" and (indifferent or whenever(turn.text)) else {}
