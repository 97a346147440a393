"""What is offered when nothing fits: the nearest, and for a time of the day the same time on other days."""

from datetime import datetime, timedelta

from assistant.casework.booking import by_nearness
from assistant.casework.times import STOCKHOLM, Interval


def meeting(start: str) -> Interval:
    moment = datetime.fromisoformat(start).replace(tzinfo=STOCKHOLM)
    return Interval(moment, moment + timedelta(hours=1))


def wish(start: str, end: str) -> tuple[datetime, datetime]:
    first, last = (datetime.fromisoformat(moment).replace(tzinfo=STOCKHOLM) for moment in (start, end))
    return first, last


def test_whoever_wants_a_morning_is_offered_other_mornings_first() -> None:
    afternoon, morning = meeting("2026-11-24T14:00"), meeting("2026-11-27T09:00")
    said = wish("2026-11-24T08:00", "2026-11-24T12:00")
    assert by_nearness([afternoon, morning], [said]) == [morning, afternoon]


def test_a_whole_day_that_is_full_gives_the_nearest_days() -> None:
    far, near = meeting("2026-12-04T09:00"), meeting("2026-11-25T14:00")
    assert by_nearness([far, near], [wish("2026-11-24T00:00", "2026-11-25T00:00")]) == [near, far]
