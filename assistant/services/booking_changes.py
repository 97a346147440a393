"""Booking: finding, cancelling, and what the coordinator decides about a preliminary booking."""

from datetime import UTC, datetime, timedelta

from assistant.casework.actors import Actor, Role
from assistant.casework.booking import Appointment, State, step_to
from assistant.casework.errors import NotAllowed
from assistant.casework.notices import NoticeKind
from assistant.casework.times import local_date
from assistant.services.booking_access import may_change, own, require_unit
from assistant.services.booking_deeds import code_fingerprint, note
from assistant.services.booking_views import appointment_view
from assistant.services.messages import tell_of
from assistant.services.notices import notify
from assistant.services.ports import UnitOfWork
from assistant.services.transactions import actor_key, deed, log, reading
from assistant.services.views import AppointmentView, Found, Outcome, TimeBefore
from assistant.services.waiting_offers import offer_freed

MOVED = "appointment_rebooked"
ATTEMPTS_COUNT_FOR = timedelta(minutes=15)
PAST_SHOWN = timedelta(days=30)
EPOCH = datetime.fromtimestamp(0, UTC)
NOBODYS = Appointment("", "", "", "", "", EPOCH, EPOCH, State.CANCELLED, EPOCH, "")


@deed
def find_by_code(uow: UnitOfWork, *, code: str, by: Actor, now: datetime) -> Found:
    """The booking with that code. After too many wrong ones, from one or from all together: slow_down.

    Every call does the same work whether the code exists or not, so that its time tells nothing.
    """
    key = actor_key(uow, by)
    slow = too_many(uow, key, now)
    found = uow.appointments.by_code(code_fingerprint(uow, code))
    hit = found is not None and not slow
    # Trying on while slowed down must not lock everybody else out for longer.
    if not slow:
        uow.code_attempts.note(key, at=now, hit=hit)
    uow.code_attempts.forget_before(now - ATTEMPTS_COUNT_FOR)
    log(
        uow,
        "booking_code_tried",
        by=by,
        now=now,
        subject=("appointment", found.id if found and hit else "none"),
    )
    shown = appointment_view(uow, found or NOBODYS, now)
    if slow:
        return Found("slow_down")
    return Found("found", shown) if found else Found("not_found")


@reading
def mine(uow: UnitOfWork, *, by: Actor, now: datetime) -> list[AppointmentView]:
    """A resident's own, or the one of whoever showed its code: coming ones and the last month's, by time.

    Cancelled ones are among them, so that a reason reaches the person.
    """
    return [appointment_view(uow, appointment, now) for appointment in _mine(uow, by, now)]


@reading
def moved_from(uow: UnitOfWork, *, appointment_id: str, by: Actor) -> TimeBefore | None:
    """Where a time of `by`'s own was before it was last moved, None when it never was or is somebody else's."""
    appointment = uow.appointments.get(appointment_id)
    if appointment is None or not own(appointment, by):
        return None
    moves = [event for event in uow.appointments.events_of(appointment_id) if event.type == MOVED]
    return TimeBefore(moves[-1].start, moves[-1].end, moves[-1].care_centre_id) if moves else None


@deed
def cancel(uow: UnitOfWork, *, appointment_id: str, reason: str, by: Actor, now: datetime) -> Outcome:
    """By the person or by staff of the care centre: cancelled | already | not_found | too_late (it has
    begun).

    Somebody else's is `not_found`, as if it did not exist. Staff of another unit: raises `NotAllowed`.
    """
    appointment = uow.appointments.get(appointment_id)
    if appointment is None or not _may_cancel(appointment, by):
        return Outcome("not_found")
    return _decide(uow, appointment, State.CANCELLED, reason, by, now)


@deed
def confirm_preliminary(uow: UnitOfWork, *, appointment_id: str, by: Actor, now: datetime) -> Outcome:
    """The coordinator has phoned: confirmed | already | not_found | too_late. Own unit only, else
    `NotAllowed`.
    """
    appointment = for_staff(uow, appointment_id, by)
    if appointment is None:
        return Outcome("not_found")
    return _decide(uow, appointment, State.CONFIRMED, None, by, now)


@deed
def decline(uow: UnitOfWork, *, appointment_id: str, reason: str, by: Actor, now: datetime) -> Outcome:
    """A preliminary booking can't be kept: declined | already | not_found | too_late. Own unit only, else
    `NotAllowed`. The reason reaches the resident."""
    appointment = for_staff(uow, appointment_id, by)
    if appointment is None:
        return Outcome("not_found")
    if appointment.state is State.CONFIRMED:
        return Outcome("too_late", appointment_view(uow, appointment, now))
    return _decide(uow, appointment, State.DECLINED, reason, by, now)


DONE_AS = {
    State.CONFIRMED: "appointment_confirmed",
    State.CANCELLED: "appointment_cancelled",
    State.DECLINED: "appointment_declined",
}


def _decide(
    uow: UnitOfWork, appointment: Appointment, state: State, reason: str | None, by: Actor, now: datetime
) -> Outcome:
    if appointment.state is state:
        return Outcome("already", appointment_view(uow, appointment, now))
    # What nobody confirmed before it began can still be cleared away.
    if not may_change(appointment, now) and not (appointment.is_open and state is State.DECLINED):
        return Outcome("too_late" if appointment.is_open else "already", appointment_view(uow, appointment, now))
    sealed = uow.sealer.seal(reason) if reason else None
    decided = step_to(appointment, state, by_staff=by.is_region_staff, sealed_reason=sealed)
    uow.appointments.save(decided)
    if not decided.is_open:
        uow.calendar.free(decided.id)
        offer_freed(uow, care_centre_id=decided.care_centre_id, now=now)
    note(uow, appointment, DONE_AS[state], by=by, now=now, why=_why(state, by))
    tell_of(uow, DONE_AS[state], decided, by=by, now=now)
    if by.is_region_staff and state in (State.CANCELLED, State.DECLINED):
        notify(uow, kind=NoticeKind.MEETING_CANCELLED, appointment=decided, now=now)
    return Outcome(state.value, appointment_view(uow, decided, now))


def _why(state: State, by: Actor) -> str:
    if state is State.CONFIRMED:
        return "phoned"
    return "reason_given" if by.is_region_staff else "own_wish"


def _may_cancel(appointment: Appointment, by: Actor) -> bool:
    if by.is_region_staff:
        require_unit(by, appointment.care_centre_id)
        return True
    return own(appointment, by)


def for_staff(uow: UnitOfWork, appointment_id: str, by: Actor) -> Appointment | None:
    """For the own unit's coordinator, else `NotAllowed`; None when there is no such appointment."""
    if by.role is not Role.COORDINATOR:
        raise NotAllowed("coordinators only")
    appointment = uow.appointments.get(appointment_id)
    if appointment is not None:
        require_unit(by, appointment.care_centre_id)
    return appointment


def _mine(uow: UnitOfWork, by: Actor, now: datetime) -> list[Appointment]:
    if by.is_identified_resident:
        return uow.appointments.of_person(by.key, now - PAST_SHOWN)
    shown = uow.appointments.get(by.key) if by.role is Role.CODE_HOLDER else None
    return [shown] if shown else []


def too_many(uow: UnitOfWork, key: str, now: datetime) -> bool:
    """Whether wrong codes have come too often, from this one or from all together. Inside a transaction."""
    rules = uow.parameters.at(local_date(now)).booking
    since = now - ATTEMPTS_COUNT_FOR
    each, overall = uow.code_attempts.misses(since, key), uow.code_attempts.misses(since)
    return each >= rules.code_attempts_each or overall >= rules.code_attempts_overall
