"""A receipt that is sent: a neutral word that it is there to read, never what stands in it."""

from dataclasses import replace

import pytest

from assistant.bootstrap import House
from assistant.casework.actors import Actor
from assistant.messages.wording import message_text
from assistant.services import booking, channel_choice, consent_receipt, messages
from assistant.services.message_views import Parcel
from tests.services.outboxes import claim_all, sent
from tests.services.test_consent_changes import YES, record
from tests.store.houses import COORDINATOR, NOW, RESIDENT, STRANGER, book, code_holder, later, rows


def send(house: House, by: Actor = RESIDENT, now=NOW) -> str:
    with house.uow() as uow:
        return consent_receipt.send(uow, by=by, now=now).outcome


def receipts(house: House) -> list[Parcel]:
    return [parcel for parcel in claim_all(house) if parcel.kind == "receipt"]


def test_whoever_asks_for_the_receipt_gets_one_message_the_way_they_chose(house: House) -> None:
    book(house)
    record(house, YES)
    with house.uow() as uow:
        channel_choice.choose(uow, channel="email", address="kim@example.org", by=RESIDENT, now=NOW)
    assert [send(house), send(house)] == ["done", "already"]
    (parcel,) = receipts(house)
    assert (parcel.channel, parcel.address, parcel.start) == ("email", "kim@example.org", None)


def test_another_may_be_asked_for_once_the_first_has_left(house: House) -> None:
    book(house)
    record(house, YES)
    send(house)
    (parcel,) = receipts(house)
    sent(house, parcel)
    assert send(house, now=later(minutes=5)) == "done"


def test_a_receipt_is_sent_though_its_meeting_is_cancelled_and_not_after_a_week(house: House) -> None:
    booked = book(house)
    record(house, YES)
    send(house)
    with house.uow() as uow:
        booking.cancel(uow, appointment_id=booked.appointment.id, by=RESIDENT, now=NOW, reason="")
    assert [one.kind for one in claim_all(house, later(days=8))] == []
    assert ("receipt", "dropped") in rows(house, "messages", "kind, state")


def test_it_tells_the_person_afterwards_that_it_was_sent(house: House) -> None:
    book(house)
    record(house, YES)
    send(house)
    (parcel,) = receipts(house)
    sent(house, parcel)
    with house.uow() as uow:
        told = {one.kind: one.state for one in messages.mine(uow, by=RESIDENT, now=later(minutes=1))}
    assert told["receipt"] == "sent"


@pytest.mark.parametrize("who", [STRANGER, COORDINATOR])
def test_nobody_else_is_sent_a_receipt(house: House, who: Actor) -> None:
    book(house)
    record(house, YES)
    assert send(house, who) == "log_in_first"
    assert receipts(house) == []


def test_a_booking_code_is_no_login(house: House) -> None:
    booked = book(house)
    record(house, YES)
    assert send(house, code_holder(booked.appointment)) == "log_in_first"


def test_without_a_decision_there_is_nothing_to_send_and_without_an_address_nowhere(house: House) -> None:
    assert send(house) == "nothing"
    record(house, YES)
    assert send(house) == "nowhere"
    book(house)
    with house.uow() as uow:
        channel_choice.choose(uow, channel="own_view", address="", by=RESIDENT, now=NOW)
    assert send(house) == "nowhere"


@pytest.mark.parametrize("sends", [set(), {"email"}])
def test_no_message_is_promised_where_none_goes_out_the_way_the_person_is_told(house: House, sends: set[str]) -> None:
    book(house)
    record(house, YES)
    without_sms = replace(house, sends=frozenset(sends))
    assert send(without_sms) == "nowhere"
    assert rows(house, "messages", "kind").count(("receipt",)) == 0
    with house.uow() as uow:
        channel_choice.choose(uow, channel="email", address="kim@example.org", by=RESIDENT, now=NOW)
    assert send(without_sms) == ("done" if sends else "nowhere")


def test_the_message_names_neither_consent_nor_party() -> None:
    told = message_text("receipt", start=None, phone="040-628 04 10", link="")
    assert "samtyck" not in told.lower() and "REKO" not in told and "040-628 04 10" in told
