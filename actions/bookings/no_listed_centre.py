"""Somebody goes to none of the care centres here: told whom to ask instead, and not asked which one it is again."""

from collections.abc import Iterable

from rasa_sdk.executor import CollectingDispatcher

from actions.bookings.right_coordinator import NO_CENTRE
from actions.turn import Turn
from assistant.knowledge.told import ELSEWHERE
from assistant.swedish.people.no_listed_centre import goes_to_none

CENTRE = "care_centre"
# In that slot: none of those that there are.
NONE_HERE = "none_here"
# So many answers that name none of them: then it may be another one, and not a slip of the finger.
MISSES_OF_ONE_HERE = 2


def goes_elsewhere(turn: Turn) -> bool:
    named = turn.entity(CENTRE) not in (None, NO_CENTRE)
    return turn.requested == CENTRE and not named and (goes_to_none(turn.text) or turn.act.surely(NONE_HERE))


def say_elsewhere(turn: Turn, say: CollectingDispatcher, misses: int) -> bool:
    """Whether it may be another care centre than those listed, now said."""
    if turn.requested != CENTRE or (misses < MISSES_OF_ONE_HERE and not turn.act.surely("name_centre")):
        return False
    say.utter_message(response=f"{ELSEWHERE}_perhaps")
    return True


def is_told_elsewhere(said: Iterable[str]) -> bool:
    """Whether whom to ask instead was said: the list is then not shown once more."""
    return any(name.startswith(ELSEWHERE) for name in said)
