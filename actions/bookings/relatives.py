"""A time for a grown-up relative: the one who is to come decides, and may be helped by whoever writes (C-50, C-55)."""

from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.turn import Turn
from assistant.knowledge.told import RELATIVE_BOOKS
from assistant.swedish.people.names_told import told_name
from assistant.swedish.people.needs import language_instead
from assistant.swedish.people.relatives import books_for_relative, comes_along, is_beside, told_of_relative
from assistant.swedish.words.wishes_said import for_another

AGREES, TOGETHER = "affirm", "utter_relative_together"
# After the question whether they sit together: one of these goes on with the booking.
OF_THE_BOOKING = ("care_centre", "when", "person_name", "phone", "needs")
# Whoever comes along is not asked what they are to the person.
COMES_ALONG: dict[str, Any] = {"companion": True, "company": ["relative"]}


def helps_relative(turn: Turn) -> bool:
    """Whether whoever would book for a relative sits with them: said at once, or to the question about it."""
    if is_beside(turn.text):
        return books_for_relative(turn.text) or any(map(_tells_of_relative, turn.answers_before))
    if not _tells_of_relative((turn.answers_before or [[]])[-1]) or turn.answer == "no":
        return False
    return turn.intent == AGREES or any(map(turn.entity, OF_THE_BOOKING))


def is_helped(turn: Turn) -> bool:
    """Whether somebody beside writes in this booking: "mamma heter Kim Testsson" tells its name."""
    return any(TOGETHER in said for said in turn.answers_before) or helps_relative(turn)


def whom_it_is_for(turn: Turn) -> bool:
    """Whether it is told only who sits there too, and whose time it is: they are no company of their own."""
    return is_beside(turn.text) and books_for_relative(turn.text) and not comes_along(turn.text)


def company_told(turn: Turn) -> dict[str, Any]:
    """That whoever writes comes along to the meeting ("jag ska följa med"), which nobody says of their own."""
    return COMES_ALONG if is_helped(turn) and comes_along(turn.text) else {}


def name_of_helped(turn: Turn) -> str | None:
    """The name of whom the time is for, beside that of whoever writes: only the one is booked."""
    told = told_of_relative(turn.text) if is_helped(turn) else None
    return told_name(told) if told else None


def say_of_another(turn: Turn, say: CollectingDispatcher) -> None:
    """In the booking: whose name and number it needs, or that another decides; what else was said is read too."""
    if helps_relative(turn):
        if TOGETHER not in turn.said_lately:
            say.utter_message(response=TOGETHER)
    elif books_for_relative(turn.text):
        say.utter_message(response=f"{RELATIVE_BOOKS}_too")
    elif for_another(turn.text) and not language_instead(turn.text):
        say.utter_message(response="utter_only_for_yourself")


def _tells_of_relative(said: list[str | None]) -> bool:
    return any(name and name.startswith(RELATIVE_BOOKS) for name in said)
