"""What happens by itself while the web door is open: offers nobody answered go to the next in line."""

import asyncio
from datetime import timedelta

import pytest

from assistant.bootstrap import House
from assistant.casework.actors import Actor, AssuranceLevel, Role
from assistant.services import booking, waiting
from assistant.services.resident_views import InLine
from assistant.web import minutely
from tests.web.door import NOW

OWNER, FIRST, SECOND = (Actor(Role.RESIDENT, key, assurance=AssuranceLevel.DEMO) for key in ("owner", "one", "two"))
NEXT_WEEK = timedelta(days=8)
TWO_DAYS_LATER = NOW + timedelta(days=2)


def place_of(house: House, by: Actor) -> InLine:
    with house.uow() as uow:
        (place,) = waiting.mine(uow, by=by, now=TWO_DAYS_LATER)
    return place


@pytest.fixture
def offered_to_the_first(house: House) -> None:
    """Two wait at Kryddgården; a time of next week was freed and offered to the first of them."""
    with house.uow() as uow:
        offer = booking.offer(uow, care_centre_id="kryddgarden", wishes=(), by=OWNER, now=NOW, limit=40)
        start = next(time.start for time in offer.times if time.start > NOW + NEXT_WEEK)
        held = booking.hold(uow, care_centre_id="kryddgarden", start=start, holder="o", by=OWNER, now=NOW)
        booked = booking.confirm(
            uow, hold_id=held.hold_id or "", contact=None, by=OWNER, now=NOW, code="lampa tiger moln 42"
        )
        assert booked.appointment is not None
        for minute, by in enumerate((FIRST, SECOND)):
            joined = NOW + timedelta(minutes=minute)
            waiting.join(
                uow, care_centre_id="kryddgarden", contact=None, wishes=(), by=by, now=joined, code=f"kod {minute}"
            )
        later = NOW + timedelta(minutes=5)
        booking.cancel(uow, appointment_id=booked.appointment.id, reason="said", by=OWNER, now=later)


def test_what_nobody_answered_in_time_goes_on_by_itself(house: House, offered_to_the_first: None) -> None:
    async def a_while() -> None:
        task = asyncio.create_task(minutely.tend(house, lambda: TWO_DAYS_LATER, every=0.01))
        for _ in range(500):
            await asyncio.sleep(0.01)
            if await asyncio.to_thread(lambda: place_of(house, SECOND).offered):
                break
        await minutely.ended(task)

    asyncio.run(a_while())
    assert place_of(house, SECOND).offered is not None
    assert place_of(house, FIRST).offered is None


def test_a_failure_is_no_end_of_it(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    tried = []

    def fails(*_: object, **__: object) -> int:
        tried.append(1)
        raise OSError("the database is away")

    monkeypatch.setattr(waiting, "tend", fails)

    async def a_while() -> None:
        task = asyncio.create_task(minutely.tend(house, lambda: NOW, every=0.001))
        while len(tried) < 3:
            await asyncio.sleep(0.01)
        assert not task.done()
        await minutely.ended(task)

    asyncio.run(asyncio.wait_for(a_while(), 20))
    assert len(tried) >= 3
