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
    """One row of a consent's history: what it became, and when. Never changed, also not by a withdrawal.

    `content` and `until` of a yes; empty for what ends one.
    """

    at: datetime
    party: str
    status: str
    content: str = ""
    until: date | None = None


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
    """What a coordinator sees before and while asking again: one person's consents with the region.

    `usual_end` is the last day of a yes for which none was said.
    """

    appointment: AppointmentView
    contact: Contact | None
    receipt: ConsentReceipt
    usual_end: date
    sharable: Sequence[Sharable] = ()


@dataclass(frozen=True)
class SpokenAnswer:
    """An answer as it would be kept, to be read before it is. outcome: ready | content_missing | past.

    `cut`: a later day was said than what is allowed. `wish`: what the person wished in the chat, where that is
    something else.
    """

    outcome: str
    appointment: AppointmentView
    contact: Contact | None
    party: str
    given: bool
    content: str
    purpose: str
    until: date
    cut: bool
    wish: ConsentView | None = None


@dataclass(frozen=True)
class EndingConsent:
    """A yes (`given_at`) that is about to end while something is planned. `care_centre_id` is where."""

    consent_id: str
    care_centre_id: str
    appointment_id: str
    valid_until: date
    given_at: datetime
