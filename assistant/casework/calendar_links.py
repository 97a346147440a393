"""Links to calendars: one for an appointment's own file, one for a coordinator's private feed.

A link's token is all that is asked for, as calendar programs can't log in: 128 random bits, renewable.
"""

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from assistant.casework.booking import Appointment, State

TOKEN = re.compile(r"[0-9a-f]{32}")
OPEN_AFTER_THE_END = timedelta(days=30)


class CalendarKind(StrEnum):
    APPOINTMENT = "appointment"
    FEED = "feed"


class EntryStatus(StrEnum):
    """As RFC 5545 3.8.1.11 names them."""

    TENTATIVE = "tentative"
    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, repr=False)
class CalendarLink:
    """`subject_id` is an appointment's or a coordinator's. Only the token's hash is looked up."""

    kind: CalendarKind
    subject_id: str
    token_hash: str
    sealed_token: str
    made_at: datetime


def hash_of(token: str) -> str:
    """Without a key, so that links outlive a change of keys: nobody guesses 128 random bits."""
    return hashlib.sha256(token.encode()).hexdigest()


def is_token(written: str) -> bool:
    return TOKEN.fullmatch(written) is not None


def still_open(appointment: Appointment, *, now: datetime) -> bool:
    """Whether an appointment's link still leads somewhere: for a month after it ended."""
    return now < appointment.end + OPEN_AFTER_THE_END


def entry_status(state: State) -> EntryStatus:
    """A preliminary meeting is tentative; what is over and done stays confirmed."""
    if state in (State.CANCELLED, State.DECLINED):
        return EntryStatus.CANCELLED
    return EntryStatus.TENTATIVE if state is State.PRELIMINARY else EntryStatus.CONFIRMED
