"""Times for whoever said no wish: a choice between days, not a row within one morning."""

from datetime import datetime, timedelta

from assistant.casework.spread import spread
from assistant.casework.times import STOCKHOLM, Interval

HOUR = timedelta(hours=1)


def meetings(*starts: str) -> list[Interval]:
    moments = (datetime.fromisoformat(start).replace(tzinfo=STOCKHOLM) for start in starts)
    return [Interval(moment, moment + HOUR) for moment in moments]


def test_two_times_a_day_come_first_and_never_overlap() -> None:
    times = meetings(
        "2026-11-23T09:00",
        "2026-11-23T09:30",
        "2026-11-23T10:00",
        "2026-11-23T11:00",
        "2026-11-24T09:00",
        "2026-11-24T09:30",
    )
    monday_nine, monday_half_past, monday_ten, monday_eleven, tuesday_nine, tuesday_half_past = times
    assert spread(times) == [monday_nine, monday_ten, tuesday_nine, monday_half_past, monday_eleven, tuesday_half_past]


def test_no_time_is_lost_and_none_comes_twice() -> None:
    times = meetings("2026-11-23T09:00", "2026-11-23T09:30", "2026-11-24T09:00")
    assert sorted(spread(times)) == times


def test_a_day_with_both_gives_a_morning_and_an_afternoon() -> None:
    times = meetings("2026-11-23T09:00", "2026-11-23T10:00", "2026-11-23T13:00", "2026-11-23T14:00")
    nine, ten, one, two = times
    assert spread(times) == [nine, one, ten, two]


def test_an_afternoon_alone_gives_two_that_follow_each_other() -> None:
    one, half_past, two, three = times = meetings(
        "2026-11-24T13:00", "2026-11-24T13:30", "2026-11-24T14:00", "2026-11-24T15:00"
    )
    assert spread(times) == [one, two, half_past, three]
