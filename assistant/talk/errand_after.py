"""The errand that follows upon a certain danger: the care's call, or a time. One line with the numbers, and then it is
begun. Nobody who asked for a call is met with the same numbers again, question after question.
"""

from typing import Any

from rasa.shared.core.trackers import DialogueStateTracker

from assistant import clock
from assistant.content.choice import STAFF
from assistant.nlu.understanding import entities
from assistant.nlu.verdict import entity, wish
from assistant.places import example_places
from assistant.swedish.dangers.after_danger import asks_to_be_called
from assistant.swedish.dangers.danger import danger
from assistant.swedish.dangers.errand_after import CALL, TIME, danger_stands, errand_after, is_over
from assistant.swedish.dangers.said_after import MEANS, said_after
from assistant.talk.aftermath import BOOKING, MESSAGES_UNTIL_A_CALL, THREAT, TO_A_PERSON, certain_before
from assistant.talk.crisis import is_of_violence, said_before_going_on, whom_to_talk_to
from assistant.talk.wording import audience_of

Parsed = dict[str, Any]
OPENS = {TO_A_PERSON: "action_talk_to_human", BOOKING: "booking_form"}
WISHES = {CALL: TO_A_PERSON, TIME: BOOKING}
CENTRE, CALL_BACK = "care_centre", "call_back"


def of_an_errand(tracker: DialogueStateTracker, text: str) -> Parsed | None:
    """The message as the errand that is in it, where the danger is spoken of first; None where it is none.

    A name told beside it may be of whom they fear: only the care centre goes along.
    """
    errand = errand_after(text)
    if errand is None or danger_stands(text) or _kind(tracker, answered=True) is None or danger(text) is not None:
        return None
    if errand == TIME and not (said_after(text) or is_over(text)):
        return None
    told = [one for one in entities(text, clock.now(), example_places()) if one["entity"] == CENTRE]
    wanted = [entity(CALL_BACK, "yes")] if errand == CALL else []
    return {"text": text, "entities": [*told, *wanted], **wish(WISHES[errand], 1.0)}


def stands_beside(tracker: DialogueStateTracker, text: str) -> str | None:
    """The kind of the certain danger that stands, for who asks for a call or a time beside it; None where none does.

    The means for it are near, or whom they fear is: that is answered first, and nothing is begun.
    """
    errand = errand_after(text)
    kind = _kind(tracker, answered=True) if errand or asks_to_be_called(text) else None
    if kind is None or danger(text) is not None:
        return None
    feared = errand == CALL and is_of_violence(kind) and danger_stands(text)
    return kind if feared or said_after(text) == MEANS else None


def line_before(tracker: DialogueStateTracker, wished: str | None) -> str | None:
    """What is said before the errand is begun: whom to talk to now, or that it may come back; None without one."""
    kind = _kind(tracker)
    text = (tracker.latest_message.text if tracker.latest_message else None) or ""
    if kind is None or wished not in OPENS or (wished == TO_A_PERSON and errand_after(text) != CALL):
        return None
    return said_before_going_on(kind) if wished == BOOKING or is_over(text) else whom_to_talk_to(kind)


def opens(tracker: DialogueStateTracker) -> str | None:
    """What that errand is begun with; None where the booking that danger closed goes on."""
    wished = tracker.latest_message.intent.get("name") if tracker.latest_message else None
    goes_on = wished == BOOKING and tracker.get_slot("paused_task") == OPENS[BOOKING]
    return None if goes_on else OPENS.get(str(wished))


def _kind(tracker: DialogueStateTracker, *, answered: bool = False) -> str | None:
    if tracker.active_loop_name or audience_of(tracker) == STAFF:
        return None
    kind = certain_before(tracker, answered=answered, within=MESSAGES_UNTIL_A_CALL)
    return None if kind == THREAT else kind
