"""Booking: what staff do with a meeting that can't be as it was. A new time, or a colleague at the same time."""

from dataclasses import replace
from datetime import UTC, datetime

from assistant.casework.absence import absence_hitting
from assistant.casework.actors import Actor
from assistant.casework.booking import Appointment, FreeTime, State, taken_cells
from assistant.casework.notices import NoticeKind
from assistant.casework.routing import FORMS, Absence, MeetingKind
from assistant.casework.times import Interval
from assistant.services.availability import of_care_centre, rules_for
from assistant.services.booking_access import may_change
from assistant.services.booking_changes import for_staff
from assistant.services.booking_deeds import note
from assistant.services.booking_views import appointment_view
from assistant.services.messages import tell_of
from assistant.services.notices import notify
from assistant.services.ports import UnitOfWork
from assistant.services.transactions import deed
from assistant.services.views import Outcome
from assistant.services.waiting_offers import offer_freed


@deed
def move(uow: UnitOfWork, *, appointment_id: str, start: datetime, form: str, by: Actor, now: datetime) -> Outcome:
    """To another time that was agreed upon by phone: moved | already | taken | not_offered | not_found | too_late.

    The old time is given back only together with the new one being taken. Agreed upon, it is confirmed. `form`:
    visit, phone or video. Own unit's coordinator only, else `NotAllowed`.
    """
    appointment = for_staff(uow, appointment_id, by)
    if appointment is None or form not in FORMS:
        return Outcome("not_found")
    if not may_change(appointment, now):
        return Outcome("too_late", appointment_view(uow, appointment, now))
    start = start.astimezone(UTC)
    if (appointment.start, appointment.form, appointment.state) == (start, form, State.CONFIRMED):
        return Outcome("already", appointment_view(uow, appointment, now))
    return _moved(uow, appointment, start, form, by, now)


@deed
def hand_over(uow: UnitOfWork, *, appointment_id: str, by: Actor, now: datetime) -> Outcome:
    """To the substitute, at the same time: handed_over | already (nobody is away then) | no_substitute | taken |
    not_found | too_late. State and code stay. Own unit's coordinator only, else `NotAllowed`.
    """
    appointment = for_staff(uow, appointment_id, by)
    if appointment is None:
        return Outcome("not_found")
    if not may_change(appointment, now):
        return Outcome("too_late", appointment_view(uow, appointment, now))
    absence = absence_hitting(appointment, _absences(uow, appointment), now)
    if absence is None:
        return Outcome("already", appointment_view(uow, appointment, now))
    substitute = stand_in(uow, appointment, absence, now)
    if substitute is None:
        return Outcome("no_substitute", appointment_view(uow, appointment, now))
    return _handed_over(uow, appointment, substitute, by, now)


def free_for(uow: UnitOfWork, appointment: Appointment, form: str, now: datetime) -> list[FreeTime]:
    """Where the meeting could be moved to, its own time counting as free. Agreed by phone, it needs no notice."""
    return of_care_centre(uow, appointment.care_centre_id, now=now, but=[appointment.id], form=form, at_once=True).times


def stand_in(uow: UnitOfWork, appointment: Appointment, absence: Absence, now: datetime) -> str | None:
    """The absence's substitute, if there is one who is free and not away then."""
    substitute = absence.substitute_id
    if substitute is None:
        return None
    instead = replace(appointment, coordinator_id=substitute)
    if absence_hitting(instead, _absences(uow, appointment), now):
        return None
    meeting = Interval(appointment.start, appointment.end)
    busy = uow.calendar.busy([substitute], meeting, now=now)
    wanted = taken_cells(meeting, rules_for(uow, MeetingKind.MAPPING, appointment.form, now))
    return substitute if busy.get(substitute, set()).isdisjoint(wanted) else None


def _moved(uow: UnitOfWork, appointment: Appointment, start: datetime, form: str, by: Actor, now: datetime) -> Outcome:
    free = [time for time in free_for(uow, appointment, form, now) if time.when.start == start]
    # Whom the resident was to meet, if that is possible.
    free.sort(key=lambda time: time.coordinator_id != appointment.coordinator_id)
    for time in free:
        later = replace(
            appointment,
            coordinator_id=time.coordinator_id,
            start=time.when.start,
            end=time.when.end,
            form=form,
            state=State.CONFIRMED,
            by_staff=True,
        )
        if _takes(uow, later, now):
            return _changed(uow, appointment, later, NoticeKind.MEETING_MOVED, by, now)
    return Outcome("taken" if free else "not_offered", appointment_view(uow, appointment, now))


def _handed_over(uow: UnitOfWork, appointment: Appointment, substitute: str, by: Actor, now: datetime) -> Outcome:
    later = replace(appointment, coordinator_id=substitute)
    if not _takes(uow, later, now):
        return Outcome("taken", appointment_view(uow, appointment, now))
    return _changed(uow, appointment, later, NoticeKind.MEETING_HANDED_OVER, by, now)


def _takes(uow: UnitOfWork, later: Appointment, now: datetime) -> bool:
    rules = rules_for(uow, MeetingKind.MAPPING, later.form, now)
    wanted = taken_cells(Interval(later.start, later.end), rules)
    return uow.calendar.occupy(later.coordinator_id, wanted, owner=later.id, now=now, instead_of=[later.id])


OUTCOMES = {
    NoticeKind.MEETING_MOVED: ("moved", "appointment_moved", "phoned"),
    NoticeKind.MEETING_HANDED_OVER: ("handed_over", "appointment_handed_over", "away"),
}


def _changed(
    uow: UnitOfWork, before: Appointment, later: Appointment, kind: NoticeKind, by: Actor, now: datetime
) -> Outcome:
    outcome, type_, why = OUTCOMES[kind]
    uow.appointments.save(later)
    note(uow, before, type_, by=by, now=now, why=why)
    notify(uow, kind=kind, appointment=later, now=now)
    if kind is NoticeKind.MEETING_MOVED:
        # Another coordinator at the same time changes nothing that was told before.
        tell_of(uow, type_, later, by=by, now=now)
        offer_freed(uow, care_centre_id=before.care_centre_id, now=now)
    return Outcome(outcome, appointment_view(uow, later, now))


def _absences(uow: UnitOfWork, appointment: Appointment) -> list[Absence]:
    return uow.directory.absences(Interval(appointment.start, appointment.end))
