"""`python -m benchmarks.appointments`: do bookings keep their pace when the database grows? Writes `appointments.md`.

The databases are measured in turns, a round each, so that whatever else the machine does disturbs all of them alike.
"""

import argparse
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from assistant import clock
from assistant.bootstrap import House
from assistant.casework.actors import Actor, AssuranceLevel, Role
from assistant.services import availability, booking, day, worklist
from benchmarks.filling import COORDINATORS, NOW, filled, postgres_database, sqlite_database
from benchmarks.report import surroundings

PAGE = Path(__file__).with_name("appointments.md")
SIZES = (1_000, 100_000, 1_000_000)
LIMIT = 1.3
# Of a month of availability for 20 REKO, whatever the size of the database.
AVAILABILITY_GOAL_MS = 50
MONTH = timedelta(days=30)


@dataclass
class Measured:
    """Seconds, of each thing, in one database."""

    availability: list[float] = field(default_factory=list)
    hold: list[float] = field(default_factory=list)
    whole: list[float] = field(default_factory=list)
    day: list[float] = field(default_factory=list)


FIGURES: Sequence[tuple[str, Callable[[Measured], float], bool]] = (
    ("Held bookings a second", lambda m: 1 / statistics.median(m.hold), True),
    ("A hold, p95 (ms)", lambda m: 1000 * _p95(m.hold), False),
    ("A month of availability for 20 REKO, median (ms)", lambda m: 1000 * statistics.median(m.availability), False),
    ("Offer, hold, confirm, look up: p95 of the whole (ms)", lambda m: 1000 * _p95(m.whole), False),
    ("The coordinator's page: worklist and day, p95 (ms)", lambda m: 1000 * _p95(m.day), False),
)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.appointments", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="appointments in each database")
    parser.add_argument("--rounds", type=int, default=120, help="whole bookings in each database")
    parser.add_argument("--postgres", help="SQLAlchemy URL of a server where databases may be created")
    arguments = parser.parse_args()
    before = os.getloadavg()[0]
    parts = [_part("SQLite", None, arguments.sizes, arguments.rounds)]
    if arguments.postgres:
        parts.append(_part("PostgreSQL", arguments.postgres, arguments.sizes, arguments.rounds))
    about = surroundings(clock.now(), (before, os.getloadavg()[0]))
    PAGE.write_text(f"{HEAD}\n{about}\n\n" + "\n\n".join(parts) + "\n", encoding="utf-8")
    print(PAGE.read_text(encoding="utf-8"))


HEAD = """# Bookings when the database grows

Written by `python -m benchmarks.appointments`: the services as the chat and the staff's pages call them, no network and
no Rasa in between. What the databases hold stands in `filling.py`. Growth is the largest against the smallest; the goal
is at most 1.3 times. The databases are measured in turns, so that a busy machine disturbs all of them alike.
"""


def _part(name: str, server: str | None, sizes: Sequence[int], rounds: int) -> str:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        houses = []
        for size in sizes:
            began = time.perf_counter()
            url = stack.enter_context(contextmanager(postgres_database)(server)) if server else sqlite_database(folder)
            house = filled(url, size)
            stack.callback(house.close)
            houses.append(house)
            print(f"{name}: {size:,} appointments written in {time.perf_counter() - began:.0f} s", flush=True)
        found = _measured(houses, rounds)
        return f"## {name}\n\n{_table(sizes, found)}\n\n{_availability_goal(found)}"


def _measured(houses: Sequence[House], rounds: int) -> list[Measured]:
    found = [Measured() for _ in houses]
    for house in houses:
        _round(house, Measured(), 0)
    for number in range(1, rounds + 1):
        # Another one first each time: whoever comes after a large one finds the machine's caches full of it.
        turn = [(index + number) % len(houses) for index in range(len(houses))]
        for index in turn:
            _round(houses[index], found[index], number)
    return found


def _round(house: House, measured: Measured, number: int) -> None:
    by = Actor(Role.RESIDENT, f"person-{number}", assurance=AssuranceLevel.DEMO)
    centre = f"centre-{number % COORDINATORS}"
    measured.availability.append(_seconds(lambda: _month(house)))
    measured.whole.append(_seconds(lambda: _whole(house, by, centre, measured)))
    measured.day.append(_seconds(lambda: _coordinators_page(house, number)))
    _tidy(house, by)


def _month(house: House) -> int:
    """Every free time of a month, for every coordinator."""
    centres = [f"centre-{number}" for number in range(COORDINATORS)]
    with house.uow() as uow:
        found = uow.atomic(
            lambda: availability.of_care_centres(uow, centres, now=NOW, horizon=MONTH),
            writes=False,
        )
    return sum(len(one.times) for one in found.values())


def _whole(house: House, by: Actor, centre: str, measured: Measured) -> None:
    with house.uow() as uow:
        offer = booking.offer(uow, care_centre_id=centre, wishes=(), by=by, now=NOW)
        chosen = offer.times[0].start
        began = time.perf_counter()
        held = booking.hold(uow, care_centre_id=centre, start=chosen, holder=by.key, by=by, now=NOW)
        measured.hold.append(time.perf_counter() - began)
        assert held.hold_id is not None
        booked = booking.confirm(uow, hold_id=held.hold_id, contact=None, by=by, now=NOW, code=held.hold_id)
        assert booked.outcome == "confirmed"
        assert booking.find_by_code(uow, code=held.hold_id, by=by, now=NOW).outcome == "found"
        assert len(booking.mine(uow, by=by, now=NOW)) == 1


def _coordinators_page(house: House, number: int) -> None:
    which = number % COORDINATORS
    by = Actor(Role.COORDINATOR, f"coordinator-{which}", f"centre-{which}", AssuranceLevel.DEMO)
    with house.uow() as uow:
        worklist.show(uow, by=by, now=NOW)
        day.show(uow, by=by, now=NOW)


def _tidy(house: House, by: Actor) -> None:
    """Cancelled again: the calendars stay as full as they were, for all rounds."""
    with house.uow() as uow:
        for mine in booking.mine(uow, by=by, now=NOW):
            booking.cancel(uow, appointment_id=mine.id, reason="", by=by, now=NOW)


def _table(sizes: Sequence[int], found: Sequence[Measured]) -> str:
    head = ["", *(f"{size:,}" for size in sizes), "Growth", "Goal"]
    lines = [head, ["---"] * len(head), *(_line(*figure, found) for figure in FIGURES)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _availability_goal(found: Sequence[Measured]) -> str:
    slowest = max(1000 * statistics.median(one.availability) for one in found)
    verdict = "met" if slowest <= AVAILABILITY_GOAL_MS else "**not met**"
    return (
        f"A month of availability within {AVAILABILITY_GOAL_MS} ms, the slowest database: {slowest:.1f} ms, {verdict}."
    )


def _line(what: str, of: Callable[[Measured], float], more_is_better: bool, found: Sequence[Measured]) -> list[str]:
    values = [of(one) for one in found]
    growth = values[0] / values[-1] if more_is_better else values[-1] / values[0]
    return [what, *(f"{value:.1f}" for value in values), f"{growth:.2f}", "met" if growth <= LIMIT else "**not met**"]


def _p95(seconds: Sequence[float]) -> float:
    return statistics.quantiles(seconds, n=20)[-1]


def _seconds(work: Callable[[], Any]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
