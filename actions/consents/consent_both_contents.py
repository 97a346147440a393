"""Two contents in one breath: the plan, and what one can manage, are written in together (ADR 0028, C-33, C-40)."""

from collections.abc import Mapping
from typing import Any

from actions.consents.consent_limits import CONTENT, LIMITS
from actions.turn import Turn
from assistant.swedish.consents.content_answered import ABILITY, BOTH, PLAN, names_plan_and_ability, takes_all_there_is

EITHER = (ABILITY, PLAN)


def with_both_contents(turn: Turn, updates: Mapping[str, Any]) -> dict[str, Any]:
    """ "Planen och vad jag klarar": both, where the message names both and keeps neither back."""
    if not (names_plan_and_ability(turn.text) or takes_all_there_is(turn.text)):
        return dict(updates)
    slot, limits = f"consent_{CONTENT}", updates.get(LIMITS)
    asked = turn.requested == slot and not (updates or limits)
    widened: dict[str, Any] = {slot: BOTH} if asked or updates.get(slot) in EITHER else {}
    if limits:
        known = turn.slot(LIMITS) or {}
        widened[LIMITS] = {party: one if known.get(party) == one else _both(one) for party, one in limits.items()}
    return {**updates, **widened}


def _both(limits: Mapping[str, Any]) -> dict[str, Any]:
    return {**limits, CONTENT: BOTH} if limits.get(CONTENT) in EITHER else dict(limits)
