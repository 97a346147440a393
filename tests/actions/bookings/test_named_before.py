"""What was said a moment ago is carried into the booking, and what was chosen is told when it is asked for."""

from typing import Any

import pytest
from rasa_sdk import Tracker

from actions.answers.fallback import Suggest
from actions.bookings.booking import ValidateBookingForm
from actions.bookings.waiting import WaitingList
from actions.own_time.running_late import TellRunningLate
from tests.actions.talking import Turned, turn
from tests.actions.trackers import tracker

pytestmark = pytest.mark.usefixtures("seeded")
AFTERNOON = {"start": "2026-11-24T12:00", "end": "2026-11-24T17:00"}


def after(question: str, entities: dict[str, Any], text: str, found: dict[str, Any], **more: Any) -> Tracker:
    """A message after another one, with what was found in both."""
    seen = tracker(text, "book_appointment", found, **more)
    held = [{"entity": name, "value": value} for name, value in entities.items()]
    seen.events.insert(0, {"event": "user", "text": question, "parse_data": {"entities": held}})
    return seen


def test_user_who_asked_where_it_is_books_there() -> None:
    seen = after("var ligger havsbrisen", {"care_centre": "havsbrisen"}, "okej boka", {}, form="booking_form")
    assert Turned(ValidateBookingForm(), seen).slots["care_centre"] == "havsbrisen"


def test_user_who_names_another_care_centre_books_there() -> None:
    found = {"care_centre": "kryddgarden"}
    seen = after(
        "var ligger havsbrisen", {"care_centre": "havsbrisen"}, "boka på kryddgården", found, form="booking_form"
    )
    assert Turned(ValidateBookingForm(), seen).slots["care_centre"] == "kryddgarden"


def test_user_who_did_not_know_which_one_is_asked() -> None:
    seen = after("vet inte vilken", {"care_centre": "unknown"}, "boka en tid", {}, form="booking_form")
    assert Turned(ValidateBookingForm(), seen).slots["requested_slot"] == "care_centre"


def test_a_care_centre_named_some_messages_ago_is_not_asked_for_again() -> None:
    seen = after("jag tillhör havsbrisen", {"care_centre": "havsbrisen"}, "boka en tid", {}, form="booking_form")
    for _ in range(4):
        seen.events.insert(1, {"event": "user", "text": "måste jag ha med något", "parse_data": {"entities": []}})
    assert Turned(ValidateBookingForm(), seen).slots["care_centre"] == "havsbrisen"


def test_the_waiting_list_takes_the_care_centre_named_before_and_says_so() -> None:
    seen = after("jag tillhör törnrosen", {"care_centre": "tornrosen"}, "sätt upp mig på väntelistan", {})
    done = Turned(WaitingList(), seen)
    assert done.slots["care_centre"] == "tornrosen" and "utter_centre_from_before" in done.said


def test_a_day_that_has_been_is_background_where_no_time_was_asked_for() -> None:
    text = "sjukskriven sen maj, vill boka på törnrosen"
    found = {"care_centre": "tornrosen", "when_unclear": "past"}
    opens = Turned(ValidateBookingForm(), tracker(text, "book_appointment", found, form="booking_form"))
    assert "utter_time_past" not in opens.said
    asked = tracker("i maj", "inform", {"when_unclear": "past"}, form="booking_form",
                    slots={"care_centre": "tornrosen", "requested_slot": "booking_time"})  # fmt: skip
    assert "utter_time_past" in Turned(ValidateBookingForm(), asked).said


@pytest.mark.parametrize("text", ["va de den 27 eller den 4", "vilken dag var det nu", "är det på förmiddagen?"])
def test_user_who_asks_which_time_was_chosen_is_told_so_and_chooses_nothing_new(text: str) -> None:
    known = {"care_centre": "tornrosen", "booking_time": "2026-12-04T09:00:00+01:00", "requested_slot": "person_name"}
    done = turn(ValidateBookingForm(), text, "booking_form", known, "thanks")
    assert done.said == ["utter_time_so_far"] and "booking_time" not in done.slots


def test_two_who_need_a_time_are_told_that_each_books_alone() -> None:
    text = "vi är två som behöver reko, jag och min syster, båda på törnrosen"
    done = turn(ValidateBookingForm(), text, "booking_form", {})
    assert "utter_only_for_yourself" in done.said and done.slots["care_centre"] == "tornrosen"
    assert not done.slots.get("needs")


def test_user_who_swears_still_picks_the_first() -> None:
    offered = ["2026-11-30T14:00:00+01:00", "2026-11-30T15:00:00+01:00"]
    known = {"care_centre": "tornrosen", "requested_slot": "booking_time", "offered_times": offered}
    for text in ("första för fan", "den första nån gång", "ta den första för helvete"):
        assert (
            turn(ValidateBookingForm(), text, "booking_form", known, "start_over").slots["booking_time"] == offered[0]
        )


def test_user_who_is_late_names_the_care_centre_once() -> None:
    slots = {"centre_wanted_for": "late"}
    seen = after("på törnrosen", {"care_centre": "tornrosen"}, "jag hinner dit 10.50", {}, slots=slots)
    assert Turned(TellRunningLate(), seen).said == ["utter_late_at_centre", "utter_phone_closed_now"]


@pytest.mark.parametrize(
    ("text", "said"),
    [("tio minuter tror jag", "utter_late_at_centre"), ("kan du säga till dem", "utter_late_tell_at_centre")],
)
def test_what_else_a_late_person_says_does_not_lose_the_care_centre(text: str, said: str) -> None:
    seen = after("på törnrosen", {"care_centre": "tornrosen"}, text, {}, slots={"centre_wanted_for": "late"})
    done = Turned(Suggest(), seen)
    assert done.said == [said, "utter_phone_closed_now"] and done.blank("care_centre_name") == "Törnrosen"
