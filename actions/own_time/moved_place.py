"""Where a time is moved to: its own care centre, or the one that the person belongs to instead (fact R-25)."""

from dataclasses import dataclass
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.base import Events
from actions.bookings.meeting_form import forms_of
from actions.bookings.right_coordinator import decided_centre, explain_centre
from actions.bookings.times import TIME_SLOTS
from actions.turn import Turn
from assistant.services.views import AppointmentView

# Of the form that moves: where to, and why there.
PLACE_SLOTS = ("care_centre", "centre_reason", "centre_explained")


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


def place_for(turn: Turn, appointment: AppointmentView, care_centre_id: str | None = None) -> Place:
    """`care_centre_id`: what the message itself has just decided on."""
    centre = care_centre_id or turn.slot("care_centre") or appointment.care_centre_id
    form = appointment.form if appointment.form in forms_of(turn, centre) else None
    return Place(centre, form, centre != appointment.care_centre_id)


def explain_place(turn: Turn, say: CollectingDispatcher, place: Place) -> Events:
    return explain_centre(turn, say, place.care_centre_id) if place.is_another else []
