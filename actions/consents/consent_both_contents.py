"""Two contents in one breath: only one of them can be written in, and what is left out is said (ADR 0028, C-40)."""

from collections.abc import Mapping
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.consents.consent_limits import CAN_BE_CHOSEN, CONTENT, LIMITS
from actions.turn import Turn
from assistant.swedish.consents.content_answered import names_plan_and_ability


def say_what_is_left_out(turn: Turn, updates: Mapping[str, Any], say: CollectingDispatcher) -> None:
    """ "Planen och vad jag klarar" is kept as the one of them: it must not go unsaid."""
    kept = [updates.get(f"consent_{CONTENT}"), *(one.get(CONTENT) for one in (updates.get(LIMITS) or {}).values())]
    told_already = CAN_BE_CHOSEN in (message.get("response") for message in say.messages)
    if any(kept) and names_plan_and_ability(turn.text) and not told_already:
        say.utter_message(response=CAN_BE_CHOSEN)
