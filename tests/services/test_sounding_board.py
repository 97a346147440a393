"""Ten minutes with a coordinator, for who works in the social services."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest

from assistant.bootstrap import House
from assistant.casework.actors import Actor, AssuranceLevel, Role
from assistant.casework.errors import NotAllowed
from assistant.casework.times import STOCKHOLM
from assistant.services import sounding_board
from assistant.services.day_views import CallBooked
from assistant.services.views import Contact
from tests.services.days import OFFICER, OTHER_OFFICER, away, to_do, two_at_alen
from tests.store.houses import COORDINATOR, NOW, OTHER_COORDINATOR, RESIDENT, STRANGER, later, rows

WORK_PHONE = Contact("Charlie Handläggarsson", "070-174 06 55")
FIRST = datetime(2026, 11, 23, 12, 30, tzinfo=STOCKHOLM)
FOUR = [FIRST + timedelta(minutes=15 * number) for number in range(4)]
WEDNESDAY = FIRST + timedelta(days=2)


@pytest.fixture(autouse=True)
def two(house: House) -> None:
    two_at_alen(house)


def book(house: House, start=FIRST, *, by=OFFICER, contact=WORK_PHONE, centre="alen", now=NOW) -> CallBooked:
    with house.uow() as uow:
        return sounding_board.book(uow, care_centre_id=centre, start=start, contact=contact, by=by, now=now)


def times(house: House, *, by=OFFICER, now=NOW, centre="alen"):
    with house.uow() as uow:
        return sounding_board.times(uow, care_centre_id=centre, by=by, now=now)


def id_of(booked: CallBooked) -> str:
    assert booked.call is not None, booked.outcome
    return booked.call.id


def test_the_next_free_times_are_ten_minutes_and_soon(house: House) -> None:
    found = times(house)
    assert [time.start for time in found.times[:5]] == [*FOUR, WEDNESDAY]
    assert {time.end - time.start for time in found.times} == {timedelta(minutes=10)}


def test_the_care_centres_with_hours_are_listed_with_their_next_time(house: House) -> None:
    with house.uow() as uow:
        (alen,) = sounding_board.centres(uow, by=OFFICER, now=NOW)
    assert (alen.id, alen.next_free) == ("alen", FIRST)


def test_a_booked_call_is_seen_by_both_and_offered_to_nobody(house: House) -> None:
    call = book(house).call
    assert call is not None and call.start == FIRST
    assert FIRST not in [time.start for time in times(house, by=OTHER_OFFICER).times]
    (seen,) = to_do(house).calls
    assert (seen.id, seen.contact) == (call.id, WORK_PHONE)
    with house.uow() as uow:
        assert [one.id for one in sounding_board.mine(uow, by=OFFICER, now=NOW)] == [call.id]
        assert sounding_board.mine(uow, by=OTHER_OFFICER, now=NOW) == []


def test_booking_the_same_again_gives_the_same_call(house: House) -> None:
    assert id_of(book(house)) == id_of(book(house))
    assert len(rows(house, "sounding_board_calls")) == 1


def test_somebody_elses_time_is_taken(house: House) -> None:
    book(house)
    assert book(house, by=OTHER_OFFICER).outcome == "taken"


@pytest.mark.parametrize(
    ("changes", "outcome"),
    [
        ({"start": FIRST + timedelta(minutes=5)}, "not_offered"),
        ({"start": FIRST - timedelta(days=7)}, "not_offered"),
        ({"centre": "boken"}, "not_offered"),
        ({"centre": "x"}, "unknown_centre"),
        ({"contact": Contact("", "070-174 06 55")}, "needs_contact"),
        ({"contact": Contact("Charlie", "ring mig")}, "needs_contact"),
        ({"now": FIRST - timedelta(minutes=30)}, "not_offered"),
    ],
)
def test_what_cannot_be_booked_says_why(house: House, changes, outcome: str) -> None:
    assert book(house, **changes).outcome == outcome
    assert rows(house, "sounding_board_calls") == []


def test_nobody_fills_a_whole_day_or_books_without_end(house: House) -> None:
    assert [book(house, start).outcome for start in FOUR] == ["booked", "booked", "booked", "too_many"]
    four_a_day = [book(house, WEDNESDAY + timedelta(minutes=15 * n), by=OTHER_OFFICER).outcome for n in range(3)]
    assert four_a_day == ["booked"] * 3


def test_a_day_with_four_calls_offers_no_fifth(house: House) -> None:
    for number, start in enumerate(FOUR):
        book(house, start, by=Actor(Role.SOCIAL_WORKER, f"officer-{number}", assurance=AssuranceLevel.DEMO))
    assert times(house).times[0].start == WEDNESDAY


def test_many_who_press_at_once_get_one_call_each_time(house: House) -> None:
    def press(number: int) -> str:
        by = Actor(Role.SOCIAL_WORKER, f"officer-{number}", assurance=AssuranceLevel.DEMO)
        return book(house, FOUR[number % 4], by=by).outcome

    with ThreadPoolExecutor(20) as pool:
        assert Counter(pool.map(press, range(20))) == {"booked": 4, "taken": 16}


@pytest.mark.parametrize("by", [RESIDENT, STRANGER, COORDINATOR])
def test_only_officers_book_or_see_the_times(house: House, by) -> None:
    with pytest.raises(NotAllowed):
        book(house, by=by)
    with pytest.raises(NotAllowed):
        times(house, by=by)


def test_the_officer_cancels_and_the_time_is_free_again(house: House) -> None:
    call_id = id_of(book(house))
    with house.uow() as uow:
        outcomes = [
            sounding_board.cancel(uow, call_id=call_id, by=OTHER_OFFICER, now=NOW).outcome,
            sounding_board.cancel(uow, call_id=call_id, by=OFFICER, now=NOW).outcome,
            sounding_board.cancel(uow, call_id=call_id, by=OFFICER, now=NOW).outcome,
        ]
    assert outcomes == ["not_found", "cancelled", "already"]
    assert book(house, by=OTHER_OFFICER).outcome == "booked"


def test_what_has_begun_is_not_cancelled(house: House) -> None:
    call_id = id_of(book(house))
    with house.uow() as uow:
        assert sounding_board.cancel(uow, call_id=call_id, by=OFFICER, now=FIRST).outcome == "too_late"


def test_staff_cancel_and_the_officer_sees_that_it_was_they(house: House) -> None:
    call_id = id_of(book(house))
    with house.uow() as uow:
        with pytest.raises(NotAllowed):
            sounding_board.cancel(uow, call_id=call_id, by=OTHER_COORDINATOR, now=NOW)
        sounding_board.cancel(uow, call_id=call_id, by=COORDINATOR, now=NOW)
        (seen,) = sounding_board.mine(uow, by=OFFICER, now=NOW)
    assert (seen.state, seen.by_staff) == ("cancelled", True) and to_do(house).calls == []


def test_a_call_that_was_made_is_ticked_off(house: House) -> None:
    call_id = id_of(book(house))
    with house.uow() as uow:
        outcomes = [sounding_board.done(uow, call_id=call_id, by=COORDINATOR, now=FIRST).outcome for _ in range(2)]
        assert sounding_board.done(uow, call_id="x", by=COORDINATOR, now=FIRST).outcome == "not_found"
    assert outcomes == ["done", "already"] and to_do(house, now=FIRST).calls == []


def test_a_call_that_nobody_made_stays_on_the_page_for_a_week(house: House) -> None:
    book(house)
    assert [call.over for call in to_do(house, now=FIRST + timedelta(days=6)).calls] == [True]


def test_who_is_away_takes_no_calls(house: House) -> None:
    start = FIRST.replace(hour=0)
    away(house, start=start + timedelta(days=2), end=start + timedelta(days=3))
    assert WEDNESDAY.date() not in {time.start.date() for time in times(house).times}


def test_the_officers_number_lies_only_in_ciphertext(house: House) -> None:
    book(house)
    assert "174 06 55" not in repr(rows(house, "sounding_board_calls")) + repr(rows(house, "audit"))


def test_every_deed_is_logged(house: House) -> None:
    call_id = id_of(book(house))
    with house.uow() as uow:
        sounding_board.cancel(uow, call_id=call_id, by=OFFICER, now=later(minutes=1))
    types = {row.type for row in rows(house, "audit", "type")}
    assert {"sounding_board_booked", "sounding_board_cancelled"} <= types
