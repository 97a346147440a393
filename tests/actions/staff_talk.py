"""Staff say something: what an action then answers, sets and lets follow."""

import asyncio
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from assistant import clock
from assistant.nlu.understanding import entities
from assistant.places import example_places
from tests.actions.trackers import tracker

STAFF = {"audience": "staff"}


def heard(text: str) -> dict[str, Any]:
    return {one["entity"]: one["value"] for one in entities(text, clock.now(), example_places())}


def done(action: Any, text: str, **around: Any) -> tuple[list[str], dict[str, Any], list[str]]:
    """The responses, the slots that were set, and the action that follows."""
    seen = tracker(text, around.pop("intent", "nlu_fallback"), heard(text), metadata=STAFF, **around)
    said = CollectingDispatcher()
    events = asyncio.run(action.run(said, seen, {}))
    slots = {event["name"]: event["value"] for event in events if event["event"] == "slot"}
    follows = [event["name"] for event in events if event["event"] == "followup"]
    return [str(one.get("response")) for one in said.messages], slots, follows


def said_before(*names: str) -> list[dict[str, Any]]:
    """A message, and the answers to it."""
    return [said_by_user("nlu_fallback"), *({"event": "bot", "metadata": {"utter_action": name}} for name in names)]


def said_by_user(wish: str) -> dict[str, Any]:
    return {"event": "user", "parse_data": {"intent": {"name": wish}}, "metadata": STAFF}
