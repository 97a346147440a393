"""In the consent form "ta tillbaka det första" ends that yes before anything else goes on (C-43, C-47)."""

from collections.abc import Collection
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.consents.consent_parties import PARTIES, in_order, let_in_beside
from actions.consents.consent_words import in_a_row
from actions.turn import Turn
from assistant.swedish.consents.parties import parties
from assistant.swedish.consents.taken_back import INSTEAD, TakenBack, taken_back, takes_back
from assistant.swedish.consents.taken_back_order import place_taken_back, without_place


def read_taken_back(turn: Turn, say: CollectingDispatcher) -> dict[str, Any] | None:
    """The answers that the message sets; None where it takes nothing back."""
    if turn.requested and (regretted := _regretted(turn)):
        # A no that is regretted is no yes yet: that question is asked again.
        return dict.fromkeys(regretted)
    beside = [name for name in INSTEAD if turn.entity(name)]
    if not turn.requested or not takes_back(turn.text, beside):
        return None
    ended = in_order(answers_ended(turn).ends)
    if not ended:
        return None
    say_if_unsure(turn, say)
    return {f"consent_{party}": False for party in ended} | let_in_beside(turn, ended)


def answers_ended(turn: Turn) -> TakenBack:
    """Of whom the message takes back what was answered in the open form: by place, by name, else all that is given."""
    if (of_place := _by_place(turn)) is not None:
        others = taken_back(without_place(turn.text))
        return TakenBack(of_place | (others.ends if others.named else frozenset()))
    meant = taken_back(turn.text)
    return meant if meant.named else TakenBack(frozenset(_given(turn)), named=False)


def say_if_unsure(turn: Turn, say: CollectingDispatcher) -> None:
    meant = answers_ended(turn)
    if not meant.named and len(meant.ends) > 1:
        who = in_a_row(in_order(meant.ends))
        say.utter_message(response="utter_consent_taken_back_unsure", parties=who)


def _regretted(turn: Turn) -> list[str]:
    """ "Jag ångrar att jag sa nej till soc": those whose no is regretted."""
    meant = taken_back(turn.text)
    asked = () if meant.ends else in_order(meant.asked & parties(turn.text).excluded)
    return [f"consent_{party}" for party in asked]


def _by_place(turn: Turn) -> frozenset[str] | None:
    """Whom "det första" or "det förra" means; None where that one has no yes, or no place is said."""
    place = place_taken_back(turn.text)
    answered = [party for party in PARTIES if isinstance(turn.slot(f"consent_{party}"), bool)]
    if place is None or not answered:
        return None
    meant = answered[place] if -1 <= place < len(answered) else None
    return frozenset([meant]) if meant is not None and meant in _given(turn) else None


def _given(turn: Turn) -> Collection[str]:
    return [party for party in PARTIES if turn.slot(f"consent_{party}") is True]
