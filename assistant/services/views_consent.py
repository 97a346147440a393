"""What the services of consent answer with, beside the rows in `views.py`: receipts, what was told, what ends."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from assistant.services.views import AppointmentView, ConsentView, Contact


@dataclass(frozen=True)
class ShownText:
    """The words that were shown before a decision; `id` is made of them."""

    id: str
    words: str


@dataclass(frozen=True)
class Disclosed:
    """Something that was told: to whom, what, when."""

    party: str
    content: str
    told_at: datetime


@dataclass(frozen=True)
class ConsentStep:
    """One row of a consent's history: what it became, and when. Never changed, also not by a withdrawal."""

    at: datetime
    party: str
    status: str


@dataclass(frozen=True)
class ConsentReceipt:
    """All that a person decided, as it stands now, with the texts, what has been told, and the whole history."""

    rows: Sequence[ConsentView] = ()
    texts: Sequence[ShownText] = ()
    told: Sequence[Disclosed] = ()
    history: Sequence[ConsentStep] = ()


@dataclass(frozen=True)
class Sharable:
    """What a coordinator may tell a party, or why not. `reason` as in `May`."""

    use_case: str
    party: str
    allowed: bool
    reason: str


@dataclass(frozen=True)
class ConsentCard:
    """What a coordinator sees before and while asking again: one person's consents with the region."""

    appointment: AppointmentView
    contact: Contact | None
    receipt: ConsentReceipt
    sharable: Sequence[Sharable] = ()


@dataclass(frozen=True)
class EndingConsent:
    """A yes (`given_at`) that is about to end while something is planned. `care_centre_id` is where."""

    consent_id: str
    care_centre_id: str
    appointment_id: str
    valid_until: date
    given_at: datetime
