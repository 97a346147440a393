"""What a code opens: an appointment, an invitation, or a place in the waiting list.

Wrong codes are slowed down, for one and for all together, and no answer tells whether a code exists.
"""

from datetime import datetime

from assistant.casework.actors import Actor
from assistant.casework.errors import CodeTaken
from assistant.services.booking_changes import ATTEMPTS_COUNT_FOR, NOBODYS, too_many
from assistant.services.booking_deeds import code_fingerprint
from assistant.services.booking_views import appointment_view
from assistant.services.ports import UnitOfWork
from assistant.services.resident_views import Opened
from assistant.services.transactions import actor_key, deed, log, reading


@deed
def find(uow: UnitOfWork, *, code: str, by: Actor, now: datetime) -> Opened:
    """What has that code. After too many wrong ones: slow_down, whatever the code is.

    Every call does the same work whether the code exists or not, so that its time tells nothing.
    """
    key, fingerprint = actor_key(uow, by), code_fingerprint(uow, code)
    slow = too_many(uow, key, now)
    opened = [found for found in (_appointment(uow, fingerprint, now), _others(uow, fingerprint, now)) if found]
    hit = bool(opened) and not slow
    # Trying on while slowed down must not lock everybody else out for longer.
    if not slow:
        uow.code_attempts.note(key, at=now, hit=hit)
    uow.code_attempts.forget_before(now - ATTEMPTS_COUNT_FOR)
    subject = (opened[0].kind or "", opened[0].id or "") if hit else ("appointment", "none")
    log(uow, "booking_code_tried", by=by, now=now, subject=subject)
    if slow:
        return Opened("slow_down")
    return opened[0] if opened else Opened("not_found")


@reading
def still_opens(uow: UnitOfWork, *, code: str, appointment_id: str) -> bool:
    """Whether a code that we gave ourselves still is that of the appointment."""
    found = uow.appointments.by_code(code_fingerprint(uow, code))
    return found is not None and found.id == appointment_id


def refuse_taken(uow: UnitOfWork, fingerprint: str) -> None:
    """Inside a transaction. Raises `CodeTaken` when something else has the code."""
    taken = (
        uow.appointments.by_code(fingerprint),
        uow.invitations.by_code(fingerprint),
        uow.waiting.by_code(fingerprint),
    )
    if any(taken):
        raise CodeTaken("a code opens one thing")


def _appointment(uow: UnitOfWork, fingerprint: str, now: datetime) -> Opened | None:
    found = uow.appointments.by_code(fingerprint)
    shown = appointment_view(uow, found or NOBODYS, now)
    return Opened("found", "appointment", found.id, found.care_centre_id, appointment=shown) if found else None


def _others(uow: UnitOfWork, fingerprint: str, now: datetime) -> Opened | None:
    invitation, waiting = uow.invitations.by_code(fingerprint), uow.waiting.by_code(fingerprint)
    if invitation:
        return Opened("found", "invitation", invitation.id, invitation.care_centre_id, invitation.state(now))
    return Opened("found", "waiting", waiting.id, waiting.care_centre_id) if waiting else None
