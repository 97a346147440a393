"""Which resident somebody is, by the personal number that a login told."""

from datetime import datetime

from assistant.casework.actors import Actor, AssuranceLevel, Role
from assistant.casework.persons import personal_number
from assistant.services.ports import UnitOfWork
from assistant.services.transactions import deed, log

__all__ = ["log_in"]


@deed
def log_in(uow: UnitOfWork, *, number: str, now: datetime) -> Actor | None:
    """None when that is no personal number. The number itself is kept nowhere: its keyed hash is the person's key."""
    normal = personal_number(number)
    if not normal:
        return None
    who = Actor(Role.RESIDENT, uow.sealer.fingerprint("person", normal), None, AssuranceLevel.SUBSTANTIAL)
    log(uow, "resident_logged_in", by=who, now=now, subject=("login", who.key))
    return who
