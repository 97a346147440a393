"""What a booking that has come to be is told with: its code, its words and its file for a calendar."""

from typing import Any

from actions.bookings.held_time import appointment_words
from actions.own_time.calendar_links import calendar_file
from actions.turn import Turn
from actions.wiring import house
from assistant import dates
from assistant.services.views import Booked
from assistant.swedish.bookings.booking_codes import make

BOOKED_OUTCOMES = ("confirmed", "preliminary")
CODE_BYTES = 5


def code_for(hold_id: str) -> str:
    """The booking code of a hold: always the same, so that a repeated confirmation can say it again."""
    return make(bytes.fromhex(house().sealer.fingerprint("booking_code", hold_id))[:CODE_BYTES])


def file_of(turn: Turn, booked: Booked) -> dict[str, Any] | None:
    if booked.outcome not in BOOKED_OUTCOMES or booked.appointment is None:
        return None
    return calendar_file(booked.appointment.id, by=turn.actor, now=turn.now)


def booked_words(booked: Booked) -> dict[str, Any]:
    """What the answer to a booking may tell."""
    words = appointment_words(booked.appointment) if booked.appointment else {}
    confirm_by = dates.day(booked.confirm_by) if booked.confirm_by else ""
    return {**words, "code": booked.code or "", "confirm_by": confirm_by}
