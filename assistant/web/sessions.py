"""Whose browser it is: a random id in a signed cookie, everything else on the server (`store/sessions.py`).

A session's own row (tab `LOGIN`) says who is logged in. Every tab of the browser has a row with the sender of
its conversation and who was logged in when it began: the page itself never learns a sender.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from assistant.casework.actors import Actor, AssuranceLevel

LOGIN = ""
LOGIN_LIFETIME = timedelta(hours=8)
TALK_LIFETIME = timedelta(hours=24)
COOKIE_KEY = "id"


@dataclass(frozen=True, repr=False)
class Remembered:
    """One row: `sender` is None in a session's own row, `actor` None for the anonymous."""

    sender: str | None
    actor: Actor | None
    created: datetime
    last_seen: datetime


class Memory(Protocol):
    """Where rows are kept. Secrets are fingerprinted or sealed before they reach the disk."""

    def load(self, session: str, tab: str, now: datetime) -> Remembered | None: ...

    def save(self, session: str, tab: str, *, sender: str | None, actor: Actor | None, now: datetime) -> None: ...

    def forget(self, session: str, tab: str | None, now: datetime) -> Sequence[str]:
        """Drops one tab's row, or all of the session's; returns the senders that were in them."""
        ...


@dataclass(frozen=True, repr=False)
class Talk:
    """The conversation of one tab. `fresh`: begun now. `left`: earlier ones, out of reach, to erase."""

    sender: str
    actor: Actor | None
    fresh: bool
    left: Sequence[str] = ()


class Sessions:
    def __init__(self, memory: Memory, *, demo: bool) -> None:
        self._memory = memory
        self._demo = demo

    async def actor(self, request: Request, now: datetime) -> Actor | None:
        """Who is logged in in this browser."""
        session = request.session.get(COOKIE_KEY)
        return await run_in_threadpool(self._actor, session, now) if session else None

    async def talk(self, request: Request, tab: str, now: datetime) -> Talk:
        """This tab's conversation: the one under way, or a new one if it is old or another's."""
        return await run_in_threadpool(self._talk, session_id(request), tab, now)

    async def forget(self, request: Request, tab: str, now: datetime) -> Sequence[str]:
        """Drops the tab's row; returns its sender, if any, whose conversation nobody reaches any longer."""
        return await run_in_threadpool(self._memory.forget, session_id(request), tab, now)

    async def log_in(self, request: Request, actor: Actor | None, now: datetime) -> Sequence[str]:
        """Another identity (None: nobody) means another session; returns the senders of the ended one."""
        left = await run_in_threadpool(self._memory.forget, session_id(request), None, now)
        request.session.clear()
        if actor is not None:
            await run_in_threadpool(self._remember_login, session_id(request), actor, now)
        return left

    def _remember_login(self, session: str, actor: Actor, now: datetime) -> None:
        self._memory.save(session, LOGIN, sender=None, actor=actor, now=now)

    def _actor(self, session: str, now: datetime) -> Actor | None:
        row = self._memory.load(session, LOGIN, now)
        if row is None or row.actor is None or now - row.created > LOGIN_LIFETIME:
            return None
        # A demo identity in a database that has since gone into production opens nothing.
        return row.actor if self._demo or row.actor.assurance is not AssuranceLevel.DEMO else None

    def _talk(self, session: str, tab: str, now: datetime) -> Talk:
        actor = self._actor(session, now)
        row = self._memory.load(session, tab, now)
        if row and row.sender and row.actor == actor and now - row.last_seen <= TALK_LIFETIME:
            return Talk(row.sender, actor, fresh=False)
        left = self._memory.forget(session, tab, now) if row else ()
        sender = secrets.token_hex(16)
        self._memory.save(session, tab, sender=sender, actor=actor, now=now)
        return Talk(sender, actor, fresh=True, left=left)


def session_id(request: Request) -> str:
    """The browser's session id, made at the first visit."""
    if COOKIE_KEY not in request.session:
        request.session[COOKIE_KEY] = secrets.token_hex(16)
    found: str = request.session[COOKIE_KEY]
    return found
