"""Whose a consent or a wish is, and which of them somebody may see and take back."""

from dataclasses import dataclass, replace
from datetime import datetime

from assistant.casework.actors import Actor, AssuranceLevel, Role
from assistant.casework.booking import Appointment
from assistant.casework.consent import STANDING, Consent, Status
from assistant.casework.errors import NotAllowed
from assistant.services.booking_access import own
from assistant.services.people import ensure_person
from assistant.services.ports import UnitOfWork
from assistant.services.transactions import actor_key

WISHES = frozenset({Status.WISH, Status.WISH_REFUSED, Status.WITHDRAWN})


@dataclass(frozen=True)
class Owner:
    """`conversation` is set while nobody knows who it was."""

    person_key: str | None
    conversation: str | None
    appointment_id: str | None


def owner_of(uow: UnitOfWork, by: Actor, appointment_id: str | None, now: datetime) -> Owner:
    """Raises `NotAllowed` when the appointment is neither `by`'s own nor booked in the same conversation."""
    wanted = by.key if by.role is Role.CODE_HOLDER else appointment_id
    appointment = _own_appointment(uow, by, wanted) if wanted else None
    bound = appointment.id if appointment else None
    if by.is_identified_resident:
        return Owner(ensure_person(uow, by=by, contact=None, now=now).key, None, bound)
    conversation = None if by.role is Role.CODE_HOLDER else actor_key(uow, by)
    return Owner(appointment.person_key if appointment else None, conversation, bound)


def standing_of(uow: UnitOfWork, by: Actor, *, also_ended: bool = False) -> list[Consent]:
    """What `by` decided and may decide again. Without a login that is wishes alone."""
    latest = [one for one in all_of(uow, by) if one.status is not Status.REPLACED]
    return [one for one in latest if also_ended or one.status in STANDING]


def bind_wishes(uow: UnitOfWork, appointment: Appointment, *, by: Actor, now: datetime) -> None:
    """Wishes said earlier in the same conversation belong to the booking: the coordinator sees them there."""
    if by.is_identified_resident:
        return
    for one in uow.consents.of_conversation(actor_key(uow, by)):
        if one.appointment_id is None:
            bound = replace(one, appointment_id=appointment.id, person_key=appointment.person_key)
            uow.consents.save(bound, now=now, role=by.role.value)


def all_of(uow: UnitOfWork, by: Actor) -> list[Consent]:
    """Also what gave way to a later decision."""
    if by.is_identified_resident:
        return uow.consents.of_person(by.key)
    if by.role is Role.CODE_HOLDER:
        bound = uow.consents.of_appointment(by.key)
        # What was said to the coordinator about the booking is taken back as easily as the wish before it (C-43).
        spoken = [one for one in bound if one.assurance == AssuranceLevel.BY_STAFF]
        return spoken + [one for one in bound if one.status in WISHES and not one.is_identified]
    return uow.consents.of_conversation(actor_key(uow, by))


def _own_appointment(uow: UnitOfWork, by: Actor, appointment_id: str) -> Appointment:
    appointment = uow.appointments.get(appointment_id)
    if appointment and (own(appointment, by) or appointment.made_by == actor_key(uow, by)):
        return appointment
    raise NotAllowed("one's own appointment only")
