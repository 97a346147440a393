"""The frame of every action of ours: no exception leaves `run`, and no error speaks of a person."""

from abc import ABC, abstractmethod
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import Turn
from assistant import quiet_logs

Events = list[dict[str, Any]]
TROUBLE = "utter_trouble"
# What Rasa looks for in a form's events, changed or not.
ALWAYS_SET = ("requested_slot", "turn_taken")


class Deed(Action, ABC):
    """Subclasses say what happens in `do`. Whatever fails there is told in one sentence, and nothing is changed."""

    @abstractmethod
    def name(self) -> str:
        """The name in `domain.yml`."""

    @abstractmethod
    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        """Speaks through `say` and returns Rasa events."""

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> Events:
        try:
            return without_idle(self.do(Turn(tracker), dispatcher), tracker)
        except Exception as error:
            quiet_logs.failed(self.name(), error)
            dispatcher.messages.clear()
            dispatcher.utter_message(response=TROUBLE)
            return self.after_failure(tracker)

    def after_failure(self, tracker: Tracker) -> Events:
        return []


def without_idle(events: Events, tracker: Tracker) -> Events:
    """The events without slots that stay as they are: Rasa checks, replays, sends and stores every one of them."""
    now = dict(tracker.slots)
    kept = []
    for event in events:
        if event.get("event") == "slot":
            name, value = event["name"], event["value"]
            if name not in ALWAYS_SET and name in now and now[name] == value:
                continue
            now[name] = value
        kept.append(event)
    return kept


def slots(values: dict[str, Any]) -> Events:
    """`SlotSet` events for a dictionary."""
    return [SlotSet(name, value) for name, value in values.items()]
