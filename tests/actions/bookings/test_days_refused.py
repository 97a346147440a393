"""Days and hours that don't suit: what is offered next leaves them out, and says so when there is nothing else."""

from datetime import date, datetime
from typing import Any

import pytest

from actions.bookings.booking import AskBookingTime, ValidateBookingForm
from actions.bookings.refused_days import read_refused_day
from actions.turn import Turn
from assistant.clock import STOCKHOLM
from tests.actions.talking import turn
from tests.actions.trackers import tracker

pytestmark = pytest.mark.usefixtures("seeded")
MONDAY = datetime(2026, 11, 30, 14, 0, tzinfo=STOCKHOLM)
LIST = {"requested_slot": "booking_time", "care_centre": "tornrosen"}
OFFERED = ["2026-11-30T13:00:00+01:00", "2026-11-30T13:30:00+01:00", "2026-12-01T09:00:00+01:00"]
AT_THE_LIST = LIST | {"offered_times": OFFERED, "centre_explained": "tornrosen", "privacy_told": True}


def offered_after(text: str, known: dict[str, Any], intent: str = "other_times") -> tuple[list[str], list[datetime]]:
    read = turn(ValidateBookingForm(), text, "booking_form", known, intent)
    shown = turn(AskBookingTime(), text, "booking_form", {**known, **read.slots}, intent)
    times = shown.slots.get("offered_times") or []
    return read.said, [datetime.fromisoformat(time).astimezone(STOCKHOLM) for time in times]


def refused(text: str) -> Any:
    return read_refused_day(Turn(tracker(text, "rebook_appointment", {})), MONDAY).get("days_refused")


@pytest.mark.parametrize(
    "text",
    [
        "jag ska till tandläkaren den dagen, kan jag flytta",
        "kan jag få en annan dag",
        "jag kan inte den dagen",
        "jag jobbar ju den dagen, går det att byta",
    ],
)
def test_user_who_moves_a_time_for_its_day_is_offered_none_on_that_day(text: str) -> None:
    assert refused(text) == ["2026-11-30"]


@pytest.mark.parametrize("text", ["byt tid", "jag vill ha en senare tid samma dag", "kan bara den dagen"])
def test_user_who_only_moves_a_time_may_have_the_same_day(text: str) -> None:
    assert refused(text) is None


def test_a_refused_day_is_left_out_of_what_is_offered() -> None:
    first = turn(AskBookingTime(), "", "booking_form", LIST | {"privacy_told": True})
    day = datetime.fromisoformat(first.slots["offered_times"][0]).astimezone(STOCKHOLM).date()
    known = LIST | {"privacy_told": True, "days_refused": [day.isoformat()]}
    left = turn(AskBookingTime(), "", "booking_form", known).slots["offered_times"]
    assert left and day not in {datetime.fromisoformat(time).astimezone(STOCKHOLM).date() for time in left}


def test_user_who_names_a_refused_day_after_all_may_have_it() -> None:
    known = AT_THE_LIST | {"days_refused": ["2026-11-30"]}
    read = turn(ValidateBookingForm(), "måndag 30 november går bra ändå", "booking_form", known)
    assert read.slots["days_refused"] is None


@pytest.mark.parametrize("text", ["har ni något senare på dagen?", "finns det senare tider på eftermiddagen"])
def test_user_who_asks_for_later_in_the_day_is_offered_later_hours_only(text: str) -> None:
    _, times = offered_after(text, AT_THE_LIST)
    assert times and all((time.hour, time.minute) > (13, 30) for time in times)


@pytest.mark.parametrize("text", ["något tidigare?", "har ni tidigare på dagen"])
def test_user_who_asks_for_earlier_is_offered_earlier_hours_only(text: str) -> None:
    known = AT_THE_LIST | {"offered_times": OFFERED[:2]}
    _, times = offered_after(text, known)
    assert times and all((time.hour, time.minute) < (13, 0) for time in times)


def test_where_nothing_is_later_the_latest_hour_is_said() -> None:
    known = AT_THE_LIST | {"offered_times": ["2026-11-30T20:00:00+01:00", "2026-12-01T09:00:00+01:00"]}
    read = turn(ValidateBookingForm(), "något senare på dagen då", "booking_form", known, "other_times")
    assert read.said == ["utter_none_later"] and read.blank("clock") == "20.00"


def test_a_later_day_that_is_named_is_a_wish_of_its_own() -> None:
    read = turn(ValidateBookingForm(), "senare på dagen den 3 december", "booking_form", AT_THE_LIST)
    assert date.fromisoformat(read.slots["time_wish"][0]["start"][:10]) == date(2026, 12, 3)


CHOSEN = {"requested_slot": "booking_confirmed", "care_centre": "tornrosen", "centre_explained": "tornrosen"}
AT_THE_CHECK = CHOSEN | {"privacy_told": True, "person_name": "k", "phone": "n"}


def first_offered() -> list[str]:
    shown = turn(AskBookingTime(), "", "booking_form", {**AT_THE_CHECK, "requested_slot": "booking_time"})
    return [str(time) for time in shown.slots["offered_times"]]


@pytest.mark.parametrize("text", ["nej, tiden är fel", "nej den tiden funkar inte", "en annan tid"])
def test_the_time_just_refused_is_not_offered_at_once_again(text: str) -> None:
    refused_time = first_offered()[0]
    intent = "other_times" if text == "en annan tid" else "deny"
    _, shown = offered_after(text, AT_THE_CHECK | {"booking_time": refused_time}, intent)
    assert shown and datetime.fromisoformat(refused_time) not in shown


def test_its_whole_day_is_left_out_when_another_day_is_asked_for() -> None:
    refused_time = first_offered()[0]
    text = "nej vänta, den tiden funkar inte, jag hämtar barn då. har ni någon annan dag?"
    _, shown = offered_after(text, AT_THE_CHECK | {"booking_time": refused_time}, "deny")
    day = datetime.fromisoformat(refused_time).astimezone(STOCKHOLM).date()
    assert shown and day not in {time.date() for time in shown}


def test_a_refused_time_that_is_named_after_all_is_chosen() -> None:
    refused_time = datetime.fromisoformat(first_offered()[0]).astimezone(STOCKHOLM)
    known = AT_THE_CHECK | {"requested_slot": "booking_time", "days_refused": [refused_time.isoformat()]}
    named = f"nej förresten, kl {refused_time:%H.%M} den {refused_time:%d/%m}"
    read = turn(ValidateBookingForm(), named, "booking_form", known, "inform")
    assert datetime.fromisoformat(read.slots["booking_time"]) == refused_time


def test_another_day_asked_for_while_the_name_is_asked_for_gives_up_the_chosen_time() -> None:
    refused_time = first_offered()[0]
    known = {**AT_THE_CHECK, "requested_slot": "person_name", "person_name": None, "booking_time": refused_time}
    said, shown = offered_after("nej hellre nån annan dag", known, "inform")
    day = datetime.fromisoformat(refused_time).astimezone(STOCKHOLM).date()
    assert said == ["utter_then_another_time"] and shown and day not in {time.date() for time in shown}
