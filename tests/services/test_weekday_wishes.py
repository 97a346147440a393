"""A weekday comes again: where the nearest has no time, a later one is looked for. A date does not."""

from datetime import datetime, timedelta

from assistant.bootstrap import House
from assistant.casework.booking import weeks_later
from assistant.casework.times import STOCKHOLM
from assistant.services import booking
from assistant.services.views import Offer, Wish
from tests.store.houses import FRIDAY, NOW, RESIDENT, absence, reload_directory

MIDNIGHT = FRIDAY.replace(hour=0)
ALL_DAY = (MIDNIGHT, MIDNIGHT + timedelta(days=1))


def offer(house: House, wish: Wish) -> Offer:
    with house.uow() as uow:
        return booking.offer(uow, care_centre_id="alen", wishes=[wish], by=RESIDENT, now=NOW)


def nobody_there_this_friday(house: House) -> None:
    reload_directory(house, absences=[absence("c-1", FRIDAY.date(), FRIDAY.date())])


def test_a_weekday_without_free_time_is_looked_for_in_later_weeks(house: House) -> None:
    nobody_there_this_friday(house)
    offered = offer(house, Wish(*ALL_DAY, weekly=True))
    assert (offered.outcome, offered.later) == ("times", True)
    assert {time.start.date() for time in offered.times} == {FRIDAY.date() + timedelta(weeks=1)}


def test_a_date_without_free_time_is_not_looked_for_in_other_weeks(house: House) -> None:
    nobody_there_this_friday(house)
    offered = offer(house, Wish(*ALL_DAY))
    assert (offered.outcome, offered.later) == ("none_then", False)


def test_a_clock_that_is_taken_is_met_near_that_day(house: House) -> None:
    nobody_there_this_friday(house)
    assert offer(house, Wish(FRIDAY, FRIDAY, weekly=True)).outcome == "none_then"


def test_a_weekday_with_free_time_is_that_day(house: House) -> None:
    offered = offer(house, Wish(*ALL_DAY, weekly=True))
    assert not offered.later and {time.start.date() for time in offered.times} == {FRIDAY.date()}


def test_the_clock_stays_when_the_clocks_are_changed_in_between() -> None:
    before = datetime(2026, 10, 22, 9, 0, tzinfo=STOCKHOLM)
    assert weeks_later(before, 1).astimezone(STOCKHOLM) == datetime(2026, 10, 29, 9, 0, tzinfo=STOCKHOLM)
