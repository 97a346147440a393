from datetime import timedelta

import pytest

from assistant.bootstrap import House
from assistant.casework.actors import Actor, AssuranceLevel, Role
from assistant.casework.errors import NotAllowed
from assistant.services import booking
from assistant.services.views import Booked, Outcome
from tests.store.houses import (
    COORDINATOR,
    FRIDAY,
    NOW,
    OTHER_COORDINATOR,
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


def appointment_id(booked: Booked) -> str:
    assert booked.appointment is not None
    return booked.appointment.id


def cancel(house: House, booked: Booked, *, by=RESIDENT, now=NOW, reason="sjuk") -> Outcome:
    with house.uow() as uow:
        return booking.cancel(uow, appointment_id=appointment_id(booked), reason=reason, by=by, now=now)


def decide(house: House, service, booked: Booked, *, by=COORDINATOR, now=NOW, **more) -> Outcome:
    with house.uow() as uow:
        return service(uow, appointment_id=appointment_id(booked), by=by, now=now, **more)


def rebook(house: House, booked: Booked, start, *, by=RESIDENT, now=NOW) -> Booked:
    with house.uow() as uow:
        held = booking.hold(uow, care_centre_id="alen", start=start, holder=by.key, by=by, now=now)
        hold_id = held.hold_id or "none"
        return booking.rebook(uow, appointment_id=appointment_id(booked), hold_id=hold_id, by=by, now=now)


def mine(house: House, by=RESIDENT, now=NOW):
    with house.uow() as uow:
        return booking.mine(uow, by=by, now=now)


def test_resident_cancels_and_the_time_is_free_for_another(house: House) -> None:
    booked = book(house)
    assert cancel(house, booked).outcome == "cancelled"
    assert cancel(house, booked).outcome == "already"
    assert book(house, by=STRANGER).outcome == "preliminary"


def test_whoever_showed_the_code_cancels(house: House) -> None:
    booked = book(house, by=STRANGER)
    assert cancel(house, booked, by=code_holder(booked.appointment)).outcome == "cancelled"


@pytest.mark.parametrize("stranger", [STRANGER, OTHER_RESIDENT, Actor(Role.CODE_HOLDER, "another-appointment")])
def test_a_stranger_cannot_cancel_move_or_see_a_booking(house: House, stranger: Actor) -> None:
    booked = book(house)
    assert cancel(house, booked, by=stranger).outcome == "not_found"
    assert rebook(house, booked, FRIDAY.replace(hour=11), by=stranger).outcome == "not_found"
    assert mine(house, stranger) == []
    assert mine(house)[0].state == "confirmed"


def test_a_claimed_key_without_assurance_opens_nothing(house: House) -> None:
    booked = book(house)
    pretender = Actor(Role.RESIDENT, RESIDENT.key, assurance=AssuranceLevel.NONE)
    assert mine(house, pretender) == []
    assert cancel(house, booked, by=pretender).outcome == "not_found"


def test_what_has_begun_cannot_be_cancelled(house: House) -> None:
    assert cancel(house, book(house), now=FRIDAY + timedelta(minutes=1)).outcome == "too_late"


def test_the_coordinators_reason_reaches_the_resident(house: House) -> None:
    booked = book(house)
    cancel(house, booked, by=COORDINATOR, reason="coordinator_ill")
    shown = mine(house)[0]
    assert (shown.state, shown.cancelled_reason, shown.by_staff) == ("cancelled", "coordinator_ill", True)


def test_staff_of_another_unit_is_refused(house: House) -> None:
    booked = book(house, by=STRANGER)
    with pytest.raises(NotAllowed):
        cancel(house, booked, by=OTHER_COORDINATOR)
    for service, more in ((booking.confirm_preliminary, {}), (booking.decline, {"reason": "x"})):
        with pytest.raises(NotAllowed):
            decide(house, service, booked, by=OTHER_COORDINATOR, **more)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.COORDINATOR])
def test_only_coordinators_decide_about_preliminary_bookings(house: House, role: Role) -> None:
    booked = book(house, by=STRANGER)
    with pytest.raises(NotAllowed):
        decide(house, booking.confirm_preliminary, booked, by=Actor(role, "x", "alen", AssuranceLevel.DEMO))


def test_the_coordinator_confirms_a_preliminary_booking(house: House) -> None:
    booked = book(house, by=STRANGER)
    assert decide(house, booking.confirm_preliminary, booked).outcome == "confirmed"
    assert decide(house, booking.confirm_preliminary, booked).outcome == "already"
    assert mine(house, code_holder(booked.appointment))[0].state == "confirmed"


def test_the_coordinator_declines_and_the_time_is_free(house: House) -> None:
    booked = book(house, by=STRANGER)
    assert decide(house, booking.decline, booked, reason="no_answer").outcome == "declined"
    assert mine(house, code_holder(booked.appointment))[0].cancelled_reason == "no_answer"
    assert book(house, by=conversation(2)).outcome == "preliminary"


def test_an_unconfirmed_booking_becomes_overdue_but_stands(house: House) -> None:
    booked = book(house, by=STRANGER)
    shown = mine(house, code_holder(booked.appointment), now=WEDNESDAY.replace(hour=13))[0]
    assert (shown.state, shown.overdue) == ("preliminary", True)


def test_an_unconfirmed_booking_can_be_cleared_away_afterwards(house: House) -> None:
    booked = book(house, by=STRANGER)
    afterwards = FRIDAY + timedelta(days=1)
    assert decide(house, booking.confirm_preliminary, booked, now=afterwards).outcome == "too_late"
    assert decide(house, booking.decline, booked, now=afterwards, reason="not_reached").outcome == "declined"


@pytest.mark.parametrize("stranger", [STRANGER, OTHER_RESIDENT, COORDINATOR])
def test_where_a_time_was_before_it_was_moved_is_told_its_owner_alone(house: House, stranger: Actor) -> None:
    booked = book(house)
    with house.uow() as uow:
        assert booking.moved_from(uow, appointment_id=appointment_id(booked), by=RESIDENT) is None
    assert rebook(house, booked, FRIDAY + timedelta(days=3)).appointment is not None
    with house.uow() as uow:
        before = booking.moved_from(uow, appointment_id=appointment_id(booked), by=RESIDENT)
        assert before is not None and booked.appointment is not None
        assert before.start == booked.appointment.start
        assert booking.moved_from(uow, appointment_id=appointment_id(booked), by=stranger) is None


def test_rebooking_keeps_the_appointment_its_state_and_its_code(house: House) -> None:
    booked = book(house, by=STRANGER)
    holder = code_holder(booked.appointment)
    moved = rebook(house, booked, FRIDAY + timedelta(days=3), by=holder)
    assert moved.outcome == "preliminary"
    assert appointment_id(moved) == appointment_id(booked)
    assert moved.confirm_by == FRIDAY.replace(hour=12)
    with house.uow() as uow:
        found = booking.find_by_code(uow, code=booked.code or "", by=STRANGER, now=NOW)
    assert found.appointment == moved.appointment


def test_rebooking_frees_the_old_time_and_takes_the_new(house: House) -> None:
    rebook(house, book(house), FRIDAY.replace(hour=11))
    assert len(rows(house, "occupied")) == 12
    assert book(house, by=STRANGER, start=FRIDAY).outcome == "preliminary"


def test_the_old_time_is_kept_when_the_new_one_is_taken(house: House) -> None:
    booked = book(house)
    assert rebook(house, booked, FRIDAY.replace(hour=3)).outcome == "gone"
    assert mine(house)[0].start == FRIDAY


def test_rebooking_with_the_same_hold_again_gives_the_same_answer(house: House) -> None:
    booked = book(house)
    with house.uow() as uow:
        held = booking.hold(uow, care_centre_id="alen", start=FRIDAY.replace(hour=11), holder="h", by=RESIDENT, now=NOW)
        answers = [
            booking.rebook(uow, appointment_id=appointment_id(booked), hold_id=held.hold_id, by=RESIDENT, now=NOW)
            for _ in range(2)
        ]
    assert answers[0] == answers[1]
    assert answers[0].outcome == "confirmed"


def test_a_cancelled_booking_cannot_be_moved(house: House) -> None:
    booked = book(house)
    cancel(house, booked)
    assert rebook(house, booked, FRIDAY.replace(hour=11)).outcome == "too_late"


def test_guessing_codes_is_slowed_down_for_each_and_for_all(house: House) -> None:
    booked = book(house)

    def guess(code: str, number: int = 0, now=NOW) -> str:
        with house.uow() as uow:
            return booking.find_by_code(uow, code=code, by=conversation(number), now=now).outcome

    assert [guess("fel kod") for _ in range(6)] == ["not_found"] * 5 + ["slow_down"]
    assert guess(booked.code or "") == "slow_down"
    assert guess(booked.code or "", number=1) == "found"
    assert guess(booked.code or "", now=later(minutes=16)) == "found"
    outcomes = [guess("fel kod", number=100 + number) for number in range(61)]
    assert outcomes[-1] == "slow_down"
