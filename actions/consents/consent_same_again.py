"""The answer that another got, for somebody who is named: "samma för af, planen, till januari" (facts C-23, C-40)."""

from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.consents.consent_limits import tied
from actions.consents.consent_parties import PARTIES, PARTY_SLOTS, beside_the_same
from actions.turn import Turn
from assistant.swedish.consents.consent_same import same_for
from assistant.swedish.words.questions import is_question


def read_same(turn: Turn, asked: str, say: CollectingDispatcher) -> dict[str, Any] | None:
    """The last yes with its content and its end, with what is said beside it; a no where the one before got a no."""
    same = same_for(turn.text)
    if same is None or is_question(turn.text) or turn.answer in ("no", "maybe"):
        return None
    given = [party for party in PARTIES if turn.slot(f"consent_{party}") is True and party not in same.who]
    before = [party for party in PARTIES if isinstance(turn.slot(f"consent_{party}"), bool) and party not in same.who]
    told = beside_the_same(turn, same, [f"consent_{party}" for party in same.who], given[-1] if given else None)
    means_a_yes = given and (turn.answer == "yes" or told.get("consent_limits") or before[-1] == given[-1])
    if not (means_a_yes or before):
        return None
    slots = dict.fromkeys((s for s in PARTY_SLOTS if s.removeprefix("consent_") in same.who), bool(means_a_yes))
    return tied(turn, asked, {**slots, **told} if means_a_yes else slots, say)
