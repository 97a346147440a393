"""A tracker as the action server gets it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rasa_sdk import Tracker

CONVERSATION = "talk-1"
Entities = Mapping[str, Any]


def tracker(
    text: str = "",
    intent: str | None = None,
    entities: Entities | None = None,
    *,
    form: str | None = None,
    slots: Mapping[str, Any] | None = None,
    metadata: Any = None,
    done: tuple[str, ...] = (),
    events: Sequence[dict[str, Any]] = (),
    acts: Mapping[str, Any] | None = None,
) -> Tracker:
    """After one message, and whatever has been done about it already. `events`: what came before it.

    `acts`: what it does with the questions of the forms, `{step: [act, confidence]}`.
    """
    message = {"text": text, "intent": {"name": intent}, "entities": list(_shaped(entities or {})), "acts": acts or {}}
    events = [*events, {"event": "user", "text": text, "metadata": metadata}]
    events += [{"event": "action", "name": name} for name in done]
    loop = {"name": form} if form else {}
    return Tracker(CONVERSATION, dict(slots or {}), message, events, False, None, loop, "action_listen")


def _shaped(entities: Entities) -> Iterator[dict[str, Any]]:
    return ({"entity": name, "value": value} for name, value in entities.items())
