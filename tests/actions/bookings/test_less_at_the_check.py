"""One thing less at the read-back drops no booking; a time that is refused is not held."""

from typing import Any

import pytest

from actions.bookings.booking import ValidateBookingForm
from tests.actions.bookings.test_named_in_the_list import KNOWN, SHOWN, said
from tests.actions.bookings.test_refused_by_act import AT_THE_CHECK, at_check
from tests.actions.talking import Turned, sealed, turn

pytestmark = pytest.mark.usefixtures("seeded")


@pytest.mark.parametrize("text", ["nej strunta i det med tolken", "glöm det förra jag skrev", "boka inget mer än den"])
def test_one_thing_less_books_and_drops_nothing(text: str) -> None:
    assert "booking_confirmed" not in at_check(text, "", sure=0.0).slots


def test_a_yes_beside_nothing_for_another_is_a_yes() -> None:
    assert at_check("ja, men boka inget åt min sambo", "").slots.get("booking_confirmed") is not False


def test_no_time_at_all_ends_it() -> None:
    assert at_check("jag vill inte ha nån tid alls", "").slots["booking_confirmed"] is False


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("hellre fredag än torsdag kl 14", "wish"),
        ("har skola torsdag två", "refuse"),
        ("torsdag två är lite tidigt", "refuse"),
        ("är torsdag två den enda?", "question"),
    ],
)
def test_a_time_that_is_refused_or_asked_about_is_not_held(text: str, act: str) -> None:
    assert said(text, [act, 0.99]).slots.get("booking_time") != SHOWN[1]


def test_a_time_that_is_taken_beside_a_no_is_held() -> None:
    assert said("fredag har jag barnen. torsdag klockan två", ["refuse", 0.97]).slots["booking_time"] == SHOWN[1]


def test_what_alone_suits_is_looked_for() -> None:
    wish = said("bara eftermiddagar funkar för mig", ["refuse", 0.97]).slots["time_wish"]
    assert [(one["start"][11:], one["end"][11:]) for one in wish] == [("12:00", "17:00")]


def test_what_will_do_right_after_a_no_is_looked_for() -> None:
    wish: list[dict[str, Any]] = said("inte den här veckan, nästa", ["refuse", 0.97]).slots["time_wish"]
    assert [one["start"][:10] for one in wish] == ["2026-11-30"]


def test_the_first_of_a_day_is_taken_beside_the_name() -> None:
    read: Turned = turn(
        ValidateBookingForm(), "Den första tiden på fredag. Lo Exempelby heter jag", "booking_form", KNOWN
    )
    assert read.slots["booking_time"] == SHOWN[2]


def test_a_meeting_by_phone_is_said_to_be_one() -> None:
    known = AT_THE_CHECK | {
        "booking_time": SHOWN[0],
        "person_name": sealed("Kim Testsson"),
        "phone": sealed("+46701740611"),
    }
    asked = "så de ringer mig alltså? jag behöver inte åka dit?"
    by_phone = turn(ValidateBookingForm(), asked, "booking_form", known | {"meeting_form": "phone"})
    assert by_phone.said == ["utter_meeting_is_a_call"] and "booking_time" not in by_phone.slots
    on_site = turn(ValidateBookingForm(), asked, "booking_form", known)
    assert on_site.said == ["utter_ways_to_meet"] and "meeting_form" not in on_site.slots
