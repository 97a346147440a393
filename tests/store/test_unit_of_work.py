"""What the database itself guarantees, whatever the code above does."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from time import sleep

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from assistant.bootstrap import House
from assistant.casework.actors import Actor, AssuranceLevel, Role
from assistant.services import booking, callback, consent
from assistant.services.views import Contact, Decision
from assistant.store.calendar import SqlCalendar
from tests.store.houses import (
    FRIDAY,
    KIM,
    NOW,
    RESIDENT,
    STRANGER,
    book,
    code_holder,
    conversation,
    everything,
    later,
    phone,
    rows,
)

FIVE_SLOTS = [FRIDAY + timedelta(days=days, hours=hours) for days, hours in ((0, 0), (0, 1), (0, 2), (3, 0), (3, 1))]
FIGHTERS = 50


def fight(house: House, number: int) -> str:
    """One of fifty who all want one of the same five times, and then confirm at once."""
    by = Actor(Role.RESIDENT, f"person-{number}", assurance=AssuranceLevel.DEMO)
    start = FIVE_SLOTS[number % len(FIVE_SLOTS)]
    with house.uow() as uow:
        held = booking.hold(uow, care_centre_id="alen", start=start, holder=by.key, by=by, now=NOW)
        if held.hold_id is None:
            return held.outcome
        hold_id = held.hold_id
        return booking.confirm(uow, hold_id=hold_id, contact=None, by=by, now=NOW, code=hold_id).outcome


def test_fifty_fight_for_five_times_and_five_get_one_each(house: House) -> None:
    with ThreadPoolExecutor(FIGHTERS) as pool:
        outcomes = Counter(pool.map(lambda number: fight(house, number), range(FIGHTERS)))
    assert outcomes == {"confirmed": 5, "taken": 45}
    assert len({row.start for row in rows(house, "appointments", "start")}) == 5
    assert len(rows(house, "occupied")) == 5 * 12


def test_one_hold_confirmed_by_many_at_once_is_one_appointment(house: House) -> None:
    with house.uow() as uow:
        held = booking.hold(uow, care_centre_id="alen", start=FRIDAY, holder="c", by=STRANGER, now=NOW)

    def confirm(_: int) -> str | None:
        with house.uow() as uow:
            booked = booking.confirm(
                uow, hold_id=held.hold_id or "", contact=KIM, by=STRANGER, now=NOW, code="blå sten"
            )
        return booked.appointment and booked.appointment.id

    with ThreadPoolExecutor(10) as pool:
        ids = set(pool.map(confirm, range(10)))
    assert ids == {rows(house, "appointments", "id")[0].id}


def test_the_same_phone_in_two_talks_at_once_gets_one_preliminary_booking(house: House) -> None:
    def one(number: int) -> str:
        return book(house, by=conversation(number), start=FIVE_SLOTS[number]).outcome

    with ThreadPoolExecutor(5) as pool:
        outcomes = Counter(pool.map(one, range(5)))
    assert outcomes == {"preliminary": 1, "open_booking_exists": 4}


def test_the_same_phone_in_two_talks_gets_one_even_where_all_have_looked_before_any_has_booked(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = SqlCalendar.lock

    def late(calendar: SqlCalendar, coordinator_id: str) -> None:
        sleep(0.1)
        lock(calendar, coordinator_id)

    monkeypatch.setattr(SqlCalendar, "lock", late)
    test_the_same_phone_in_two_talks_at_once_gets_one_preliminary_booking(house)


def test_the_last_one_under_the_weekly_cap_is_only_one(house: House) -> None:
    def one(number: int) -> str:
        start = FIVE_SLOTS[number % 3] + timedelta(days=7 * (number // 3))
        return book(house, by=conversation(number), contact=phone(10 + number), start=start).outcome

    with ThreadPoolExecutor(9) as pool:
        outcomes = Counter(pool.map(one, range(9)))
    assert outcomes == {"preliminary": 6, "weekly_cap": 3}


def test_a_crash_in_the_middle_leaves_nothing(house: House) -> None:
    def hold_and_crash() -> None:
        booking.hold(uow, care_centre_id="alen", start=FRIDAY, holder="c", by=RESIDENT, now=NOW)
        raise KeyboardInterrupt

    with house.uow() as uow, pytest.raises(KeyboardInterrupt):
        uow.atomic(hold_and_crash, writes=True)
    assert rows(house, "holds") == rows(house, "occupied") == []


def test_another_transaction_in_the_way_means_once_more(house: House) -> None:
    tries = []

    def work() -> str:
        tries.append(1)
        if len(tries) < 3:
            raise IntegrityError("insert", {}, Exception("duplicate key"))
        return "done"

    with house.uow() as uow:
        assert uow.atomic(work, writes=True) == "done"


def test_the_database_refuses_a_double_booking(house: House) -> None:
    book(house)
    (coordinator_id, cell, owner) = rows(house, "occupied", "coordinator_id, five_minutes, owner")[0]
    again = text("INSERT INTO occupied (coordinator_id, five_minutes, owner) VALUES (:c, :f, :o)")
    with pytest.raises(IntegrityError), house.engine.begin() as connection:
        connection.execute(again, {"c": coordinator_id, "f": cell, "o": owner + "x"})


def test_the_database_refuses_an_active_consent_without_identity(house: House) -> None:
    with house.uow() as uow:
        consent.record(
            uow,
            decisions=[Decision("employer", True)],
            content="meeting_only",
            purpose="plan",
            until=None,
            by=RESIDENT,
            now=NOW,
            how_given="chat",
            text_version="1",
            language="sv",
            appointment_id=None,
        )
    with pytest.raises(IntegrityError), house.engine.begin() as connection:
        connection.execute(text("UPDATE consents SET assurance = 'none'"))


def test_times_come_back_aware_and_the_same(house: House) -> None:
    booked = book(house)
    with house.uow() as uow:
        stored = uow.atomic(lambda: uow.appointments.get(booked.appointment.id), writes=False)
    assert stored is not None
    assert stored.start == FRIDAY
    assert stored.start.tzinfo is not None


def test_a_time_without_a_zone_is_refused(house: House) -> None:
    naive = datetime(2026, 11, 27, 9, 0)
    with house.uow() as uow, pytest.raises(Exception, match="time zone"):
        uow.atomic(lambda: uow.code_attempts.note("x", at=naive, hit=False), writes=True)


def test_what_tells_who_somebody_is_lies_only_in_ciphertext(house: House) -> None:
    marked = Contact("Nova Märktsson", "070-174 06 77")
    by = Actor(Role.ANONYMOUS, "conversation-marked-secret")
    booked = book(house, by=by, contact=marked)
    with house.uow() as uow:
        callback.request(uow, care_centre_id="alen", contact=marked, about="other", by=by, now=NOW)
        booking.cancel(
            uow,
            appointment_id=booked.appointment.id,
            reason="marked-reason",
            by=code_holder(booked.appointment),
            now=later(hours=1),
        )
    stored = repr(everything(house))
    for secret in ("Nova", "Märktsson", "174 06 77", "1740677", by.key, booked.code, "marked-reason"):
        assert secret not in stored
    assert "sealed:" in stored
    assert "Nova" not in repr(marked)
