"""Codes, needs, coming late, and the right REKO, on a real database."""

from datetime import timedelta
from typing import Any

import pytest

from assistant.bootstrap import House
from assistant.casework.needs import Access, Needs
from assistant.services import booking, callback, codes, needs, right_coordinator, running_late, worklist
from assistant.services.right_coordinator import Ties
from assistant.services.views import Wish
from tests.store.houses import (
    COORDINATOR,
    FRIDAY,
    KIM,
    NOW,
    OTHER_RESIDENT,
    RESIDENT,
    STRANGER,
    book,
    code_holder,
    conversation,
    later,
    rows,
)

CODE = "gran båt fjäder 17"
INTERPRETER = Needs(interpreter=True, language="ar", interpreter_gender="woman")


def find(house: House, code: str, by=STRANGER, now=NOW):
    with house.uow() as uow:
        return codes.find(uow, code=code, by=by, now=now)


def tell(house: House, booked, told: Needs, by=RESIDENT, now=NOW) -> str:
    with house.uow() as uow:
        return needs.tell(uow, appointment_id=booked.appointment.id, needs=told, by=by, now=now).outcome


def late(house: House, booked, by=RESIDENT, now=NOW) -> str:
    with house.uow() as uow:
        return running_late.tell(uow, appointment_id=booked.appointment.id, by=by, now=now).outcome


def shown(house: House, now=NOW):
    with house.uow() as uow:
        return worklist.show(uow, by=COORDINATOR, now=now)


def test_a_booking_code_opens_its_appointment(house: House) -> None:
    booked = book(house)
    opened = find(house, booked.code)
    assert (opened.kind, opened.id) == ("appointment", booked.appointment.id)


def test_wrong_codes_are_slowed_down_whatever_they_might_have_opened(house: House) -> None:
    booked = book(house)
    for number in range(5):
        assert find(house, f"gran båt fjäder {20 + number}").outcome == "not_found"
    assert find(house, booked.code).outcome == "slow_down"
    assert find(house, "gran båt fjäder 30").outcome == "slow_down"
    assert find(house, booked.code, by=conversation(9)).outcome == "found"
    assert find(house, booked.code, now=later(minutes=16)).outcome == "found"


def test_needs_stand_by_the_meeting_on_the_worklist_and_are_sealed(house: House) -> None:
    booked = book(house)
    assert tell(house, booked, INTERPRETER) == "done"
    assert tell(house, booked, Needs(access=(Access.STEP_FREE,))) == "done"
    (row,) = shown(house).coming
    assert row.needs == Needs(interpreter=True, language="ar", interpreter_gender="woman", access=(Access.STEP_FREE,))
    assert "interpreter" not in repr(rows(house, "appointment_needs"))


def test_needs_follow_a_meeting_that_is_moved(house: House) -> None:
    booked = book(house)
    tell(house, booked, INTERPRETER)
    with house.uow() as uow:
        held = booking.hold(uow, care_centre_id="alen", start=FRIDAY.replace(hour=11), holder="k", by=RESIDENT, now=NOW)
        booking.rebook(uow, appointment_id=booked.appointment.id, hold_id=held.hold_id, by=RESIDENT, now=NOW)
    assert shown(house).coming[0].needs == INTERPRETER


def test_nobody_else_tells_what_is_needed(house: House) -> None:
    booked = book(house)
    assert tell(house, booked, INTERPRETER, by=OTHER_RESIDENT) == "not_found"
    assert tell(house, booked, INTERPRETER, by=STRANGER) == "not_found"
    assert tell(house, booked, INTERPRETER, by=code_holder(booked.appointment)) == "done"
    assert tell(house, booked, INTERPRETER, now=FRIDAY) == "too_late"


def test_coming_late_is_a_line_on_the_worklist_of_that_day(house: House) -> None:
    booked = book(house)
    assert late(house, booked) == "not_today"
    on_the_day = FRIDAY - timedelta(minutes=20)
    assert late(house, booked, now=on_the_day) == "noted"
    assert [change.type for change in shown(house, on_the_day).changed] == ["appointment_late"]
    assert late(house, booked, by=OTHER_RESIDENT, now=on_the_day) == "not_found"
    assert late(house, booked, now=booked.appointment.end) == "not_today"


def test_the_right_reko_is_where_one_is_sick_listed_and_says_by_which_way(house: House) -> None:
    with house.uow() as uow:
        chosen = right_coordinator.choose(uow, ties=Ties(sick_listed_at="cedern", listed_at="alen"))
        team = right_coordinator.choose(uow, ties=Ties(listed_at="alen"))
        several = right_coordinator.choose(uow, ties=Ties(chosen="boken"))
    assert (chosen.care_centre_id, chosen.reason, chosen.path) == ("cedern", "sick_listing", "own_coordinator")
    assert (team.reason, team.path, list(team.team), team.several) == ("listed", "book", ["boken"], False)
    assert several.several


def test_a_care_centre_that_is_not_there_is_no_choice(house: House) -> None:
    with house.uow() as uow:
        assert right_coordinator.choose(uow, ties=Ties(chosen="x")).care_centre_id is None


def test_when_a_call_suits_reaches_the_reko(house: House) -> None:
    morning = Wish(FRIDAY, FRIDAY + timedelta(hours=3))
    with house.uow() as uow:
        asked = callback.request(
            uow, care_centre_id="alen", contact=KIM, about="other", by=STRANGER, now=NOW, wishes=[morning]
        )
    (row,) = shown(house).call_backs
    assert asked.outcome == "received" and list(row.wishes) == [morning]


def test_a_wish_for_any_day_reaches_the_coordinator_in_the_words_that_were_said(house: House) -> None:
    with house.uow() as uow:
        asked = callback.request(
            uow, care_centre_id="alen", contact=KIM, about="other", by=STRANGER, now=NOW, suits="helst efter 17"
        )
    (row,) = shown(house).call_backs
    assert asked.outcome == "received" and row.suits == "helst efter 17" and not row.wishes


def test_a_new_wish_on_a_call_that_is_waited_for_reaches_the_coordinator(house: House) -> None:
    friday = Wish(FRIDAY, FRIDAY + timedelta(hours=3))
    wished: list[dict[str, Any]] = [{"wishes": [friday]}, {"suits": "helst efter 17"}, {}]
    for wish in wished:
        with house.uow() as uow:
            asked = callback.request(
                uow, care_centre_id="alen", contact=KIM, about="other", by=STRANGER, now=NOW, **wish
            )
    (row,) = shown(house).call_backs
    assert asked.outcome == "already" and row.suits == "helst efter 17" and not row.wishes
    assert row.contact == KIM


@pytest.mark.parametrize(("unit", "outcome"), [("cedern", "own_coordinator"), ("dungen", "received")])
def test_a_private_care_centre_keeps_no_list_with_us(house: House, unit: str, outcome: str) -> None:
    with house.uow() as uow:
        asked = callback.request(uow, care_centre_id=unit, contact=KIM, about="other", by=STRANGER, now=NOW)
    assert asked.outcome == outcome
