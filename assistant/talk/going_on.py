"""What still hurts after an answer about danger gets 112 again, in words that by themselves would be ordinary."""

from typing import Any

from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.nlu.safety import danger_of
from assistant.nlu.verdict import DANGER
from assistant.swedish.danger import Danger

# A thank you or a question may stand between.
MESSAGES_BACK = 2
STILL_ILL = Danger("acute_illness", "certain")


def again(tracker: DialogueStateTracker | None) -> dict[str, Any] | None:
    """The parse data of acute illness when one of the last messages was of danger, else None. Holds no words."""
    said = [event for event in (tracker.events if tracker else ()) if isinstance(event, UserUttered)]
    names = [event.intent.get("name") for event in said[-MESSAGES_BACK:]]
    return danger_of(STILL_ILL) if DANGER in names else None
