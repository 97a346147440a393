"""Carries out what a turn asked to have erased: after the turn, under the conversation's lock, and for good.

Rasa writes a conversation at the end of each turn. So it is deleted only when no turn of it is under way, and deleted
again after any message that had come in by then.
"""

from __future__ import annotations

from asyncio import to_thread
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from typing import Any

from assistant import clock, identity, quiet_logs, settings
from assistant.bootstrap import House, open_house
from assistant.services import erasure
from assistant.services.erasure import Begun
from assistant.store import erasure_log

# Only saves writing the same row again: forgetting is harmless.
MOST_NOTED = 10_000


@cache
def house() -> House:
    return open_house(settings.load())


class Erasing:
    """One for each door: it knows which messages are under way, and whose conversations are whose."""

    def __init__(self) -> None:
        self._under_way: Counter[str] = Counter()
        self._erased: set[str] = set()
        self._noted: set[tuple[str, str]] = set()

    @contextmanager
    def message_of(self, sender: str) -> Iterator[None]:
        """While a message of the conversation is dealt with."""
        self._under_way[sender] += 1
        try:
            yield
        finally:
            self._under_way[sender] -= 1
            if not self._under_way[sender]:
                del self._under_way[sender]
                self._erased.discard(sender)

    async def note_owner(self, sender: str, metadata: Mapping[str, Any]) -> None:
        """Remembers that a conversation is an identified person's, with its first message."""
        try:
            by = identity.who(house().sealer, metadata.get("identity"), conversation=sender, now=clock.now())
            if by.is_identified_resident and (sender, by.key) not in self._noted:
                await to_thread(_note_owner, sender, by.key)
                self._remember(sender, by.key)
        except Exception as error:
            quiet_logs.failed("erasing.note_owner", error)

    def _remember(self, sender: str, person_key: str) -> None:
        if len(self._noted) >= MOST_NOTED:
            self._noted.clear()
        self._noted.add((sender, person_key))

    async def after_turn(self, agent: Any, sender: str, *, promised: bool) -> None:
        """Erases what the turn promised, and again what a turn that was under way wrote back meanwhile."""
        try:
            if promised:
                self._erased.add(sender)
                await self.carry_out(agent, await to_thread(_unfinished, sender))
            if sender in self._erased:
                await _forget(agent, sender)
        except Exception as error:
            # It is recorded: the nightly job carries it out.
            quiet_logs.failed("erasing.after_turn", error)

    async def carry_out(self, agent: Any, erasures: list[str]) -> bool:
        """False if one could not be finished: it stays recorded, and the nightly job goes on with it."""
        return all([await self._one(agent, erasure_id) for erasure_id in erasures])

    async def _one(self, agent: Any, erasure_id: str) -> bool:
        try:
            begun = await to_thread(_begin, erasure_id)
            for sender in begun.senders:
                self._erased |= {sender} & self._under_way.keys()
                await _forget(agent, sender)
            self._noted = {noted for noted in self._noted if noted[0] not in begun.senders}
            await to_thread(_finish, erasure_id)
        except Exception as error:
            quiet_logs.failed("erasing.carry_out", error)
            return False
        return True


async def _forget(agent: Any, sender: str) -> None:
    store = getattr(agent.tracker_store, "_tracker_store", agent.tracker_store)
    async with agent.lock_store.lock(sender):
        await store.forget(sender)


def _note_owner(sender: str, person_key: str) -> None:
    with house().uow() as uow:
        erasure.note_owner(uow, sender=sender, person_key=person_key, now=clock.now())


def _unfinished(sender: str) -> list[str]:
    with house().uow() as uow:
        return erasure.unfinished(uow, sender=sender)


def _begin(erasure_id: str) -> Begun:
    with house().uow() as uow:
        return erasure.begin(uow, erasure_id=erasure_id, now=clock.now())


def _finish(erasure_id: str) -> None:
    with house().uow() as uow:
        erasure_log.append(settings.load().data_dir, erasure.finish(uow, erasure_id=erasure_id, now=clock.now()))
