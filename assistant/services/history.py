"""What happened, in the past tense: rows that are only ever added."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class AppointmentEvent:
    """type: appointment_held | booked | confirmed | declined | cancelled | rebooked | moved | handed_over | done |
    no_show, with `appointment_` before.

    `start`, `end` and the care centre are as they were before it happened. `role` and `actor` say by whom; `why` is
    a kind (own_wish | phoned | away | reason_given | held | not_held), never somebody's words.
    Older rows lack these three.
    """

    appointment_id: str
    at: datetime
    type: str
    by_staff: bool
    start: datetime
    end: datetime
    care_centre_id: str
    role: str | None = None
    actor: str | None = None
    why: str | None = None


@dataclass(frozen=True)
class AuditEntry:
    """Ids and kinds only. `why` is the errand of a reading: worklist | own_data."""

    at: datetime
    type: str
    role: str
    actor: str
    unit: str | None
    subject_kind: str
    subject_id: str
    why: str | None = None


@dataclass(frozen=True)
class ConsentEvent:
    """A status that a consent got, and in which role somebody gave it."""

    consent_id: str
    at: datetime
    status: str
    role: str
