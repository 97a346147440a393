"""How a person wants to be told, and what an address must be."""

import pytest

from assistant.bootstrap import House
from assistant.casework.actors import Actor, Role
from assistant.services import channel_choice
from tests.services.outboxes import claim_all, give_function_addresses
from tests.store.houses import (
    COORDINATOR,
    KIM,
    NOW,
    RESIDENT,
    STRANGER,
    book,
    code_holder,
)


@pytest.fixture(autouse=True)
def function_address(house: House) -> None:
    give_function_addresses(house)


def test_somebody_who_chose_the_own_view_gets_nothing_sent(house: House) -> None:
    booked = book(house, by=STRANGER)
    by = code_holder(booked.appointment)
    with house.uow() as uow:
        assert channel_choice.choose(uow, channel="own_view", address="", by=by, now=NOW).outcome == "done"
    assert [one.kind for one in claim_all(house)] == ["unit_news"]


def test_an_address_that_is_changed_counts_for_what_waits(house: House) -> None:
    booked = book(house, by=STRANGER)
    by = code_holder(booked.appointment)
    with house.uow() as uow:
        channel_choice.choose(uow, channel="email", address="kim@example.org", by=by, now=NOW)
        shown = channel_choice.current(uow, by=by)
    assert shown is not None and (shown.channel, shown.shown_address) == ("email", "k…@example.org")
    assert {one.address for one in claim_all(house)} == {"kim@example.org", "alen@example.org"}


@pytest.mark.parametrize(
    ("channel", "address", "verdict"),
    [
        ("sms", "", "unusable_address"),
        ("sms", "040-628 04 10", "unusable_address"),
        ("email", "kim", "unusable_address"),
        ("pigeon", "kim@example.org", "not_found"),
        ("sms", "070-174 06 11", "done"),
    ],
)
def test_an_address_that_can_not_be_used_is_not_taken(house: House, channel: str, address: str, verdict: str) -> None:
    book(house, contact=None)
    with house.uow() as uow:
        assert channel_choice.choose(uow, channel=channel, address=address, by=RESIDENT, now=NOW).outcome == verdict
        reach = channel_choice.current(uow, by=RESIDENT)
    assert reach is not None and reach.chosen is (verdict == "done")


def test_an_sms_without_a_number_goes_to_the_phone_of_the_booking(house: House) -> None:
    by = code_holder(book(house, by=STRANGER, contact=KIM).appointment)
    with house.uow() as uow:
        assert channel_choice.choose(uow, channel="sms", address=" ", by=by, now=NOW).outcome == "done"
        reach = channel_choice.current(uow, by=by)
    assert reach is not None and reach.shown_address == "…0605"


def test_a_booking_code_chooses_nothing_for_a_person_who_has_logged_in(house: House) -> None:
    by = code_holder(book(house, by=RESIDENT).appointment)
    with house.uow() as uow:
        chosen = channel_choice.choose(uow, channel="email", address="x@example.org", by=by, now=NOW)
        read = channel_choice.current(uow, by=by)
        own = channel_choice.current(uow, by=RESIDENT)
    assert chosen.outcome == "log_in_first"
    assert read is not None and own is not None and (read.may_choose, own.may_choose) == (False, True)
    assert not own.chosen


@pytest.mark.parametrize("by", [STRANGER, COORDINATOR, Actor(Role.CODE_HOLDER, "0" * 32)])
def test_nobody_else_chooses(house: House, by: Actor) -> None:
    book(house)
    with house.uow() as uow:
        chosen = channel_choice.choose(uow, channel="email", address="x@example.org", by=by, now=NOW)
        assert (chosen.outcome, channel_choice.current(uow, by=by)) == ("not_found", None)
