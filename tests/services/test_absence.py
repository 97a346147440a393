"""A coordinator is away: said once, and nothing that it touches is forgotten."""

from datetime import date, timedelta

import pytest

from assistant.bootstrap import House
from assistant.casework.actors import Actor, Role
from assistant.casework.errors import NotAllowed
from assistant.services import absence, booking, callback
from assistant.services.views import Outcome
from tests.services.days import ALL_DAY, OFFICER, away, id_of, to_do, two_at_alen
from tests.store.houses import (
    COORDINATOR,
    FRIDAY,
    KIM,
    NOW,
    RESIDENT,
    STRANGER,
    book,
    later,
    reload_directory,
    rows,
)


@pytest.fixture(autouse=True)
def two(house: House) -> None:
    two_at_alen(house)


def take_back(house: House, *, by=COORDINATOR, now=NOW) -> Outcome:
    (row,) = rows(house, "absences", "id")
    with house.uow() as uow:
        return absence.take_back(uow, absence_id=row.id, by=by, now=now)


def offered(house: House, *, now=NOW) -> set[date]:
    with house.uow() as uow:
        found = booking.offer(uow, care_centre_id="alen", wishes=(), by=RESIDENT, now=now, limit=500)
    return {time.start.date() for time in found.times}


def test_who_is_away_is_no_longer_offered_and_hit_meetings_are_listed(house: House) -> None:
    booked = book(house)
    answer = away(house)
    assert (answer.outcome, answer.affected) == ("registered", 1)
    (row,) = to_do(house).affected
    assert row.appointment.id == id_of(booked) and row.contact == KIM and row.substitute is None
    assert FRIDAY.date() not in offered(house)


def test_the_meeting_itself_is_not_changed_by_an_absence(house: House) -> None:
    booked = book(house)
    away(house)
    with house.uow() as uow:
        (mine,) = booking.mine(uow, by=RESIDENT, now=NOW)
    assert mine == booked.appointment


def test_saying_it_twice_makes_one_absence(house: House) -> None:
    assert [away(house).outcome, away(house).outcome] == ["registered", "already"]
    assert len(rows(house, "absences")) == 1


def test_a_substitute_can_be_named_afterwards(house: House) -> None:
    away(house)
    away(house, substitute_id="c-2")
    assert [row.substitute_id for row in rows(house, "absences", "substitute_id")] == ["c-2"]


def test_with_a_substitute_the_hours_are_offered_again(house: House) -> None:
    away(house, substitute_id="c-2")
    assert FRIDAY.date() in offered(house)


def test_one_can_say_it_for_a_colleague_but_not_for_a_stranger(house: House) -> None:
    assert away(house, coordinator_id="c-2").outcome == "registered"
    assert away(house, coordinator_id="c-9").outcome == "not_a_colleague"
    assert away(house, substitute_id="c-9").outcome == "not_a_colleague"
    assert away(house, substitute_id="c-1").outcome == "not_a_colleague"
    assert len(rows(house, "absences")) == 1


def test_nobody_is_away_in_the_past(house: House) -> None:
    assert away(house, now=ALL_DAY[1]).outcome == "past"
    assert rows(house, "absences") == []


@pytest.mark.parametrize("by", [RESIDENT, STRANGER, OFFICER])
def test_only_coordinators_may_say_it(house: House, by) -> None:
    with pytest.raises(NotAllowed):
        away(house, by=by)


def test_another_units_coordinator_cannot_take_it_back(house: House) -> None:
    away(house)
    assert take_back(house, by=Actor(Role.COORDINATOR, "c-4", "dungen")).outcome == "not_found"


def test_back_again_everything_is_as_it_was(house: House) -> None:
    book(house)
    before = offered(house)
    away(house)
    assert take_back(house).outcome == "taken_back"
    assert to_do(house).affected == [] and to_do(house).absences == [] and offered(house) == before


def test_coming_back_early_keeps_what_has_been(house: House) -> None:
    away(house)
    noon = FRIDAY + timedelta(hours=3)
    assert take_back(house, now=noon).outcome == "taken_back"
    assert take_back(house, now=noon + timedelta(minutes=1)).outcome == "already"


def test_loading_the_directory_again_keeps_what_was_said_on_the_pages(house: House) -> None:
    away(house)
    reload_directory(house)
    assert len(rows(house, "absences")) == 1


def test_the_directorys_own_absences_are_not_taken_back_here(house: House) -> None:
    reload_directory(house, absences=[{"coordinator": "c-1", "from": FRIDAY.date(), "to": FRIDAY.date()}])
    assert take_back(house).outcome == "not_found"
    assert [one.may_take_back for one in to_do(house).absences] == [False]


def test_who_waits_for_a_call_gets_an_honest_day(house: House) -> None:
    with house.uow() as uow:
        asked = callback.request(
            uow, care_centre_id="alen", contact=KIM, about="question", by=STRANGER, now=later(hours=4)
        )
    assert asked.answered_when == date(2026, 11, 25)
    wednesday = ALL_DAY[0] - timedelta(days=2)
    away(house, start=wednesday, end=wednesday + timedelta(days=1), now=later(hours=5))
    assert [str(row.answer_by) for row in rows(house, "call_backs", "answer_by")] == ["2026-11-27"]
    assert take_back(house, now=later(hours=6)).outcome == "taken_back"
    assert [str(row.answer_by) for row in rows(house, "call_backs", "answer_by")] == ["2026-11-25"]


def test_a_day_that_was_missed_is_still_missed_after_an_absence(house: House) -> None:
    with house.uow() as uow:
        callback.request(uow, care_centre_id="alen", contact=KIM, about="question", by=STRANGER, now=NOW)
    late = FRIDAY - timedelta(hours=1)
    away(house, now=late)
    assert [str(row.answer_by) for row in rows(house, "call_backs", "answer_by")] == ["2026-11-23"]


def test_every_absence_leaves_an_audit_row_and_no_reason_anywhere(house: House) -> None:
    away(house)
    columns = set(rows(house, "absences")[0]._fields)
    assert columns == {"id", "coordinator_id", "starts", "ends", "substitute_id", "registered_by", "registered_at"}
    take_back(house)
    assert {"absence_registered", "absence_taken_back"} <= {row.type for row in rows(house, "audit", "type")}
