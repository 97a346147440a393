"""What staff do with a meeting: a new time, a colleague, and the resident is told."""

from datetime import timedelta

import pytest

from assistant.bootstrap import House
from assistant.casework.errors import NotAllowed
from assistant.services import booking, day, notices, staff_moves
from assistant.services.views import AppointmentView, Outcome
from tests.services.days import OFFICER, away, id_of, to_do, two_at_alen
from tests.store.houses import (
    COORDINATOR,
    FRIDAY,
    KIM,
    NOW,
    OTHER_COORDINATOR,
    OTHER_RESIDENT,
    RESIDENT,
    STRANGER,
    book,
    code_holder,
    rows,
)

MONDAY = FRIDAY + timedelta(days=3)


@pytest.fixture(autouse=True)
def two(house: House) -> None:
    two_at_alen(house)


def move(house: House, appointment_id: str, *, start=MONDAY, form="visit", by=COORDINATOR, now=NOW) -> Outcome:
    with house.uow() as uow:
        return staff_moves.move(uow, appointment_id=appointment_id, start=start, form=form, by=by, now=now)


def hand_over(house: House, appointment_id: str, *, by=COORDINATOR, now=NOW) -> Outcome:
    with house.uow() as uow:
        return staff_moves.hand_over(uow, appointment_id=appointment_id, by=by, now=now)


def mine(house: House) -> AppointmentView:
    with house.uow() as uow:
        return booking.mine(uow, by=RESIDENT, now=NOW)[0]


def cells_of(house: House, appointment_id: str) -> set[str]:
    return {row.coordinator_id for row in rows(house, "occupied") if row.owner == appointment_id}


def test_a_moved_meeting_is_at_its_new_time_and_the_old_one_is_free(house: House) -> None:
    booked = id_of(book(house))
    assert move(house, booked).outcome == "moved"
    assert mine(house).start == MONDAY
    assert book(house, by=OTHER_RESIDENT).outcome == "confirmed"


def test_a_meeting_moved_to_a_taken_time_stays_where_it_was(house: House) -> None:
    booked = id_of(book(house))
    book(house, by=OTHER_RESIDENT, start=MONDAY)
    assert move(house, booked).outcome in ("taken", "not_offered")
    assert mine(house).start == FRIDAY and rows(house, "notices") == []


def test_moving_by_half_an_hour_may_use_the_meetings_own_time(house: House) -> None:
    booked = id_of(book(house))
    assert move(house, booked, start=FRIDAY + timedelta(minutes=30)).outcome == "moved"


def test_a_preliminary_meeting_that_was_moved_by_phone_is_confirmed(house: House) -> None:
    booked = book(house, by=STRANGER)
    assert booked.outcome == "preliminary"
    assert move(house, id_of(booked)).outcome == "moved"
    with house.uow() as uow:
        (seen,) = booking.mine(uow, by=code_holder(booked.appointment), now=NOW)
    assert seen.state == "confirmed"


def test_the_booking_code_opens_a_meeting_that_was_moved(house: House) -> None:
    with house.uow() as uow:
        held = booking.hold(uow, care_centre_id="alen", start=FRIDAY, holder=STRANGER.key, by=STRANGER, now=NOW)
        booked = booking.confirm(uow, hold_id=held.hold_id or "", contact=KIM, by=STRANGER, now=NOW, code="a b c 12")
    assert move(house, id_of(booked)).outcome == "moved"
    with house.uow() as uow:
        found = booking.find_by_code(uow, code="a b c 12", by=STRANGER, now=NOW)
    assert found.appointment is not None and found.appointment.start == MONDAY


def test_a_meeting_made_into_a_call_is_shorter(house: House) -> None:
    booked = id_of(book(house))
    assert move(house, booked, start=FRIDAY, form="phone").outcome == "moved"
    assert mine(house).form == "phone" and mine(house).end - mine(house).start == timedelta(minutes=45)


def test_the_same_move_again_changes_nothing(house: House) -> None:
    booked = id_of(book(house))
    move(house, booked)
    before = rows(house, "appointment_history")
    assert move(house, booked).outcome == "already"
    assert rows(house, "appointment_history") == before


def test_a_time_outside_the_hours_is_not_offered(house: House) -> None:
    booked = id_of(book(house))
    assert move(house, booked, start=FRIDAY + timedelta(hours=9)).outcome == "not_offered"


def test_what_has_begun_is_not_moved(house: House) -> None:
    booked = id_of(book(house))
    assert move(house, booked, now=FRIDAY).outcome == "too_late"
    assert hand_over(house, booked, now=FRIDAY).outcome == "too_late"


def test_a_meeting_is_handed_over_to_the_substitute_at_the_same_time(house: House) -> None:
    booked = id_of(book(house))
    away(house, substitute_id="c-2")
    assert [row.substitute.number for row in to_do(house).affected if row.substitute] == [2]
    assert hand_over(house, booked).outcome == "handed_over"
    assert mine(house).start == FRIDAY and cells_of(house, booked) == {"c-2"}
    assert to_do(house).affected == []
    assert hand_over(house, booked).outcome == "already"


def test_nobody_is_handed_to_a_substitute_who_is_away_too(house: House) -> None:
    booked = id_of(book(house))
    away(house, substitute_id="c-2")
    away(house, coordinator_id="c-2")
    assert hand_over(house, booked).outcome == "no_substitute"


def test_nobody_is_handed_to_a_substitute_who_is_taken(house: House) -> None:
    first = id_of(book(house))
    away(house, substitute_id="c-2")
    book(house, by=OTHER_RESIDENT)
    assert to_do(house).affected[0].substitute is None
    assert hand_over(house, first).outcome == "no_substitute"
    assert cells_of(house, first) == {"c-1"}


@pytest.mark.parametrize("by", [RESIDENT, STRANGER, OFFICER, OTHER_COORDINATOR])
def test_only_the_units_own_coordinator_may(house: House, by) -> None:
    booked = id_of(book(house))
    with pytest.raises(NotAllowed):
        move(house, booked, by=by)
    with pytest.raises(NotAllowed):
        hand_over(house, booked, by=by)


def test_each_change_is_told_and_only_how_it_stands_now(house: House) -> None:
    booked = id_of(book(house))
    move(house, booked)
    move(house, booked, start=FRIDAY)
    (told,) = to_do(house).to_tell
    assert (told.kind, told.meeting.appointment.start) == ("meeting_moved", FRIDAY)
    with house.uow() as uow:
        booking.cancel(uow, appointment_id=booked, reason="x", by=COORDINATOR, now=NOW)
    (told,) = to_do(house).to_tell
    assert told.kind == "meeting_cancelled"


def test_who_has_told_ticks_it_off_once(house: House) -> None:
    move(house, id_of(book(house)))
    (notice,) = to_do(house).to_tell
    with house.uow() as uow:
        outcomes = [
            notices.told(uow, notice_id=notice.id, by=COORDINATOR, now=NOW).outcome,
            notices.told(uow, notice_id=notice.id, by=COORDINATOR, now=NOW).outcome,
            notices.told(uow, notice_id="x", by=COORDINATOR, now=NOW).outcome,
        ]
        with pytest.raises(NotAllowed):
            notices.told(uow, notice_id=notice.id, by=OTHER_COORDINATOR, now=NOW)
    assert outcomes == ["told", "already", "not_found"] and to_do(house).to_tell == []


def test_what_the_resident_did_needs_no_telling(house: House) -> None:
    booked = id_of(book(house))
    with house.uow() as uow:
        booking.cancel(uow, appointment_id=booked, reason="", by=RESIDENT, now=NOW)
    assert rows(house, "notices") == []


def test_the_meetings_page_tells_by_whom_when_and_why(house: House) -> None:
    booked = id_of(book(house))
    away(house, substitute_id="c-2")
    hand_over(house, booked)
    move(house, booked)
    with house.uow() as uow:
        page = day.meeting(uow, appointment_id=booked, form=None, by=COORDINATOR, now=NOW)
    assert page is not None
    assert [(one.type, one.role, one.why) for one in page.history] == [
        ("appointment_booked", "resident", "own_wish"),
        ("appointment_handed_over", "coordinator", "away"),
        ("appointment_moved", "coordinator", "phoned"),
    ]
    assert page.history[-1].start == FRIDAY and page.times


def test_a_meeting_that_does_not_exist_has_no_page(house: House) -> None:
    with house.uow() as uow:
        assert day.meeting(uow, appointment_id="x", form=None, by=COORDINATOR, now=NOW) is None
