"""The messages after an answer about certain danger: a vague one gets a short warm line with the numbers again.

Nobody in need wants a list of services then. Who has threatened somebody is led to a person, and books no meeting.
"""

from __future__ import annotations

from collections.abc import Iterator

from rasa.shared.core.events import ActiveLoop, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.nlu.verdict import DANGER, FALLBACK
from assistant.talk.crisis import CERTAIN, answer_afterwards

THREAT = "threat"
MESSAGES_AFTER = 4
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
    for said in _messages_before(tracker, newest=0 if answered else 1):
        if said.intent.get("name") == DANGER and _value(said, "danger_level") == CERTAIN:
            return _value(said, "danger_kind")
    return None


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


def _value(said: UserUttered, name: str) -> str | None:
    return next((str(found["value"]) for found in said.entities if found["entity"] == name), None)
