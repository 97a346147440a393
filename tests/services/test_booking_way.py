"""The same time in another way: what one has is kept until the other is certain, and its own cells are no hindrance."""

import pytest

from assistant.bootstrap import House
from assistant.casework.actors import Actor
from assistant.services import booking
from assistant.services.views import Booked
from tests.services.test_booking_changes import rebook
from tests.store.houses import (
    FRIDAY,
    MWF,
    NOW,
    OTHER_RESIDENT,
    RESIDENT,
    STRANGER,
    WEDNESDAY,
    book,
    centre,
    code_holder,
    reload_directory,
    rows,
)

BOTH = {"care_centres": [centre("alen", coordinators={"c-1": [MWF]}, forms=["visit", "phone"])]}


def change(house: House, booked: Booked, form: str = "phone", by: Actor = RESIDENT, now=NOW) -> Booked:
    assert booked.appointment
    with house.uow() as uow:
        return booking.change_way(uow, appointment_id=booked.appointment.id, form=form, by=by, now=now)


def could_be(house: House, booked: Booked, form: str = "phone", by: Actor = RESIDENT) -> object:
    assert booked.appointment
    with house.uow() as uow:
        return booking.same_time_in(uow, appointment_id=booked.appointment.id, form=form, by=by, now=NOW)


@pytest.fixture
def both_ways(house: House) -> House:
    reload_directory(house, **BOTH)
    return house


def test_the_time_stands_and_is_held_by_phone_with_the_same_code(both_ways: House) -> None:
    booked = book(both_ways)
    assert could_be(both_ways, booked)
    changed = change(both_ways, booked)
    assert changed.outcome == "confirmed" and changed.appointment and booked.appointment
    assert (changed.appointment.id, changed.appointment.form) == (booked.appointment.id, "phone")
    assert changed.appointment.start == booked.appointment.start
    assert change(both_ways, booked).outcome == "confirmed"


def test_back_again_needs_the_cells_that_the_visit_takes(both_ways: House) -> None:
    booked = book(both_ways)
    before = booked.appointment
    change(both_ways, booked)
    back = change(both_ways, booked, "visit")
    assert before and back.appointment and (back.appointment.end, back.appointment.form) == (before.end, "visit")


def test_what_stands_in_no_plan_changes_nothing(house: House) -> None:
    booked = book(house)
    assert could_be(house, booked) is None
    assert change(house, booked).outcome == "taken"
    with house.uow() as uow:
        assert [one.form for one in booking.mine(uow, by=RESIDENT, now=NOW)] == ["visit"]


def test_nobody_changes_what_is_anothers_or_is_over(both_ways: House) -> None:
    booked = book(both_ways)
    assert change(both_ways, booked, by=OTHER_RESIDENT).outcome == "not_found"
    assert could_be(both_ways, booked, by=OTHER_RESIDENT) is None
    assert change(both_ways, booked, now=FRIDAY).outcome == "too_late"


def test_a_preliminary_time_stays_so_and_must_still_be_phoned_about(both_ways: House) -> None:
    booked = book(both_ways, by=STRANGER)
    changed = change(both_ways, booked, by=code_holder(booked.appointment))
    assert changed.outcome == "preliminary" and changed.confirm_by


def test_no_message_says_that_it_was_moved_and_the_time_before_the_move_is_still_known(both_ways: House) -> None:
    booked = book(both_ways)
    assert booked.appointment
    moved = rebook(both_ways, booked, WEDNESDAY)
    assert moved.appointment
    change(both_ways, moved)
    with both_ways.uow() as uow:
        before = booking.moved_from(uow, appointment_id=moved.appointment.id, by=RESIDENT)
    assert before and before.start == booked.appointment.start
    kinds = [kind for (kind,) in rows(both_ways, "messages", "kind")]
    assert kinds.count("rebooked") == 1 and "way_changed" in kinds
