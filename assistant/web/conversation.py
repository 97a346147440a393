"""One message out and its replies back, the same for the chat API and for the page without JavaScript."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from assistant import identity
from assistant.casework.actors import Actor, Role
from assistant.settings import Settings
from assistant.store import conversations
from assistant.web.links import with_segments
from assistant.web.marked_links import with_link
from assistant.web.parts import parts_of
from assistant.web.rasa_client import RasaAway, Reply
from assistant.web.sessions import Talk
from assistant.web.texts import text

LONGEST_MESSAGE = 2000
STAFF = {Role.SOCIAL_WORKER, Role.EMPLOYMENT_OFFICER, Role.COORDINATOR, Role.MANAGER, Role.ADMIN}

log = logging.getLogger(__name__)


@dataclass(frozen=True, repr=False)
class Said:
    """What the visitor sent: free text, or the payload of a button."""

    tab: str
    message: str
    audience: str


@dataclass(frozen=True, repr=False)
class Exchange:
    """`trouble`: the message did not get through, `replies` says why. `fresh`: the talk began with it."""

    replies: list[Reply] = field(default_factory=list)
    trouble: bool = False
    fresh: bool = False

    @property
    def danger(self) -> bool:
        """A crisis answer: neither it nor what led to it may stay in the browser."""
        return _any_of_kind(self.replies, "danger")

    @property
    def erased(self) -> bool:
        """The visitor asked to have the talk erased: the page empties itself, and the talk has to be forgotten."""
        return _any_of_kind(self.replies, "erased")

    @property
    def leaves_no_trace(self) -> bool:
        """Whether what the visitor wrote must not be shown again."""
        return self.danger or self.erased


async def exchange(request: Request, said: Said) -> Exchange:
    """Sends what was said to Rasa. Never raises for a Rasa that is away; never gives an empty answer."""
    if len(said.message) > LONGEST_MESSAGE:
        return Exchange([_plain("chat.too_long")], trouble=True)
    parts = parts_of(request)
    talk = await parts.sessions.talk(request, said.tab, parts.clock())
    await erase(parts.settings, talk.left)
    try:
        replies = await parts.rasa.say(talk.sender, said.message, _metadata(request, talk, said.audience))
    except RasaAway:
        replies = []
    if not any(reply.get("text") for reply in replies):
        return Exchange([_plain("chat.nobody_answers")], trouble=True, fresh=talk.fresh)
    shown = [with_link(with_segments(reply)) for reply in replies]
    return Exchange(shown, trouble=_any_of_kind(shown, "trouble"), fresh=talk.fresh)


async def erase(settings: Settings, senders: Iterable[str]) -> bool:
    """Erases conversations that nobody can reach any longer. False if one of them could not be."""
    return all([await run_in_threadpool(_erase, settings, sender) for sender in senders])


def _erase(settings: Settings, sender: str) -> bool:
    try:
        conversations.erase(settings, sender)
    except Exception as error:  # the visitor's page must go on; the talk is out of reach already
        log.error("a conversation could not be erased: %s", type(error).__name__)
        return False
    return True


def _metadata(request: Request, talk: Talk, audience: str) -> dict[str, Any]:
    metadata: dict[str, Any] = {"audience": "staff" if is_staff(talk.actor) else audience}
    if talk.actor is not None:
        parts = parts_of(request)
        metadata["identity"] = identity.mint(
            parts.settings.sealer,
            talk.actor,
            now=parts.clock(),
            lifetime=identity.WEB_TOKEN_LIFETIME,
            conversation=talk.sender,
        )
    return metadata


def is_staff(actor: Actor | None) -> bool:
    return actor is not None and actor.role in STAFF


def _any_of_kind(replies: list[Reply], kind: str) -> bool:
    """Whether Rasa marked one of its replies with `custom: {kind: …}`."""
    marks = (reply.get("custom") for reply in replies)
    return any(isinstance(mark, dict) and mark.get("kind") == kind for mark in marks)


def _plain(name: str) -> Reply:
    return with_segments({"text": text(name)})
