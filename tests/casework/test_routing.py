"""Who works when, also when somebody is away."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.casework.routing import Absence, Window, staffed
from assistant.casework.times import STOCKHOLM, Interval, without

MONDAY = datetime(2026, 11, 23, 0, 0, tzinfo=STOCKHOLM)
NONE: frozenset[date] = frozenset()


def hours(start: float, end: float) -> Interval:
    return Interval(MONDAY + timedelta(hours=start), MONDAY + timedelta(hours=end))


def window(start: float = 9, end: float = 12, coordinator: str = "c") -> Window:
    return Window(hours(start, end), coordinator, "alen")


def away(start: float, end: float, coordinator: str = "c", substitute: str | None = None) -> Absence:
    when = hours(start, end)
    return Absence(f"{coordinator}{start}", coordinator, when.start, when.end, substitute)


def test_nobody_works_on_a_red_day() -> None:
    assert staffed([window()], [], {MONDAY.date()}) == []


def test_an_absence_cuts_its_part_out_of_the_window() -> None:
    assert staffed([window(9, 12)], [away(10, 11)], NONE) == [window(9, 10), window(11, 12)]


def test_anothers_absence_changes_nothing() -> None:
    assert staffed([window()], [away(0, 24, "d")], NONE) == [window()]


def test_a_substitute_takes_over_just_the_absent_part() -> None:
    found = staffed([window(9, 12)], [away(10, 24, substitute="d")], NONE)
    assert found == [window(9, 10), window(10, 12, "d")]


def test_a_substitute_who_is_away_too_does_not_work() -> None:
    found = staffed([window(9, 12)], [away(0, 24, substitute="d"), away(11, 24, "d")], NONE)
    assert found == [window(9, 11, "d")]


def test_a_substitute_who_works_there_anyway_works_once() -> None:
    found = staffed([window(), window(coordinator="d")], [away(0, 24, substitute="d")], NONE)
    assert found == [window(coordinator="d")]


intervals = st.tuples(st.integers(0, 40), st.integers(1, 20)).map(lambda pair: hours(pair[0], pair[0] + pair[1]))


@given(intervals, st.lists(intervals, max_size=5))
def test_what_is_left_never_overlaps_a_hole_and_nothing_else_is_lost(whole: Interval, holes: list[Interval]) -> None:
    left = without(whole, holes)
    assert all(not part.overlaps(hole) for part in left for hole in holes)
    for quarter in range(0, 60 * 4):
        moment = hours(quarter / 4, quarter / 4 + 0.25)
        inside = whole.overlaps(moment) and not any(hole.overlaps(moment) for hole in holes)
        assert inside == any(part.overlaps(moment) for part in left)


@pytest.mark.parametrize(("start", "end"), [(10, 10), (10, 9)])
def test_an_interval_is_never_empty(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="ends after"):
        hours(start, end)
