"""The waiting list: freed time goes to the first in line whom it suits, with a time to answer."""

from datetime import datetime

from assistant.casework.actors import SYSTEM, Actor
from assistant.casework.booking import FreeTime, Hold, preliminary_times
from assistant.casework.times import local, local_date
from assistant.casework.waiting import Place, Waiting, answer_by, back_in_line, ended, first_suited, offered
from assistant.services.availability import Availability, of_care_centre
from assistant.services.booking_times import hold_cells, let_go
from assistant.services.callback import as_wishes
from assistant.services.people import contact_of, unseal
from assistant.services.ports import UnitOfWork
from assistant.services.resident_views import InLine
from assistant.services.transactions import log, new_id
from assistant.services.views import Time, WaitingRow

WHY = "worklist"


def offer_freed(uow: UnitOfWork, *, care_centre_id: str, now: datetime) -> list[InLine]:
    """Inside a transaction: what is free at the care centre is offered to those who wait, in the order in which they
    joined. The offers that were made now.

    Called when a time is given back, and every minute. Who has logged in gets a time at short notice too; without a
    login a working day must be left to phone.
    """
    take_back_expired(uow, care_centre_id, now)
    line = [one for one in uow.waiting.of_unit(care_centre_id) if one.place is Place.WAITING]
    made = []
    for waiting in line:
        free = of_care_centre(uow, care_centre_id, now=now)
        if given := _offer(uow, waiting, free, now):
            made.append(in_line(uow, "offered", given, now))
    return made


def take_back_expired(uow: UnitOfWork, care_centre_id: str, now: datetime) -> None:
    """Inside a transaction: offers nobody answered in time are over, and so is the wait that was long enough."""
    for waiting in uow.waiting.of_unit(care_centre_id):
        if waiting.place is Place.OFFERED and waiting.answer_by and waiting.answer_by <= now:
            _over(uow, waiting, now)
        elif waiting.place is Place.WAITING and waiting.until <= now:
            uow.waiting.save(ended(waiting, Place.EXPIRED))
            log(uow, "waiting_expired", by=SYSTEM, now=now, subject=("waiting", waiting.id))


def in_line(uow: UnitOfWork, outcome: str, waiting: Waiting, now: datetime, code: str | None = None) -> InLine:
    """The place as its owner sees it."""
    centre = uow.directory.care_centre(waiting.care_centre_id)
    before = [one for one in uow.waiting.of_unit(waiting.care_centre_id) if one.joined_at < waiting.joined_at]
    return InLine(
        outcome=outcome,
        id=waiting.id,
        care_centre_id=waiting.care_centre_id,
        care_centre_name=centre.name if centre else "",
        ahead=len(before),
        until=local(waiting.until),
        wishes=as_wishes(waiting.waited_for),
        offered=offered_time(uow, waiting),
        answer_by=local(waiting.answer_by) if waiting.answer_by else None,
        code=code,
    )


def offered_time(uow: UnitOfWork, waiting: Waiting) -> Time | None:
    held = uow.calendar.hold(waiting.hold_id) if waiting.hold_id else None
    return Time(local(held.start), local(held.end)) if held else None


def _over(uow: UnitOfWork, waiting: Waiting, now: datetime) -> None:
    held = uow.calendar.hold(waiting.hold_id) if waiting.hold_id else None
    if held and held.outcome is None and held.released_at is None:
        let_go(uow, held, now)
    uow.waiting.save(back_in_line(waiting, now))
    log(uow, "waiting_offer_expired", by=SYSTEM, now=now, subject=("waiting", waiting.id))


def _offer(uow: UnitOfWork, waiting: Waiting, free: Availability, now: datetime) -> Waiting | None:
    rules = uow.parameters.at(local_date(now)).waiting
    times = free.times
    if waiting.person_key is None:
        # Still a working day to phone when the answer comes at the last moment.
        times = preliminary_times(times, free.windows, now=now + rules.answer)
    in_time = [time for time in times if answer_by(time.when.start, rules=rules, now=now)]
    time = first_suited(waiting, in_time)
    deadline = answer_by(time.when.start, rules=rules, now=now) if time else None
    if time is None or deadline is None:
        return None
    return _held(uow, waiting, time, deadline, now)


def _held(uow: UnitOfWork, waiting: Waiting, time: FreeTime, deadline: datetime, now: datetime) -> Waiting | None:
    made = Hold(
        id=new_id(),
        holder=f"waiting:{waiting.id}",
        care_centre_id=waiting.care_centre_id,
        coordinator_id=time.coordinator_id,
        start=time.when.start,
        end=time.when.end,
        expires_at=deadline,
        made_at=now,
    )
    wanted = hold_cells(uow, made, now)
    if not uow.calendar.occupy(made.coordinator_id, wanted, owner=made.id, now=now, expires_at=deadline):
        return None
    uow.calendar.save_hold(made)
    given = offered(waiting, made.id, made.start, deadline)
    uow.waiting.save(given)
    log(uow, "waiting_offered", by=SYSTEM, now=now, subject=("waiting", waiting.id))
    return given


def waiting_rows(uow: UnitOfWork, care_centre_id: str, by: Actor, now: datetime) -> list[WaitingRow]:
    """Inside a transaction, for the care centre's own staff: each read leaves an audit row."""
    take_back_expired(uow, care_centre_id, now)
    return [_row(uow, waiting, by, now) for waiting in uow.waiting.of_unit(care_centre_id)]


def _row(uow: UnitOfWork, waiting: Waiting, by: Actor, now: datetime) -> WaitingRow:
    log(uow, "waiting_read", by=by, now=now, subject=("waiting", waiting.id), why=WHY)
    sealed = waiting.sealed_contact
    return WaitingRow(
        id=waiting.id,
        contact=unseal(uow, sealed) if sealed else contact_of(uow, waiting.person_key or ""),
        joined_at=local(waiting.joined_at),
        place=waiting.place.value,
        wishes=as_wishes(waiting.waited_for),
        unmet=as_wishes(waiting.unmet),
        offered=offered_time(uow, waiting),
        answer_by=local(waiting.answer_by) if waiting.answer_by else None,
    )
