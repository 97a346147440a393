"""Another care centre that is told as one's own moves the booking there, at any question; a friend's moves nothing."""

from typing import Any

import pytest

from actions.bookings.booking import ValidateBookingForm
from tests.actions.talking import Turned, sealed, turn

pytestmark = pytest.mark.usefixtures("seeded")
CHOSEN = {"care_centre": "kryddgarden", "booking_time": "2026-11-26T13:00:00+01:00", "hold_id": "1"}
NAMED = {**CHOSEN, "person_name": "Kim Testsson"}


def said(text: str, requested: str, slots: dict[str, Any], acts: dict[str, Any] | None = None) -> Turned:
    known = {"requested_slot": requested, **slots}
    known |= {"person_name": sealed(known["person_name"])} if "person_name" in known else {}
    return turn(ValidateBookingForm(), text, "booking_form", known, acts=acts)


@pytest.mark.parametrize(
    ("requested", "slots"),
    [("booking_time", {"care_centre": "kryddgarden"}), ("person_name", CHOSEN), ("phone", NAMED),
     ("booking_confirmed", {**NAMED, "phone": "1"})],
)  # fmt: skip
@pytest.mark.parametrize(
    "text",
    [
        "nej vänta, jag tillhör faktiskt Törnrosen sen i våras",
        "jag har ju bytt vc! numera är det törnrosen",
        "hoppsan jag går på Törnrosen, inte där",
        "det skulle vara törnrosen",
        "förlåt, min vårdcentral är törnrosen",
    ],
)
def test_ones_own_care_centre_is_taken_and_its_times_are_shown(
    text: str, requested: str, slots: dict[str, Any]
) -> None:
    read = said(text, requested, slots)
    assert read.slots["care_centre"] == "tornrosen" and read.slots["requested_slot"] == "booking_time"
    assert not read.slots.get("booking_time")


@pytest.mark.parametrize("act", ["put_off", "change_time", "question", "name", "refuse_name", "choose"])
def test_whatever_it_was_taken_for(act: str) -> None:
    read = said("oj, jag har bytt vårdcentral. jag hör till Törnrosen nu", "person_name", CHOSEN, {"name": [act, 0.9]})
    assert read.slots["care_centre"] == "tornrosen"


@pytest.mark.parametrize(
    "text",
    [
        "min granne går på törnrosen",
        "min svärmor hör till törnrosen",
        "jaha, min syster har reko på Törnrosen. då tar jag telefon",
    ],
)
def test_where_a_friend_or_a_relative_goes_moves_nothing(text: str) -> None:
    read = said(text, "booking_time", {"care_centre": "kryddgarden"})
    assert "care_centre" not in read.slots


def test_a_way_beside_a_friends_centre_is_taken_at_ones_own() -> None:
    read = said(
        "tråkigt, en kompis hade det på törnrosen. då får det bli telefon",
        "booking_time",
        {"care_centre": "kryddgarden"},
    )
    assert read.slots["meeting_form"] == "phone" and "care_centre" not in read.slots


def test_what_is_ones_own_too_is_taken() -> None:
    read = said("min man går på Törnrosen och det gör jag med", "booking_time", {"care_centre": "kryddgarden"})
    assert read.slots["care_centre"] == "tornrosen"


def test_with_a_relative_who_sits_beside_their_centre_is_taken() -> None:
    assert said("min mamma går på törnrosen", "care_centre", {}).slots["care_centre"] == "tornrosen"
