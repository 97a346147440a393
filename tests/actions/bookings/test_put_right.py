"""Corrections in a booking: a value that comes along is set, else it is asked what should be changed."""

from typing import Any

import pytest

from actions.bookings.booking import ValidateBookingForm
from assistant.nlu.understanding import entities
from assistant.places import example_places
from tests.actions.talking import NOW, Turned, opened, sealed, turn
from tests.actions.trackers import tracker

pytestmark = pytest.mark.usefixtures("seeded")
CHECK = {
    "requested_slot": "booking_confirmed",
    "privacy_told": True,
    "care_centre": "tornrosen",
    "booking_time": "2026-11-26T13:00:00+01:00",
}


def said(text: str, intent: str = "nlu_fallback", requested: str = "booking_confirmed") -> Turned:
    own = {"person_name": sealed("Kim Testberg"), "phone": sealed("+46701740611"), "requested_slot": requested}
    known: dict[str, Any] = {**CHECK, **own}
    return turn(ValidateBookingForm(), text, "booking_form", known, intent)


@pytest.mark.parametrize("requested", ["booking_confirmed", "phone"])
@pytest.mark.parametrize(
    "text", ["och namnet ska vara Kim Testborg, det blev fel", "jag skrev fel, Kim Testborg ska det vara"]
)
def test_user_puts_the_name_right(text: str, requested: str) -> None:
    assert opened(said(text, "go_back", requested).slots["person_name"]) == "Kim Testborg"


def test_user_puts_the_number_right_and_is_shown_the_check_again() -> None:
    read = said("numret ska vara 070-174 06 33, det blev fel", "go_back")
    assert opened(read.slots["phone"]) == "+46701740633"
    assert read.slots["requested_slot"] == "booking_confirmed"


@pytest.mark.parametrize("text", ["det blev fel", "nej det stämmer inte"])
def test_user_who_says_no_more_than_wrong_is_asked_what(text: str) -> None:
    read = said(text, "deny")
    assert read.said == ["utter_what_is_wrong"]
    assert read.slots["requested_slot"] == "booking_confirmed" and "booking_time" not in read.slots


@pytest.mark.parametrize(
    ("text", "asked"), [("namnet är fel", "person_name"), ("fel dag", "booking_time"), ("namnet", "person_name")]
)
def test_user_who_says_which_is_asked_for_that_alone(text: str, asked: str) -> None:
    assert said(text).slots["requested_slot"] == asked


def test_user_who_finds_nothing_wrong_has_said_yes() -> None:
    assert said("ja inget är fel", "affirm").slots["booking_confirmed"] is True


def test_a_no_that_finds_nothing_wrong_neither_books_nor_takes_the_time_away() -> None:
    read = said("nej inget är fel", "deny")
    assert "booking_confirmed" not in read.slots and "booking_time" not in read.slots
    assert read.slots["requested_slot"] == "booking_confirmed"


@pytest.mark.parametrize(
    "text", ["oj nej det va mitt gamla nr", "nej det är mitt förra nummer", "jag skrev mitt gamla mobilnummer"]
)
def test_user_who_gave_an_old_number_is_asked_for_it_and_keeps_the_time(text: str) -> None:
    read = said(text, "go_back")
    assert read.slots["requested_slot"] == "phone" and "booking_time" not in read.slots


@pytest.mark.parametrize("requested", ["booking_confirmed", "booking_time"])
def test_user_who_asks_which_number_is_noted_hears_it(requested: str) -> None:
    read = said("vilket nummer har du nu", "show_data", requested)
    assert read.said == ["utter_phone_noted"] and read.blank("own_phone") == "070-174 06 11"
    assert said("vilket namn skrev du", "show_data", requested).said == ["utter_name_noted"]
    assert "utter_phone_noted" not in said("vilket nummer har ni till vårdcentralen", "faq", requested).said


@pytest.mark.parametrize("text", ["nej", "nej fel", "nä det är inte rätt", "nej tack", "nej jag vill inte", "no"])
def test_user_who_only_says_no_to_the_check_is_asked_what_is_wrong_and_keeps_the_time(text: str) -> None:
    read = said(text, "deny")
    assert read.said == ["utter_what_is_wrong"]
    assert "booking_time" not in read.slots and "hold_id" not in read.slots


@pytest.mark.parametrize("text", ["nej, inte den", "nej vill inte ha den tiden", "nej jag kan inte då"])
def test_a_no_to_the_time_is_a_wish_for_another(text: str) -> None:
    read = said(text, "deny")
    assert read.said == ["utter_then_another_time"] and read.slots["booking_time"] is None


@pytest.mark.parametrize("field", ["booking_time", "person_name", "phone"])
def test_user_presses_what_is_wrong(field: str) -> None:
    own = {"person_name": sealed("Kim Testberg"), "phone": sealed("+46701740611")}
    button = f'/inform{{"choice":"{field}"}}'
    read = turn(ValidateBookingForm(), button, "booking_form", {**CHECK, **own}, more={"choice": field})
    assert read.slots["requested_slot"] == field


@pytest.mark.parametrize("text", ["ja", "nej"])
def test_an_answer_to_what_is_wrong_books_nothing_and_takes_no_time_away(text: str) -> None:
    own = {"person_name": sealed("Kim Testberg"), "phone": sealed("+46701740611")}
    found = {one["entity"]: one["value"] for one in entities(text, NOW, example_places())}
    asked = tracker(text, "inform", found, form="booking_form", slots={**CHECK, **own})
    which = {"event": "bot", "metadata": {"utter_action": "utter_what_is_wrong"}}
    asked.events[:0] = [{"event": "user"}, which]
    read = Turned(ValidateBookingForm(), asked)
    assert read.slots["requested_slot"] == "booking_confirmed"
    assert "booking_confirmed" not in read.slots and "booking_time" not in read.slots


def test_a_name_that_is_spelt_out_takes_the_place_of_the_one_it_looks_like() -> None:
    assert opened(said("det ska vara Kimm med två m").slots["person_name"]) == "Kimm Testberg"
    assert "person_name" not in said("min dotter heter Sofia med f").slots


def test_a_no_to_being_talked_about_is_none_to_the_time_and_keeps_the_yes_that_was_given() -> None:
    known = {**CHECK, "requested_slot": "booking_time", "consent_social_services": True}
    read = turn(ValidateBookingForm(), "nej, ingen annan behöver få veta", "booking_form", known, "deny")
    assert read.slots["consent_employer"] is False and "consent_social_services" not in read.slots
    assert read.said == ["utter_consent_noted_ahead"]
