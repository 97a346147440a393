"""A form that waits, open, after numbers for what may be need: the person says whether to go on (ADR 0027)."""

from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.nlu.verdict import DANGER

NO = "deny"
# Staff go on at once: what they tell is a case, and the practice judges an answer that is made up.
OF_STAFF = ("way_form", "training_form")
# "Ja tack", "nej": more words answer something else.
MOST_WORDS = 2


def waits(tracker: DialogueStateTracker) -> bool:
    """Whether the open form is one that waits after such numbers."""
    return tracker.active_loop_name not in (None, *OF_STAFF)


def answers_if_to_go_on(tracker: DialogueStateTracker) -> bool:
    """Whether a bare yes or no is said to "Vill du gå vidare?", and so to nothing that the form had asked before."""
    newest = tracker.latest_message
    said = [event.intent.get("name") for event in tracker.events if isinstance(event, UserUttered)]
    return (
        waits(tracker)
        and said[-2:-1] == [DANGER]
        and newest is not None
        and 0 < len((newest.text or "").split()) <= MOST_WORDS
    )


def said_no(tracker: DialogueStateTracker) -> bool:
    """Whether the newest message says no."""
    return tracker.latest_message is not None and tracker.latest_message.intent.get("name") == NO
