"""The message that is being answered, and where the talk stands, as the policies look at them: each read once."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.content.choice import STAFF
from assistant.knowledge.acts import Act, act_at, act_of, staff_act
from assistant.knowledge.staff import LATELY, answered_for_staff
from assistant.knowledge.told import CENTRE_SLOTS, centre_named, turns_of
from assistant.swedish.words.questions import is_question
from assistant.talk.precedence import wish_of
from assistant.talk.wording import audience_of


@dataclass(frozen=True)
class Newest:
    """`wish`: what the message was taken for, None while something has already been done about it."""

    tracker: DialogueStateTracker
    wish: str | None
    form: str | None

    @classmethod
    def of(cls, tracker: DialogueStateTracker) -> "Newest":
        return cls(tracker, wish_of(tracker), tracker.active_loop_name)

    @cached_property
    def text(self) -> str:
        return message_text(self.tracker)

    @cached_property
    def is_question(self) -> bool:
        return is_question(self.text)

    @property
    def is_of_staff(self) -> bool:
        return audience_of(self.tracker) == STAFF

    @cached_property
    def asked_by_staff(self) -> str | None:
        """The kind of what staff ask, where it is answered beside whatever is open."""
        if not self.is_of_staff:
            return None
        before = self.answers_before, self.wishes_before(LATELY)
        return answered_for_staff(self.text, self.form, *before, self.wish, self.staff_act)

    @cached_property
    def answers_before(self) -> list[list[str | None]]:
        return answers_before(self.tracker)

    @property
    def text_before(self) -> str:
        """The message before this one, empty where there is none."""
        said = [event.text or "" for event in self.tracker.events if isinstance(event, UserUttered)]
        return said[-2] if len(said) > 1 else ""

    @property
    def asked(self) -> str | None:
        """The slot that the open form waits for."""
        slot: str | None = self.tracker.get_slot("requested_slot")
        return slot

    @cached_property
    def act(self) -> Act:
        """What the message does with the question that the open form asked."""
        message = self.tracker.latest_message
        return act_of(message.parse_data if message else None, self.asked if self.form else None)

    def act_at(self, step: str) -> Act:
        """What the message would do with the questions of that step, whatever was asked."""
        message = self.tracker.latest_message
        return act_at(message.parse_data if message else None, step)

    @property
    def staff_act(self) -> Act:
        """What a message of staff's asks or tells, as it was learnt."""
        message = self.tracker.latest_message
        return staff_act(message.parse_data if message else None)

    @property
    def confidence(self) -> float:
        message = self.tracker.latest_message
        return float(message.intent.get("confidence") or 0.0) if message else 0.0

    @cached_property
    def found(self) -> dict[str, Any]:
        """What the words were found to hold: the first value of each entity."""
        message = self.tracker.latest_message
        entities = message.entities if message else []
        return {entity["entity"]: entity.get("value") for entity in reversed(entities)}

    @property
    def answer_is_yes(self) -> bool:
        return bool(self.found.get("answer") == "yes")

    @property
    def centre_lately(self) -> str | None:
        """The care centre that was spoken of just before this message."""
        slots = (self.tracker.get_slot(name) for name in CENTRE_SLOTS)
        if told := next(filter(None, slots), None):
            return str(told)
        said = [event.entities for event in self.tracker.events if isinstance(event, UserUttered)]
        return centre_named(said[:-1])

    @property
    def texts_before(self) -> list[str]:
        """What was said before this message, oldest first."""
        return [event.text or "" for event in self.tracker.events if isinstance(event, UserUttered)][:-1]

    def wishes_before(self, lately: int) -> list[str]:
        """What the last few messages before this one were taken for, oldest first."""
        said = [str(event.intent.get("name")) for event in self.tracker.events if isinstance(event, UserUttered)]
        return said[:-1][-lately:]


def message_text(tracker: DialogueStateTracker) -> str:
    return (tracker.latest_message.text if tracker.latest_message else None) or ""


def answers_before(tracker: DialogueStateTracker) -> list[list[str | None]]:
    """The names of the responses to each message before the newest."""
    named = ((event, getattr(event, "metadata", None) or {}) for event in tracker.events)
    return turns_of((event.type_name, metadata.get("utter_action")) for event, metadata in named)
