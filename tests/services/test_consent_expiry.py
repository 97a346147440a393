"""A yes that ends before a meeting: one line for the coordinator, written by night."""

from datetime import timedelta

from assistant.bootstrap import House
from assistant.services import booking, consent_expiry, day, staff_moves
from tests.services.test_consent_changes import YES, record
from tests.store.houses import COORDINATOR, FRIDAY, NOW, book, later, rows


def test_by_night_the_reko_gets_one_line_about_a_yes_that_ends_and_the_unit_hears_of_it(house: House) -> None:
    booked = book(house, start=FRIDAY)
    assert booked.appointment
    record(house, YES, until=NOW.date() + timedelta(days=2))
    assert [remind_staff(house), remind_staff(house), remind_staff(house, later(days=1))] == [1, 0, 0]
    (line,) = to_tell(house)
    assert (line.kind, line.meeting.appointment.id) == ("consent_ends", booked.appointment.id)
    assert rows(house, "messages", "kind, person_key").count(("unit_news", None)) == 1


def test_a_new_yes_that_ends_before_the_meeting_is_a_new_line(house: House) -> None:
    book(house, start=FRIDAY)
    record(house, YES, until=NOW.date() + timedelta(days=2))
    remind_staff(house)
    record(house, YES, until=NOW.date() + timedelta(days=1), now=later(minutes=5))
    assert remind_staff(house, later(minutes=10)) == 1


def test_moving_a_meeting_leaves_the_line_about_the_consent_and_cancelling_it_takes_it_away(house: House) -> None:
    booked = book(house, start=FRIDAY)
    assert booked.appointment
    record(house, YES, until=NOW.date() + timedelta(days=2))
    remind_staff(house)
    what = {"appointment_id": booked.appointment.id, "by": COORDINATOR, "now": NOW}
    with house.uow() as uow:
        staff_moves.move(uow, start=FRIDAY + timedelta(hours=1), form="visit", **what)
    assert {line.kind for line in to_tell(house)} == {"consent_ends", "meeting_moved"}
    with house.uow() as uow:
        booking.cancel(uow, reason="Sjuk", **what)
    assert [line.kind for line in to_tell(house)] == ["meeting_cancelled"]


def remind_staff(house: House, now=NOW) -> int:
    with house.uow() as uow:
        return consent_expiry.remind_staff(uow, now=now)


def to_tell(house: House):
    with house.uow() as uow:
        return day.show(uow, by=COORDINATOR, now=NOW).to_tell
