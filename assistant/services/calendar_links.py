"""Links to calendars: made, renewed, ended by their owners, and opened by whoever has one."""

import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta

from assistant.casework import calendar_links as rules
from assistant.casework.actors import Actor, Role
from assistant.casework.booking import Appointment
from assistant.casework.calendar_links import CalendarKind, CalendarLink
from assistant.casework.errors import NotAllowed
from assistant.casework.times import Interval, local
from assistant.services.booking_access import own
from assistant.services.message_views import CalendarEntry, CalendarFile
from assistant.services.ports import UnitOfWork
from assistant.services.transactions import deed, log, reading

__all__ = ["CalendarEntry", "CalendarFile", "end_feed", "feed_token", "opened", "renew_feed", "token_of_appointment"]

LOOKING_BACK = timedelta(days=30)
LOOKING_AHEAD = timedelta(days=400)


@deed
def token_of_appointment(uow: UnitOfWork, *, appointment_id: str, by: Actor, now: datetime) -> str | None:
    """The token of the appointment's calendar file, the same each time; None when it is not `by`'s own."""
    appointment = uow.appointments.get(appointment_id)
    if appointment is None or not own(appointment, by):
        return None
    known = _token(uow, CalendarKind.APPOINTMENT, appointment_id)
    return known or _new(uow, CalendarKind.APPOINTMENT, appointment_id, by, now)


@reading
def feed_token(uow: UnitOfWork, *, by: Actor) -> str | None:
    """The token of the coordinator's own feed, if there is one. Raises `NotAllowed` for everybody else."""
    return _token(uow, CalendarKind.FEED, _coordinator(by))


@deed
def renew_feed(uow: UnitOfWork, *, by: Actor, now: datetime) -> str:
    """A new token; the earlier one opens nothing from now on. Raises `NotAllowed` for all but coordinators."""
    return _new(uow, CalendarKind.FEED, _coordinator(by), by, now)


@deed
def end_feed(uow: UnitOfWork, *, by: Actor, now: datetime) -> None:
    """The feed is closed. Raises `NotAllowed` for all but coordinators."""
    coordinator_id = _coordinator(by)
    uow.calendar_links.end(CalendarKind.FEED, coordinator_id)
    log(uow, "calendar_link_ended", by=by, now=now, subject=(CalendarKind.FEED.value, coordinator_id))


@reading
def opened(uow: UnitOfWork, *, token: str, now: datetime) -> CalendarFile | None:
    """What the token opens; None for one that opens nothing (any longer). Times alone: nobody's name."""
    link = uow.calendar_links.by_token(rules.hash_of(token)) if rules.is_token(token) else None
    if link is None:
        return None
    if link.kind is CalendarKind.FEED:
        span = Interval(now - LOOKING_BACK, now + LOOKING_AHEAD)
        meetings = uow.calendar_links.open_of_coordinator(link.subject_id, span)
        return CalendarFile(link.kind.value, _entries(uow, meetings, with_place=True))
    appointment = uow.appointments.get(link.subject_id)
    if appointment is None or not rules.still_open(appointment, now=now):
        return None
    return CalendarFile(link.kind.value, _entries(uow, [appointment], with_place=False))


def _entries(uow: UnitOfWork, appointments: Iterable[Appointment], *, with_place: bool) -> list[CalendarEntry]:
    meetings = list(appointments)
    changes = uow.calendar_links.changes([one.id for one in meetings])
    return [_entry(uow, one, changes.get(one.id, (0, one.made_at)), with_place) for one in meetings]


def _entry(uow: UnitOfWork, one: Appointment, changes: tuple[int, datetime], with_place: bool) -> CalendarEntry:
    centre = uow.directory.care_centre(one.care_centre_id)
    return CalendarEntry(
        id=one.id,
        start=local(one.start),
        end=local(one.end),
        status=rules.entry_status(one.state).value,
        sequence=changes[0],
        changed_at=local(changes[1]),
        phone=centre.phone if centre else "",
        place=centre.name if centre and with_place else None,
        form=one.form or (centre.form if centre else "visit"),
    )


def _token(uow: UnitOfWork, kind: CalendarKind, subject_id: str) -> str | None:
    link = uow.calendar_links.get(kind, subject_id)
    return uow.sealer.unseal(link.sealed_token) if link else None


def _new(uow: UnitOfWork, kind: CalendarKind, subject_id: str, by: Actor, now: datetime) -> str:
    token = secrets.token_hex(16)
    uow.calendar_links.save(CalendarLink(kind, subject_id, rules.hash_of(token), uow.sealer.seal(token), now))
    log(uow, "calendar_link_made", by=by, now=now, subject=(kind.value, subject_id))
    return token


def _coordinator(by: Actor) -> str:
    if by.role is not Role.COORDINATOR:
        raise NotAllowed("coordinators only")
    return by.key
