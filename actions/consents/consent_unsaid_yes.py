"""A yes that the message as a whole does not give: what it does with the question says otherwise (C-40, ADR 0030)."""

from collections.abc import Mapping
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.consents.consent_grid import read_grid
from actions.consents.consent_parties import PARTY_SLOTS, named_in
from actions.turn import Turn
from assistant.swedish.consents.acts_read import tells_of_oneself
from assistant.swedish.consents.consent_by_act import lets_this_one_in
from assistant.swedish.consents.consent_same import same_for
from assistant.swedish.consents.grid_words import found
from assistant.swedish.words.text import fold

NO_YES = ("no", "rest_no", "all_no", "put_off", "question", "feeling", "stop")
OF_A_CHANGE = ("no", "take_back", "change_content", "change_until")
# What answers nothing, whatever yes stands in it, unless it is hardly more than the yes.
BESIDE = ("question", "feeling", "need", "person", "put_off", "stop")
FEW = 2


def without_unsaid_yes(turn: Turn, updates: Mapping[str, Any], say: CollectingDispatcher) -> dict[str, Any]:
    """The updates without a yes to whom nobody named, where the message surely does something else: asked anew."""
    told = found("rest_in", fold(turn.text)) or (turn.act.name == "rest_no" and lets_this_one_in(turn.text))
    if told or not turn.act.surely(*NO_YES):
        return dict(updates)
    same = same_for(turn.text)
    several = read_grid(turn, turn.requested or "") or {}
    named = {*(turn.entity("parties") or {}).get("included", ()), *(same.who if same else ())}
    named |= {slot.removeprefix("consent_") for slot, yes in several.items() if yes is True} & named_in(turn)
    unsaid = [s for s in PARTY_SLOTS if updates.get(s) is True and s.removeprefix("consent_") not in named]
    if unsaid:
        say.utter_message(response=f"utter_not_understood_{turn.requested}")
    return {slot: value for slot, value in updates.items() if slot not in unsaid}


def changes_instead(turn: Turn) -> bool:
    """Whether a yes to what was said back comes with something that shall be otherwise: it saves nothing."""
    beside = turn.act.likely(*BESIDE) and len(turn.text.split()) > FEW
    return turn.act.likely(*OF_A_CHANGE) or beside or tells_of_oneself(turn.text)
