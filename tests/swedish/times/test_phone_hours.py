"""Whether a phone is answered now is only told where it is certain."""

from datetime import date, datetime

import pytest

from assistant.swedish.times.phone_hours import is_closed, is_over_today, next_answered

MONDAY = datetime(2026, 11, 23, 10, 0)


@pytest.mark.parametrize("hours", ["måndag och onsdag 8.30–9.30", "tisdagar 9.00–11.00", "vardagar 13.00–14.00"])
def test_closed_by_the_clock_or_the_day(hours: str) -> None:
    assert is_closed(hours, MONDAY)


@pytest.mark.parametrize(
    "hours",
    [
        "måndag 9.30–10.30",
        "vardagar 9.00–10.01",
        "måndagar i udda veckor 8.30–9.00",
        "måndag–fredag 8.00–9.00",
        "måndag 8.00–9.00, tisdag 10.00–11.00",
        "dygnet runt",
    ],
)
def test_open_or_not_certain(hours: str) -> None:
    assert not is_closed(hours, MONDAY)


@pytest.mark.parametrize(
    ("hours", "day", "over"),
    [
        ("måndag och onsdag 8.30–9.30", date(2026, 11, 25), True),
        ("måndag 9.30–10.30", date(2026, 11, 23), False),
        ("tisdag och torsdag 10.00–11.00", date(2026, 11, 24), False),
    ],
)
def test_the_next_time_is_today_until_it_is_over(hours: str, day: date, over: bool) -> None:
    found = next_answered(hours, MONDAY)
    assert found and found[0] == day
    assert is_over_today(hours, MONDAY) == over


def test_a_red_day_is_left_out() -> None:
    found = next_answered("fredag 9.00–10.00", datetime(2026, 12, 24, 12, 0))
    assert found and found[0] > date(2026, 12, 25)


def test_hours_that_count_weeks_tell_no_next_time() -> None:
    assert next_answered("måndag udda veckor 9.00–10.00", MONDAY) is None
