"""The outbox: claimed by one at a time, tried again, given up, and checked once more at the moment of sending."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import text

from assistant.bootstrap import House
from assistant.services import booking, channel_choice
from tests.services.days import to_do
from tests.services.outboxes import claim, claim_all, fail_until_dead, failed, give_function_addresses, sent, states
from tests.services.test_messages import cancel, kinds, rebook
from tests.store.houses import (
    COORDINATOR,
    FRIDAY,
    NOW,
    RESIDENT,
    STRANGER,
    WEDNESDAY,
    book,
    code_holder,
    conversation,
    later,
    phone,
    reload_directory,
    rows,
)


@pytest.fixture(autouse=True)
def function_address(house: House) -> None:
    give_function_addresses(house)


def test_a_preliminary_booking_goes_out_by_sms_and_to_the_function_address(house: House) -> None:
    book(house, by=STRANGER)
    parcels = claim_all(house)
    assert {(one.kind, one.channel, one.address) for one in parcels} == {
        ("booked_preliminary", "sms", "+46701740605"),
        ("unit_news", "email", "alen@example.org"),
    }
    assert {one.start for one in parcels} == {FRIDAY, None}


def test_what_is_claimed_is_nobody_elses_until_the_lease_runs_out(house: House) -> None:
    book(house, by=STRANGER)
    first = claim_all(house)
    assert claim(house, later(minutes=4)) is None
    again = claim_all(house, later(minutes=6))
    assert {one.message_id for one in again} == {one.message_id for one in first}
    assert {one.claim for one in again}.isdisjoint({one.claim for one in first})


def test_a_crash_between_sending_and_saying_so_makes_one_extra_and_loses_nothing(house: House) -> None:
    book(house, by=STRANGER)
    copies = [one.message_id for one in claim_all(house)]  # sent, and then the worker died
    for minute in range(6, 60, 6):
        for parcel in claim_all(house, later(minutes=minute)):
            copies.append(parcel.message_id)
            assert sent(house, parcel, later(minutes=minute)) == "done"
    assert sorted(copies) == sorted(2 * list(set(copies)))


def test_saying_that_it_is_sent_twice_changes_nothing(house: House) -> None:
    book(house, by=STRANGER)
    parcel = claim(house)
    assert (sent(house, parcel), sent(house, parcel)) == ("done", "already")


def test_many_workers_share_the_outbox_without_a_double(house: House) -> None:
    for number in range(6):
        start = FRIDAY + timedelta(hours=number % 3, days=3 * (number // 3))
        book(house, by=conversation(number), contact=phone(number + 10), start=start)

    def work(_: int) -> list[str]:
        done = []
        while parcel := claim(house):
            assert sent(house, parcel) == "done"
            done.append(parcel.message_id)
        return done

    with ThreadPoolExecutor(6) as workers:
        handled = [message for done in workers.map(work, range(6)) for message in done]
    assert len(handled) == len(set(handled)) == 12


def test_what_was_sent_and_where_is_kept_sealed(house: House) -> None:
    book(house, by=STRANGER)
    parcel = next(one for one in claim_all(house) if one.channel == "sms")
    sent(house, parcel)
    [(sealed_text, sealed_address)] = [
        (words, address)
        for words, address in rows(house, "messages", "sealed_text, sealed_address")
        if words is not None
    ]
    assert "Din tid" not in sealed_text and "0605" not in sealed_address
    assert house.sealer.unseal(sealed_address) == "+46701740605"


def test_a_failure_is_tried_again_later_and_later(house: House) -> None:
    book(house, by=STRANGER)
    parcel = next(one for one in claim_all(house) if one.channel == "sms")
    assert failed(house, parcel) == "waiting"
    assert claim(house, later(seconds=50)) is None
    again = claim(house, later(seconds=61))
    assert again is not None and again.message_id == parcel.message_id
    failed(house, again, later(seconds=61))
    assert claim(house, later(seconds=100)) is None
    assert claim(house, later(seconds=190)) is not None


def test_after_many_tries_it_is_a_dead_letter(house: House) -> None:
    reload_directory(house)
    book(house, by=STRANGER)
    fail_until_dead(house)
    assert ("booked_preliminary", "dead") in states(house)


def test_what_is_refused_for_good_is_dead_at_once(house: House) -> None:
    book(house, by=STRANGER)
    assert failed(house, claim(house), for_good=True) == "dead"


def test_a_late_failure_does_not_touch_what_another_has_claimed(house: House) -> None:
    book(house, by=STRANGER)
    slow = claim(house)
    claim_all(house, later(minutes=6))
    assert failed(house, slow, later(minutes=6)) == "already"


def test_a_reminder_is_checked_again_when_it_is_sent(house: House) -> None:
    """As if the cancellation had not dropped it: the row alone must not be believed."""
    book(house)
    with house.uow() as uow:
        channel_choice.choose(uow, channel="email", address="kim@example.org", by=RESIDENT, now=NOW)
    claim_all(house)
    with house.engine.begin() as connection:
        connection.execute(text("UPDATE appointments SET state = 'cancelled'"))
    assert claim(house, later(days=3)) is None
    assert [state for kind, state in states(house) if kind == "reminder"] == ["dropped", "waiting"]


def test_a_message_under_way_that_is_dropped_is_still_told_as_sent(house: House) -> None:
    booked = book(house, by=STRANGER)
    parcel = next(one for one in claim_all(house) if one.channel == "sms")
    cancel(house, booked, by=code_holder(booked.appointment))
    assert sent(house, parcel) == "done"
    assert ("booked_preliminary", "sent") in states(house)


def test_reminders_of_a_moved_meeting_go_out_at_its_new_time(house: House) -> None:
    booked = book(house)
    rebook(house, booked, FRIDAY + timedelta(days=3))
    with house.uow() as uow:
        channel_choice.choose(uow, channel="sms", address="070-174 06 09", by=RESIDENT, now=NOW)
    for parcel in claim_all(house):
        sent(house, parcel)
    assert claim(house, later(days=3)) is None
    [reminder] = claim_all(house, later(days=6))
    assert (reminder.kind, reminder.start) == ("reminder", FRIDAY + timedelta(days=3))


def test_without_a_channel_it_is_in_the_own_view_and_nothing_waits(house: House) -> None:
    book(house, by=STRANGER)
    book(house, start=WEDNESDAY)
    assert claim(house, channels=()) is None
    assert {state for kind, state in states(house) if kind != "reminder"} == {"shown"}
    assert kinds(house) == ["booked"]


def test_an_address_sealed_with_a_lost_key_stops_nobody_else(house: House) -> None:
    book(house, by=STRANGER)
    with house.engine.begin() as connection:
        connection.execute(text("UPDATE persons SET sealed_contact = 'sealed:gone'"))
    assert [one.kind for one in claim_all(house)] == ["unit_news"]
    assert ("booked_preliminary", "dead") in states(house)


def test_booking_survives_a_call_while_the_worker_claims(house: House) -> None:
    """A worker that has a message in hand holds nothing that a booking waits for."""
    book(house, by=STRANGER)
    claim_all(house)
    assert book(house, start=WEDNESDAY).outcome == "confirmed"


def test_when_the_message_about_a_staffs_change_has_left_nobody_need_phone_about_it(house: House) -> None:
    appointment_id = cancelled_by_staff(house)
    assert [one.kind for one in to_do(house).to_tell] == ["meeting_cancelled"]
    (parcel,) = [one for one in claim_all(house) if one.kind == "cancelled"]
    assert sent(house, parcel) == "done"
    assert to_do(house).to_tell == []
    assert rows(house, "notices", "appointment_id, told_by") == [(appointment_id, "outbox")]


def test_a_message_that_stays_in_the_persons_own_view_is_still_phoned_about(house: House) -> None:
    cancelled_by_staff(house)
    assert claim(house, channels=()) is None
    assert [one.kind for one in to_do(house).to_tell] == ["meeting_cancelled"]


def cancelled_by_staff(house: House) -> str:
    booked = book(house)
    assert booked.appointment is not None
    with house.uow() as uow:
        booking.cancel(uow, appointment_id=booked.appointment.id, reason="Sjuk", by=COORDINATOR, now=NOW)
    return booked.appointment.id
