"""The rules of booking, as sentences, and as properties that hold for any calendar."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.casework.booking import (
    NEXT,
    Appointment,
    FreeTime,
    Hold,
    State,
    confirm_by,
    distance,
    free_times,
    may_offer_preliminary,
    moved,
    must_be_phoned_again,
    preliminary_times,
    step_to,
    within,
)
from assistant.casework.errors import NotAStep
from assistant.casework.parameters import BookingParameters
from assistant.casework.routing import Window
from assistant.casework.times import STOCKHOLM, Interval, cells, local_date, steps

RULES = BookingParameters(
    meeting=timedelta(minutes=60),
    step=timedelta(minutes=30),
    minimum_notice=timedelta(hours=24),
    horizon=timedelta(days=60),
    hold=timedelta(minutes=15),
    weekly_preliminary_cap=6,
    code_attempts_each=5,
    code_attempts_overall=60,
)
MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=STOCKHOLM)


def window(day: int, start: int = 9, end: int = 12, coordinator: str = "c") -> Window:
    """A window that many days after Monday, in whole hours."""
    midnight = MONDAY.replace(hour=0) + timedelta(days=day)
    return Window(Interval(midnight + timedelta(hours=start), midnight + timedelta(hours=end)), coordinator, "alen")


def time(day: int, hour: int = 9, coordinator: str = "c") -> FreeTime:
    start = MONDAY.replace(hour=0) + timedelta(days=day, hours=hour)
    return FreeTime(Interval(start, start + RULES.meeting), coordinator)


def appointment(state: State = State.PRELIMINARY) -> Appointment:
    start = MONDAY + timedelta(days=4)
    return Appointment(
        id="a",
        case_id="case",
        person_key="p",
        care_centre_id="alen",
        coordinator_id="c",
        start=start,
        end=start + RULES.meeting,
        state=state,
        made_at=MONDAY,
        made_by="p",
        confirm_by=MONDAY + timedelta(days=2),
    )


windows = st.lists(
    st.builds(
        lambda day, start, length, who: window(day, start, start + length, who),
        st.integers(0, 70),
        st.integers(7, 15),
        st.integers(1, 6),
        st.sampled_from(["c", "d"]),
    ),
    max_size=6,
)
taken = st.dictionaries(
    st.sampled_from(["c", "d"]),
    st.sets(st.integers(0, 12 * 24 * 70).map(lambda cell: int(MONDAY.timestamp()) // 300 + cell), max_size=200),
)
moments = st.integers(0, 60 * 24 * 40).map(lambda minutes: MONDAY + timedelta(minutes=minutes))


@given(windows, taken, moments)
def test_a_free_time_always_lies_in_a_window_and_touches_nothing_taken(open_, busy, now) -> None:
    for free in free_times(open_, busy, rules=RULES, now=now):
        mine = [one.when for one in open_ if one.coordinator_id == free.coordinator_id]
        assert any(one.start <= free.when.start and free.when.end <= one.end for one in mine)
        assert not set(cells(free.when.start, free.when.end)) & busy.get(free.coordinator_id, set())


@given(windows, taken, moments)
def test_a_free_time_is_neither_too_soon_nor_too_far_ahead(open_, busy, now) -> None:
    for free in free_times(open_, busy, rules=RULES, now=now):
        assert RULES.minimum_notice <= free.when.start - now < RULES.horizon
        assert free.when.end - free.when.start == RULES.meeting


@given(windows, taken, moments)
def test_taking_a_time_never_makes_another_one_appear(open_, busy, now) -> None:
    before = free_times(open_, busy, rules=RULES, now=now)
    assert before == sorted(before)
    if before:
        first = before[0]
        fuller = {
            **busy,
            first.coordinator_id: {*busy.get(first.coordinator_id, ()), *cells(first.when.start, first.when.end)},
        }
        after = free_times(open_, fuller, rules=RULES, now=now)
        assert set(after) < set(before)


@given(windows, moments)
def test_a_preliminary_time_always_has_a_working_day_to_phone_before_it(open_, now) -> None:
    times = free_times(open_, {}, rules=RULES, now=now)
    chosen = preliminary_times(times, open_, now=now)
    assert chosen == [one for one in times if may_offer_preliminary(one, open_, now=now)]
    for one in chosen:
        deadline = confirm_by(one, open_, now=now)
        assert deadline is not None
        assert local_date(now) < local_date(deadline) < local_date(one.when.start)


def test_a_morning_of_three_hours_has_five_starts() -> None:
    found = free_times([window(2)], {}, rules=RULES, now=MONDAY)
    assert [one.when.start.strftime("%H:%M") for one in found] == ["09:00", "09:30", "10:00", "10:30", "11:00"]


def test_a_meeting_in_the_middle_takes_away_all_that_overlap_it() -> None:
    ten = time(2, 10).when
    found = free_times([window(2)], {"c": set(cells(ten.start, ten.end))}, rules=RULES, now=MONDAY)
    assert [one.when.start.hour for one in found] == [9, 11]


def test_the_notice_is_counted_to_the_minute() -> None:
    ten = MONDAY + timedelta(days=1)
    assert time(1, 10) in free_times([window(1)], {}, rules=RULES, now=ten - timedelta(hours=24))
    assert time(1, 10) not in free_times([window(1)], {}, rules=RULES, now=ten - timedelta(hours=23, minutes=59))


def test_today_and_the_meetings_own_day_do_not_count_as_days_to_phone() -> None:
    assert confirm_by(time(2), [window(0, 11, 16), window(2, 7, 9)], now=MONDAY) is None


def test_another_coordinators_working_day_does_not_count() -> None:
    assert not may_offer_preliminary(time(4), [window(2, coordinator="d")], now=MONDAY)


def test_the_deadline_is_the_end_of_the_last_working_day_before_the_meeting() -> None:
    days = [window(1), window(2), window(2, 13, 16), window(5)]
    assert confirm_by(time(4), days, now=MONDAY) == window(2, 13, 16).when.end


@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("following", list(State))
def test_an_appointment_only_takes_steps_that_exist(state: State, following: State) -> None:
    if following in NEXT.get(state, ()):
        assert step_to(appointment(state), following, by_staff=True).state is following
    else:
        with pytest.raises(NotAStep):
            step_to(appointment(state), following, by_staff=True)


def test_what_is_cancelled_or_declined_never_changes_again() -> None:
    ended = set(State) - set(NEXT)
    assert ended == {State.CANCELLED, State.DECLINED}
    assert {step for steps in NEXT.values() for step in steps} >= ended


def test_moving_keeps_the_state_and_refuses_what_is_over() -> None:
    later = time(7, 11).when
    hold = Hold("h", "x", "alen", "d", later.start, later.end, MONDAY, MONDAY)
    after = moved(appointment(), hold, confirm_by=None)
    assert (after.id, after.state, after.start, after.coordinator_id) == ("a", State.PRELIMINARY, later.start, "d")
    with pytest.raises(NotAStep):
        moved(appointment(State.CANCELLED), hold, confirm_by=None)


def test_a_confirmed_time_that_moves_to_another_centre_has_to_be_confirmed_there() -> None:
    later = time(7, 11).when
    confirmed = appointment(State.CONFIRMED)
    here, there = (Hold("h", "x", where, "d", later.start, later.end, MONDAY, MONDAY) for where in ("alen", "boken"))
    assert not must_be_phoned_again(confirmed, here, directly=False)
    assert must_be_phoned_again(confirmed, there, directly=False)
    assert not must_be_phoned_again(confirmed, there, directly=True)
    assert moved(confirmed, there, confirm_by=MONDAY).state is State.PRELIMINARY


def test_overdue_is_only_what_nobody_confirmed_in_time() -> None:
    deadline = MONDAY + timedelta(days=2)
    assert not appointment().is_overdue(deadline)
    assert appointment().is_overdue(deadline + timedelta(seconds=1))
    assert not appointment(State.CONFIRMED).is_overdue(deadline + timedelta(days=1))


def test_a_wish_for_a_morning_wants_the_whole_meeting_in_it() -> None:
    nine = time(2, 9).when
    midnight = nine.start - timedelta(hours=9)
    assert within(nine, midnight, midnight + timedelta(hours=10))
    assert not within(nine, midnight, midnight + timedelta(hours=9, minutes=30))


def test_a_wish_shorter_than_a_meeting_says_when_to_start() -> None:
    nine = time(2, 9).when
    assert within(nine, nine.start, nine.start + timedelta(minutes=30))
    assert within(nine, nine.start, nine.start)
    assert not within(nine, nine.start + timedelta(minutes=1), nine.start + timedelta(minutes=1))


@given(st.integers(-3000, 3000), st.integers(60, 600))
def test_a_time_that_meets_a_wish_is_at_no_distance_from_it(offset: int, length: int) -> None:
    nine = time(2, 9).when
    start = nine.start + timedelta(minutes=offset)
    end = start + timedelta(minutes=length)
    assert distance(nine, start, end) >= 0
    assert not within(nine, start, end) or distance(nine, start, end) == 0


def test_cells_are_five_minutes_and_meetings_back_to_back_share_none() -> None:
    nine, ten = time(2, 9).when, time(2, 10).when
    assert len(cells(nine.start, nine.end)) == 12
    assert not set(cells(nine.start, nine.end)) & set(cells(ten.start, ten.end))
    assert cells(nine.start.astimezone(UTC), nine.end) == cells(nine.start, nine.end)


def test_local_date_is_stockholms() -> None:
    assert local_date(datetime(2026, 11, 23, 23, 30, tzinfo=UTC)) == date(2026, 11, 24)


def test_the_same_moments_keep_the_clock_of_their_own_zone() -> None:
    """What is worked out once for one coordinator is not handed to another in a zone that it was not asked in."""
    nine = Interval(datetime(2026, 11, 25, 8, tzinfo=UTC), datetime(2026, 11, 25, 11, tzinfo=UTC))
    there = Interval(nine.start.astimezone(STOCKHOLM), nine.end.astimezone(STOCKHOLM))
    hour = timedelta(hours=1)
    assert [one.start.hour for one in steps(nine, length=hour, step=hour)] == [8, 9, 10]
    assert [one.start.hour for one in steps(there, length=hour, step=hour)] == [9, 10, 11]
