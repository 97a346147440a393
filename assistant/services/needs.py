"""What somebody needs at a meeting: sealed beside the appointment, read by its care centre alone."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from assistant.casework.actors import Actor
from assistant.casework.needs import Access, Channel, Company, Needs, added
from assistant.services.booking_access import own
from assistant.services.ports import UnitOfWork
from assistant.services.transactions import deed, log
from assistant.services.views import Outcome

__all__ = ["Needs", "from_json", "of_appointment", "tell"]


@deed
def tell(uow: UnitOfWork, *, appointment_id: str, needs: Needs, by: Actor, now: datetime) -> Outcome:
    """Adds to what was told before: done | not_found | too_late (the meeting has begun or is off)."""
    appointment = uow.appointments.get(appointment_id)
    if appointment is None or not own(appointment, by):
        return Outcome("not_found")
    if not appointment.is_open or now >= appointment.start:
        return Outcome("too_late")
    keep(uow, appointment_id, needs, by=by, now=now)
    return Outcome("done")


def keep(uow: UnitOfWork, appointment_id: str, needs: Needs, *, by: Actor, now: datetime) -> None:
    """Inside a transaction."""
    together = added(of_appointment(uow, appointment_id) or Needs(), needs)
    uow.needs.save(appointment_id, uow.sealer.seal_json(asdict(together)), now)
    log(uow, "needs_told", by=by, now=now, subject=("appointment", appointment_id))


def of_appointment(uow: UnitOfWork, appointment_id: str) -> Needs | None:
    """Inside a transaction, for whoever may read the appointment."""
    sealed = uow.needs.get(appointment_id)
    return from_json(uow.sealer.unseal_json(sealed)) if sealed else None


def from_json(value: Mapping[str, Any]) -> Needs:
    """Needs out of their JSON form, as the language part and the database have it. Unknown fields are left out."""
    known = {name: value[name] for name in Needs.__dataclass_fields__ if value.get(name)}
    if "access" in known:
        known["access"] = tuple(Access(one) for one in known["access"])
    if "company" in known:
        known["company"] = tuple(Company(one) for one in known["company"])
    if "channel" in known:
        known["channel"] = Channel(known["channel"])
    return Needs(**known)
