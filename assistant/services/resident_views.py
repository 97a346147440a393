"""What the services of the resident's own booking answer with, like `views.py`: frozen, without prose.

Every time is aware and in Europe/Stockholm.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from assistant.services.views import AppointmentView, Contact, Time, Wish


@dataclass(frozen=True)
class InvitationRow:
    """Somebody a REKO has invited. state: open | used | withdrawn | expired."""

    id: str
    contact: Contact
    made_at: datetime
    expires_at: datetime
    state: str
    appointment: AppointmentView | None = None


@dataclass(frozen=True)
class Invited:
    """A new invitation and its code, which is shown once. outcome: invited | needs_contact."""

    outcome: str
    code: str | None = None
    expires_at: datetime | None = None


@dataclass(frozen=True)
class Opened:
    """What a code opens. outcome: found | not_found | slow_down. kind: appointment | invitation | waiting.

    `id` is the appointment's, the invitation's or the place's in the waiting list; `state` is the invitation's.
    """

    outcome: str
    kind: str | None = None
    id: str | None = None
    care_centre_id: str | None = None
    state: str | None = None
    appointment: AppointmentView | None = None


@dataclass(frozen=True)
class InLine:
    """A place in the waiting list. outcome: joined | already | offered | waiting | left | gone | needs_contact |
    unknown_centre | no_self_booking.

    `ahead`: how many joined before. `offered`: the freed time that is kept until `answer_by`, if there is one now.
    """

    outcome: str
    id: str | None = None
    care_centre_id: str | None = None
    care_centre_name: str = ""
    ahead: int = 0
    until: datetime | None = None
    wishes: Sequence[Wish] = ()
    offered: Time | None = None
    answer_by: datetime | None = None
    code: str | None = None


@dataclass(frozen=True)
class RightCentre:
    """Which care centre's REKO is the right one. reason: sick_listing | listed | area | chosen | None.

    path: book | call_back | own_coordinator. `between`: the care centres to choose from when only the part of
    town is known. `team`: other care centres where the same REKO works. `several`: more than one REKO there.
    """

    care_centre_id: str | None
    care_centre_name: str = ""
    reason: str | None = None
    path: str | None = None
    between: Sequence[str] = ()
    team: Sequence[str] = ()
    several: bool = False
