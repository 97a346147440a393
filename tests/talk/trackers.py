"""Tiny trackers: a conversation in a few events, as Rasa would hand it to a policy or a store."""

import warnings
from collections.abc import Sequence
from functools import cache
from typing import Any

from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActiveLoop, Event, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.settings import PROJECT

LISTEN = "action_listen"


@cache
def domain() -> Domain:
    with warnings.catch_warnings():
        # Rasa warns of its own slots when files are merged; `rasa data validate` is where warnings are judged.
        warnings.simplefilter("ignore")
        return Domain.load([str(PROJECT / "domain.yml"), str(PROJECT / "data" / "responses")])


def user(
    text: str, intent: str, entities: Sequence[dict[str, Any]] = (), metadata: dict[str, Any] | None = None
) -> UserUttered:
    parse_data = {"text": text, "intent": {"name": intent, "confidence": 1.0}, "entities": list(entities)}
    return UserUttered(text, parse_data["intent"], list(entities), parse_data, metadata=metadata)


def entity(name: str, value: Any) -> dict[str, Any]:
    return {"entity": name, "value": value}


def form(name: str, requested: str, **filled: Any) -> list[Event]:
    """An open form that has asked for `requested`."""
    known: list[Event] = [SlotSet(slot, value) for slot, value in filled.items()]
    return [ActionExecuted(name), ActiveLoop(name), *known, SlotSet("requested_slot", requested)]


def tracker(*events: Event, sender: str = "talk-1") -> DialogueStateTracker:
    """A conversation with these events, listening before its last message."""
    started = [ActionExecuted("action_session_start"), ActionExecuted(LISTEN)]
    return DialogueStateTracker.from_events(sender, [*started, *events], domain().slots)
