"""Who of the staff somebody is, by what a login said of them."""

from datetime import datetime

from assistant.casework.actors import Actor, AssuranceLevel, Role
from assistant.services.ports import UnitOfWork
from assistant.services.transactions import deed, log

__all__ = ["log_in"]


@deed
def log_in(uow: UnitOfWork, *, role: Role, subject: str, key: str, unit: str | None, now: datetime) -> Actor | None:
    """None for a coordinator who has no post at that care centre; other roles belong to none.

    `subject`: whom the provider means, everywhere. `key`, `unit`: a coordinator's id and care centre in the directory.
    """
    if role is not Role.COORDINATOR:
        who = Actor(role, uow.sealer.fingerprint("staff", subject), None, AssuranceLevel.SUBSTANTIAL)
    elif unit and key in {post.coordinator_id for post in uow.directory.posts(unit)}:
        who = Actor(role, key, unit, AssuranceLevel.SUBSTANTIAL)
    else:
        return None
    log(uow, "staff_logged_in", by=who, now=now, subject=("login", who.key))
    return who
