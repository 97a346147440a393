"""In the consent form "ta tillbaka det första" ends that yes before anything else goes on (C-43, C-47)."""

from collections.abc import Collection
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.consent_parties import PARTIES, in_order
from actions.consent_words import listed
from actions.turn import Turn
from assistant.swedish.consent_terms import content_unasked
from assistant.swedish.questions import is_question
from assistant.swedish.taken_back import taken_back
from assistant.swedish.taken_back_order import place_taken_back, takes_back_an_answer


def read_taken_back(turn: Turn, say: CollectingDispatcher) -> dict[str, Any] | None:
    """The no's that the message sets; None where it takes nothing back."""
    if not turn.requested or not takes_back_an_answer(turn.text) or is_question(turn.text):
        return None
    if content_unasked(turn.text):
        # "Ta bort planen" takes back a part.
        return None
    named = by_place(turn) or named_in(turn.text)
    ended = named or _given(turn)
    if not ended:
        return None
    if not named and len(ended) > 1:
        say.utter_message(response="utter_consent_taken_back_unsure", parties=listed("noted_parties", ended))
    return {f"consent_{party}": False for party in ended}


def by_place(turn: Turn) -> list[str]:
    """Whom "det första" or "det förra" means. Where that one has no yes, everybody who has: a yes ends in doubt."""
    place = place_taken_back(turn.text)
    answered = [party for party in PARTIES if isinstance(turn.slot(f"consent_{party}"), bool)]
    if place is None or not answered:
        return []
    meant = answered[place] if -1 <= place < len(answered) else None
    return [meant] if meant is not None and meant in _given(turn) else []


def named_in(text: str) -> list[str]:
    meant = taken_back(text)
    return in_order(meant.parties) if meant.named else []


def _given(turn: Turn) -> Collection[str]:
    return [party for party in PARTIES if turn.slot(f"consent_{party}") is True]
