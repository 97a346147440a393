"""A case database behind the actions, as the action server has one."""

import asyncio
import sys
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Deed
from assistant import clock, identity
from assistant.bootstrap import House
from assistant.casework.actors import Actor
from assistant.nlu.understanding import entities
from tests.actions.trackers import CONVERSATION, tracker

TOKEN_LIFETIME = timedelta(hours=1)


def move_in(monkeypatch: pytest.MonkeyPatch, house: House) -> None:
    for name, module in list(sys.modules.items()):
        if name.startswith("actions.") and hasattr(module, "house"):
            monkeypatch.setattr(module, "house", lambda: house)


def did(
    deed: Deed,
    text: str,
    house: House,
    *,
    by: Actor | None = None,
    form: str | None = None,
    slots: Mapping[str, Any] | None = None,
    intent: str | None = None,
) -> tuple[dict[str, Any], list[str]]:
    """The slots that were set, and the names of the responses, after one message."""
    found = {one["entity"]: one["value"] for one in entities(text, clock.now(), ())}
    token = identity.mint(
        house.sealer, by, now=clock.now(), lifetime=TOKEN_LIFETIME, conversation=CONVERSATION
    ) if by else None  # fmt: skip
    seen = tracker(text, intent, found, form=form, slots=slots, metadata={"identity": token})
    say = CollectingDispatcher()
    events = asyncio.run(deed.run(say, seen, {}))
    set_slots = {event["name"]: event["value"] for event in events if event["event"] == "slot"}
    return set_slots, [str(message.get("response")) for message in say.messages]
