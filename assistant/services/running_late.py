"""Telling the REKO that one will be late: a line on the worklist, no promise that it is read in time."""

from datetime import datetime

from assistant.casework.actors import Actor
from assistant.casework.running_late import is_worth_telling
from assistant.services.booking_access import own
from assistant.services.booking_deeds import note
from assistant.services.booking_views import appointment_view
from assistant.services.ports import UnitOfWork
from assistant.services.transactions import deed
from assistant.services.views import Outcome


@deed
def tell(uow: UnitOfWork, *, appointment_id: str, by: Actor, now: datetime) -> Outcome:
    """noted (again writes another line: the person may be later still) | not_today | not_found."""
    appointment = uow.appointments.get(appointment_id)
    if appointment is None or not own(appointment, by):
        return Outcome("not_found")
    view = appointment_view(uow, appointment, now)
    if not is_worth_telling(appointment, now):
        return Outcome("not_today", view)
    note(uow, appointment, "appointment_late", by=by, now=now)
    return Outcome("noted", view)
