"""What goes on after an answer about danger, in words that by themselves would be ordinary.

What still hurts gets 112 again; after violence "ser han det här?" is answered.
"""

from typing import Any

from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.nlu.safety import danger_of
from assistant.nlu.verdict import DANGER, wish
from assistant.swedish.after_danger import wants_to_go_on
from assistant.swedish.danger import Danger
from assistant.swedish.goes_on import still_hurts
from assistant.swedish.seen import asks_who_sees
from assistant.talk.aftermath import CONTINUE, THREAT, certain_before
from assistant.talk.crisis import CERTAIN

Parsed = dict[str, Any]
# A thank you or a question may stand between.
MESSAGES_BACK = 2
STILL_ILL = Danger("acute_illness", "certain")
SEEN = Danger("seen", "certain")
VIOLENCE = ("violence", "worried_violence", "child", SEEN.kind)


def again(tracker: DialogueStateTracker | None) -> Parsed | None:
    """The parse data of acute illness when one of the last messages was of danger, else None. Holds no words."""
    said = [event for event in (tracker.events if tracker else ()) if isinstance(event, UserUttered)]
    names = [event.intent.get("name") for event in said[-MESSAGES_BACK:]]
    return danger_of(STILL_ILL) if DANGER in names else None


def may_go_on(text: str) -> bool:
    """Whether the words may be about a danger told before: seen without reading the talk."""
    return still_hurts(text) or asks_who_sees(text) or wants_to_go_on(text)


def after(tracker: DialogueStateTracker | None, text: str, first: Parsed | None) -> Parsed | None:
    """The parse data of a message that goes on with the danger before it, which holds no words; else `first`."""
    if tracker is None or (first and CERTAIN in (found["value"] for found in first["entities"])):
        return first
    if asks_who_sees(text) and certain_before(tracker, answered=True) in VIOLENCE:
        return danger_of(SEEN)
    if first is None and wants_to_go_on(text) and _is_paused(tracker):
        return {"text": "", "entities": [], **wish(CONTINUE, 1.0)}
    is_danger = first is not None and first["intent"]["name"] == DANGER
    return (again(tracker) if still_hurts(text) and not is_danger else None) or first


def _is_paused(tracker: DialogueStateTracker) -> bool:
    """Whether there is a task that danger closed; after a threat there is none to go on with."""
    kind = certain_before(tracker, answered=True)
    return bool(tracker.get_slot("paused_task")) and not tracker.active_loop_name and kind not in (None, THREAT)
