"""A talk as a test writes it: one sentence in, what the assistant says out, over the REST channel."""

import json
import secrets
import urllib.request
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from assistant import clock, identity
from assistant.casework.actors import Actor, AssuranceLevel, Role
from tests.system import System

Reply = dict[str, Any]


@dataclass
class Talk:
    """One conversation. `audience` sets the tone, `actor` is who has logged in (nobody by default)."""

    system: System
    audience: str = "resident"
    actor: Actor | None = None
    sender: str = field(default_factory=lambda: secrets.token_hex(16))
    replies: list[Reply] = field(default_factory=list)

    def say(self, message: str) -> str:
        """Sends a message; returns all that was answered, a paragraph a reply."""
        metadata = {"audience": self.audience, "identity": self._token()}
        body = json.dumps({"sender": self.sender, "message": message, "metadata": metadata}).encode()
        request = urllib.request.Request(
            f"{self.system.rasa}/webhooks/rest/webhook", body, {"Content-Type": "application/json"}
        )
        with urllib.request.urlopen(request, timeout=30) as response:
            self.replies = json.load(response)
        return self.answer

    def says(self, messages: Sequence[str]) -> str:
        for message in messages:
            self.say(message)
        return self.answer

    def press(self, title: str) -> str:
        """Presses the button whose title begins so, of the last answer."""
        return self.say(next(b["payload"] for b in self.buttons if b["title"].startswith(title)))

    @property
    def answer(self) -> str:
        return "\n\n".join(reply.get("text") or "" for reply in self.replies)

    @property
    def buttons(self) -> list[dict[str, str]]:
        return [button for reply in self.replies for button in reply.get("buttons", [])]

    @property
    def times(self) -> list[dict[str, str]]:
        return [button for button in self.buttons if '"when"' in button["payload"]]

    def _token(self) -> str | None:
        if self.actor is None:
            return None
        return identity.mint(
            self.system.settings.sealer, self.actor, now=clock.now(), lifetime=timedelta(minutes=5), conversation=self.sender
        )


def resident(key: str = "demo-resident-1") -> Actor:
    return Actor(Role.RESIDENT, key, assurance=AssuranceLevel.DEMO)
