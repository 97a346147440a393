"""What was wished for is read back with the place in line, or it is said that no such time ever comes."""

from typing import Any

import pytest

from actions.answers.follow_ups import _left_unknown
from actions.bookings.waiting import SubmitWaiting, WaitingList
from actions.own_time.own_booking import ShowAppointment
from tests.actions.talking import Turned, sealed, turn
from tests.actions.trackers import tracker

pytestmark = pytest.mark.usefixtures("seeded")
KNOWN = {"care_centre": "tornrosen", "privacy_told": True}
PERSON = {"person_name": "Kim Testsson", "phone": "+46701740631"}


def joining(text: str, **before: Any) -> Turned:
    slots: dict[str, Any] = {**KNOWN, **before}
    slots |= turn(WaitingList(), text, "", slots, "waiting_list").slots
    slots |= {name: sealed(value) for name, value in PERSON.items()}
    return Turned(SubmitWaiting(), tracker(slots=slots))


def test_a_weekday_and_its_hours_are_read_back() -> None:
    read = joining("kan jag stå på väntelistan om det blir nåt en torsdag eftermiddag")
    assert read.said == ["utter_waiting_joined_with_code", "utter_waiting_of_times"]
    assert read.blank("asked") == "torsdag kl. 12.00–17.00"


def test_what_was_wished_for_before_the_line_is_read_back_with_it() -> None:
    mornings = [{"start": "2026-11-26T08:00", "end": "2026-11-26T12:00", "weekly": True}]
    assert joining("väntelistan tack", time_wish=mornings).blank("asked") == "torsdag kl. 08.00–12.00"


def test_a_part_of_any_day_is_read_back_without_a_date() -> None:
    assert joining("ställ mig på väntelistan, helst på förmiddagen").blank("asked").startswith("kl. ")


def test_a_day_that_never_comes_is_not_lost_in_silence() -> None:
    assert joining("ställ mig på väntelistan, bara söndagar").said[-1] == "utter_waiting_of_any"


def test_who_wishes_for_no_day_is_read_none() -> None:
    assert joining("ställ mig på väntelistan").said == ["utter_waiting_joined_with_code"]


@pytest.mark.parametrize("text", ["nu är alltså ingen tid bokad, eller hur", "så det finns inget bokat?"])
def test_user_with_nothing_booked_who_asks_is_told_plainly_no(text: str) -> None:
    assert turn(ShowAppointment(), text, "", KNOWN, "show_appointment").said == ["utter_nothing_booked"]


def test_a_question_that_was_answered_is_not_asked_back_about() -> None:
    assert _left_unknown({"how_long": "utter_x", "must_now": None}) == []
    assert _left_unknown({"how_long": None, "must_now": None}) == ["how_long", "must_now"]
