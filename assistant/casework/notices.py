"""What a resident has to be told by somebody who phones: staff changed their meeting, or a consent ends before it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class NoticeKind(StrEnum):
    """What was done to the meeting; `consent_ends`: a yes is about to end before it (C-46)."""

    MEETING_CANCELLED = "meeting_cancelled"
    MEETING_MOVED = "meeting_moved"
    MEETING_HANDED_OVER = "meeting_handed_over"
    CONSENT_ENDS = "consent_ends"


CHANGES = frozenset(set(NoticeKind) - {NoticeKind.CONSENT_ENDS})
# What a message about the meeting tells just as well.
TOLD_BY_MESSAGE = frozenset({NoticeKind.MEETING_CANCELLED, NoticeKind.MEETING_MOVED})


@dataclass(frozen=True)
class Notice:
    """Nobody's name, no words: the meeting tells whom. `told_by` is a coordinator's or the outbox's key."""

    id: str
    kind: NoticeKind
    appointment_id: str
    care_centre_id: str
    made_at: datetime
    told_at: datetime | None = None
    told_by: str | None = None
