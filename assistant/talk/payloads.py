"""What a button means. A button carries `/<wish>{"entity": value, …}`; nothing typed is ever read this way."""

import json
from collections.abc import Iterable
from typing import Any

from assistant.nlu.verdict import entity, wish

PREFIX = "/"


class NotAPayload(ValueError):
    """The text has not the shape of a button's payload."""


def parse_data(payload: str) -> dict[str, Any]:
    """Rasa parse data of a button that we offered ourselves. Raises `NotAPayload`."""
    name, brace, values = payload.removeprefix(PREFIX).partition("{")
    try:
        given = json.loads(brace + values) if brace else {}
    except json.JSONDecodeError:
        raise NotAPayload("the payload's values are not JSON") from None
    return {
        "text": payload,
        "entities": [entity(key, value) for key, value in given.items()],
        **wish(name.strip()),
    }


def offered(events: Iterable[Any]) -> set[str]:
    """The payloads of all buttons in the bot's last answer, from a tracker's events (oldest first)."""
    payloads: set[str] = set()
    for event in events:
        if event.type_name == "user":
            payloads = set()
        elif event.type_name == "bot":
            payloads |= {button["payload"] for button in (event.data or {}).get("buttons") or []}
    return payloads
