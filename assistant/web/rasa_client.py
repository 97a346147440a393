"""Talks with Rasa's REST channel and asks whether the chain behind the web door is whole."""

from types import TracebackType
from typing import Any, Self

import httpx

REPLY_TIMEOUT_SECONDS = 8.0
CHECK_TIMEOUT_SECONDS = 2.0

Reply = dict[str, Any]


class RasaAway(Exception):
    """Rasa did not answer in time, or answered something that is no reply. Carries nothing of the message."""


class RasaClient:
    """One connection pool to this installation's Rasa and action server, which both live on loopback."""

    def __init__(self, rasa_url: str, actions_url: str, transport: httpx.AsyncBaseTransport | None = None) -> None:
        self._rasa_url = rasa_url.rstrip("/")
        self._actions_url = actions_url.rstrip("/")
        # A proxy from the environment would carry the talk out of the machine.
        self._http = httpx.AsyncClient(timeout=REPLY_TIMEOUT_SECONDS, transport=transport, trust_env=False)

    async def say(self, sender: str, text: str, metadata: dict[str, Any]) -> list[Reply]:
        """Rasa's replies, in order: `{"text", "buttons": [{"title", "payload"}], "custom"}`.

        Each part is optional. Raises `RasaAway`.
        """
        body = {"sender": sender, "message": text, "metadata": metadata}
        answer = await self._json("POST", f"{self._rasa_url}/webhooks/rest/webhook", REPLY_TIMEOUT_SECONDS, body)
        if not isinstance(answer, list):
            raise RasaAway
        return [_without_sender(reply) for reply in answer if isinstance(reply, dict)]

    async def erase(self, erasure_id: str) -> bool:
        """Has an erasure that was asked for carried out where the conversations' locks are. False if it wasn't."""
        body = {"erasure": erasure_id}
        try:
            answer = await self._json("POST", f"{self._rasa_url}/webhooks/rest/erase", REPLY_TIMEOUT_SECONDS, body)
        except RasaAway:
            return False
        return isinstance(answer, dict) and answer.get("erased") is True

    async def ready(self) -> bool:
        """Whether Rasa has a model and its own stores are in use."""
        try:
            answer = await self._json("GET", f"{self._rasa_url}/webhooks/rest/ready", CHECK_TIMEOUT_SECONDS)
        except RasaAway:
            return False
        return isinstance(answer, dict) and answer.get("ready") is True

    async def actions_ready(self) -> bool:
        """Whether the action server answers."""
        try:
            answer = await self._http.get(f"{self._actions_url}/health", timeout=CHECK_TIMEOUT_SECONDS)
        except httpx.HTTPError:
            return False
        return answer.is_success

    async def close(self) -> None:
        await self._http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def _json(self, method: str, url: str, timeout: float, body: object = None) -> Any:
        try:
            answer = await self._http.request(method, url, json=body, timeout=timeout)
            answer.raise_for_status()
            return answer.json()
        except (httpx.HTTPError, ValueError):
            # `from None`: the chained error's text can hold a part of the answer.
            raise RasaAway from None


def _without_sender(reply: Reply) -> Reply:
    """Rasa names the conversation in every reply, and whoever knows that name goes on with the talk."""
    return {part: reply[part] for part in ("text", "buttons", "custom") if reply.get(part)}
