"""Which meetings meet one of many wishes: as if each were tried with each."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from assistant.casework.booking import meeting_a_wish, within
from assistant.casework.times import Interval

MONDAY = datetime(2026, 11, 23, tzinfo=UTC)
quarters = st.integers(0, 24 * 4 * 3)
lengths = st.integers(0, 24)


def at(quarter: int) -> datetime:
    return MONDAY + timedelta(minutes=15 * quarter)


spans = st.builds(lambda start, length: (at(start), at(start + length)), quarters, lengths)
meetings = st.builds(lambda start: Interval(at(start), at(start + 4)), quarters)


@given(st.lists(meetings), st.lists(spans))
def test_none_is_lost_and_none_is_added(offered: list[Interval], wishes: list[tuple[datetime, datetime]]) -> None:
    tried = [one for one in offered if any(within(one, start, end) for start, end in wishes)]
    assert meeting_a_wish(offered, wishes) == tried
