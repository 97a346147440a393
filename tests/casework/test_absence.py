from datetime import date, datetime, time, timedelta

import pytest

from assistant.casework.absence import absence_hitting, rest_of_day, shortened_to, span_away
from assistant.casework.booking import Appointment, State
from assistant.casework.routing import Absence
from assistant.casework.times import STOCKHOLM, Interval, local

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=STOCKHOLM)
TODAY, TOMORROW = date(2026, 11, 23), date(2026, 11, 24)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=STOCKHOLM)


def appointment(state: State = State.CONFIRMED, coordinator: str = "c") -> Appointment:
    return Appointment("a", "case", "p", "alen", coordinator, at(25, 9), at(25, 10), state, NOW, "p")


def away(start: datetime, end: datetime) -> Absence:
    return Absence("x", "c", start, end)


def test_whole_days_are_from_midnight_to_midnight() -> None:
    assert span_away(TOMORROW, TOMORROW, None, None, now=NOW) == Interval(at(24, 0), at(25, 0))


def test_what_has_been_of_today_is_left_out() -> None:
    assert span_away(TODAY, TODAY, None, None, now=NOW) == Interval(NOW, at(24, 0))


def test_clocks_hold_on_the_first_and_the_last_day() -> None:
    assert span_away(TOMORROW, date(2026, 11, 26), time(13), time(9), now=NOW) == Interval(at(24, 13), at(26, 9))


@pytest.mark.parametrize(
    ("first", "last"), [(date(2026, 11, 20), date(2026, 11, 20)), (date(2026, 11, 26), date(2026, 11, 25))]
)
def test_nobody_is_away_in_the_past_or_backwards(first: date, last: date) -> None:
    assert span_away(first, last, None, None, now=NOW) is None


def test_a_day_when_the_clocks_change_is_an_hour_longer() -> None:
    october = datetime(2026, 10, 1, tzinfo=STOCKHOLM)
    span = span_away(date(2026, 10, 25), date(2026, 10, 25), None, None, now=october)
    assert span is not None and span.end - span.start == timedelta(hours=25)


def test_the_rest_of_the_day_ends_at_midnight_in_stockholm() -> None:
    assert local(rest_of_day(NOW).end) == at(24, 0)


@pytest.mark.parametrize(
    ("start", "end", "hit"),
    [(at(25, 8), at(25, 9), False), (at(25, 9, 55), at(25, 12), True), (at(25, 10), at(25, 12), False)],
)
def test_an_absence_hits_a_meeting_that_it_overlaps(start: datetime, end: datetime, hit: bool) -> None:
    assert bool(absence_hitting(appointment(), [away(start, end)], NOW)) is hit


def test_only_open_coming_meetings_of_the_absent_are_hit() -> None:
    absences = [away(at(25, 0), at(26, 0))]
    assert absence_hitting(appointment(State.PRELIMINARY), absences, NOW)
    assert not absence_hitting(appointment(State.CANCELLED), absences, NOW)
    assert not absence_hitting(appointment(coordinator="other"), absences, NOW)
    assert not absence_hitting(appointment(), absences, at(25, 10))


def test_what_has_been_of_an_absence_stays() -> None:
    assert shortened_to(away(at(23, 8), at(24, 0)), NOW) == Interval(at(23, 8), NOW)
    assert shortened_to(away(at(24, 0), at(25, 0)), NOW) is None
