"""A time counted from the chosen one, a way and a name put right, and who one is told beside a question."""

from typing import Any

import pytest

from actions.bookings.booking import ValidateBookingForm
from tests.actions.talking import Turned, opened, sealed, turn

pytestmark = pytest.mark.usefixtures("seeded")
CHOSEN = "2026-11-26T13:00:00+01:00"
SHOWN = ["2026-11-26T09:00:00+01:00", "2026-11-26T09:30:00+01:00", "2026-11-26T10:00:00+01:00"]


def said(text: str, requested: str = "booking_confirmed", intent: str = "nlu_fallback", **slots: Any) -> Turned:
    own = {"person_name": sealed("Kim Testsson"), "phone": sealed("+46701740611"), "privacy_told": True}
    known = {"requested_slot": requested, "care_centre": "tornrosen", "booking_time": CHOSEN, **own, **slots}
    return turn(ValidateBookingForm(), text, "booking_form", known, intent, acts=slots.pop("acts", None))


@pytest.mark.parametrize("requested", ["person_name", "phone", "booking_confirmed"])
def test_later_the_same_day_is_of_the_day_that_was_chosen(requested: str) -> None:
    wish = said("kan det bli lite senare samma dag?", requested).slots["time_wish"]
    assert [one["start"] for one in wish] == ["2026-11-26T13:01"] and wish[0]["end"] == "2026-11-27T00:00"


def test_the_same_hour_the_day_after_is_the_chosen_hour() -> None:
    wish = said("samma tid fast dagen efter").slots["time_wish"]
    assert wish == [{"start": "2026-11-27T13:00", "end": "2026-11-27T13:00"}]


def test_the_afternoon_of_the_same_day_is_no_other_days() -> None:
    wish = said("samma dag, men på eftermiddagen").slots["time_wish"]
    assert {one["start"][:10] for one in wish} == {"2026-11-26"} and wish[0]["start"].endswith("T12:00")


def test_the_hour_that_is_named_goes_before_a_place_in_the_list() -> None:
    shown = {"offered_times": SHOWN, "shown_times": SHOWN, "booking_time": None}
    read = said("halv tio den första låter bra", "booking_time", acts={"time": ["choose", 0.97]}, **shown)
    assert read.slots["booking_time"] == SHOWN[1]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("nej inte Kim, Kym", "Kym Testsson"),
        ("nej, namnet! Lo Testlund heter jag", "Lo Testlund"),
        ("ja men namnet ska va Kim Tästsson", "Kim Tästsson"),
        ("efternamnet stavas Thestsson", "Kim Thestsson"),
        ("det stavas med q, Qim", "Qim Testsson"),
        ("du skrev fel, Testzon ska det va", "Kim Testzon"),
    ],
)
def test_a_name_is_put_right_at_the_read_back_and_the_time_stands(text: str, name: str) -> None:
    read = said(text)
    assert opened(read.slots["person_name"]) == name and "booking_time" not in read.slots


def test_a_name_with_a_question_is_put_right_by_nobody() -> None:
    assert "person_name" not in said("heter koordinatorn Kym eller Kim?").slots


@pytest.mark.parametrize("requested", ["person_name", "phone", "booking_confirmed"])
@pytest.mark.parametrize("text", ["nej jag vill ju komma dit", "jag kommer hellre dit", "på plats sa jag"])
def test_the_way_is_put_right_whatever_is_asked(text: str, requested: str) -> None:
    read = said(text, requested, meeting_form="video")
    assert read.slots["meeting_form"] == "visit" and "booking_time" not in read.slots


def test_where_one_is_phoned_is_no_way_to_meet() -> None:
    assert "meeting_form" not in said("ni når mig helst på telefon 070-174 06 12", "phone", phone=None).slots


@pytest.mark.parametrize("text", ["strunt samma, boka det då", "jaja, boka nu", "äh, kör på det"])
def test_a_grumble_that_orders_it_is_a_yes(text: str) -> None:
    assert said(text, intent="stop").slots["booking_confirmed"] is True


@pytest.mark.parametrize("text", ["boka inte nu", "boka en annan tid då", "boka det då men på video"])
def test_an_order_for_something_else_is_none(text: str) -> None:
    assert said(text).slots.get("booking_confirmed") is not True


def test_a_time_picked_beside_who_one_is_is_taken() -> None:
    shown = {"offered_times": SHOWN, "shown_times": SHOWN, "booking_time": None, "person_name": None, "phone": None}
    read = said("trean och jag heter Lo Exempelund, nr 0701740617", "booking_time", **shown)
    assert read.slots["booking_time"] == SHOWN[2] and opened(read.slots["person_name"]) == "Lo Exempelund"


def test_a_shouted_name_is_written_as_names_are() -> None:
    read = said("KIM TESTLUND", "person_name", person_name=None, acts={"name": ["name", 0.97]})
    assert opened(read.slots["person_name"]) == "Kim Testlund"


def test_who_comes_along_instead_is_not_added() -> None:
    needs = {"companion": True, "company": ["parent"]}
    read = said("nej inte mamma, det är min dotter som följer med", needs=needs)
    assert read.slots["needs"]["company"] == ["child"] and "booking_time" not in read.slots


def test_whoever_was_to_come_along_can_be_taken_away() -> None:
    needs = {"companion": True, "company": ["parent"]}
    assert said("ta bort det där om förälder", needs=needs).said == ["utter_needs_alone"]
