"""Open invitations: a REKO writes whom, the person chooses a time with the code."""

from dataclasses import replace
from datetime import datetime, timedelta

from assistant.casework.actors import Actor, Role
from assistant.casework.errors import NotAllowed
from assistant.casework.invitation import Invitation
from assistant.casework.times import local, local_date
from assistant.services.booking_access import require_unit
from assistant.services.booking_deeds import code_fingerprint, confirm
from assistant.services.booking_views import appointment_view
from assistant.services.codes import refuse_taken
from assistant.services.people import is_usable, seal, unseal
from assistant.services.ports import UnitOfWork
from assistant.services.resident_views import InvitationRow, Invited
from assistant.services.transactions import deed, log, new_id
from assistant.services.views import Booked, Contact, Outcome

__all__ = ["InvitationRow", "Invited", "accept", "invite", "of_unit", "withdraw"]

SHOWN_FOR = timedelta(days=60)
WHY = "invitations"


@deed
def invite(uow: UnitOfWork, *, contact: Contact, by: Actor, now: datetime, code: str) -> Invited:
    """A new invitation to the REKO's own care centre: invited | needs_contact.

    Raises `NotAllowed` for all but its coordinators, `CodeTaken` when something else has the code.
    """
    unit = _own_unit(by)
    if not is_usable(contact):
        return Invited("needs_contact")
    fingerprint = code_fingerprint(uow, code)
    refuse_taken(uow, fingerprint)
    expires_at = now + uow.parameters.at(local_date(now)).waiting.invitation
    made = Invitation(new_id(), unit, fingerprint, seal(uow, contact), by.key, now, expires_at)
    uow.invitations.save(made)
    log(uow, "invitation_made", by=by, now=now, subject=("invitation", made.id))
    return Invited("invited", code, local(expires_at))


@deed
def withdraw(uow: UnitOfWork, *, invitation_id: str, by: Actor, now: datetime) -> Outcome:
    """done | already (used, withdrawn or run out) | not_found. Own unit only, else `NotAllowed`."""
    _own_unit(by)
    invitation = uow.invitations.get(invitation_id)
    if invitation is None:
        return Outcome("not_found")
    require_unit(by, invitation.care_centre_id)
    if not invitation.is_open(now):
        return Outcome("already")
    uow.invitations.save(replace(invitation, withdrawn_at=now))
    log(uow, "invitation_withdrawn", by=by, now=now, subject=("invitation", invitation_id))
    return Outcome("done")


@deed
def of_unit(uow: UnitOfWork, *, by: Actor, now: datetime) -> list[InvitationRow]:
    """The care centre's invitations of the last two months, newest first. A deed: each read leaves audit rows."""
    unit = _own_unit(by)
    return [_row(uow, one, by, now) for one in reversed(uow.invitations.of_unit(unit, now - SHOWN_FOR))]


@deed
def accept(uow: UnitOfWork, *, invitation_id: str, hold_id: str, by: Actor, now: datetime, code: str) -> Booked:
    """Books the held time for whoever was invited, at once confirmed: as in `booking.confirm`, or gone when the
    invitation is no longer open. The same hold again gives the same answer.
    """
    invitation, held = uow.invitations.get(invitation_id), uow.calendar.hold(hold_id)
    if invitation is None or held is None or held.care_centre_id != invitation.care_centre_id:
        return Booked("gone")
    again = invitation.appointment_id is not None and invitation.appointment_id == held.appointment_id
    if not (again or invitation.is_open(now)):
        return Booked("gone")
    contact = unseal(uow, invitation.sealed_contact)
    booked = confirm(
        uow, hold_id=hold_id, contact=contact, by=invited(invitation_id, by, held.care_centre_id), now=now, code=code
    )
    if booked.outcome == "confirmed" and booked.appointment and not again:
        uow.invitations.save(replace(invitation, appointment_id=booked.appointment.id))
        log(uow, "invitation_used", by=by, now=now, subject=("invitation", invitation_id))
    return booked


def invited(invitation_id: str, by: Actor, care_centre_id: str) -> Actor:
    """Who books on an invitation: the person logged in, or whoever has the code."""
    if by.is_identified_resident:
        return replace(by, unit=care_centre_id)
    return Actor(Role.INVITED, invitation_id, care_centre_id)


def _own_unit(by: Actor) -> str:
    if by.role is not Role.COORDINATOR or by.unit is None:
        raise NotAllowed("coordinators only")
    return by.unit


def _row(uow: UnitOfWork, one: Invitation, by: Actor, now: datetime) -> InvitationRow:
    log(uow, "invitation_read", by=by, now=now, subject=("invitation", one.id), why=WHY)
    booked = uow.appointments.get(one.appointment_id) if one.appointment_id else None
    return InvitationRow(
        id=one.id,
        contact=unseal(uow, one.sealed_contact),
        made_at=local(one.made_at),
        expires_at=local(one.expires_at),
        state=one.state(now),
        appointment=appointment_view(uow, booked, now) if booked else None,
    )
