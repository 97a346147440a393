"""What the coordinator's day and the social workers' calls answer with: frozen, without prose.

Every time is aware and in Europe/Stockholm.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from assistant.services.views import AppointmentView, Contact, Time, WorklistRow
from assistant.services.views_colleague import Colleague


@dataclass(frozen=True)
class AbsenceView:
    """Somebody is away. `substitute` takes over the hours; `may_take_back` when it was said on these pages.

    `last_day` is the last of whole days, None when it begins or ends within a day.
    """

    id: str
    who: Colleague
    start: datetime
    end: datetime
    substitute: Colleague | None
    may_take_back: bool
    last_day: date | None = None


@dataclass(frozen=True)
class AffectedRow:
    """A meeting whose coordinator will be away. `substitute` is free then and can take it over, if anybody can."""

    appointment: AppointmentView
    contact: Contact | None
    substitute: Colleague | None


@dataclass(frozen=True)
class MeetingRow:
    """A meeting that is over, or one that somebody has to be told of."""

    appointment: AppointmentView
    contact: Contact | None


@dataclass(frozen=True)
class ToTell:
    """Staff changed the meeting and nobody has told the resident, or a consent is about to end. kind: `NoticeKind`."""

    id: str
    kind: str
    meeting: MeetingRow


@dataclass(frozen=True)
class CallView:
    """A social worker's ten minutes. `contact` is their own name and work phone. state: booked | cancelled | done."""

    id: str
    start: datetime
    end: datetime
    state: str
    care_centre_id: str
    care_centre_name: str
    contact: Contact
    by_staff: bool
    oneself: bool = False
    over: bool = False


@dataclass(frozen=True)
class Day:
    """What the coordinator has to decide besides the worklist. Lists are in order of time."""

    affected: Sequence[AffectedRow] = ()
    to_tell: Sequence[ToTell] = ()
    to_close: Sequence[MeetingRow] = ()
    calls: Sequence[CallView] = ()
    absences: Sequence[AbsenceView] = ()
    colleagues: Sequence[Colleague] = ()


@dataclass(frozen=True)
class HistoryRow:
    """One change: what (a type), when, by which role, and why (a kind), with the time as it was before."""

    type: str
    at: datetime
    role: str | None
    why: str | None
    start: datetime
    end: datetime


@dataclass(frozen=True)
class MeetingPage:
    """A meeting with its history and the times it could be moved to, in `form`, one of `forms`."""

    meeting: WorklistRow
    history: Sequence[HistoryRow]
    times: Sequence[Time]
    form: str
    forms: Sequence[str]


@dataclass(frozen=True)
class Away:
    """outcome: registered | already | past | not_a_colleague. `affected`: how many meetings at the own care centre
    now need somebody's decision."""

    outcome: str
    affected: int = 0


@dataclass(frozen=True)
class CallCentre:
    """A care centre that takes calls, and when it could next; None when it is full as far as one may book."""

    id: str
    name: str
    next_free: datetime | None


@dataclass(frozen=True)
class CallTimes:
    """outcome: times | none | unknown_centre."""

    outcome: str
    care_centre_name: str = ""
    times: Sequence[Time] = ()


@dataclass(frozen=True)
class CallBooked:
    """outcome: booked | taken | not_offered | needs_contact | too_many | unknown_centre."""

    outcome: str
    call: CallView | None = None
