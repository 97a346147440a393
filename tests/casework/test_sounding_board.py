from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from assistant.casework.actors import Actor, Role
from assistant.casework.booking import FreeTime
from assistant.casework.errors import NotAStep
from assistant.casework.sounding_board import CallState, SoundingBoardCall, call_to, may_call, with_room
from assistant.casework.times import STOCKHOLM, Interval

NINE = datetime(2026, 11, 25, 9, 0, tzinfo=STOCKHOLM)
CALL = SoundingBoardCall(
    "1", "alen", "c", NINE, NINE + timedelta(minutes=10), CallState.BOOKED, NINE, "officer", "sealed:x"
)


def free(minutes: int, coordinator: str = "c") -> FreeTime:
    start = NINE + timedelta(minutes=minutes)
    return FreeTime(Interval(start, start + timedelta(minutes=10)), coordinator)


@pytest.mark.parametrize("role", list(Role))
def test_only_who_works_in_the_social_services_may_call(role: Role) -> None:
    assert may_call(Actor(role, "x")) is (role in (Role.SOCIAL_WORKER, Role.EMPLOYMENT_OFFICER))


def test_a_day_with_its_calls_has_no_room_for_more() -> None:
    times = [free(30), free(60 * 24), free(30, "another")]
    assert with_room(times, [CALL], a_day=1) == times[1:]
    assert with_room(times, [CALL], a_day=2) == times


def test_a_cancelled_call_gives_its_room_back() -> None:
    cancelled = call_to(CALL, CallState.CANCELLED, by_staff=False, now=NINE)
    assert with_room([free(30)], [cancelled], a_day=1) == [free(30)]


@pytest.mark.parametrize("state", [CallState.CANCELLED, CallState.DONE])
def test_what_is_over_stays_over(state: CallState) -> None:
    over = replace(CALL, state=state)
    with pytest.raises(NotAStep):
        call_to(over, CallState.DONE, by_staff=True, now=NINE)
    with pytest.raises(NotAStep):
        call_to(CALL, CallState.BOOKED, by_staff=True, now=NINE)


def test_the_callers_number_reaches_no_log() -> None:
    assert "sealed" not in repr(CALL)
