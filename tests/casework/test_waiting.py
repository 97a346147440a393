"""The waiting list's rules: what suits, how long one may answer, how long one waits."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from assistant.casework.booking import FreeTime
from assistant.casework.errors import NotAStep
from assistant.casework.times import STOCKHOLM, Interval
from assistant.casework.waiting import (
    Place,
    Waiting,
    answer_by,
    back_in_line,
    ended,
    first_suited,
    offered,
    stands_until,
    wants,
)
from assistant.services import parameters

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=STOCKHOLM)
RULES = parameters.load().at(NOW.date()).waiting
FRIDAY = datetime(2026, 11, 27, 9, 0, tzinfo=STOCKHOLM)
HOUR = timedelta(hours=1)


def time(start: datetime) -> FreeTime:
    return FreeTime(Interval(start, start + HOUR), "c-1")


def waiting(*wishes: tuple[datetime, datetime]) -> Waiting:
    spans = [[start.isoformat(), end.isoformat()] for start, end in wishes]
    return Waiting("w", "alen", "kim", None, None, spans, NOW, NOW + timedelta(days=60))


def test_without_wishes_any_time_suits() -> None:
    assert wants(waiting(), time(FRIDAY).when)


def test_only_what_was_wished_for_suits() -> None:
    friday = waiting((FRIDAY.replace(hour=0), FRIDAY.replace(hour=23)))
    monday = time(FRIDAY + timedelta(days=3))
    assert first_suited(friday, [monday, time(FRIDAY)]) == time(FRIDAY)
    assert first_suited(friday, [monday]) is None


def test_a_time_that_was_offered_is_not_offered_again() -> None:
    seen = offered(waiting(), "hold", FRIDAY, NOW + HOUR)
    assert not wants(back_in_line(seen, NOW), time(FRIDAY).when)


def test_there_is_a_day_to_answer_but_never_into_the_notice_before_the_meeting() -> None:
    assert answer_by(NOW + timedelta(days=10), rules=RULES, now=NOW) == NOW + RULES.answer
    soon = NOW + RULES.shortest_notice + timedelta(hours=5)
    assert answer_by(soon, rules=RULES, now=NOW) == NOW + timedelta(hours=5)


def test_a_time_too_near_to_answer_is_not_offered() -> None:
    assert answer_by(NOW + RULES.shortest_notice + HOUR, rules=RULES, now=NOW) is None


def test_the_wait_ends_with_the_last_wish_and_at_most_after_the_longest() -> None:
    assert stands_until([(FRIDAY, FRIDAY + HOUR)], rules=RULES, now=NOW) == FRIDAY + HOUR
    assert stands_until([], rules=RULES, now=NOW) == NOW + RULES.longest_wait


def test_whoever_let_an_offer_pass_keeps_the_place_until_the_wait_is_over() -> None:
    given = offered(waiting(), "hold", FRIDAY, NOW + HOUR)
    assert back_in_line(given, NOW).place is Place.WAITING
    assert back_in_line(replace(given, until=NOW), NOW).place is Place.EXPIRED
    assert back_in_line(given, NOW).hold_id is None


def test_nobody_is_offered_two_times_at_once_nor_after_leaving() -> None:
    given = offered(waiting(), "hold", FRIDAY, NOW + HOUR)
    for other in (given, ended(given, Place.LEFT)):
        with pytest.raises(NotAStep):
            offered(other, "hold-2", FRIDAY, NOW + HOUR)
