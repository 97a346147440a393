"""A message that tells of a case at the social services: several facts of a situation, stated and not asked.

There are as many situations as there are people, and the learnt ranking takes a part of one for a question about it.
"""

from typing import Any

from assistant.swedish.questions import asks_yes_or_no, is_question
from assistant.swedish.situations import facts, is_about_oneself

WHICH_WAY = "which_way"
# As `sure` in config.yml: below it the learnt ranking would only ask what was meant.
SURE = 0.6
ENOUGH, ENOUGH_IN_DOUBT = 3, 2


def tells_of_case(text: str, confidence: float) -> bool:
    """Whether the message surely wants a way for its case. `confidence`: how sure the ranking is of its best guess."""
    # A case may be told first, and only a question of its own asked at the end.
    if is_question(text) or asks_yes_or_no(text.rpartition(",")[2]) or is_about_oneself(text):
        return False
    told = facts(text)
    return len(told) >= ENOUGH or (len(told) >= ENOUGH_IN_DOUBT and _is_weighty(told, confidence))


def _is_weighty(told: dict[str, Any], confidence: float) -> bool:
    """A consent that was given is only mentioned beside an errand; a refusal or an earlier question is asked of too."""
    return told.get("consent") == "yes" or (confidence < SURE and bool({"consent", "asked"} & told.keys()))
