"""A form's turn as the action server takes it, on a database of its own, on a Monday morning."""

import asyncio
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.wiring import house
from assistant.clock import STOCKHOLM
from assistant.nlu.understanding import entities
from assistant.places import example_places
from tests.actions.trackers import tracker

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=STOCKHOLM)


class Turned:
    """What an action did: the slots it set, and the names and blanks of what it said."""

    def __init__(self, action: Any, seen: Any) -> None:
        said = CollectingDispatcher()
        events = asyncio.run(action.run(said, seen, {}))
        self.slots: dict[str, Any] = {e["name"]: e["value"] for e in events if e["event"] == "slot"}
        self.messages: list[dict[str, Any]] = said.messages
        self.said = [message.get("response") for message in said.messages]

    def blank(self, name: str) -> Any:
        """The first blank of that name in what was said."""
        return next(message[name] for message in self.messages if name in message)


def turn(
    action: Any,
    text: str,
    form: str,
    known: Mapping[str, Any],
    intent: str = "inform",
    more: Mapping[str, Any] | None = None,
    acts: Mapping[str, Any] | None = None,
) -> Turned:
    """One message in a form, with the entities that are really found in it, and the acts that are given."""
    found = {one["entity"]: one["value"] for one in entities(text, NOW, example_places())} | dict(more or {})
    return Turned(action, tracker(text, intent, found, form=form, slots=known, acts=acts))


def sealed(value: str) -> str:
    return house().sealer.seal(value)


def opened(value: str) -> str:
    return house().sealer.unseal(value)
