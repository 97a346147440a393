"""Ten minutes with a coordinator, for those who work in the social services: next free times, booking, cancelling."""

from datetime import UTC, datetime, timedelta

from assistant.casework.actors import Actor
from assistant.casework.booking import FreeTime, taken_cells
from assistant.casework.errors import NotAllowed
from assistant.casework.routing import MeetingKind
from assistant.casework.sounding_board import CallState, SoundingBoardCall, call_to, may_call, with_room
from assistant.casework.times import Interval, local, local_date, start_of_day
from assistant.services.availability import Availability, of_care_centre, of_care_centres, possible
from assistant.services.booking_access import require_unit
from assistant.services.booking_views import time_view
from assistant.services.day_views import CallBooked, CallCentre, CallTimes, CallView
from assistant.services.directory import care_centres
from assistant.services.people import is_usable, seal, unseal
from assistant.services.ports import UnitOfWork
from assistant.services.transactions import deed, log, new_id, reading
from assistant.services.views import CareCentre, Contact, Outcome

KIND = MeetingKind.SOUNDING_BOARD
PAST_SHOWN = timedelta(days=7)
TIMES_SHOWN = 12
WHY = "day"


@reading
def centres(uow: UnitOfWork, *, by: Actor, now: datetime) -> list[CallCentre]:
    """The care centres that have hours for calls, by name, each with its next free time. Officers only, else
    `NotAllowed`.
    """
    _require_officer(by)
    listed = {one.id: one for one in care_centres(uow)}
    found = of_care_centres(uow, listed, now=now, kind=KIND)
    return [_call_centre(uow, listed[one], free, now) for one, free in found.items() if free.windows]


@reading
def times(uow: UnitOfWork, *, care_centre_id: str, by: Actor, now: datetime) -> CallTimes:
    """The next free call times of a care centre: times | none | unknown_centre. Officers only, else `NotAllowed`."""
    _require_officer(by)
    centre = uow.directory.care_centre(care_centre_id)
    if centre is None or not centre.listed:
        return CallTimes("unknown_centre")
    free = list(dict.fromkeys(time.when for time in _free(uow, care_centre_id, now)))[:TIMES_SHOWN]
    return CallTimes("times" if free else "none", centre.name, [time_view(one) for one in free])


@deed
def book(
    uow: UnitOfWork, *, care_centre_id: str, start: datetime, contact: Contact, by: Actor, now: datetime
) -> CallBooked:
    """Ten minutes: booked | taken | not_offered | needs_contact | too_many | unknown_centre. The same again gives the
    same call. `contact` is the officer's own name and work phone, never a client's. Officers only, else `NotAllowed`.
    """
    _require_officer(by)
    centre = uow.directory.care_centre(care_centre_id)
    if centre is None or not centre.listed:
        return CallBooked("unknown_centre")
    if not is_usable(contact):
        return CallBooked("needs_contact")
    mine = [one for one in uow.sounding_board.of_officer(by.key, now) if one.state is CallState.BOOKED]
    for same in mine:
        if (same.care_centre_id, same.start) == (care_centre_id, start):
            return CallBooked("booked", call_view(uow, same, by, now))
    if len(mine) >= uow.parameters.at(local_date(now)).sounding_board.open_each:
        return CallBooked("too_many")
    return _booked(uow, care_centre_id, start.astimezone(UTC), contact, by, now)


@reading
def mine(uow: UnitOfWork, *, by: Actor, now: datetime) -> list[CallView]:
    """The officer's own calls, by time: coming ones and the last week's. Officers only, else `NotAllowed`."""
    _require_officer(by)
    return [call_view(uow, one, by, now) for one in uow.sounding_board.of_officer(by.key, now - PAST_SHOWN)]


@deed
def cancel(uow: UnitOfWork, *, call_id: str, by: Actor, now: datetime) -> Outcome:
    """By the officer or by staff of the care centre: cancelled | already | too_late (it has begun) | not_found."""
    call = uow.sounding_board.get(call_id)
    if call is None or not _may_change(call, by):
        return Outcome("not_found")
    if call.state is not CallState.BOOKED:
        return Outcome("already")
    if call.start <= now:
        return Outcome("too_late")
    _end(uow, call, CallState.CANCELLED, by, now)
    log(uow, "sounding_board_cancelled", by=by, now=now, subject=("sounding_board", call_id))
    return Outcome("cancelled")


@deed
def done(uow: UnitOfWork, *, call_id: str, by: Actor, now: datetime) -> Outcome:
    """The coordinator has phoned: done | already | not_found. Staff of that care centre only, else `NotAllowed`."""
    call = uow.sounding_board.get(call_id)
    if call is None:
        return Outcome("not_found")
    require_unit(by, call.care_centre_id)
    if call.state is not CallState.BOOKED:
        return Outcome("already")
    _end(uow, call, CallState.DONE, by, now)
    log(uow, "sounding_board_done", by=by, now=now, subject=("sounding_board", call_id))
    return Outcome("done")


def of_unit(uow: UnitOfWork, care_centre_id: str, *, by: Actor, now: datetime) -> list[CallView]:
    """Inside a transaction, for the care centre's own staff: its booked calls, from the last week on, by time. Each
    read leaves an audit row: an officer has a name and a number too.
    """
    rules = uow.parameters.at(local_date(now)).sounding_board.rules
    span = Interval(now - PAST_SHOWN, now + rules.horizon + timedelta(days=1))
    calls = [one for one in uow.sounding_board.of_unit(care_centre_id, span) if one.state is CallState.BOOKED]
    for one in calls:
        log(uow, "sounding_board_read", by=by, now=now, subject=("sounding_board", one.id), why=WHY)
    return [call_view(uow, one, by, now) for one in calls]


def call_view(uow: UnitOfWork, call: SoundingBoardCall, by: Actor, now: datetime) -> CallView:
    centre = uow.directory.care_centre(call.care_centre_id)
    return CallView(
        id=call.id,
        start=local(call.start),
        end=local(call.end),
        state=call.state.value,
        care_centre_id=call.care_centre_id,
        care_centre_name=centre.name if centre else "",
        contact=unseal(uow, call.sealed_contact),
        by_staff=call.by_staff,
        oneself=call.coordinator_id == by.key,
        over=call.end <= now,
    )


def _booked(
    uow: UnitOfWork, care_centre_id: str, start: datetime, contact: Contact, by: Actor, now: datetime
) -> CallBooked:
    for time in _free(uow, care_centre_id, now):
        if time.when.start == start and (call := _taken(uow, care_centre_id, time, contact, by, now)):
            log(uow, "sounding_board_booked", by=by, now=now, subject=("sounding_board", call.id))
            return CallBooked("booked", call_view(uow, call, by, now))
    others = possible(uow, care_centre_id, now=now, kind=KIND).times
    return CallBooked("taken" if any(time.when.start == start for time in others) else "not_offered")


def _taken(
    uow: UnitOfWork, care_centre_id: str, time: FreeTime, contact: Contact, by: Actor, now: datetime
) -> SoundingBoardCall | None:
    # Locked, and counted again: two can't both be the day's last one.
    uow.calendar.lock(time.coordinator_id)
    if time not in _with_room(uow, [time], now):
        return None
    call = _new_call(uow, care_centre_id, time, contact, by, now)
    rules = uow.parameters.at(local_date(now)).sounding_board.rules
    if not uow.calendar.occupy(time.coordinator_id, taken_cells(time.when, rules), owner=call.id, now=now):
        return None
    uow.sounding_board.save(call)
    return call


def _new_call(
    uow: UnitOfWork, care_centre_id: str, time: FreeTime, contact: Contact, by: Actor, now: datetime
) -> SoundingBoardCall:
    return SoundingBoardCall(
        id=new_id(),
        care_centre_id=care_centre_id,
        coordinator_id=time.coordinator_id,
        start=time.when.start,
        end=time.when.end,
        state=CallState.BOOKED,
        made_at=now,
        made_by=by.key,
        sealed_contact=seal(uow, contact),
    )


def _free(uow: UnitOfWork, care_centre_id: str, now: datetime) -> list[FreeTime]:
    return _with_room(uow, of_care_centre(uow, care_centre_id, now=now, kind=KIND).times, now)


def _with_room(uow: UnitOfWork, free: list[FreeTime], now: datetime) -> list[FreeTime]:
    if not free:
        return []
    first, last = (start_of_day(local_date(moment)) for moment in (free[0].when.start, free[-1].when.end))
    whose = {time.coordinator_id for time in free}
    calls = uow.sounding_board.of_coordinators(whose, Interval(first, last + timedelta(days=2)))
    return with_room(free, calls, a_day=uow.parameters.at(local_date(now)).sounding_board.a_day)


def _end(uow: UnitOfWork, call: SoundingBoardCall, state: CallState, by: Actor, now: datetime) -> None:
    uow.sounding_board.save(call_to(call, state, by_staff=by.is_region_staff, now=now))
    uow.calendar.free(call.id)


def _may_change(call: SoundingBoardCall, by: Actor) -> bool:
    if by.is_region_staff:
        require_unit(by, call.care_centre_id)
        return True
    return may_call(by) and by.key == call.made_by


def _call_centre(uow: UnitOfWork, centre: CareCentre, free: Availability, now: datetime) -> CallCentre:
    times = _with_room(uow, free.times, now)
    return CallCentre(centre.id, centre.name, local(times[0].when.start) if times else None)


def _require_officer(by: Actor) -> None:
    if not may_call(by):
        raise NotAllowed("social workers and employment officers only")
