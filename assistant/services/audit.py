"""The audit trail: whether it is whole, and who has looked at what is somebody's."""

from collections.abc import Collection, Iterator
from datetime import datetime

from assistant.casework.actors import SYSTEM
from assistant.casework.times import local
from assistant.casework.trail import Link, faults
from assistant.services.ports import UnitOfWork
from assistant.services.privacy_views import Reading, Verified
from assistant.services.transactions import deed, log, reading

READS = (
    "worklist_read",
    "appointment_read",
    "consent_read",
    "call_back_read",
    "person_read",
    "waiting_read",
    "invitation_read",
)
MOST_FAULTS = 100


@deed
def sign(uow: UnitOfWork, *, now: datetime) -> None:
    """Signs the rows from before the chain with a first row that is keyed, unless there is one."""
    if uow.audit.end() is None and _is_from_before(uow):
        log(uow, "audit_chained", by=SYSTEM, now=now, subject=("audit", "trail"))


@reading
def verify(uow: UnitOfWork) -> Verified:
    """Whether every row is as it was written and in its place: whole | broken, with the first faults in order."""
    count = 0

    def counted() -> Iterator[Link]:
        nonlocal count
        for count, link in enumerate(uow.audit.links(), 1):  # noqa: B007
            yield link

    found = list(faults(counted(), end=uow.audit.end(), digest=uow.audit.digest))
    return Verified("broken" if found else "whole", count, tuple((one.kind, one.id) for one in found[:MOST_FAULTS]))


def readings(uow: UnitOfWork, subjects: Collection[tuple[str, str]]) -> list[Reading]:
    """Inside a transaction: every time staff read any of those (kind, id), newest first (PDL 8:5, L-22)."""
    return [
        Reading(local(entry.at), entry.role, _unit_name(uow, entry.unit), entry.subject_kind, entry.why)
        for entry in uow.audit.of_subjects(READS, subjects)
    ]


def _unit_name(uow: UnitOfWork, unit: str | None) -> str:
    centre = uow.directory.care_centre(unit) if unit else None
    return centre.name if centre else (unit or "")


def _is_from_before(uow: UnitOfWork) -> bool:
    return any(True for _ in uow.audit.links()) and not any(link.keyed for link in uow.audit.links())
