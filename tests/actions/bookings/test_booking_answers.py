"""What a message says at the booking's questions: a name, a yes, a time, and how to meet."""

from typing import Any

import pytest

from actions.answers.fallback import Suggest
from actions.bookings.booking import AskBookingConfirmed, AskBookingTime, ValidateBookingForm
from actions.calls.call_back import ValidateCallBackForm
from tests.actions.talking import Turned, opened, sealed, turn
from tests.actions.trackers import tracker

pytestmark = pytest.mark.usefixtures("seeded")
TIME = "2026-11-30T13:00:00+01:00"
OFFERED = ["2026-11-25T09:30:00+01:00", "2026-11-26T13:00:00+01:00", "2026-11-30T13:30:00+01:00"]


def known(requested: str | None, **more: Any) -> dict[str, Any]:
    return {"requested_slot": requested, "care_centre": "tornrosen", **more}


def at_the_end(text: str, intent: str = "inform", name: str = "Mika Demoson") -> Turned:
    person = {"person_name": sealed(name), "phone": sealed("+46701740630")}
    slots = known("booking_confirmed", booking_time=TIME, **person)
    return turn(ValidateBookingForm(), text, "booking_form", slots, intent)


@pytest.mark.parametrize("text", ["Perfekt", "Toppen", "kanon", "det är perfekt", "ja"])
def test_user_who_is_content_at_the_end_books_under_the_name_given(text: str) -> None:
    read = at_the_end(text, "affirm", name="Kim Persson")
    assert read.slots["booking_confirmed"] is True
    assert "person_name" not in read.slots


@pytest.mark.parametrize("text", ["min handläggare heter Karin", "min chef heter Karin Persson", "det är Karin"])
def test_somebody_elses_name_never_takes_the_place_of_ones_own(text: str) -> None:
    read = at_the_end(text)
    assert "person_name" not in read.slots
    assert "booking_confirmed" not in read.slots


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("nej, jag stavade fel, det är Demosson med två s", "Mika Demosson"),
        ("Demosson", "Mika Demosson"),
        ("jag heter Karin Testsson", "Karin Testsson"),
        ("nej, Robin Exempelsson", "Robin Exempelsson"),
        ("namnet ska vara Kim Demosson", "Kim Demosson"),
    ],
)
def test_a_name_that_is_put_right_is_said_back_and_asked_about_again(text: str, name: str) -> None:
    read = at_the_end(text)
    assert opened(read.slots["person_name"]) == name
    assert "utter_name_changed" in read.said and read.blank("own_name") == name
    assert read.slots["requested_slot"] == "booking_confirmed"


def test_a_name_put_right_while_times_are_shown_turns_no_time_down() -> None:
    slots = known("booking_time", offered_times=OFFERED, person_name=sealed("Robin Exempelsson"))
    read = turn(ValidateBookingForm(), "nej, det ska vara Robin Exempelson", "booking_form", slots)
    assert opened(read.slots["person_name"]) == "Robin Exempelson"
    assert "times_skipped" not in read.slots


def test_the_read_back_shows_name_number_time_and_place() -> None:
    person = {"person_name": sealed("Kim Testsson"), "phone": sealed("+46701740631")}
    asked = Turned(AskBookingConfirmed(), tracker(slots=known("booking_confirmed", booking_time=TIME, **person)))
    assert "utter_confirm_booking_preliminary" in asked.said
    assert asked.blank("own_name") == "Kim Testsson" and asked.blank("own_phone") == "070-174 06 31"
    assert asked.blank("when") == "måndag 30 november kl. 13.00–14.00"
    assert "samtalsrum 2" in asked.blank("place")


@pytest.mark.parametrize(
    "text",
    [
        "jag vill boka på törnrosen, jag heter Kim Testsson, 070-174 06 31",
        "boka törnrosen Kim Testsson 070-174 06 31".replace("törnrosen ", "törnrosen, "),
    ],
)
def test_details_in_the_first_message_are_not_asked_for_again(text: str) -> None:
    read = turn(ValidateBookingForm(), text, "booking_form", {"requested_slot": None}, "book_appointment")
    assert opened(read.slots["person_name"]) == "Kim Testsson"
    assert opened(read.slots["phone"]) == "+46701740631"
    assert read.slots["care_centre"] == "tornrosen" and read.slots["requested_slot"] == "booking_time"


def test_the_name_that_a_booking_is_made_for_is_read() -> None:
    read = turn(ValidateBookingForm(), "boka tid för Alex Provsson", "booking_form", {}, "book_appointment")
    assert opened(read.slots["person_name"]) == "Alex Provsson"


def test_a_name_in_the_middle_of_the_booking_is_kept() -> None:
    read = turn(
        ValidateBookingForm(), "törnrosen, jag heter Kim Testsson", "booking_form", {"requested_slot": "care_centre"}
    )
    assert opened(read.slots["person_name"]) == "Kim Testsson"


def test_whoever_asks_to_be_phoned_with_all_details_is_only_asked_when() -> None:
    text = "kan någon ringa mig, Kim Testsson 070-174 06 31, törnrosen"
    slots = {"call_back_wanted": True, "requested_slot": None}
    read = turn(ValidateCallBackForm(), text, "call_back_form", slots, "talk_to_human")
    assert opened(read.slots["person_name"]) == "Kim Testsson"
    assert read.slots["requested_slot"] == "call_time"


@pytest.mark.parametrize("text", ["inte 9", "nej inte den", "9 går inte"])
def test_a_time_that_is_turned_down_is_no_wish_for_it(text: str) -> None:
    read = turn(ValidateBookingForm(), text, "booking_form", known("booking_time", offered_times=OFFERED), "deny")
    assert read.slots["times_skipped"] == 4 and "booking_time" not in {k for k, v in read.slots.items() if v}
    after = at_the_end(text, "deny")
    assert "utter_then_another_time" in after.said and after.slots["requested_slot"] == "booking_time"


@pytest.mark.parametrize("text", ["den första", "den 1:a", "jag tar den första tiden", "1"])
def test_the_first_among_offers_is_the_first_offer_and_no_day_of_the_month(text: str) -> None:
    read = turn(ValidateBookingForm(), text, "booking_form", known("booking_time", offered_times=OFFERED))
    assert read.slots["booking_time"] == OFFERED[0]


def test_a_clock_alone_picks_the_offered_time_that_has_it() -> None:
    read = turn(ValidateBookingForm(), "kl 13", "booking_form", known("booking_time", offered_times=OFFERED))
    assert read.slots["booking_time"] == OFFERED[1]


@pytest.mark.parametrize("text", ["imorgon kl 13", "på tisdag kl 13"])
def test_a_clock_with_a_day_never_picks_another_day(text: str) -> None:
    read = turn(ValidateBookingForm(), text, "booking_form", known("booking_time", offered_times=OFFERED))
    assert read.slots.get("booking_time") is None
    assert read.slots["time_wish"][0]["start"] == "2026-11-24T13:00"


def test_a_weekday_that_is_not_that_dates_is_asked_about() -> None:
    read = turn(
        ValidateBookingForm(), "tisdag 9 december", "booking_form", known("booking_time", offered_times=OFFERED)
    )
    assert read.said[0] == "utter_time_contradiction" and read.blank("day") == "onsdag 9 december"
    assert read.slots.get("booking_time") is None and read.slots["requested_slot"] == "booking_time"


@pytest.mark.parametrize(("text", "start"), [("onsdag menar jag", "2026-12-09"), ("jag menar tisdag", "2026-12-08")])
def test_the_weekday_that_was_meant_is_of_the_week_of_that_date(text: str, start: str) -> None:
    doubted = [{"start": "2026-12-09T00:00", "end": "2026-12-10T00:00", "doubted": True}]
    read = turn(ValidateBookingForm(), text, "booking_form", known("booking_time", time_wish=doubted))
    assert read.slots["time_wish"][0]["start"].startswith(start)


@pytest.mark.parametrize(
    "text",
    [
        "oj, det ska stå i mitt hela namn, Mika Provberg",
        "jag heter egentligen Mika Provberg",
        "mitt hela namn är Mika Provberg",
    ],
)
def test_user_who_gives_the_whole_name_instead_of_the_number_has_it_changed_and_said_back(text: str) -> None:
    read = turn(ValidateBookingForm(), text, "booking_form", known("phone", person_name=sealed("Mika")))
    assert opened(read.slots["person_name"]) == "Mika Provberg"
    assert read.slots["requested_slot"] != "person_name" and "utter_name_changed" in read.said


@pytest.mark.parametrize("text", ["nej förlåt, kryddgården", "ja kryddgården då", "kryddgården i stället, den första"])
def test_user_who_names_another_care_centre_is_shown_its_first_times(text: str) -> None:
    read = turn(ValidateBookingForm(), text, "booking_form", known("booking_time", offered_times=OFFERED))
    assert read.slots["care_centre"] == "kryddgarden"
    assert not read.slots.get("times_skipped") and not read.slots.get("booking_time")
    assert not read.slots.get("offered_times")


@pytest.mark.parametrize("text", ["hur länge tar det?", "hur lång tid brukar det ta", "hur långt är mötet"])
def test_user_who_asks_how_long_in_the_booking_is_told_of_the_talk(text: str) -> None:
    asked = turn(Suggest(), text, "booking_form", known("booking_time"), "nlu_fallback")
    assert asked.said == ["utter_faq/how_long_is_the_meeting"]


def test_user_who_asks_whether_the_listed_centre_matters_is_told_yes_and_shown_its_times() -> None:
    text = "jag är listad på törnrosen, spelar det någon roll?"
    at_list = known("booking_time", offered_times=OFFERED, privacy_told=True) | {"care_centre": "kryddgarden"}
    read = turn(ValidateBookingForm(), text, "booking_form", at_list)
    assert read.slots["care_centre"] == "tornrosen"
    shown = turn(AskBookingTime(), text, "booking_form", at_list | read.slots)
    assert shown.said == [
        "utter_centre_matters",
        "utter_right_centre_listed",
        "utter_ways_to_meet",
        "utter_offer_times",
    ]


@pytest.mark.parametrize(
    ("text", "agrees"), [("klockan 13 sover den minsta, boka", True), ("klockan 14 är bättre, boka", False)]
)
def test_the_clock_that_was_read_back_is_no_other_time(text: str, agrees: bool) -> None:
    known = {"requested_slot": "booking_confirmed", "care_centre": "tornrosen", "privacy_told": True}
    known |= {
        "booking_time": "2026-11-26T13:00:00+01:00",
        "person_name": sealed("Kim Testsson"),
        "phone": sealed("+46701740631"),
    }
    read = turn(ValidateBookingForm(), text, "booking_form", known)
    assert (read.slots.get("booking_confirmed") is True) is agrees


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        ("klockan 13 börjar mitt jobb, boka", False),
        ("klockan 13 hämtar jag barnen, boka", False),
        ("klockan 13 passar jag barnbarnen, boka", False),
        ("torsdag klockan 13 börjar mitt jobb, boka", False),
        ("klockan 13 går bra, boka", True),
        ("klockan 13 passar mig, boka", True),
        ("torsdag klockan 13 är bra, boka", True),
    ],
)
def test_who_is_busy_at_the_time_that_was_read_back_has_it_not_booked(text: str, agrees: bool) -> None:
    at_the_check = known("booking_confirmed", booking_time="2026-11-26T13:00:00+01:00", privacy_told=True)
    at_the_check |= {"person_name": sealed("Kim Testsson"), "phone": sealed("+46701740631")}
    read = turn(ValidateBookingForm(), text, "booking_form", at_the_check)
    assert (read.slots.get("booking_confirmed") is True) is agrees
