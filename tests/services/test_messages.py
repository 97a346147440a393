"""What a booking's change writes to the outbox, in the same transaction, and what a person reads of it."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from assistant.bootstrap import House
from assistant.casework.actors import Actor
from assistant.casework.errors import CodeTaken
from assistant.services import booking, consent, messages
from assistant.services.message_views import MessageView
from assistant.services.views import Booked, Decision
from tests.store.houses import (
    COORDINATOR,
    FRIDAY,
    NOW,
    OTHER_RESIDENT,
    RESIDENT,
    STRANGER,
    WEDNESDAY,
    book,
    code_holder,
    conversation,
    later,
    rows,
)

MONDAY_AFTER = FRIDAY + timedelta(days=3)


def told(house: House, *, by: Actor = RESIDENT, now: datetime = NOW) -> list[MessageView]:
    with house.uow() as uow:
        return messages.mine(uow, by=by, now=now)


def kinds(house: House, *, by: Actor = RESIDENT, now: datetime = NOW) -> list[str]:
    return [message.kind for message in told(house, by=by, now=now)]


def outbox(house: House, state: str = "waiting") -> list[str]:
    return sorted(kind for kind, found in rows(house, "messages", "kind, state") if found == state)


def id_of(booked: Booked) -> str:
    assert booked.appointment is not None
    return booked.appointment.id


def cancel(house: House, booked: Booked, *, by: Actor = RESIDENT, now: datetime = NOW) -> None:
    with house.uow() as uow:
        done = booking.cancel(uow, appointment_id=id_of(booked), reason="sjuk", by=by, now=now)
    assert done.outcome == "cancelled"


def rebook(house: House, booked: Booked, start: datetime, *, by: Actor = RESIDENT) -> None:
    with house.uow() as uow:
        held = booking.hold(uow, care_centre_id="alen", start=start, holder=by.key, by=by, now=NOW)
        done = booking.rebook(uow, appointment_id=id_of(booked), hold_id=held.hold_id or "", by=by, now=NOW)
    assert done.appointment is not None, done.outcome


def staff(house: House, service: Any, booked: Booked, **more: Any) -> None:
    with house.uow() as uow:
        service(uow, appointment_id=id_of(booked), by=COORDINATOR, now=NOW, **more)


def test_a_booking_is_told_at_once_and_reminded_of_twice(house: House) -> None:
    book(house)
    assert outbox(house) == ["booked", "reminder", "reminder"]
    assert kinds(house) == ["booked"]
    assert kinds(house, now=later(days=3)) == ["reminder", "booked"]
    assert told(house)[0].start == FRIDAY and told(house)[0].phone == "040-628 04 10"


def test_a_preliminary_booking_tells_the_function_address_too(house: House) -> None:
    booked = book(house, by=STRANGER)
    assert outbox(house) == ["booked_preliminary", "reminder", "reminder", "unit_news"]
    assert kinds(house, by=code_holder(booked.appointment)) == ["booked_preliminary"]


def test_the_row_to_the_function_address_does_not_know_who_or_what(house: House) -> None:
    book(house, by=STRANGER)
    found = [row for row in rows(house, "messages", "kind, person_key, appointment_id, start") if row[0] == "unit_news"]
    assert [tuple(row) for row in found] == [("unit_news", None, None, None)]


def test_a_booking_told_twice_is_written_once(house: House) -> None:
    with house.uow() as uow:
        held = booking.hold(uow, care_centre_id="alen", start=FRIDAY, holder="h", by=RESIDENT, now=NOW)
        for _ in range(2):
            booking.confirm(uow, hold_id=held.hold_id or "", contact=None, by=RESIDENT, now=NOW, code="a b c 12")
    assert outbox(house) == ["booked", "reminder", "reminder"]


def test_a_booking_that_fails_says_nothing(house: House) -> None:
    book(house)
    with house.uow() as uow:
        taken = rows(house, "holds", "id")[0][0]
        held = booking.hold(uow, care_centre_id="alen", start=WEDNESDAY, holder="x", by=OTHER_RESIDENT, now=NOW)
        with pytest.raises(CodeTaken):
            booking.confirm(
                uow, hold_id=held.hold_id or "", contact=None, by=OTHER_RESIDENT, now=NOW, code=f"kod {taken}"
            )
    assert kinds(house, by=OTHER_RESIDENT) == []
    assert outbox(house) == ["booked", "reminder", "reminder"]


def test_a_rebooked_meeting_takes_its_reminders_with_it(house: House) -> None:
    booked = book(house)
    rebook(house, booked, MONDAY_AFTER)
    assert outbox(house, "dropped") == ["booked", "reminder", "reminder"]
    assert outbox(house) == ["rebooked", "reminder", "reminder", "unit_news"]
    starts = {message.start for message in told(house, now=later(days=6, hours=22))}
    assert starts == {MONDAY_AFTER}


def test_a_cancelled_meeting_takes_its_reminders_with_it(house: House) -> None:
    booked = book(house)
    cancel(house, booked)
    assert outbox(house) == ["cancelled", "unit_news"]
    assert kinds(house, now=later(days=3)) == ["cancelled"]


def test_a_meeting_that_the_unit_cancels_is_no_news_to_the_unit(house: House) -> None:
    booked = book(house)
    cancel(house, booked, by=COORDINATOR)
    assert outbox(house) == ["cancelled"]


def test_a_confirmed_booking_is_told_and_keeps_its_reminders(house: House) -> None:
    booked = book(house, by=STRANGER)
    staff(house, booking.confirm_preliminary, booked)
    assert outbox(house) == ["confirmed", "reminder", "reminder", "unit_news"]
    assert kinds(house, by=code_holder(booked.appointment), now=later(days=3)) == ["reminder", "confirmed"]


def test_a_declined_booking_is_told(house: House) -> None:
    booked = book(house, by=STRANGER)
    staff(house, booking.decline, booked, reason="inte på plats")
    assert outbox(house) == ["declined", "unit_news"]


def test_nobody_is_reminded_of_a_time_that_nobody_confirmed(house: House) -> None:
    booked = book(house, by=STRANGER)
    assert kinds(house, by=code_holder(booked.appointment), now=later(days=3, hours=1)) == ["booked_preliminary"]


def test_messages_are_read_by_their_own_person_alone(house: House) -> None:
    booked = book(house, by=STRANGER)
    assert kinds(house, by=OTHER_RESIDENT) == kinds(house, by=STRANGER) == kinds(house, by=COORDINATOR) == []
    mine = book(house, start=WEDNESDAY)
    assert kinds(house, by=code_holder(mine.appointment)) == ["booked"]
    assert kinds(house, by=code_holder(booked.appointment)) == ["booked_preliminary"]


def test_a_withdrawn_wish_is_news_to_the_unit_it_was_bound_to(house: House) -> None:
    booked = book(house, by=STRANGER)
    by = code_holder(booked.appointment)
    record(house, by, id_of(booked))
    before = outbox(house).count("unit_news")
    withdraw(house, by)
    assert outbox(house).count("unit_news") == before + 1
    assert [row[0] for row in rows(house, "messages", "care_centre_id")] == ["alen"] * 5


def test_a_withdrawn_consent_is_news_to_every_unit_that_sees_it(house: House) -> None:
    book(house, by=RESIDENT)
    book(house, by=RESIDENT, care_centre_id="boken", start=FRIDAY + timedelta(days=4))
    record(house, RESIDENT, None)
    withdraw(house, RESIDENT)
    news = [unit for kind, unit in rows(house, "messages", "kind, care_centre_id") if kind == "unit_news"]
    assert sorted(news) == ["alen", "boken"]


def test_a_wish_without_a_booking_is_nobodys_news(house: House) -> None:
    record(house, conversation(1), None)
    withdraw(house, conversation(1))
    assert outbox(house) == []


def record(house: House, by: Actor, appointment_id: str | None) -> None:
    with house.uow() as uow:
        consent.record(
            uow,
            decisions=[Decision("employer", True)],
            content="meeting_only",
            purpose="plan",
            until=None,
            by=by,
            now=NOW,
            how_given="chat",
            text_version="1",
            language="sv",
            appointment_id=appointment_id,
        )


def withdraw(house: House, by: Actor) -> None:
    with house.uow() as uow:
        assert consent.withdraw(uow, parties=None, by=by, now=NOW)
