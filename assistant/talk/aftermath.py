"""The messages after an answer about certain danger: a vague one gets a short warm line with the numbers again.

Nobody in need wants a list of services then. Who has threatened somebody is led to a person, and books no meeting.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from rasa.shared.core.events import ActiveLoop, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from assistant import clock
from assistant.nlu.verdict import DANGER, FALLBACK
from assistant.talk.crisis import DEFAULT_KIND, answer_afterwards

THREAT = "threat"
MESSAGES_AFTER = 4
REMEMBERED = timedelta(minutes=30)
_kinds: dict[str, tuple[str, datetime]] = {}
VAGUE = frozenset(
    {
        FALLBACK,
        "out_of_scope",
        "dont_know",
        "affirm",
        "deny",
        "help",
        "inform",
        "other_times",
        "complaint",
        "abuse",
        "how_are_you",
        "greet",
        "repeat",
    }
)
BOOKING = "book_appointment"


def answer_after(tracker: DialogueStateTracker, wish: str | None) -> str | None:
    """The response to a vague message, or to a booking after a threat; None where the message is answered as ever."""
    if tracker.active_loop_name or wish not in (*VAGUE, BOOKING):
        return None
    kind = certain_before(tracker)
    if kind is None or (wish == BOOKING and kind != THREAT):
        return None
    return answer_afterwards(kind)


def certain_before(tracker: DialogueStateTracker, *, answered: bool = False) -> str | None:
    """The kind of the last certain danger a few messages back, unless something was begun since.

    `answered`: the last message in the talk has been answered, and counts too.
    """
    names = (said.intent.get("name") for said in _messages_before(tracker, newest=0 if answered else 1))
    return remembered(tracker.sender_id) if DANGER in names else None


def remember(sender: str, kind: str | None) -> None:
    """What a talk keeps on disk tells only that there was danger. Which, this process alone knows for a while."""
    _forget_the_old()
    _kinds[sender] = (kind or DEFAULT_KIND, clock.now() + REMEMBERED)


def remembered(sender: str) -> str | None:
    """The kind of the last certain danger, None when there was none or it is long ago."""
    _forget_the_old()
    return _kinds[sender][0] if sender in _kinds else None


def _forget_the_old() -> None:
    for sender in [sender for sender, (_, until) in _kinds.items() if until <= clock.now()]:
        del _kinds[sender]


def _messages_before(tracker: DialogueStateTracker, *, newest: int) -> Iterator[UserUttered]:
    """Newest first, back to where a form was opened."""
    seen = -newest
    for event in reversed(tracker.events):
        if isinstance(event, ActiveLoop) and event.name:
            return
        if isinstance(event, UserUttered):
            if 0 <= seen < MESSAGES_AFTER:
                yield event
            seen += 1
