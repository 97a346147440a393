"""A question that stays open is not asked after every answer beside it: at most once in three messages.

The guide's first question guards danger (facts V-01, V-02), so it always comes back. Whoever stands still in it, or
goes on telling of the case, is asked it at once. Whoever thanks is not.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

# So many messages after it was asked, answers beside it are given alone.
SPARED = 2
# In the metadata of the wording that is said again.
SELDOM = "seldom"
# Said to whoever thanks, or ends the talk.
CLOSED = frozenset({"utter_staff_closing_in_guide", "utter_thanks_in_form"})
# After these no question of the guide for staff is asked again, whichever it is.
GOODBYES, OF_THE_GUIDE = frozenset({"utter_staff_closing", "utter_staff_closing_in_guide"}), "utter_ask_way_"
# What the guide itself says of the case and of its question: without the question that leads nowhere.
OF_THE_QUESTION = (
    *("utter_ways_heard", "utter_ways_provisional", "utter_ways_go_on", "utter_ways_another", "utter_not_understood_"),
    *("utter_stuck", "utter_one_step_back", "utter_no_step_back", "utter_why_", "utter_help", "utter_resumed"),
)


def follows_goodbye(tracker: DialogueStateTracker, name: str) -> bool:
    """Whether it is a question of the guide to staff who just thanked, and were answered."""
    return name.startswith(OF_THE_GUIDE) and bool(GOODBYES & set(next(_said_by_message(tracker, SPARED + 1))))


def is_left_out(tracker: DialogueStateTracker, name: str, variants: Sequence[dict[str, Any]]) -> bool:
    """Whether the question is still to be seen above, and something else was answered to this message."""
    if not any((variant.get("metadata") or {}).get(SELDOM) for variant in variants):
        return False
    now, *before = _said_by_message(tracker, SPARED + 1)
    if CLOSED & set(now):
        return True
    beside = bool(now) and not any(said.startswith(OF_THE_QUESTION) for said in now)
    return beside and any(name in said for said in before)


def _said_by_message(tracker: DialogueStateTracker, most: int) -> Iterator[list[str]]:
    """The names of what was said, by message, the newest first. What was left out has no text."""
    said: list[str] = []
    for event in reversed(tracker.events):
        if isinstance(event, UserUttered):
            yield said
            said, most = [], most - 1
            if not most:
                return
        elif isinstance(event, BotUttered) and event.text:
            said.append(str((event.metadata or {}).get("utter_action")))
    yield said
