"""Another time of the list is taken by its number, also where name, number or a yes is asked for."""

from typing import Any

import pytest

from actions.bookings.booking import ValidateBookingForm
from tests.actions.talking import Turned, turn

pytestmark = pytest.mark.usefixtures("seeded")
SHOWN = [f"2026-11-26T{hour}:00:00+01:00" for hour in (10, 13, 14, 15)]
PUT_OFF, NAME = ["put_off", 0.9], ["name", 0.95]


def said(text: str, requested: str, act: list[Any] | None = None) -> Turned:
    step = {"person_name": "name", "phone": "phone", "booking_confirmed": "check"}[requested]
    known = {"requested_slot": requested, "care_centre": "tornrosen", "booking_time": SHOWN[0], "shown_times": SHOWN}
    return turn(ValidateBookingForm(), text, "booking_form", known, acts={step: act} if act else None)


@pytest.mark.parametrize("requested", ["person_name", "phone", "booking_confirmed"])
@pytest.mark.parametrize(
    "text",
    ["3", "3an", "oj, nummer 3 var det", "nej vänta, trean!", "ta 3an i stället, den första krockar med sfi",
     "sorry, 3 passar bättre. nu byter jag inte mer", "kan jag byta till trean?", "okej jag tar den tredje av dem",
     "jag väljer den tredje på listan"],
)  # fmt: skip
def test_a_number_of_the_list_changes_the_time_that_was_chosen(text: str, requested: str) -> None:
    assert said(text, requested).slots["booking_time"] == SHOWN[2]


@pytest.mark.parametrize("act", [PUT_OFF, NAME])
def test_whatever_it_was_taken_for(act: list[Any]) -> None:
    read = said("3an", "person_name", act)
    assert read.slots["booking_time"] == SHOWN[2] and not read.said


def test_the_new_time_is_said_where_the_number_is_asked_for() -> None:
    read = said("förlåt, jag tar nummer 2", "phone")
    assert read.said == ["utter_time_so_far"] and "kl. 13.00" in read.blank("when")


@pytest.mark.parametrize(
    "text", ["Kim Testsson", "jag har 3 barn", "jag vill ha 2 tolkar", "jag tar buss 4", "nummer 3 blir fel", "Andra"]
)
def test_what_names_no_time_of_the_list_leaves_it(text: str) -> None:
    assert said(text, "person_name").slots.get("booking_time", SHOWN[0]) == SHOWN[0]


def test_a_phone_number_is_none_of_the_list() -> None:
    assert "booking_time" not in said("ta 070-174 06 12, nummer 2 är gammalt", "phone").slots
