"""What the services of privacy answer with, as in `views.py`: frozen, times in Europe/Stockholm."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from assistant.casework.needs import Needs
from assistant.services.views import AppointmentView, ConsentView, Contact


@dataclass(frozen=True)
class Verified:
    """outcome: whole | broken. `faults` as (kind, row): changed | inserted | removed | end_removed | end_unsigned."""

    outcome: str
    rows: int
    faults: Sequence[tuple[str, int]] = ()


@dataclass(frozen=True)
class Reading:
    """Staff read something of somebody's. `subject_kind`: appointment | call_back | consent | person."""

    at: datetime
    role: str
    unit_name: str
    subject_kind: str
    why: str | None


@dataclass(frozen=True)
class Happened:
    """A row of a history. type: what happened to a booking, or a consent's new status."""

    at: datetime
    type: str
    by_staff: bool


@dataclass(frozen=True)
class OwnBooking:
    """A person's own booking with all that happened to it, what was needed there, and when its invitation and the
    link to its calendar file were made. The link itself is a key, and is not told.
    """

    appointment: AppointmentView
    made_at: datetime
    history: Sequence[Happened]
    needs: Needs | None = None
    invited_at: datetime | None = None
    calendar_link_at: datetime | None = None


@dataclass(frozen=True)
class OwnConsent:
    """A person's own consent: how it was given, under which version of the text, and every status it has had."""

    consent: ConsentView
    how_given: str
    text_version: str
    history: Sequence[Happened]


@dataclass(frozen=True)
class OwnCallBack:
    """A call that the person asked for while logged in."""

    care_centre_name: str
    about: str
    requested_at: datetime
    done_at: datetime | None


@dataclass(frozen=True)
class OwnDisclosure:
    """Something that was told about the person: to whom, what, what for, when, by which unit, in whose name."""

    party: str
    content: str
    purpose: str
    discloser: str
    unit_name: str
    told_at: datetime


@dataclass(frozen=True, repr=False)
class OwnMessage:
    """A message of the outbox, as in `casework/messages.py`. `text` and `address` as they were sent."""

    kind: str
    due_at: datetime
    start: datetime | None
    message_state: str
    channel: str | None
    address: str | None
    text: str | None


@dataclass(frozen=True)
class OwnNotice:
    """Staff were to tell the person something by phone. kind: as in `casework/notices.py`."""

    kind: str
    start: datetime
    made_at: datetime
    told_at: datetime | None


@dataclass(frozen=True)
class OwnPlace:
    """A place in a waiting list."""

    care_centre_name: str
    joined_at: datetime
    until: datetime
    standing: str


@dataclass(frozen=True, repr=False)
class OwnChannel:
    """How the person has chosen to be told."""

    channel: str
    address: str | None
    chosen_at: datetime


@dataclass(frozen=True)
class OwnData:
    """Everything that is kept about one person. `conversations`: when each one began; `erased`: when some were."""

    contact: Contact | None
    known_since: datetime | None
    bookings: Sequence[OwnBooking]
    consents: Sequence[OwnConsent]
    disclosures: Sequence[OwnDisclosure]
    call_backs: Sequence[OwnCallBack]
    waiting: Sequence[OwnPlace]
    messages: Sequence[OwnMessage]
    notices: Sequence[OwnNotice]
    channel: OwnChannel | None
    readings: Sequence[Reading]
    conversations: Sequence[datetime]
    erased: Sequence[datetime]
