"""Erasing what somebody left behind. What an authority received may not be destroyed without a decision (L-26): a
booking that was made and a consent that was given with a login stay, for as long as the operator has decided.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from assistant.casework.booking import Appointment

CONVERSATION, PERSON, BOOKING = "conversation", "person", "booking"


@dataclass(frozen=True, repr=False)
class Erasure:
    """scope: conversation (`subject` is its fingerprint) | person (`subject` is the person's key) | booking (`subject`
    is the appointment whose code was shown).

    `conversation` is where it was asked for, a fingerprint. `sealed_senders` is ciphertext, None once it is done.
    """

    id: str
    scope: str
    subject: str
    conversation: str | None
    sealed_senders: str | None
    asked_at: datetime
    done_at: datetime | None = None


def may_forget_contact(appointments: Iterable[Appointment], *, now: datetime) -> bool:
    """Whether nobody needs to reach the person any longer: no open meeting that isn't over."""
    return not any(one.is_open and one.end > now for one in appointments)
