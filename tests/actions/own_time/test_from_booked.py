"""Moving a time by what is counted from it, not from today."""

from datetime import datetime
from typing import Any

import pytest

from actions.own_time.from_booked import wish_from_booked
from actions.turn import Turn
from assistant.clock import STOCKHOLM
from assistant.services.views import AppointmentView
from tests.actions.trackers import tracker

pytestmark = pytest.mark.usefixtures("seeded")
FRIDAY = datetime(2026, 11, 27, 9, 0, tzinfo=STOCKHOLM)


def wish(text: str, booked: AppointmentView) -> list[dict[str, Any]] | None:
    return wish_from_booked(Turn(tracker(text, "inform", {}, form="rebooking_form")), booked)


@pytest.fixture
def booked() -> AppointmentView:
    return AppointmentView(
        id="a",
        state="preliminary",
        start=FRIDAY,
        end=FRIDAY,
        care_centre_name="Törnrosen",
        care_centre_id="tornrosen",
        place="",
        form="visit",
        confirm_by=None,
        overdue=False,
        cancelled_reason=None,
        by_staff=False,
    )


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("till veckan efter", "2026-11-30T00:00", "2026-12-07T00:00"),
        ("en vecka senare", "2026-12-04T00:00", "2026-12-05T00:00"),
        ("dagen innan går bättre", "2026-11-26T00:00", "2026-11-27T00:00"),
        ("veckan efter, på tisdagen", "2026-12-01T00:00", "2026-12-02T00:00"),
    ],
)
def test_user_moves_a_time_by_what_is_counted_from_it(text: str, start: str, end: str, booked: AppointmentView) -> None:
    found = wish(text, booked)
    assert found and (found[0]["start"], found[0]["end"]) == (start, end)


def test_the_week_before_that_has_gone_is_no_wish(booked: AppointmentView) -> None:
    assert wish("en vecka tidigare", booked) is None


@pytest.mark.parametrize("text", ["nåt tidigare om det går", "kan jag få komma tidigare"])
def test_sooner_is_before_the_time_that_one_has(text: str, booked: AppointmentView) -> None:
    (found,) = wish(text, booked) or ({},)
    assert (found["start"], found["end"]) == ("2026-11-23T10:00+01:00", "2026-11-27T09:00+01:00")


@pytest.mark.parametrize("text", ["tidigare på dagen", "som jag sa tidigare", "inte tidigare än tio"])
def test_other_words_of_before_are_none(text: str, booked: AppointmentView) -> None:
    assert wish(text, booked) is None


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("nåt tidigare samma dag", "2026-11-27T00:00", "2026-11-27T09:00"),
        ("en senare tid samma dag", "2026-11-27T09:00", "2026-11-28T00:00"),
    ],
)
def test_user_moves_a_time_within_its_day(text: str, start: str, end: str, booked: AppointmentView) -> None:
    assert wish(text, booked) == [{"start": start, "end": end}]
