"""Where a time is moved to: its own care centre, or the one that the person belongs to instead (fact R-25)."""

from dataclasses import dataclass
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.base import Events
from actions.bookings.meeting_form import SLOT, forms_of
from actions.bookings.meeting_words import ways
from actions.bookings.right_coordinator import decided_centre, explain_centre
from actions.bookings.times import TIME_SLOTS
from actions.own_time.same_time import same_time_in
from actions.turn import Turn
from assistant.services.views import AppointmentView
from assistant.swedish.bookings.way_wished import asks_for_way, way_insisted
from assistant.swedish.words.wishes_said import meeting_form

MOVING = "rebooking_form"
# Of the form that moves: where to, and why there.
PLACE_SLOTS = ("care_centre", "centre_reason", "centre_explained", SLOT)


@dataclass(frozen=True)
class Place:
    """`form`: how the meeting is held there; None where the usual way there will do."""

    care_centre_id: str
    form: str | None
    is_another: bool


def read_place(turn: Turn, appointment: AppointmentView) -> dict[str, Any]:
    """Another care centre than the time was to be at until now; `{}` when the message names none."""
    named = decided_centre(turn)
    if not named or named == (turn.slot("care_centre") or appointment.care_centre_id):
        return {}
    fresh = {**dict.fromkeys(TIME_SLOTS), "time_wish": turn.slot("time_wish"), "rebooking_confirmed": None}
    return {**fresh, "care_centre": named}


def place_for(
    turn: Turn, appointment: AppointmentView, care_centre_id: str | None = None, way: str | None = None
) -> Place:
    """`care_centre_id`, `way`: what the message itself has just decided on."""
    centre = care_centre_id or turn.slot("care_centre") or appointment.care_centre_id
    wanted = way or turn.slot(SLOT) or appointment.form
    form = wanted if wanted in forms_of(turn, centre) else None
    return Place(centre, form, centre != appointment.care_centre_id)


def read_way(turn: Turn, say: CollectingDispatcher, appointment: AppointmentView) -> dict[str, Any]:
    """Another way to meet than the time has ("kan vi ta det på telefon i stället"); told where it can't be had there.

    What was left in the slot by an earlier booking is not of this one.
    """
    place = place_for(turn, appointment)
    now = appointment.form if turn.requested is None else place.form
    stale = {SLOT: None} if turn.requested is None and turn.slot(SLOT) else {}
    said, forms = _way_said(turn), forms_of(turn, place.care_centre_id)
    if said in (None, now) or not forms:
        return stale
    if said not in forms:
        say.utter_message(response="utter_meeting_form_not_offered", ways=ways(forms))
        return stale
    fresh = turn.requested is None or turn.form != MOVING
    if fresh and not place.is_another and (same := same_time_in(turn, appointment, said)):
        return {**same, "rebooking_confirmed": None, SLOT: said}
    say.utter_message(response="utter_meeting_form_taken", how=ways([said]))
    return {**dict.fromkeys(TIME_SLOTS), "time_wish": turn.slot("time_wish"), "rebooking_confirmed": None, SLOT: said}


def _way_said(turn: Turn) -> str | None:
    """Once a new time is looked for, a phone that is named may be why one doesn't suit, or how somebody is reached."""
    if asked := asks_for_way(turn.text):
        return asked
    if turn.requested is not None:
        return way_insisted(turn.text)
    return meeting_form(turn.text, bare=True) or meeting_form(turn.text)


def explain_place(turn: Turn, say: CollectingDispatcher, place: Place) -> Events:
    return explain_centre(turn, say, place.care_centre_id) if place.is_another else []
