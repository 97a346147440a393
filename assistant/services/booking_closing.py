"""Booking: what became of a meeting, said by the coordinator afterwards."""

from dataclasses import replace
from datetime import datetime

from assistant.casework.actors import Actor
from assistant.casework.booking import HELD, State, may_close, step_to
from assistant.services.booking_changes import for_staff
from assistant.services.booking_deeds import note
from assistant.services.booking_views import appointment_view
from assistant.services.messages import drop_waiting
from assistant.services.ports import UnitOfWork
from assistant.services.transactions import deed
from assistant.services.views import Outcome

DONE_AS = {State.DONE: ("appointment_done", "held"), State.NO_SHOW: ("appointment_no_show", "not_held")}


@deed
def close(uow: UnitOfWork, *, appointment_id: str, came: bool, by: Actor, now: datetime) -> Outcome:
    """The meeting was held, or nobody came: done | no_show | already | not_found | too_early (it has not begun) |
    too_late (it is cancelled, or nobody confirmed it). The other button corrects the first. Own unit's coordinator
    only, else `NotAllowed`.
    """
    appointment = for_staff(uow, appointment_id, by)
    if appointment is None:
        return Outcome("not_found")
    state = State.DONE if came else State.NO_SHOW
    if appointment.state is state:
        return Outcome("already", appointment_view(uow, appointment, now))
    if not may_close(appointment, now):
        early = appointment.state in {State.CONFIRMED, *HELD}
        return Outcome("too_early" if early else "too_late", appointment_view(uow, appointment, now))
    closed = replace(step_to(appointment, state, by_staff=True), sealed_reason=appointment.sealed_reason)
    uow.appointments.save(closed)
    uow.calendar.free(closed.id)
    drop_waiting(uow, closed.id, now=now)
    type_, why = DONE_AS[state]
    note(uow, appointment, type_, by=by, now=now, why=why)
    return Outcome(state.value, appointment_view(uow, closed, now))
