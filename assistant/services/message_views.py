"""What the services of messages and calendars answer with, as in `views.py`.

Every time is aware and in Europe/Stockholm.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, repr=False)
class MessageView:
    """Something that a person has been told, at `at`, about the time `start`.

    kind, channel, state: as in `casework/messages.py`; channel is None before it was sent. `text` is what was sent;
    None when nothing was, and the kind's own words say it. `phone`: the care centre's, for questions.
    """

    kind: str
    at: datetime
    start: datetime | None
    phone: str
    channel: str | None
    state: str
    text: str | None


@dataclass(frozen=True)
class Reach:
    """How a person is told. channel: email | sms | own_view. `shown_address` has all but its end hidden.

    `may_choose`: whether whoever reads this may change it.
    """

    channel: str
    shown_address: str | None
    chosen: bool
    may_choose: bool


@dataclass(frozen=True, repr=False)
class Parcel:
    """A message that somebody has claimed to send: all that the sending needs, and nothing to keep."""

    message_id: str
    claim: str
    kind: str
    channel: str
    address: str
    start: datetime | None
    phone: str
    useful_until: datetime


@dataclass(frozen=True)
class DeadLetter:
    """A message that could not be sent. `problem` is a kind; who it is to is not told."""

    id: str
    kind: str
    channel: str | None
    problem: str | None
    made_at: datetime
    ended_at: datetime | None
    tries: int
    still_useful: bool


@dataclass(frozen=True)
class Outbox:
    """How the sending goes: `dead` oldest first, and how many messages are in each state."""

    dead: Sequence[DeadLetter]
    waiting: int
    sent: int
    shown: int


@dataclass(frozen=True)
class CalendarEntry:
    """One meeting in a calendar file. status: tentative | confirmed | cancelled. `sequence` grows with each change.

    `place` is set in a coordinator's own feed alone. form: visit | phone | video.
    """

    id: str
    start: datetime
    end: datetime
    status: str
    sequence: int
    changed_at: datetime
    phone: str
    place: str | None
    form: str = "visit"


@dataclass(frozen=True)
class CalendarFile:
    """kind: appointment (a resident's file, one entry) | feed (a coordinator's)."""

    kind: str
    entries: Sequence[CalendarEntry]
