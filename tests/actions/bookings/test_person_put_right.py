"""A name or a number told anew, in the message that gives it or once it was read back."""

import pytest

from actions.bookings.booking import ValidateBookingForm
from tests.actions.talking import Turned, opened, sealed, turn

pytestmark = pytest.mark.usefixtures("seeded")
CHOSEN = {"privacy_told": True, "care_centre": "kryddgarden", "booking_time": "2026-11-25T14:00:00+01:00"}
GIVEN = {"person_name": "Kim Testsson", "phone": "+46701740651"}


def said(text: str, requested: str, act: str = "", intent: str = "nlu_fallback") -> Turned:
    order = ("person_name", "phone", "booking_confirmed")
    given = {name: sealed(GIVEN[name]) for name in order[: order.index(requested)]}
    acts = {{"person_name": "name", "phone": "phone"}.get(requested, "check"): [act, 0.97]} if act else None
    known = {**CHOSEN, **given, "requested_slot": requested}
    return turn(ValidateBookingForm(), text, "booking_form", known, intent, acts=acts)


@pytest.mark.parametrize(
    "text",
    ["Sasha Provbreg, nej Provberg", "Sasha Prvberg. Oj, Provberg ska det vara", "Sasha Provber förlåt Provberg"],
)
def test_a_slip_in_a_name_is_put_right_in_the_same_message(text: str) -> None:
    assert opened(said(text, "person_name", "name").slots["person_name"]) == "Sasha Provberg"


def test_a_name_is_changed_to_another_where_the_number_is_asked_for() -> None:
    read = said("byt namnet till Sam Provlund, numret tar vi sen", "phone")
    assert opened(read.slots["person_name"]) == "Sam Provlund" and read.slots["requested_slot"] == "phone"


def test_a_spelling_with_its_name_and_other_last_digits_are_both_read() -> None:
    read = said("namnet stavas Kim Testzon och numret slutar på 12", "booking_confirmed", "wrong_detail")
    assert opened(read.slots["person_name"]) == "Kim Testzon" and opened(read.slots["phone"]) == "+46701740612"
    assert read.slots["requested_slot"] == "booking_confirmed"


def test_a_spelling_without_its_name_is_asked_for() -> None:
    assert said("ni skrev Testsson fel, det stavas med z", "booking_confirmed").slots["requested_slot"] == "person_name"


def test_which_time_it_was_is_told_and_the_name_beside_it_kept() -> None:
    read = said("jag heter Sasha Provberg, onsdag är imorgon va?", "person_name")
    assert "utter_time_so_far" in read.said and opened(read.slots["person_name"]) == "Sasha Provberg"
    assert "booking_time" not in read.slots


@pytest.mark.parametrize(
    ("text", "access"),
    [
        ("jag behöver hiss, annars stämmer allt", ["step_free"]),
        ("jag sitter i rullstol, annars är det bra så boka", ["step_free", "wheelchair"]),
    ],
)
def test_a_need_with_all_else_agreed_to_is_a_yes(text: str, access: list[str]) -> None:
    read = said(text, "booking_confirmed", "need")
    assert read.slots["booking_confirmed"] is True and read.slots["needs"] == {"access": access}


@pytest.mark.parametrize(
    "text", ["jag behöver hiss, annars är allt rätt utom numret", "behöver hiss, men boka inte än, tiden är fel"]
)
def test_a_need_beside_something_wrong_is_no_yes(text: str) -> None:
    assert said(text, "booking_confirmed", "need").slots.get("booking_confirmed") is not True


@pytest.mark.parametrize("text", ["nej jag ångrar mig, boka ingenting", "nej glöm det", "jag tar inte tiden"])
def test_whoever_wants_nothing_booked_is_offered_no_other_time(text: str) -> None:
    assert said(text, "booking_confirmed").slots["booking_confirmed"] is False


@pytest.mark.parametrize("text", ["nej boka inget på onsdag, en annan dag", "glöm det, ge mig en annan tid"])
def test_whoever_wants_another_time_is_offered_one(text: str) -> None:
    assert said(text, "booking_confirmed").slots.get("booking_confirmed") is not False


def test_the_way_is_asked_for_instead_of_the_other() -> None:
    read = said("går det att ta det på telefon i stället för att komma dit", "booking_confirmed", "way")
    assert read.slots["meeting_form"] == "phone"
