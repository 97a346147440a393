"""Whatever people do with a booking, and however the worker fares, what is sent is true when it is sent."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from assistant.bootstrap import House
from assistant.casework.actors import Actor, Role
from assistant.casework.booking import State
from assistant.casework.messages import TRUE_WHILE, MessageKind
from assistant.services import booking, outbox
from tests.store.houses import COORDINATOR, FRIDAY, NOW, STRANGER, SqliteHouses, book, rows

DEEDS = ("rebook", "cancel", "confirm", "decline", "send", "crash", "fail", "wait", "wait")


class Talk:
    """One booking and a worker, a deed at a time. `copies` counts what went out, by message."""

    def __init__(self, house: House) -> None:
        self.house, self.now = house, NOW
        booked = book(house, by=STRANGER)
        assert booked.appointment is not None
        self.id = booked.appointment.id
        self.by = Actor(Role.CODE_HOLDER, self.id)
        self.copies: dict[str, int] = {}
        self.crashes = 0

    def rebook(self) -> None:
        with self.house.uow() as uow:
            day = FRIDAY + timedelta(days=3 if self._start().day == 27 else 5)
            held = booking.hold(uow, care_centre_id="alen", start=day, holder="x", by=self.by, now=self.now)
            booking.rebook(uow, appointment_id=self.id, hold_id=held.hold_id or "", by=self.by, now=self.now)

    def cancel(self) -> None:
        with self.house.uow() as uow:
            booking.cancel(uow, appointment_id=self.id, reason="sjuk", by=self.by, now=self.now)

    def confirm(self) -> None:
        with self.house.uow() as uow:
            booking.confirm_preliminary(uow, appointment_id=self.id, by=COORDINATOR, now=self.now)

    def decline(self) -> None:
        with self.house.uow() as uow:
            booking.decline(uow, appointment_id=self.id, reason="full", by=COORDINATOR, now=self.now)

    def wait(self) -> None:
        self.now += timedelta(hours=36)

    def send(self) -> None:
        while parcel := self._claimed():
            self._went_out(parcel)
            with self.house.uow() as uow:
                outbox.sent(uow, parcel=parcel, text="x", now=self.now)

    def crash(self) -> None:
        """Sent, and dead before saying so."""
        if parcel := self._claimed():
            self._went_out(parcel)
            self.crashes += 1

    def fail(self) -> None:
        if parcel := self._claimed():
            with self.house.uow() as uow:
                outbox.failed(uow, parcel=parcel, problem="gateway_away", for_good=False, now=self.now)

    def _claimed(self) -> outbox.Parcel | None:
        with self.house.uow() as uow:
            return outbox.claim(uow, channels=("sms", "email"), now=self.now)

    def _went_out(self, parcel: outbox.Parcel) -> None:
        self.copies[parcel.message_id] = self.copies.get(parcel.message_id, 0) + 1
        if parcel.kind != MessageKind.UNIT_NEWS:
            [(state,)] = rows(self.house, "appointments", "state")
            assert TRUE_WHILE[MessageKind(parcel.kind)] == State(state)
            assert parcel.start == self._start() and self.now < parcel.start

    def _start(self) -> datetime:
        with self.house.uow() as uow:
            [shown] = booking.mine(uow, by=self.by, now=self.now)
        return shown.start


def talk(houses: SqliteHouses, folder: Path) -> Iterator[Talk]:
    for house in houses.open(folder):
        yield Talk(house)


@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(deeds=st.lists(st.sampled_from(DEEDS), min_size=3, max_size=12))
@example(deeds=["wait", "wait"])
@example(deeds=["rebook", "confirm", "wait", "crash", "wait", "wait", "wait"])
def test_what_is_sent_is_true_and_comes_once_but_for_crashes(
    sqlite_houses: SqliteHouses, tmp_path: Path, deeds: list[str]
) -> None:
    for one in talk(sqlite_houses, tmp_path):
        for deed in deeds:
            getattr(one, deed)()
        one.send()
        assert sum(one.copies.values()) <= len(one.copies) + one.crashes
        still_open = rows(one.house, "appointments", "state")[0][0] in ("preliminary", "confirmed")
        reminders = [state for kind, state in rows(one.house, "messages", "kind, state") if kind == "reminder"]
        assert still_open or "waiting" not in reminders
