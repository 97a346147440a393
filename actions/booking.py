"""Booking a kartläggningssamtal: care centre, time, name and phone where nobody is logged in, and a yes."""

from collections.abc import Mapping, Sequence
from typing import Any

from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Deed, Events, slots
from actions.calendar_links import calendar_file
from actions.codes import read_code
from actions.forms import FormTurn
from actions.needs import keep_needs, read_needs
from actions.right_coordinator import explain_centre, read_care_centre, team_buttons
from actions.times import TIME_SLOTS, appointment_words, hold_time, offer_times, read_time
from actions.turn import Turn
from actions.wiring import house
from assistant import dates
from assistant.services import booking, directory, invitation
from assistant.services.views import Booked, Contact
from assistant.swedish.booking_codes import make
from assistant.swedish.names_within import corrected

BOOKING_SLOTS = (
    "care_centre",
    "person_name",
    "phone",
    "booking_confirmed",
    "centre_explained",
    "centre_reason",
    "needs",
    "needs_asked",
    "own_invitation",
    "invited_to",
    *TIME_SLOTS,
)
PERSONAL_QUESTIONS = ("person_name", "phone")
BOOKED_OUTCOMES = ("confirmed", "preliminary")
TIME_IS_GONE = ("taken", "gone")
WANTS_ANOTHER_TIME = ("rebook_appointment", "other_times", "go_back")
CODE_BYTES = 5


class ValidateBookingForm(FormTurn):
    form = "booking_form"

    def order(self, turn: Turn, values: Mapping[str, Any]) -> Sequence[str]:
        directly = turn.books_as(str(values.get("care_centre"))).books_directly
        personal = () if directly else ("person_name", "phone")
        return ("care_centre", "booking_time", *personal, "booking_confirmed")

    def read(self, turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
        if code := turn.entity("booking_code"):
            return read_code(turn, say, code)
        updates = {**read_care_centre(turn, say), **read_needs(turn, say)}
        centre = updates.get("care_centre") or turn.slot("care_centre")
        if centre:
            updates |= read_time(turn, say, centre)
        elif wish := turn.entity("when"):
            updates["time_wish"] = wish
        updates |= read_person(turn)
        asked_again = {name: value for name, value in updates.items() if name != "needs"}
        return updates | _read_confirmation(turn, asked_again, say)


class AskCareCentre(Deed):
    def name(self) -> str:
        return "action_ask_booking_form_care_centre"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        told = tell_what_is_kept(turn, say)
        with house().uow() as uow:
            centres = directory.care_centres(uow)
        choices = [{"title": c.name, "payload": f'/inform{{"care_centre":"{c.id}"}}'} for c in centres]
        say.utter_message(response="utter_ask_care_centre", choices=choices)
        return told


class AskBookingTime(Deed):
    def name(self) -> str:
        return "action_ask_booking_form_booking_time"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        centre = str(turn.slot("care_centre"))
        told = [*tell_what_is_kept(turn, say), *explain_centre(turn, say, centre)]
        return [*told, *offer_times(turn, say, centre, lambda: team_buttons(centre))]


class AskPersonName(Deed):
    def name(self) -> str:
        return "action_ask_booking_form_person_name"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        held = hold_time(turn, say, str(turn.slot("care_centre")))
        if held.ours:
            say.utter_message(response="utter_ask_person_name")
        return held.events


class AskBookingConfirmed(Deed):
    def name(self) -> str:
        return "action_ask_booking_form_booking_confirmed"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        held = hold_time(turn, say, str(turn.slot("care_centre")))
        if not held.ours:
            return held.events
        if not (turn.slot("needs_asked") or turn.slot("needs")):
            say.utter_message(response="utter_needs_hint")
        kind = "direct" if turn.books_as(str(turn.slot("care_centre"))).books_directly else "preliminary"
        say.utter_message(response=f"utter_confirm_booking_{kind}", **held.words)
        return [*held.events, SlotSet("needs_asked", True)]


class SubmitBooking(Deed):
    """The only place where a booking comes to be. The service checks everything again."""

    def name(self) -> str:
        return "action_submit_booking"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        if turn.slot("booking_confirmed") is not True or not turn.slot("hold_id"):
            say.utter_message(response="utter_booking_gone")
            return _over("not_booked")
        booked = self._confirm(turn, str(turn.slot("hold_id")))
        say.utter_message(
            response=f"utter_booking_{booked.outcome}", json_message=_file(turn, booked), **booked_words(booked)
        )
        if booked.outcome in TIME_IS_GONE:
            return [
                *slots(dict.fromkeys(TIME_SLOTS)),
                SlotSet("booking_confirmed"),
                SlotSet("booking_outcome"),
                FollowupAction("booking_form"),
            ]
        if booked.outcome not in BOOKED_OUTCOMES or booked.appointment is None:
            return _over("not_booked")
        keep_needs(turn, booked.appointment.id)
        return [*_over("booked"), SlotSet("own_booking", turn.grant(booked.appointment.id))]

    def _confirm(self, turn: Turn, hold_id: str) -> Booked:
        invited = turn.own_invitation if turn.slot("invited_to") == turn.slot("care_centre") else None
        with house().uow() as uow:
            if invited:
                return invitation.accept(
                    uow, invitation_id=invited, hold_id=hold_id, by=turn.actor, now=turn.now, code=code_for(hold_id)
                )
            return booking.confirm(
                uow, hold_id=hold_id, contact=contact_of(turn), by=turn.actor, now=turn.now, code=code_for(hold_id)
            )


def code_for(hold_id: str) -> str:
    """The booking code of a hold: always the same, so that a repeated confirmation can say it again."""
    return make(bytes.fromhex(house().sealer.fingerprint("booking_code", hold_id))[:CODE_BYTES])


def _file(turn: Turn, booked: Booked) -> dict[str, Any] | None:
    if booked.outcome not in BOOKED_OUTCOMES or booked.appointment is None:
        return None
    return calendar_file(booked.appointment.id, by=turn.actor, now=turn.now)


def booked_words(booked: Booked) -> dict[str, Any]:
    """What the answer to a booking may tell."""
    words = appointment_words(booked.appointment) if booked.appointment else {}
    confirm_by = dates.day(booked.confirm_by) if booked.confirm_by else ""
    return {**words, "code": booked.code or "", "confirm_by": confirm_by}


def _over(outcome: str) -> Events:
    return [*slots(dict.fromkeys(BOOKING_SLOTS)), SlotSet("booking_outcome", outcome)]


def contact_of(turn: Turn) -> Contact | None:
    """Name and phone as they were given in this talk."""
    name, phone = turn.slot("person_name"), turn.slot("phone")
    if not (name and phone):
        return None
    unseal = house().sealer.unseal
    return Contact(name=unseal(name), phone=unseal(phone))


def tell_what_is_kept(turn: Turn, say: CollectingDispatcher) -> Events:
    """Before the first personal question: who is responsible, what is kept and how long."""
    if turn.slot("privacy_told"):
        return []
    say.utter_message(response="utter_privacy_notice")
    return [SlotSet("privacy_told", True)]


def read_person(turn: Turn) -> dict[str, Any]:
    """Name and phone, sealed: where they were asked for, given ahead, or put right at the end."""
    seal = house().sealer.seal
    read: dict[str, Any] = {}
    if name := _name_given(turn):
        read["person_name"] = seal(name)
    if phone := turn.entity("phone"):
        read["phone"] = seal(phone)
    return read


def _name_given(turn: Turn) -> str | None:
    """Unasked, only a name with a phone number beside it or an opening message with a whole name is surely one."""
    name: str | None = turn.entity("person_name")
    if name is None or turn.requested == "person_name":
        return name
    known = turn.slot("person_name")
    if turn.requested == "booking_confirmed" and known:
        return corrected(house().sealer.unseal(known), name)
    return name if " " in name and (turn.entity("phone") or turn.requested is None) else None


def _read_confirmation(turn: Turn, updates: Mapping[str, Any], say: CollectingDispatcher) -> dict[str, Any]:
    if turn.requested != "booking_confirmed" or updates:
        return {}
    if turn.answer == "yes":
        return {"booking_confirmed": True}
    if turn.answer == "no" or turn.intent in WANTS_ANOTHER_TIME:
        say.utter_message(response="utter_then_another_time")
        return dict.fromkeys(TIME_SLOTS)
    return {}
