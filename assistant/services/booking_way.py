"""Booking: the same time held in another way ("på telefon i stället"). Its own cells count as free for it."""

from dataclasses import replace
from datetime import datetime

from assistant.casework.actors import Actor
from assistant.casework.booking import Appointment, FreeTime, State, confirm_by, taken_cells
from assistant.casework.routing import MeetingKind
from assistant.services.availability import Availability, of_care_centre, rules_for
from assistant.services.booking_access import may_change, own
from assistant.services.booking_deeds import note
from assistant.services.booking_views import appointment_view, maybe_local
from assistant.services.messages import tell_of
from assistant.services.ports import UnitOfWork
from assistant.services.transactions import deed, reading
from assistant.services.views import Booked
from assistant.services.waiting_offers import offer_freed

WAY_CHANGED = "appointment_way_changed"


@reading
def same_time_in(
    uow: UnitOfWork, *, appointment_id: str, form: str, by: Actor, now: datetime
) -> tuple[datetime, datetime] | None:
    """When it would begin and end in that form, where the same REKO can take it so at the same time; else None."""
    appointment = uow.appointments.get(appointment_id)
    if appointment is None or not own(appointment, by) or not may_change(appointment, now):
        return None
    time = _as_it_would_be(appointment, _around(uow, appointment, form, now), by, now)
    return (time.when.start, time.when.end) if time and _offers(uow, appointment, form) else None


@deed
def change_way(uow: UnitOfWork, *, appointment_id: str, form: str, by: Actor, now: datetime) -> Booked:
    """The same appointment at the same time, held in that form. The same again changes nothing.

    outcome: as in `rebook`; taken where it can't be held so then, and nothing is changed.
    """
    appointment = uow.appointments.get(appointment_id)
    if appointment is None or not own(appointment, by):
        return Booked("not_found")
    if not may_change(appointment, now):
        return Booked("too_late")
    if appointment.form == form:
        return _booked(uow, appointment, now)
    return _change(uow, appointment, form, by, now)


def _change(uow: UnitOfWork, appointment: Appointment, form: str, by: Actor, now: datetime) -> Booked:
    around = _around(uow, appointment, form, now)
    time = _as_it_would_be(appointment, around, by, now)
    if time is None or not _offers(uow, appointment, form):
        return Booked("taken")
    is_preliminary = appointment.state is State.PRELIMINARY
    deadline = confirm_by(time, around.windows, now=now) if is_preliminary else None
    later = replace(appointment, end=time.when.end, form=form, confirm_by=deadline)
    if (is_preliminary and deadline is None) or not _takes(uow, later, time, now):
        return Booked("taken")
    note(uow, appointment, WAY_CHANGED, by=by, now=now, why="own_wish")
    uow.appointments.save(later)
    tell_of(uow, WAY_CHANGED, later, by=by, now=now)
    offer_freed(uow, care_centre_id=later.care_centre_id, now=now)
    return _booked(uow, later, now)


def _around(uow: UnitOfWork, appointment: Appointment, form: str, now: datetime) -> Availability:
    return of_care_centre(uow, appointment.care_centre_id, now=now, but=[appointment.id], form=form)


def _as_it_would_be(appointment: Appointment, around: Availability, by: Actor, now: datetime) -> FreeTime | None:
    """Whoever has not logged in may have only what leaves a working day to phone, as when a time is held."""
    times = around.bookable(directly=by.books_directly, now=now)
    same = (time for time in times if time.when.start == appointment.start)
    return next((time for time in same if time.coordinator_id == appointment.coordinator_id), None)


def _offers(uow: UnitOfWork, appointment: Appointment, form: str) -> bool:
    centre = uow.directory.care_centre(appointment.care_centre_id)
    return bool(centre and centre.residents_may_book and centre.offers(form))


def _takes(uow: UnitOfWork, later: Appointment, time: FreeTime, now: datetime) -> bool:
    wanted = taken_cells(time.when, rules_for(uow, MeetingKind.MAPPING, later.form, now))
    return uow.calendar.occupy(later.coordinator_id, wanted, owner=later.id, now=now, instead_of=[later.id])


def _booked(uow: UnitOfWork, appointment: Appointment, now: datetime) -> Booked:
    view = appointment_view(uow, appointment, now)
    return Booked(appointment.state.value, view, None, maybe_local(appointment.confirm_by))
