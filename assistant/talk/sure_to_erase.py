"""The question that comes before somebody's data goes, and the answer to it."""

from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.knowledge.told import SURE_TO_ERASE, was_asked_if_sure
from assistant.nlu.verdict import FALLBACK
from assistant.talk.newest import Newest

ERASING = "action_erase_data"
YES_OR_NO = ("affirm", "deny", "erase_data")


def is_answer_if_sure(newest: Newest) -> bool:
    """Whether the message is the yes or no to "Ska jag radera …?", not a yes that begins something else."""
    if not was_asked_if_sure(newest.answers_before) or newest.is_question:
        return False
    return newest.wish in YES_OR_NO or (newest.wish == FALLBACK and newest.found.get("answer") in ("yes", "no"))


def just_asked_if_sure(tracker: DialogueStateTracker) -> bool:
    said = (event for event in reversed(tracker.events) if isinstance(event, BotUttered | UserUttered))
    newest = next(said, None)
    asked = isinstance(newest, BotUttered) and (newest.metadata or {}).get("utter_action") == SURE_TO_ERASE
    return asked and tracker.latest_action_name == ERASING
