"""A time for a grown-up relative: the one who is to come decides, and may be helped by whoever writes (C-50, C-55)."""

from rasa_sdk.executor import CollectingDispatcher

from actions.turn import Turn
from assistant.knowledge.told import RELATIVE_BOOKS
from assistant.swedish.people.needs import language_instead
from assistant.swedish.people.relatives import books_for_relative, is_beside
from assistant.swedish.words.wishes_said import for_another

AGREES = "affirm"


def helps_relative(turn: Turn) -> bool:
    """Whether whoever would book for a relative sits with them: said at once, or to the question about it."""
    if is_beside(turn.text):
        return books_for_relative(turn.text) or any(map(_tells_of_relative, turn.answers_before))
    return turn.intent == AGREES and _tells_of_relative((turn.answers_before or [[]])[-1])


def say_of_another(turn: Turn, say: CollectingDispatcher) -> None:
    """In the booking: whose name and number it needs, or that another decides; what else was said is read too."""
    if helps_relative(turn):
        say.utter_message(response="utter_relative_together")
    elif books_for_relative(turn.text):
        say.utter_message(response=f"{RELATIVE_BOOKS}_too")
    elif for_another(turn.text) and not language_instead(turn.text):
        say.utter_message(response="utter_only_for_yourself")


def _tells_of_relative(said: list[str | None]) -> bool:
    return any(name and name.startswith(RELATIVE_BOOKS) for name in said)
