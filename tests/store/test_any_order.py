"""Bookings in any order, with crashes in between: what must hold after each step, whatever came before it."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from assistant.bootstrap import House
from assistant.casework.actors import Actor, Role
from assistant.casework.booking import OPEN
from assistant.casework.times import cells
from assistant.services import absence, booking, staff_moves
from assistant.services.views import Contact
from tests.store.crashing import Crash, crashing_at
from tests.store.houses import BACKENDS, COORDINATOR, DIRECTORY, FRIDAY, NOW, code_holder, reload_directory, rows

SLOTS = [FRIDAY + timedelta(days=days, hours=hours) for days in (0, 3, 5) for hours in (0, 0.5, 1, 2)]
PEOPLE = st.integers(0, 5)
WAYS = ["visit", "phone"]
TIMES = st.sampled_from(SLOTS)
# None: nothing happens. Otherwise the power goes at that statement, and the same is tried again.
POWER_CUT = st.one_of(st.none(), st.integers(1, 30))
TWO_AT_ALEN = [
    {**one, "forms": WAYS, "coordinators": [*one["coordinators"], {"id": "c-2", "works": []}]}
    if one["id"] == "alen"
    else one
    for one in DIRECTORY["care_centres"]
]


class Bookings(RuleBasedStateMachine):
    """Six people at one care centre with two coordinators. `houses` opens an empty database."""

    houses: ClassVar[Callable[[Path], Iterator[House]]]

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp())
        self.opened = type(self).houses(self.folder)
        self.house = next(self.opened)
        reload_directory(self.house, care_centres=TWO_AT_ALEN)
        self.now = NOW
        self.held: dict[int, str] = {}
        self.booked: dict[str, Any] = {}

    def teardown(self) -> None:
        for _ in self.opened:
            pass
        shutil.rmtree(self.folder)

    @initialize()
    def two_have_booked(self) -> None:
        for who, start in ((0, SLOTS[0]), (1, SLOTS[4])):
            by = _person(who)
            held = self._do(None, booking.hold, care_centre_id="alen", start=start, holder=by.key, by=by)
            booked = self._do(
                None, booking.confirm, hold_id=held.hold_id, contact=_contact(who), by=by, code=held.hold_id
            )
            self.booked[booked.appointment.id] = booked.appointment
        for appointment_id in self.booked:
            self._do(None, booking.confirm_preliminary, appointment_id=appointment_id, by=COORDINATOR)

    @rule(who=PEOPLE, start=TIMES, power_cut=POWER_CUT)
    def hold(self, who: int, start: datetime, power_cut: int | None) -> None:
        by = _person(who)
        what = {"care_centre_id": "alen", "start": start, "holder": by.key, "by": by}
        if hold_id := self._do(power_cut, booking.hold, **what).hold_id:
            self.held[who] = hold_id

    @precondition(lambda self: self.held)
    @rule(data=st.data(), power_cut=POWER_CUT)
    def confirm(self, data: st.DataObject, power_cut: int | None) -> None:
        who = data.draw(st.sampled_from(sorted(self.held)))
        what = {"hold_id": self.held[who], "contact": _contact(who), "by": _person(who), "code": self.held[who]}
        first = self._do(power_cut, booking.confirm, **what)
        again = self._do(None, booking.confirm, **what)
        if first.appointment is not None:
            assert again.appointment is not None and again.appointment.id == first.appointment.id
            self.booked[first.appointment.id] = first.appointment

    @precondition(lambda self: self.booked)
    @rule(data=st.data(), start=TIMES, power_cut=POWER_CUT)
    def rebook(self, data: st.DataObject, start: datetime, power_cut: int | None) -> None:
        appointment_id = data.draw(st.sampled_from(sorted(self.booked)))
        by = code_holder(self.booked[appointment_id])
        held = self._do(None, booking.hold, care_centre_id="alen", start=start, holder=by.key, by=by)
        before = self._open_starts()
        what = {"appointment_id": appointment_id, "hold_id": held.hold_id or "", "by": by}
        done = self._do(power_cut, booking.rebook, **what)
        if done.outcome in ("taken", "gone", "too_late", "not_found"):
            assert self._open_starts() == before, "a rebooking that failed must leave the old time"

    @precondition(lambda self: self.booked)
    @rule(data=st.data(), form=st.sampled_from(WAYS), power_cut=POWER_CUT)
    def change_way(self, data: st.DataObject, form: str, power_cut: int | None) -> None:
        appointment_id = data.draw(st.sampled_from(sorted(self.booked)))
        by, before = code_holder(self.booked[appointment_id]), self._open_starts()
        self._do(power_cut, booking.change_way, appointment_id=appointment_id, form=form, by=by)
        assert self._open_starts() == before, "the time itself stands, whatever comes of the way"

    @precondition(lambda self: self.booked)
    @rule(data=st.data(), power_cut=POWER_CUT)
    def cancel(self, data: st.DataObject, power_cut: int | None) -> None:
        appointment_id = data.draw(st.sampled_from(sorted(self.booked)))
        by = code_holder(self.booked[appointment_id])
        self._do(power_cut, booking.cancel, appointment_id=appointment_id, reason="", by=by)

    @precondition(lambda self: self.booked)
    @rule(data=st.data(), start=TIMES, form=st.sampled_from(WAYS), power_cut=POWER_CUT)
    def staff_move(self, data: st.DataObject, start: datetime, form: str, power_cut: int | None) -> None:
        appointment_id = data.draw(st.sampled_from(sorted(self.booked)))
        what = {"appointment_id": appointment_id, "start": start, "form": form, "by": COORDINATOR}
        self._do(power_cut, staff_moves.move, **what)

    @precondition(lambda self: self.booked)
    @rule(data=st.data(), power_cut=POWER_CUT)
    def hand_over(self, data: st.DataObject, power_cut: int | None) -> None:
        appointment_id = data.draw(st.sampled_from(sorted(self.booked)))
        self._do(power_cut, staff_moves.hand_over, appointment_id=appointment_id, by=COORDINATOR)

    @precondition(lambda self: self.booked)
    @rule(data=st.data(), came=st.booleans(), power_cut=POWER_CUT)
    def close(self, data: st.DataObject, came: bool, power_cut: int | None) -> None:
        appointment_id = data.draw(st.sampled_from(sorted(self.booked)))
        self._do(power_cut, booking.close, appointment_id=appointment_id, came=came, by=COORDINATOR)

    @rule(meeting=TIMES, substitute=st.sampled_from([None, "c-2", "c-2"]), power_cut=POWER_CUT)
    def away(self, meeting: datetime, substitute: str | None, power_cut: int | None) -> None:
        what = {"start": meeting, "end": meeting + timedelta(hours=6), "substitute_id": substitute}
        self._do(power_cut, absence.register, coordinator_id="c-1", by=COORDINATOR, **what)

    @rule(data=st.data())
    def take_back(self, data: st.DataObject) -> None:
        known = sorted(row.id for row in rows(self.house, "absences", "id"))
        if known:
            self._do(None, absence.take_back, absence_id=data.draw(st.sampled_from(known)), by=COORDINATOR)

    @rule(minutes=st.sampled_from([1, 16, 60 * 20]))
    def wait(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    @rule(seldom=st.integers(0, 5))
    def wait_until_the_first_has_been(self, seldom: int) -> None:
        if seldom == 5:
            self.now = max(self.now, SLOTS[0] + timedelta(hours=1))

    @invariant()
    def nobody_is_booked_twice(self) -> None:
        spans = sorted((one.coordinator_id, one.start, one.end) for one in self._open())
        for (who, _, end), (other, start, _) in zip(spans, spans[1:], strict=False):
            assert who != other or end <= start, "two open meetings at once"

    @invariant()
    def an_open_meeting_has_just_its_own_cells(self) -> None:
        wanted = {one.id: {(one.coordinator_id, cell) for cell in cells(one.start, one.end)} for one in self._open()}
        found: dict[str, set[tuple[str, int]]] = {}
        for row in rows(self.house, "occupied", "coordinator_id, five_minutes, owner, expires_at"):
            if row.expires_at is None:
                found.setdefault(row.owner, set()).add((row.coordinator_id, row.five_minutes))
        assert found == wanted

    @invariant()
    def what_became_of_a_hold_is_an_appointment(self) -> None:
        ids = {row.id for row in rows(self.house, "appointments", "id")}
        used = {row.appointment_id for row in rows(self.house, "holds", "appointment_id") if row.appointment_id}
        assert used == ids

    @invariant()
    def every_change_has_its_row(self) -> None:
        events = rows(self.house, "appointment_history", "appointment_id, type, role, actor, why")
        assert all(row.role and row.actor and row.why for row in events)
        booked = [row.appointment_id for row in events if row.type == "appointment_booked"]
        assert sorted(booked) == sorted(row.id for row in rows(self.house, "appointments", "id"))

    def _do(self, power_cut: int | None, service: Callable[..., Any], **what: Any) -> Any:
        """The service, and once more after the power cut if there was one."""
        if power_cut is not None:
            with suppress(Crash), crashing_at(self.house.engine, power_cut), self.house.uow() as uow:
                return service(uow, now=self.now, **what)
        with self.house.uow() as uow:
            return service(uow, now=self.now, **what)

    def _open(self) -> list[Any]:
        with self.house.uow() as uow:
            found = (uow.atomic(lambda id_=id_: uow.appointments.get(id_), writes=False) for id_ in self._ids())
            return [one for one in found if one is not None and one.state in OPEN]

    def _ids(self) -> list[str]:
        return [row.id for row in rows(self.house, "appointments", "id")]

    def _open_starts(self) -> list[tuple[str, datetime]]:
        return sorted((one.id, one.start) for one in self._open())


def _person(number: int) -> Actor:
    return Actor(Role.ANONYMOUS, f"conversation-{number}")


def _contact(number: int) -> Contact:
    return Contact("Alex Testsson", f"070-174 06 {10 + number}")


@pytest.mark.parametrize("backend", BACKENDS)
def test_in_any_order_and_with_any_crash_every_meeting_is_whole(request: pytest.FixtureRequest, backend: str) -> None:
    sqlite = backend == "sqlite"
    houses = request.getfixturevalue("sqlite_houses" if sqlite else "postgres_houses")
    opener = houses.open if sqlite else lambda _folder: houses.open()
    machine = type("Bookings", (Bookings,), {"houses": staticmethod(opener)})
    run_state_machine_as_test(  # type: ignore[no-untyped-call]
        machine,
        settings=settings(
            max_examples=15,
            stateful_step_count=25,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
