"""A time of the list that is plainly named is held, whatever else is said with it, and whoever says who they are."""

from typing import Any

import pytest

from actions.bookings.booking import ValidateBookingForm
from tests.actions.talking import Turned, opened, turn

pytestmark = pytest.mark.usefixtures("seeded")
SHOWN = [f"2026-11-{day}T{hour}:00:00+01:00" for day, hours in ((26, (13, 14)), (27, ("09", 10))) for hour in hours]
KNOWN = {"requested_slot": "booking_time", "care_centre": "tornrosen", "offered_times": SHOWN, "shown_times": SHOWN}


def said(text: str, act: list[Any] | None = None) -> Turned:
    return turn(ValidateBookingForm(), text, "booking_form", KNOWN, acts={"time": act} if act else None)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("skriv in mig torsdag två", SHOWN[1]),
        ("fredag men inte klockan nio, ta tio", SHOWN[3]),
        ("torsdag ett. behöver tolk", SHOWN[0]),
    ],
)
def test_a_day_and_an_hour_of_the_list_are_that_time(text: str, time: str) -> None:
    assert said(text).slots["booking_time"] == time


def test_a_number_of_the_list_beside_another_way_to_meet_is_taken_with_it() -> None:
    slots = said("telefon blir bäst. nummer tre").slots
    assert (slots["booking_time"], slots["meeting_form"]) == (SHOWN[2], "phone")


def test_a_number_that_is_refused_is_not_taken() -> None:
    assert said("nja, tvåan krockar, finns det fler?", ["others", 0.9]).slots.get("booking_time") is None


@pytest.mark.parametrize("text", ["torsdag kl 14, Lo Exempelby", "Lo Exempelby, torsdag kl 14"])
def test_a_name_by_itself_beside_the_time_is_the_name(text: str) -> None:
    slots = said(text).slots
    assert slots["booking_time"] == SHOWN[1] and opened(slots["person_name"]) == "Lo Exempelby"


@pytest.mark.parametrize(
    "text", ["torsdag kl 14, Vårdcentralen Törnrosen", "torsdag kl 14, min läkare heter Lo Exempelby"]
)
def test_a_place_or_somebody_else_beside_the_time_is_no_name(text: str) -> None:
    assert "person_name" not in said(text).slots


def test_the_second_way_is_taken_where_the_first_can_not_be() -> None:
    at_kryddgarden = {**KNOWN, "care_centre": "kryddgarden"}
    text = "helst video, annars tar jag telefon"
    assert turn(ValidateBookingForm(), text, "booking_form", at_kryddgarden).slots["meeting_form"] == "phone"
    assert said(text).slots["meeting_form"] == "video"
