"""What was told on the way to a form is not asked for in it."""

import pytest

from actions.answers.coordinator import Inform, TalkToHuman
from actions.answers.fallback import Suggest
from actions.bookings.booking import ValidateBookingForm
from actions.bookings.person_given import OF_CALL, TOLD
from actions.bookings.waiting import WaitingList
from actions.own_time.rebook_instead import RebookInstead
from actions.staff.ways import StartWays
from actions.steering import BookInstead
from tests.actions.talking import opened, sealed, turn

pytestmark = pytest.mark.usefixtures("seeded")


def test_whoever_asks_to_be_phoned_with_name_and_number_is_asked_for_neither() -> None:
    text = "kan någon ringa mig, Kim Testsson 070-174 06 31, törnrosen"
    begun = turn(TalkToHuman(), text, "", {}, "talk_to_human")
    assert begun.slots["care_centre"] == "tornrosen"
    assert opened(begun.slots["person_name"]) == "Kim Testsson"
    assert opened(begun.slots["phone"]) == "+46701740631"


def test_whoever_gives_a_name_unasked_is_told_what_is_kept_once() -> None:
    text = "ring mig, Kim Testsson 070-174 06 31"
    begun = turn(TalkToHuman(), text, "", {}, "talk_to_human")
    assert begun.said.count("utter_privacy_notice_call") == 1 and begun.slots[TOLD] == OF_CALL
    for told in (True, OF_CALL):
        again = turn(TalkToHuman(), text, "", {TOLD: told}, "talk_to_human")
        assert not [name for name in again.said if name.startswith("utter_privacy_notice")]


def test_a_booking_after_a_call_tells_what_is_kept_of_a_booking() -> None:
    booked = turn(ValidateBookingForm(), "Kim Testsson 070-174 06 31", "booking_form", {TOLD: OF_CALL})
    assert booked.said.count("utter_privacy_notice") == 1 and booked.slots[TOLD] is True


def test_the_waiting_list_takes_name_and_number_along() -> None:
    text = "ställ mig på väntelistan på törnrosen, Kim Testsson 070-174 06 31"
    begun = turn(WaitingList(), text, "", {}, "waiting_list")
    assert opened(begun.slots["person_name"]) == "Kim Testsson" and begun.slots["care_centre"] == "tornrosen"


def test_the_day_to_move_to_is_kept_when_another_form_is_left_for_it() -> None:
    begun = turn(RebookInstead(), "flytta till torsdag", "consent_form", {}, "rebook_appointment")
    assert begun.slots["time_wish"][0]["start"] == "2026-11-26T00:00"


def test_where_and_when_are_kept_when_another_form_is_left_to_book() -> None:
    begun = turn(BookInstead(), "boka på törnrosen på torsdag i stället", "call_back_form", {}, "book_appointment")
    assert begun.slots["care_centre"] == "tornrosen" and begun.slots["time_wish"]


@pytest.mark.parametrize(
    ("text", "intro"),
    [
        ("jag jobbar på soc, min klient är sjukskriven, vilken väg ska vi ta", "utter_ways_intro"),
        ("jobbar på soc i malmö, handläggare. klienten är sjukskriven", "utter_ways_intro"),
        ("min syster jobbar på soc, vilken väg ska jag ta", "utter_ways_for_residents"),
    ],
)
def test_staff_who_say_where_they_work_get_the_guide(text: str, intro: str) -> None:
    assert intro in turn(StartWays(), text, "", {}, "which_way").said


def test_a_number_given_where_the_name_was_asked_for_is_kept_and_said_back() -> None:
    known = {"requested_slot": "person_name", "care_centre": "tornrosen", "privacy_told": True}
    read = turn(ValidateBookingForm(), "070-174 06 25", "booking_form", known)
    assert opened(read.slots["phone"]) == "+46701740625" and read.said == ["utter_phone_noted"]


def test_name_and_number_in_a_message_that_is_not_understood_are_kept() -> None:
    text = "Hej, Kim Testsson heter jag, 070-174 06 31, törnrosen"
    for action in (Inform(), Suggest()):
        heard = turn(action, text, "", {"privacy_told": True})
        assert opened(heard.slots["person_name"]) == "Kim Testsson"
        assert opened(heard.slots["phone"]) == "+46701740631"
        assert heard.said[0] == "utter_name_and_phone_noted"


def test_the_name_of_another_in_a_message_that_is_not_understood_is_not_kept() -> None:
    assert "person_name" not in turn(Suggest(), "min handläggare heter Kim Testsson", "", {}).slots


def test_a_changed_name_and_number_are_both_said() -> None:
    known = {"person_name": sealed("Kim Demosson"), "phone": sealed("+46701740605"), "privacy_told": True}
    at_the_check = known | {"requested_slot": "booking_confirmed", "care_centre": "tornrosen"}
    text = "oj fel nummer, det ska vara 070-174 06 31. och namnet ska vara Kim Testsson"
    heard = turn(ValidateBookingForm(), text, "booking_form", at_the_check)
    assert heard.said == ["utter_name_and_phone_changed"] and heard.blank("own_phone") == "070-174 06 31"
