"""A yes that says again what was read back, and a content that is less, told of somebody who has a yes (C-40, C-45)."""

from typing import Any

from actions.consents.consent_act_yes import repeats_what_stands
from actions.consents.consent_limits import CONTENT, LEAST, chosen, kept_apart
from actions.consents.consent_parties import BUTTON, named_in
from actions.consents.consent_said_back import to_say_back
from actions.turn import Turn
from assistant.swedish.consents.content_answered import (
    changed_content,
    denies_ability_outright,
    denies_plan_outright,
    shuts_out,
)
from assistant.swedish.words.questions import is_question


def read_against_what_was_read(turn: Turn, asked: str) -> dict[str, Any] | None:
    """The answers that it sets; None where it is no such message."""
    if turn.text.startswith(BUTTON) or is_question(turn.text):
        return None
    if asked == "consent_confirmed" and repeats_what_stands(turn):
        return {asked: True}
    return to_say_back(turn, _narrowed(turn, asked)) if _only_less(turn) else None


def _only_less(turn: Turn) -> bool:
    """ "Soc behöver inte veta vad jag klarar, bara mötet": less for soc, and no no to them."""
    denied = denies_plan_outright(turn.text) or denies_ability_outright(turn.text)
    said = turn.entity("parties") or {}
    theirs = named_in(turn) <= set(chosen(turn.values)) and set(said.get("excluded", ()))
    return bool(theirs) and denied and changed_content(turn.text) == LEAST and not shuts_out(turn.text)


def _narrowed(turn: Turn, asked: str) -> dict[str, Any]:
    return kept_apart(turn, asked, {f"consent_{CONTENT}": LEAST})
