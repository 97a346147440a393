"""A talk as a test writes it: one sentence in, what the assistant says out, over the REST channel."""

import json
import secrets
import urllib.request
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from assistant import clock, identity
from assistant.casework.actors import Actor, AssuranceLevel, Role
from tests.conversations.wording import fits
from tests.system import System

Reply = dict[str, Any]
TOKEN_LIFETIME = timedelta(hours=12)


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
        found = [b["payload"] for b in self.buttons if b["title"].startswith(title)]
        assert found, f"no button {title!r} in {self.titles} after: {self.answer}"
        return self.say(found[0])

    def pick(self, place: int = 0) -> str:
        """Presses the button of an offered time, by its place in the list; returns the time's title."""
        assert self.times, f"no times were offered: {self.answer}"
        chosen = self.times[place]
        self.say(chosen["payload"])
        return chosen["title"]

    @property
    def answer(self) -> str:
        return "\n\n".join(reply.get("text") or "" for reply in self.replies)

    @property
    def buttons(self) -> list[dict[str, str]]:
        return [button for reply in self.replies for button in reply.get("buttons", [])]

    @property
    def titles(self) -> list[str]:
        return [button["title"] for button in self.buttons]

    @property
    def times(self) -> list[dict[str, str]]:
        return [button for button in self.buttons if '"when"' in button["payload"]]

    @property
    def starts(self) -> list[datetime]:
        """When the offered times begin: local time, without zone."""
        return [_start(button["payload"]) for button in self.times]

    def heard(self, *names: str) -> bool:
        """Whether each of these responses is among what was answered, in any of its wordings."""
        return all(any(fits(name, reply.get("text") or "") for reply in self.replies) for name in names)

    def ends_with(self, *names: str) -> bool:
        """Whether the last thing said is one of these responses: the question that is now open."""
        return bool(self.replies) and any(fits(name, self.replies[-1].get("text") or "") for name in names)

    @property
    def code(self) -> str:
        """The booking code that was just told."""
        return self.answer.split("bokningskod är:")[1].split(".")[0].strip()

    def _token(self) -> str | None:
        if self.actor is None:
            return None
        sealer, now = self.system.settings.sealer, system_now(self.system)
        return identity.mint(sealer, self.actor, now=now, lifetime=TOKEN_LIFETIME, conversation=self.sender)


def system_now(system: System) -> datetime:
    """About what time it is in there: the moment at which it was made to start."""
    pretended = system.household.environ.get("REKO_NOW")
    return datetime.fromisoformat(pretended).replace(tzinfo=clock.STOCKHOLM) if pretended else clock.now()


def resident(key: str = "demo-resident-1") -> Actor:
    return Actor(Role.RESIDENT, key, assurance=AssuranceLevel.DEMO)


def new_resident() -> Actor:
    """A resident of the test's own, with no bookings and no consents yet."""
    return resident(f"test-{secrets.token_hex(6)}")


def coordinator(unit: str) -> Actor:
    return Actor(Role.COORDINATOR, f"test-coordinator-{unit}", unit=unit, assurance=AssuranceLevel.DEMO)


def _start(payload: str) -> datetime:
    given = json.loads(payload[payload.index("{") :])
    return datetime.fromisoformat(given["when"][0]["start"])
