"""Two hundred clients fight for twenty times, on a real database, each with its own unit of work."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from assistant.bootstrap import House
from assistant.casework.actors import Actor, AssuranceLevel, Role
from assistant.casework.times import cells
from assistant.services import booking
from tests.store.houses import FRIDAY, NOW, rows

CLIENTS = 200
THREE_A_DAY = [timedelta(hours=hour) for hour in (0, 1, 2)]
DAYS = [timedelta(days=days) for days in (0, 3, 5, 7, 10, 12, 14)]
SLOTS = [FRIDAY + day + hour for day in DAYS for hour in THREE_A_DAY][:20]


def client(house: House, number: int) -> str:
    by = Actor(Role.RESIDENT, f"person-{number}", assurance=AssuranceLevel.DEMO)
    start = SLOTS[number % len(SLOTS)]
    with house.uow() as uow:
        held = booking.hold(uow, care_centre_id="alen", start=start, holder=by.key, by=by, now=NOW)
    if held.hold_id is None:
        return held.outcome
    with house.uow() as uow:
        return booking.confirm(uow, hold_id=held.hold_id, contact=None, by=by, now=NOW, code=held.hold_id).outcome


def test_two_hundred_fight_for_twenty_times_and_each_time_is_one_persons(house: House) -> None:
    with ThreadPoolExecutor(CLIENTS) as pool:
        outcomes = Counter(pool.map(lambda number: client(house, number), range(CLIENTS)))
    assert outcomes == {"confirmed": 20, "taken": 180}
    booked = rows(house, "appointments", "id, start, person_key")
    assert len(booked) == len({row.start for row in booked}) == len({row.person_key for row in booked}) == 20
    owners = Counter(row.owner for row in rows(house, "occupied", "owner"))
    assert owners == {row.id: len(cells(FRIDAY, FRIDAY + timedelta(hours=1))) for row in booked}
