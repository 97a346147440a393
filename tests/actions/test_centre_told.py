"""The care centre where the act of the answer is known (ADR 0030): counted out, none of them, or one of two."""

from typing import Any

import pytest

from actions.bookings.booking import ValidateBookingForm
from actions.bookings.no_listed_centre import NONE_HERE
from actions.bookings.right_coordinator import centre_buttons
from tests.actions.talking import Turned, turn

pytestmark = pytest.mark.usefixtures("seeded")


def asked(text: str, act: str, sure: float = 0.95) -> Turned:
    slots: dict[str, Any] = {"requested_slot": "care_centre", "privacy_told": True}
    return turn(ValidateBookingForm(), text, "booking_form", slots, "nlu_fallback", acts={"centre": [act, sure]})


def test_the_third_of_the_list_is_the_third_button() -> None:
    assert asked("den tredje", "name_centre").slots["care_centre"] in centre_buttons()[2]["payload"]


def test_counting_picks_none_where_no_centre_is_named() -> None:
    assert asked("den tredje", "time").slots.get("care_centre") is None


def test_user_who_goes_to_a_centre_elsewhere_is_told_whom_to_ask() -> None:
    read = asked("min läkare sitter i Hörby", "none_here")
    assert read.slots["care_centre"] == NONE_HERE and read.said == ["utter_centre_elsewhere"]


def test_a_centre_that_is_not_known_here_is_met_with_whom_to_ask_at_once() -> None:
    read = asked("Almviks vårdcentral", "name_centre")
    assert "utter_centre_elsewhere_perhaps" in read.said and read.slots.get("care_centre") is None


def test_a_centre_of_the_list_is_never_one_elsewhere() -> None:
    assert asked("ingen ny, jag är kvar på Kastanjen", "none_here").slots["care_centre"] == "kastanjen"


def test_user_who_wavers_between_two_is_asked_between_those() -> None:
    read = asked("kan va Kastanjen eller Törnrosen, är inte säker", "dont_know")
    assert read.slots.get("care_centre") is None and "utter_ask_which_of_these" in read.said
    assert len(read.blank("choices")) == len(("Kastanjen", "Törnrosen"))


def test_a_doubt_beside_the_centre_that_is_taken_is_no_ignorance() -> None:
    assert asked("hm då tar vi Törnrosen", "name_centre").slots["care_centre"] == "tornrosen"
    assert "utter_care_centre_unknown" in asked("hm jag vet inte", "dont_know").said


def test_who_begins_without_knowing_the_centre_is_told_how_to_find_out() -> None:
    text = "vill boka tid men minns inte vilken vårdcentral jag har"
    begun = turn(ValidateBookingForm(), text, "booking_form", {"privacy_told": True}, "nlu_fallback")
    assert "utter_care_centre_unknown" in begun.said
