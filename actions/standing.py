"""The appointments ahead that somebody may handle: by login, by this conversation, or by booking code."""

from actions.turn import Turn
from actions.wiring import house
from assistant.services import booking
from assistant.services.views import AppointmentView

STANDING = ("preliminary", "confirmed")


def standing(turn: Turn) -> list[AppointmentView]:
    """In order of time."""
    with house().uow() as uow:
        mine = booking.mine(uow, by=turn.acting, now=turn.now)
    return [appointment for appointment in mine if appointment.state in STANDING and appointment.end > turn.now]
