"""Which messages after certain danger are the person's own going on with what it closed (ADR 0027).

In so many words, or by answering just what was asked then: a number, one of the times that were shown, a bare time.
What may be meant so gets one line with a button, and is kept here, in this process alone, until the person goes on.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from rasa.shared.core.events import SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

from assistant import clock
from assistant.swedish.bookings.choices import choice
from assistant.swedish.bookings.plain_answers import is_plain_answer
from assistant.talk.aftermath import BOOKING, REMEMBERED, THREAT, certain_before, said_last
from assistant.talk.crisis import OFFER, is_of_violence

CONTINUE, INFORM, YES, OTHER_TIMES = "continue_task", "inform", "affirm", "other_times"
BOOKING_FORM, TIME, NAME, PHONE = "booking_form", "booking_time", "person_name", "phone"
TASKS_WITH_PERSON = (BOOKING_FORM, "call_back_form", "waiting_form")
# What answers a question of the forms that danger closes.
ANSWERS = (NAME, PHONE, "when", "choice")
Entities = list[dict[str, Any]]
_kept: dict[str, tuple[Entities, datetime]] = {}


def paused_task(tracker: DialogueStateTracker) -> str | None:
    """The form that danger closed, None when there is none to go on with: after a threat there is not."""
    if tracker.active_loop_name or certain_before(tracker) in (None, THREAT):
        return None
    paused: str | None = tracker.get_slot("paused_task")
    return paused


def paused_question(tracker: DialogueStateTracker) -> str | None:
    """What the closed form had asked for last."""
    asked = (event.value for event in reversed(tracker.events) if _asks(event))
    return next(asked, None)


def _asks(event: Any) -> bool:
    return isinstance(event, SlotSet) and event.key == "requested_slot" and event.value is not None


def goes_on_with_task(tracker: DialogueStateTracker, wish: str | None) -> bool:
    """Whether the message goes on with the closed task."""
    paused = paused_task(tracker)
    if paused is None:
        return False
    if wish == INFORM:
        return _answers_the_question(tracker, paused)
    says_yes = wish == YES and said_last(tracker) == OFFER
    return says_yes or wish == CONTINUE or (wish == BOOKING and paused == BOOKING_FORM)


def may_go_on_with_task(tracker: DialogueStateTracker, wish: str | None) -> bool:
    """Whether it may be meant for the closed task, as far as its words tell: a name, another day, other times."""
    if paused_task(tracker) is None or wish not in (INFORM, OTHER_TIMES):
        return False
    return wish == OTHER_TIMES or bool(_told(tracker))


def keep(tracker: DialogueStateTracker) -> None:
    """What the message told, for when the person goes on. Never on disk: nobody has asked for it now."""
    _forget_the_old()
    earlier = _kept.pop(tracker.sender_id, ([], clock.now()))[0]
    told = _told(tracker)
    named = {one["entity"] for one in told}
    both = [*told, *(one for one in earlier if one["entity"] not in named)]
    _kept[tracker.sender_id] = (both, clock.now() + REMEMBERED)


def with_kept(sender: str, parsed: dict[str, Any]) -> dict[str, Any]:
    """The parse data of a message that goes on, with what was told before it; other messages as they are."""
    if parsed["intent"]["name"] != CONTINUE:
        return parsed
    _forget_the_old()
    told = _kept.pop(sender, ([], clock.now()))[0]
    named = {one["entity"] for one in parsed["entities"]}
    return {**parsed, "entities": [*parsed["entities"], *(one for one in told if one["entity"] not in named)]}


def _told(tracker: DialogueStateTracker) -> Entities:
    """What in the message may answer the closed form.

    A lone word only looks like a name. A name told after violence, where none was asked for, may be of whom they fear.
    """
    message = tracker.latest_message
    found: Entities = [one for one in (message.entities if message else []) if one["entity"] in ANSWERS]
    takes_names = paused_question(tracker) == NAME or not is_of_violence(certain_before(tracker))
    return [one for one in found if one["entity"] != NAME or (takes_names and " " in str(one["value"]))]


def _answers_the_question(tracker: DialogueStateTracker, paused: str) -> bool:
    if paused in TASKS_WITH_PERSON and _value(tracker, PHONE):
        return True
    offered = tracker.get_slot("offered_times")
    if paused_question(tracker) != TIME or not offered:
        return False
    text = (tracker.latest_message.text if tracker.latest_message else None) or ""
    names_a_time = is_plain_answer(text) and _value(tracker, "when") is not None
    return names_a_time or choice(text, len(offered)) not in (None, "other")


def _value(tracker: DialogueStateTracker, name: str) -> Any:
    return next(tracker.get_latest_entity_values(name), None)


def _forget_the_old() -> None:
    for sender in [sender for sender, (_, until) in _kept.items() if until <= clock.now()]:
        del _kept[sender]
