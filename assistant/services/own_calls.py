"""The calls that somebody has asked for in this talk, or when logged in: read back, and put right.

Whose they are is what the log says of who asked for them; a number alone shows nobody to be the same.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime

from assistant.casework.actors import Actor
from assistant.casework.callback import CallBack
from assistant.services.availability import next_working_day
from assistant.services.booking_access import own
from assistant.services.callback import asked_by, joined, place_of, refusal, sealed_as_before
from assistant.services.people import is_usable, seal, stands_for, unseal, when_it_suits
from assistant.services.ports import UnitOfWork
from assistant.services.transactions import deed, log, reading
from assistant.services.views import Contact, Outcome, Requested


@dataclass(frozen=True)
class OwnCall:
    """A call that is waited for, as whoever asked for it sees it. `suits`: when it would, in their own words."""

    id: str
    care_centre_id: str
    contact: Contact
    answer_by: date | None = None
    suits: str | None = None


@reading
def mine(uow: UnitOfWork, *, by: Actor) -> list[OwnCall]:
    """Those that are waited for still, oldest first."""
    return [_view(uow, one) for one in uow.own_data.call_backs(asked_by(uow, by)) if one.done_at is None]


@deed
def change(
    uow: UnitOfWork,
    *,
    call_back_id: str,
    contact: Contact,
    by: Actor,
    now: datetime,
    care_centre_id: str | None = None,
    suits: str | None = None,
) -> Requested:
    """Another name, number, care centre, or time that `suits`, for a call of one's own.

    changed | not_found, or why it can't be (`callback.refusal`). The old number is kept nowhere.

    Where that number is waited for there already, this call is closed, and what it was about goes with the other:
    nobody is phoned twice, and whose yes was taken back is not lost (C-43).
    """
    known = uow.call_backs.get(call_back_id) if call_back_id in asked_by(uow, by) else None
    if known is None or known.done_at is not None:
        return Requested("not_found")
    centre = care_centre_id or known.care_centre_id
    if refused := refusal(uow, centre, contact):
        return refused
    fingerprint = place_of(uow, centre, contact, by, now)
    other = uow.call_backs.open_for(centre, fingerprint)
    is_there = other is not None and other.id != known.id
    if other is not None and is_there:
        uow.call_backs.save(joined(uow, other, known, suits))
    answer_by = known.answer_by if centre == known.care_centre_id else next_working_day(uow, centre, now=now)
    uow.call_backs.save(
        replace(
            known,
            care_centre_id=centre,
            sealed_contact=sealed_as_before(uow, known, contact, suits),
            wished=None if suits else known.wished,
            phone_fingerprint=fingerprint,
            answer_by=answer_by,
            done_at=now if is_there else None,
        )
    )
    log(uow, "call_back_changed", by=by, now=now, subject=("call_back", known.id))
    return Requested("changed", answer_by)


@deed
def change_of_booking(uow: UnitOfWork, *, appointment_id: str, contact: Contact, by: Actor, now: datetime) -> Outcome:
    """Another name or number for a booking of one's own: changed | not_found | needs_contact."""
    appointment = uow.appointments.get(appointment_id)
    if appointment is None or not own(appointment, by) or not stands_for(uow, appointment.person_key, by):
        return Outcome("not_found")
    person = uow.persons.get(appointment.person_key)
    if person is None or not is_usable(contact):
        return Outcome("needs_contact")
    uow.persons.save(replace(person, sealed_contact=seal(uow, contact)))
    log(uow, "contact_changed", by=by, now=now, subject=("appointment", appointment_id))
    return Outcome("changed")


def _view(uow: UnitOfWork, one: CallBack) -> OwnCall:
    sealed = one.sealed_contact
    return OwnCall(one.id, one.care_centre_id, unseal(uow, sealed), one.answer_by, when_it_suits(uow, sealed))
