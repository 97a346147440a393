"""What a resident has to be told when staff changed their meeting: by a message, or by somebody who phones."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class NoticeKind(StrEnum):
    """What was done to the meeting."""

    MEETING_CANCELLED = "meeting_cancelled"
    MEETING_MOVED = "meeting_moved"
    MEETING_HANDED_OVER = "meeting_handed_over"


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
