"""An erasure waits for the turn that is under way, and what a turn writes back after it goes too."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from rasa.core.lock_store import InMemoryLockStore

from assistant import bootstrap, settings
from assistant.casework.actors import Actor, Role
from assistant.clock import now
from assistant.services import erasure
from assistant.talk import erasing
from assistant.talk.erasing import Erasing

SENDER, OTHER = "a" * 32, "b" * 32


class Store:
    """Where turns are kept: only what is asked of it here."""

    def __init__(self) -> None:
        self.turns: dict[str, list[str]] = {SENDER: ["before"], OTHER: ["another talk"]}

    async def forget(self, sender: str) -> None:
        self.turns.pop(sender, None)


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[bootstrap.House]:
    monkeypatch.setenv("REKO_DATA_DIR", str(tmp_path))
    bootstrap.prepare(settings.load())
    erasing.house.cache_clear()
    yield erasing.house()
    erasing.house.cache_clear()


def asked(house: bootstrap.House) -> str:
    with house.uow() as uow:
        return erasure.ask(uow, sender=SENDER, by=Actor(Role.ANONYMOUS, SENDER), now=now())


def agent() -> SimpleNamespace:
    return SimpleNamespace(tracker_store=Store(), lock_store=InMemoryLockStore())


def test_a_turn_under_way_is_waited_for(house: bootstrap.House) -> None:
    rasa, doing = agent(), Erasing()
    erasure_id = asked(house)

    async def erase_during_a_turn() -> None:
        async with rasa.lock_store.lock(SENDER):
            carried_out = asyncio.create_task(doing.carry_out(rasa, [erasure_id]))
            await asyncio.sleep(0.5)
            assert rasa.tracker_store.turns[SENDER] == ["before"]
            rasa.tracker_store.turns[SENDER].append("the turn's end")
        assert await carried_out

    asyncio.run(erase_during_a_turn())
    assert rasa.tracker_store.turns == {OTHER: ["another talk"]}


def test_what_a_message_under_way_writes_after_the_erasure_goes_with_its_own_end(house: bootstrap.House) -> None:
    rasa, doing = agent(), Erasing()
    asked(house)

    async def two_messages() -> None:
        with doing.message_of(SENDER):
            with doing.message_of(SENDER):
                await doing.after_turn(rasa, SENDER, promised=True)
            assert SENDER not in rasa.tracker_store.turns
            rasa.tracker_store.turns[SENDER] = ["written back"]
            await doing.after_turn(rasa, SENDER, promised=False)

    asyncio.run(two_messages())
    assert SENDER not in rasa.tracker_store.turns


def test_a_later_message_is_an_ordinary_one(house: bootstrap.House) -> None:
    rasa, doing = agent(), Erasing()
    asked(house)

    async def one_after_the_other() -> None:
        with doing.message_of(SENDER):
            await doing.after_turn(rasa, SENDER, promised=True)
        with doing.message_of(SENDER):
            rasa.tracker_store.turns[SENDER] = ["a new talk"]
            await doing.after_turn(rasa, SENDER, promised=False)

    asyncio.run(one_after_the_other())
    assert rasa.tracker_store.turns[SENDER] == ["a new talk"]


def test_an_erasure_that_could_not_be_finished_stays_recorded(
    house: bootstrap.House, monkeypatch: pytest.MonkeyPatch
) -> None:
    rasa, doing = agent(), Erasing()
    erasure_id = asked(house)

    async def fails(sender: str) -> None:
        raise OSError

    monkeypatch.setattr(rasa.tracker_store, "forget", fails)
    assert asyncio.run(doing.carry_out(rasa, [erasure_id])) is False
    with house.uow() as uow:
        assert erasure.unfinished(uow) == [erasure_id]
