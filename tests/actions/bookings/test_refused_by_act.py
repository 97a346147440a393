"""What is refused stays refused until it is named, whatever else is said of times (ADR 0030)."""

from datetime import datetime
from typing import Any

import pytest

from actions.bookings.booking import AskBookingTime, SubmitBooking, ValidateBookingForm
from assistant.clock import STOCKHOLM
from tests.actions.talking import Turned, sealed, turn

pytestmark = pytest.mark.usefixtures("seeded")
SHOWN = ["2026-11-24T13:00:00+01:00", "2026-11-25T09:00:00+01:00", "2026-11-26T11:00:00+01:00"]
CENTRE = {"care_centre": "tornrosen", "privacy_told": True, "centre_explained": "tornrosen", "shown_times": SHOWN}
AT_THE_LIST = {**CENTRE, "requested_slot": "booking_time", "offered_times": SHOWN}
AT_THE_CHECK = {
    **CENTRE,
    "requested_slot": "booking_confirmed",
    "booking_time": SHOWN[2],
}


def said(text: str, act: str, *, sure: float = 0.97, intent: str = "nlu_fallback", **known: Any) -> Turned:
    slots = {**AT_THE_LIST, **known}
    return turn(ValidateBookingForm(), text, "booking_form", slots, intent, acts={"time": [act, sure]})


def at_check(text: str, act: str, *, sure: float = 0.97, intent: str = "nlu_fallback") -> Turned:
    slots = AT_THE_CHECK | {"person_name": sealed("Kim Testsson"), "phone": sealed("+46701740630")}
    return turn(ValidateBookingForm(), text, "booking_form", slots, intent, acts={"check": [act, sure]})


def offered_beside(refused: list[str], wish: list[dict[str, Any]] | None = None) -> list[datetime]:
    known = CENTRE | {"requested_slot": "booking_time", "days_refused": refused, "time_wish": wish}
    shown = turn(AskBookingTime(), "", "booking_form", known).slots["offered_times"]
    return [datetime.fromisoformat(time).astimezone(STOCKHOLM) for time in shown]


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("ons är min praktikdag så inte då", ["weekday-2"]),
        ("fredagar är jag alltid i kyrkan", ["weekday-4"]),
        ("på fredag är vi på bröllop", ["2026-11-27"]),
        ("ingenting före nio", ["any/00:00-09:00"]),
        ("kl 9 är för tidigt för mig", ["any/00:00-09:01"]),
        ("måndag förmiddag går inte för mig", ["weekday-0/08:00-12:00"]),
        ("trean krockar med tandläkaren", ["2026-11-26T11:00:00+01:00"]),
    ],
)
def test_what_is_refused_is_remembered_as_it_was_said(text: str, refused: list[str]) -> None:
    read = said(text, "refuse")
    assert read.slots["days_refused"] == refused and read.slots["requested_slot"] == "booking_time"


def test_a_refused_weekday_is_offered_in_no_week() -> None:
    assert all(time.weekday() not in (1, 2) for time in offered_beside(["weekday-1", "weekday-2"]))


def test_refused_hours_are_offered_on_no_day() -> None:
    assert all(time.hour >= 12 for time in offered_beside(["any/00:00-12:00"]))


def test_a_refusal_and_a_wish_in_one_message_are_both_kept() -> None:
    read = said("tisdagar har jag sfi men nästa vecka går bra annars", "refuse")
    assert read.slots["days_refused"] == ["weekday-1"] and read.slots["time_wish"][0]["start"].startswith("2026-11-30")
    read = said("nästa vecka, helst tis-tors, inte onsdag", "wish", intent="inform")
    assert read.slots["days_refused"] == ["weekday-2"] and read.slots["time_wish"]


def test_a_wish_for_a_week_forgets_no_day_and_naming_the_day_does() -> None:
    read = said("nästa vecka då", "wish", intent="inform", days_refused=["weekday-2"])
    assert read.slots.get("days_refused", "kept") == "kept"
    read = said("nästa vecka, tisdag till torsdag", "wish", intent="inform", days_refused=["weekday-2"])
    assert read.slots.get("days_refused", "kept") == "kept"
    read = said("jo förresten, onsdag går ändå", "wish", intent="inform", days_refused=["weekday-2"])
    assert read.slots["days_refused"] is None


@pytest.mark.parametrize(
    ("text", "place"),
    [("inte ettan men tvåan går", 1), ("torsdagstiden", 2), ("den klockan ett, jag är ändå uppe från sex", 0)],
)
def test_a_time_of_the_list_is_taken_by_number_day_or_clock(text: str, place: int) -> None:
    assert said(text, "choose").slots["booking_time"] == SHOWN[place]


def test_the_day_of_the_chosen_time_named_with_a_reason_is_given_up() -> None:
    read = at_check("oj på torsdag har jag ju sjukgymnast", "change_time")
    assert read.slots["booking_time"] is None and "2026-11-26" in read.slots["days_refused"]


def test_a_yes_with_a_story_beside_it_books() -> None:
    assert at_check("ja men ring inte före nio för då sover lillan", "yes").slots["booking_confirmed"] is True
    assert at_check("nej inget är fel, kör på det du", "yes").slots["booking_confirmed"] is True


def test_a_yes_to_another_day_books_nothing() -> None:
    assert at_check("ja men på fredag", "yes", intent="affirm").slots.get("booking_confirmed") is None


def test_user_who_wants_no_booking_at_all_is_let_go() -> None:
    read = at_check("du behöver inte boka den, jag klarar mig", "no")
    assert read.slots["booking_confirmed"] is False and read.slots["requested_slot"] is None
    over = turn(SubmitBooking(), "", "booking_form", {**CENTRE, "booking_confirmed": False})
    assert over.said == ["utter_stopped_booking_form"] and over.slots["booking_outcome"] == "not_booked"


def test_a_bare_no_asks_what_is_wrong() -> None:
    assert at_check("nej", "no", intent="deny").said == ["utter_what_is_wrong"]


def test_a_way_to_meet_beside_a_yes_books_nothing_yet() -> None:
    read = at_check("ja fast i telefonen så slipper jag bussen", "way", intent="affirm")
    assert read.slots.get("booking_confirmed") is None and read.slots.get("booking_time", SHOWN[2]) == SHOWN[2]


def test_evenings_and_saturdays_are_said_not_to_exist() -> None:
    saturday = [{"start": "2026-11-28T00:00:00", "end": "2026-11-29T00:00:00", "weekly": True}]
    known = CENTRE | {"requested_slot": "booking_time", "time_wish": saturday}
    assert "utter_offer_daytime_only" in turn(AskBookingTime(), "", "booking_form", known).said
