"""One visit over Rasa's REST channel, with the time that every reply took."""

import http.client
import json
import secrets
import time
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

Reply = dict[str, Any]
WEBHOOK = "/webhooks/rest/webhook"
PATIENCE_SECONDS = 60


class NoReply(RuntimeError):
    """The bot answered nothing, or something other than 200. Carries no words of the talk."""


def post(url: str, message: dict[str, Any]) -> tuple[float, list[Reply]]:
    """Seconds until the whole reply was there, and the reply. Raises `NoReply` or `OSError`.

    Connecting is not in the time: the web door keeps its connections to Rasa open.
    """
    connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=PATIENCE_SECONDS)
    body = json.dumps(message).encode()
    try:
        connection.connect()
        started = time.perf_counter()
        connection.request("POST", WEBHOOK, body, {"Content-Type": "application/json"})
        response = connection.getresponse()
        content = response.read()
        took = time.perf_counter() - started
    finally:
        connection.close()
    replies = json.loads(content) if response.status == http.client.OK else []
    if not replies:
        raise NoReply(f"status {response.status}, {len(content)} bytes")
    return took, replies


@dataclass
class Visit:
    """One person's talk with one bot. `metadata` goes along with every message."""

    url: str
    metadata: dict[str, Any] = field(default_factory=dict)
    sender: str = field(default_factory=lambda: secrets.token_hex(16))
    replies: list[Reply] = field(default_factory=list)

    def say(self, message: str) -> float:
        """Seconds until the reply."""
        took, self.replies = post(self.url, {"sender": self.sender, "message": message, "metadata": self.metadata})
        return took

    def press(self, place: int) -> float:
        """Presses the button at `place` (0 is the first) of the last reply."""
        return self.say(self.buttons[place]["payload"])

    @property
    def buttons(self) -> list[dict[str, str]]:
        return [button for reply in self.replies for button in reply.get("buttons") or []]

    @property
    def text(self) -> str:
        return "\n".join(reply.get("text") or "" for reply in self.replies)
