"""The waiting list on a real database: order, deadlines, taking, passing on."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from itertools import count

import pytest

from assistant.bootstrap import House
from assistant.casework.actors import Actor, Role
from assistant.casework.errors import NotAllowed
from assistant.services import booking, waiting, worklist
from assistant.services.views import Wish
from tests.services.test_availability import with_rules
from tests.store.houses import (
    COORDINATOR,
    FRIDAY,
    NOW,
    OTHER_COORDINATOR,
    OTHER_RESIDENT,
    RESIDENT,
    STRANGER,
    book,
    conversation,
    later,
    phone,
    rows,
)

NEXT_FRIDAY = FRIDAY + timedelta(days=7)
CODES = count()


def join(house: House, by: Actor, *, contact=None, wishes=(), now=NOW, unit="alen"):
    with house.uow() as uow:
        return waiting.join(
            uow, care_centre_id=unit, contact=contact, wishes=wishes, by=by, now=now, code=f"kod {next(CODES)}"
        )


def mine(house: House, by: Actor, now=NOW):
    with house.uow() as uow:
        return waiting.mine(uow, by=by, now=now)


def cancel(house: House, booked, by=RESIDENT, now=NOW) -> None:
    with house.uow() as uow:
        booking.cancel(uow, appointment_id=booked.appointment.id, reason="said", by=by, now=now)


def tend(house: House, now: datetime) -> int:
    with house.uow() as uow:
        return waiting.tend(uow, now=now)


def holder(place) -> Actor:
    return Actor(Role.CODE_HOLDER, place.id)


@pytest.fixture
def taken(house: House):
    """Robin has a time next Friday at nine, which others may come to wait for."""
    return book(house, by=OTHER_RESIDENT, start=NEXT_FRIDAY)


def test_a_cancelled_time_is_offered_to_the_first_in_line(house: House, taken) -> None:
    first, second = join(house, RESIDENT), join(house, conversation(1), contact=phone(11), now=later(minutes=1))
    assert (first.outcome, first.ahead, second.ahead) == ("joined", 0, 1)
    cancel(house, taken, by=OTHER_RESIDENT, now=later(hours=1))
    (offered,) = mine(house, RESIDENT, later(hours=1))
    assert offered.outcome == "offered" and offered.offered.start == NEXT_FRIDAY
    assert offered.answer_by == later(hours=25)
    assert mine(house, holder(second), later(hours=1))[0].offered is None


def test_the_offered_time_is_kept_from_everybody_else(house: House, taken) -> None:
    join(house, RESIDENT)
    cancel(house, taken, by=OTHER_RESIDENT)
    with house.uow() as uow:
        held = booking.hold(uow, care_centre_id="alen", start=NEXT_FRIDAY, holder="x", by=OTHER_RESIDENT, now=NOW)
    assert held.outcome == "taken"


def test_whoever_takes_the_offered_time_has_booked_it_and_waits_no_longer(house: House, taken) -> None:
    place = join(house, RESIDENT)
    cancel(house, taken, by=OTHER_RESIDENT)
    with house.uow() as uow:
        booked = waiting.accept(uow, waiting_id=place.id, by=RESIDENT, now=NOW, code="lampa tiger moln 42")
    assert booked.outcome == "confirmed" and booked.appointment.start == NEXT_FRIDAY
    assert mine(house, RESIDENT) == []


def test_without_a_login_the_offered_time_becomes_preliminary(house: House, taken) -> None:
    place = join(house, STRANGER, contact=phone(12))
    cancel(house, taken, by=OTHER_RESIDENT)
    with house.uow() as uow:
        booked = waiting.accept(uow, waiting_id=place.id, by=holder(place), now=NOW, code="lampa tiger moln 43")
    assert booked.outcome == "preliminary" and booked.confirm_by is not None


def test_an_offer_nobody_answers_goes_to_the_next_and_the_place_is_kept(house: House, taken) -> None:
    join(house, RESIDENT)
    second = join(house, conversation(1), contact=phone(11), now=later(minutes=1))
    cancel(house, taken, by=OTHER_RESIDENT)
    assert tend(house, later(hours=24)) == 1
    (first,) = mine(house, RESIDENT, later(hours=24))
    assert first.outcome == "waiting" and first.offered is None
    assert mine(house, holder(second), later(hours=24))[0].offered.start == NEXT_FRIDAY


def test_an_answer_that_comes_too_late_books_nothing(house: House, taken) -> None:
    place = join(house, RESIDENT)
    cancel(house, taken, by=OTHER_RESIDENT)
    with house.uow() as uow:
        booked = waiting.accept(uow, waiting_id=place.id, by=RESIDENT, now=later(hours=24), code="lampa tiger moln 44")
    assert booked.outcome == "gone"


def test_passing_on_gives_the_time_to_the_next(house: House, taken) -> None:
    place = join(house, RESIDENT)
    second = join(house, conversation(1), contact=phone(11), now=later(minutes=1))
    cancel(house, taken, by=OTHER_RESIDENT, now=later(minutes=2))
    with house.uow() as uow:
        assert waiting.pass_on(uow, waiting_id=place.id, by=RESIDENT, now=later(minutes=3)).outcome == "waiting"
    assert mine(house, holder(second), later(minutes=3))[0].offered.start == NEXT_FRIDAY
    assert mine(house, RESIDENT, later(minutes=3))[0].offered is None


def test_only_a_wished_for_time_is_offered(house: House, taken) -> None:
    monday = NEXT_FRIDAY + timedelta(days=3)
    join(house, RESIDENT, wishes=[Wish(monday.replace(hour=0), monday.replace(hour=23))])
    cancel(house, taken, by=OTHER_RESIDENT)
    assert mine(house, RESIDENT)[0].offered is None


def test_a_wish_for_a_day_when_nobody_works_becomes_any_day(house: House, taken) -> None:
    sunday = NEXT_FRIDAY + timedelta(days=2)
    place = join(house, RESIDENT, wishes=[Wish(sunday.replace(hour=0), sunday.replace(hour=23))])
    assert list(place.wishes) == []
    cancel(house, taken, by=OTHER_RESIDENT)
    assert mine(house, RESIDENT)[0].offered.start == NEXT_FRIDAY


def test_times_that_were_free_when_one_joined_are_not_offered(house: House) -> None:
    join(house, RESIDENT)
    assert tend(house, later(minutes=1)) == 0


def test_a_moved_appointment_frees_its_old_time_for_those_who_wait(house: House, taken) -> None:
    join(house, RESIDENT)
    with house.uow() as uow:
        held = booking.hold(
            uow, care_centre_id="alen", start=FRIDAY, holder="robin", by=OTHER_RESIDENT, now=later(minutes=1)
        )
        booking.rebook(
            uow,
            appointment_id=taken.appointment.id,
            hold_id=held.hold_id,
            by=OTHER_RESIDENT,
            now=later(minutes=1),
        )
    assert mine(house, RESIDENT, later(minutes=2))[0].offered.start == NEXT_FRIDAY


def test_joining_again_with_a_login_is_one_place(house: House) -> None:
    join(house, RESIDENT)
    assert join(house, RESIDENT, now=later(minutes=1)).outcome == "already"
    assert len(mine(house, RESIDENT)) == 1


def test_the_same_number_twice_tells_nobody_that_it_waits(house: House) -> None:
    first, again = join(house, STRANGER, contact=phone(13)), join(house, conversation(2), contact=phone(13))
    assert first.outcome == again.outcome == "joined" and again.code


def test_somebody_elses_place_is_as_if_it_did_not_exist(house: House, taken) -> None:
    place = join(house, RESIDENT)
    cancel(house, taken, by=OTHER_RESIDENT)
    with house.uow() as uow:
        booked = waiting.accept(uow, waiting_id=place.id, by=OTHER_RESIDENT, now=NOW, code="x")
        left = waiting.leave(uow, waiting_id=place.id, by=STRANGER, now=NOW)
    assert (booked.outcome, left.outcome) == ("gone", "gone")


@pytest.mark.parametrize(
    ("unit", "outcome"), [("cedern", "no_self_booking"), ("dungen", "no_self_booking"), ("x", "unknown_centre")]
)
def test_there_is_no_list_where_nobody_can_book(house: House, unit: str, outcome: str) -> None:
    assert join(house, RESIDENT, unit=unit).outcome == outcome


def test_without_a_login_a_name_and_a_number_are_needed(house: House) -> None:
    assert join(house, STRANGER).outcome == "needs_contact"


def test_a_full_list_takes_no_more(house: House) -> None:
    for number in range(30):
        assert join(house, conversation(number), contact=phone(20 + number)).outcome == "joined"
    assert join(house, conversation(31), contact=phone(60)).outcome == "full"


def test_the_reko_sees_who_waits_in_order_and_can_take_somebody_out(house: House, taken) -> None:
    join(house, STRANGER, contact=phone(14))
    join(house, conversation(3), contact=phone(15), now=later(minutes=1))
    with house.uow() as uow:
        shown = worklist.show(uow, by=COORDINATOR, now=later(minutes=2)).waiting
    assert [row.contact.phone for row in shown] == ["070-174 06 14", "070-174 06 15"]
    with house.uow() as uow:
        assert waiting.remove(uow, waiting_id=shown[0].id, by=COORDINATOR, now=later(minutes=3)).outcome == "done"
        assert len(worklist.show(uow, by=COORDINATOR, now=later(minutes=4)).waiting) == 1


def test_staff_of_another_care_centre_can_take_nobody_out(house: House) -> None:
    place = join(house, STRANGER, contact=phone(16))
    with house.uow() as uow, pytest.raises(NotAllowed):
        waiting.remove(uow, waiting_id=place.id, by=OTHER_COORDINATOR, now=NOW)


def test_what_is_kept_of_a_contact_is_sealed(house: House) -> None:
    join(house, STRANGER, contact=phone(17))
    assert "Alex" not in repr(rows(house, "waiting")) and "070" not in repr(rows(house, "waiting", "wishes"))


def test_times_freed_at_the_same_moment_go_to_different_people_one_each(house: House) -> None:
    starts = [NEXT_FRIDAY, NEXT_FRIDAY.replace(hour=10), NEXT_FRIDAY.replace(hour=11)]
    owners = [Actor(Role.RESIDENT, f"owner-{n}", assurance=RESIDENT.assurance) for n in range(3)]
    booked = [book(house, by=by, start=start) for by, start in zip(owners, starts, strict=True)]
    waiters = [Actor(Role.RESIDENT, f"waiter-{n}", assurance=RESIDENT.assurance) for n in range(3)]
    for minute, by in enumerate(waiters):
        join(house, by, now=later(minutes=minute))
    with ThreadPoolExecutor(3) as pool:
        list(
            pool.map(
                lambda pair: cancel(house, pair[1], by=pair[0], now=later(hours=1)), zip(owners, booked, strict=True)
            )
        )
    offers = [mine(house, by, later(hours=1))[0].offered for by in waiters]
    assert sorted(offer.start for offer in offers if offer) == starts
    holds = [row for row in rows(house, "holds", "holder, released_at, outcome") if row[0].startswith("waiting:")]
    assert len(holds) == 3 and all(released is None for _, released, _ in holds)


def test_an_offered_time_is_kept_with_the_pause_after_it(house: House) -> None:
    resting = with_rules(house, pause=timedelta(minutes=10))
    taken = book(resting, by=OTHER_RESIDENT, start=NEXT_FRIDAY)
    join(resting, RESIDENT)
    cancel(resting, taken, by=OTHER_RESIDENT)
    assert mine(resting, RESIDENT)[0].offered is not None
    assert len(rows(house, "occupied")) == 14


def test_an_offer_that_could_not_be_booked_is_given_back_at_once(house: House, taken) -> None:
    book(house, by=STRANGER, contact=phone(12), start=FRIDAY + timedelta(days=14))
    place = join(house, conversation(1), contact=phone(12))
    cancel(house, taken, by=OTHER_RESIDENT)
    with house.uow() as uow:
        booked = waiting.accept(uow, waiting_id=place.id, by=holder(place), now=NOW, code="lampa tiger moln 44")
    assert booked.outcome == "open_booking_exists"
    with house.uow() as uow:
        held = booking.hold(uow, care_centre_id="alen", start=NEXT_FRIDAY, holder="x", by=OTHER_RESIDENT, now=NOW)
    assert held.outcome == "held"


def test_a_wish_that_no_time_meets_is_seen_by_the_care_centre_as_it_was_said(house: House) -> None:
    evening = NEXT_FRIDAY.replace(hour=17)
    place = join(house, conversation(1), contact=phone(11), wishes=[Wish(evening, evening.replace(hour=21))])
    assert list(place.wishes) == []
    with house.uow() as uow:
        (row,) = worklist.show(uow, by=COORDINATOR, now=NOW).waiting
    assert list(row.wishes) == [] and [(one.start, one.end) for one in row.unmet] == [
        (evening, evening.replace(hour=21))
    ]
