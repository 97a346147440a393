"""Telling residents what staff changed. One door for it: whoever sends messages reads the rows that this writes."""

from dataclasses import replace
from datetime import datetime

from assistant.casework.actors import SYSTEM, Actor
from assistant.casework.booking import Appointment
from assistant.casework.notices import CHANGES, TOLD_BY_MESSAGE, Notice, NoticeKind
from assistant.services.booking_access import require_unit
from assistant.services.ports import UnitOfWork
from assistant.services.transactions import deed, log, new_id
from assistant.services.views import Outcome

__all__ = ["NoticeKind", "notify", "remind", "told", "told_by_message"]

OUTBOX = "outbox"


def notify(uow: UnitOfWork, *, kind: NoticeKind, appointment: Appointment, now: datetime) -> Notice:
    """Inside a transaction: the resident is to be told, with the change itself or not at all.

    A newer change of the same meeting replaces what nobody has told yet: only how it stands now matters.
    """
    for older in uow.notices.untold_of(appointment.id):
        if older.kind in CHANGES:
            uow.notices.remove(older.id)
    return _write(uow, kind, appointment, now)


def remind(uow: UnitOfWork, *, kind: NoticeKind, appointment: Appointment, since: datetime, now: datetime) -> bool:
    """Inside a transaction: something to say before the meeting, once. False if it was written down after `since`."""
    known = uow.own_data.notices_of([appointment.id])
    if any(one.kind is kind and one.made_at >= since for one in known):
        return False
    _write(uow, kind, appointment, now)
    return True


def told_by_message(uow: UnitOfWork, appointment_id: str, *, now: datetime) -> None:
    """Inside a transaction: a message about the meeting as it now is has left, so nobody need phone about that."""
    for notice in uow.notices.untold_of(appointment_id):
        if notice.kind in TOLD_BY_MESSAGE:
            uow.notices.save(replace(notice, told_at=now, told_by=OUTBOX))
            log(uow, "resident_told", by=SYSTEM, now=now, subject=("notice", notice.id))


@deed
def told(uow: UnitOfWork, *, notice_id: str, by: Actor, now: datetime) -> Outcome:
    """Somebody has told the resident: told | already | not_found. Staff of that care centre only, else
    `NotAllowed`.
    """
    notice = uow.notices.get(notice_id)
    if notice is None:
        return Outcome("not_found")
    require_unit(by, notice.care_centre_id)
    if notice.told_at is not None:
        return Outcome("already")
    uow.notices.save(replace(notice, told_at=now, told_by=by.key))
    log(uow, "resident_told", by=by, now=now, subject=("notice", notice_id))
    return Outcome("told")


def _write(uow: UnitOfWork, kind: NoticeKind, appointment: Appointment, now: datetime) -> Notice:
    notice = Notice(new_id(), kind, appointment.id, appointment.care_centre_id, now)
    uow.notices.save(notice)
    return notice
