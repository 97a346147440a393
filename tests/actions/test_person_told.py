"""Name and number where the act of the answer is known (ADR 0030): given in any wrapping, kept private, or lacking."""

from typing import Any

import pytest

from actions.bookings.booking import ValidateBookingForm
from actions.bookings.waiting import ValidateWaitingForm
from actions.calls.call_back import ValidateCallBackForm
from tests.actions.talking import Turned, opened, sealed, turn

pytestmark = pytest.mark.usefixtures("seeded")
SHOWN = ["2026-11-26T13:00:00+01:00", "2026-11-27T09:00:00+01:00"]
CHOSEN = {"care_centre": "tornrosen", "booking_time": SHOWN[0], "shown_times": SHOWN, "privacy_told": True}
AT_NAME = {**CHOSEN, "requested_slot": "person_name"}


def booking(text: str, act: str, sure: float = 0.95, **known: Any) -> Turned:
    slots = {**AT_NAME, **known}
    step = "phone" if slots["requested_slot"] == "phone" else "name"
    return turn(ValidateBookingForm(), text, "booking_form", slots, "nlu_fallback", acts={step: [act, sure]})


def at_number(text: str, act: str, sure: float = 0.95) -> Turned:
    return booking(text, act, sure, requested_slot="phone", person_name=sealed("Kim Testsson"))


def test_user_whose_papers_have_another_name_is_booked_by_it() -> None:
    read = booking("kompisarna säger Bibbi men på leg står Birgitta Demosson", "name")
    assert opened(read.slots["person_name"]) == "Birgitta Demosson" and read.slots["requested_slot"] == "phone"


def test_user_who_tells_first_name_and_surname_apart_is_booked_by_both() -> None:
    assert opened(booking("efternamn är Demosson o förnamn är Mika", "name").slots["person_name"]) == "Mika Demosson"


def test_a_past_that_is_told_beside_the_name_is_no_time() -> None:
    read = booking("samma som i våras, Mika Demosson", "name")
    assert opened(read.slots["person_name"]) == "Mika Demosson" and read.said == []


def test_user_who_books_for_a_relative_is_told_so_and_no_name_is_taken_for_theirs() -> None:
    read = booking("tiden är åt min mamma Berit Demosson", "name")
    assert read.said and read.slots.get("person_name") is None


def test_a_whole_name_that_sounds_like_thanks_is_a_name() -> None:
    assert opened(booking("jaha okej Mika Demosson då", "thanks").slots["person_name"]) == "Mika Demosson"


@pytest.mark.parametrize("text", ["kan Mika Demosson vara med?", "det vet bara Mika Demosson på kontoret i stan"])
def test_a_name_beside_something_else_is_not_ones_own(text: str) -> None:
    assert booking(text, "feeling").slots.get("person_name") is None


def test_without_a_sure_act_only_what_surely_is_a_name_is_one() -> None:
    assert (
        booking("kompisarna säger Bibbi men på leg står Birgitta Demosson", "name", 0.5).slots.get("person_name")
        is None
    )


@pytest.mark.parametrize(
    ("text", "act"),
    [("astma, ingen parfym", "need"), ("vänta", "put_off"), ("kalla mig Kapten Krok då", "refuse_name")],
)
def test_what_surely_is_no_name_is_never_booked_as_one(text: str, act: str) -> None:
    assert booking(text, act).slots.get("person_name") is None


def test_user_who_keeps_the_name_private_is_told_what_can_be_done_without() -> None:
    read = booking("mitt namn tänker jag inte ge till en dator", "refuse_name")
    assert read.said == ["utter_name_refused"] and read.blank("phone") and read.slots.get("booking_time", SHOWN[0])


@pytest.mark.parametrize(("act", "answer"), [("refuse_phone", "utter_phone_refused"), ("no_phone", "utter_phone_none")])
def test_user_without_a_number_to_give_keeps_the_time_and_is_told_whom_to_phone(act: str, answer: str) -> None:
    read = at_number("ingen ringer mig förrän på måndag, luren är pantsatt", act)
    assert read.said == [answer] and "booking_time" not in read.slots and "misses" not in read.slots


def test_when_to_phone_is_no_time_for_the_meeting() -> None:
    read = at_number("070-174 06 12 men ring efter klockan två", "phone")
    assert opened(read.slots["phone"]) == "+46701740612"
    assert "booking_time" not in read.slots and "time_wish" not in read.slots


def test_user_who_wants_another_time_beside_the_name_is_still_heard() -> None:
    read = booking("Mika Demosson, men kan vi ta fredag i stället", "name")
    assert read.slots["time_wish"] and read.slots["booking_time"] is None


def test_user_who_says_that_it_is_for_nobody_else_is_not_sent_away() -> None:
    read = booking("det är jag själv, Mika Demosson, tiden är inte åt någon annan", "name")
    assert opened(read.slots["person_name"]) == "Mika Demosson" and read.said == []


def test_user_who_needs_a_moment_is_given_it() -> None:
    read = booking("vänta lite", "put_off")
    assert read.said == ["utter_take_your_time"] and "booking_time" not in read.slots


def test_a_surname_that_was_left_out_is_added() -> None:
    read = turn(
        ValidateBookingForm(),
        "glömde efternamnet, det är alltså efternamn Demosson",
        "booking_form",
        {**CHOSEN, "requested_slot": "phone", "person_name": sealed("Mika")},
        acts={"phone": ["name", 0.9]},
    )
    assert opened(read.slots["person_name"]) == "Mika Demosson" and read.said == ["utter_name_changed"]


def test_user_who_gives_the_same_name_again_is_told_that_it_is_noted() -> None:
    assert at_number("Kim Testsson", "name").said == ["utter_name_noted"]


def test_a_bare_way_to_meet_is_read_where_the_name_is_asked_for() -> None:
    read = booking("hellre i luren", "way")
    assert read.slots["meeting_form"] == "phone" and "booking_time" not in read.slots


def test_a_way_to_meet_is_no_answer_to_where_one_is_reached() -> None:
    assert at_number("på telefon", "phone").slots.get("meeting_form") is None


@pytest.mark.parametrize(
    ("form", "validate"), [("waiting_form", ValidateWaitingForm), ("call_back_form", ValidateCallBackForm)]
)
def test_nobody_has_to_give_a_name_for_a_place_in_line_or_a_call(form: str, validate: Any) -> None:
    slots = {"requested_slot": "person_name", "care_centre": "tornrosen", "call_back_wanted": True}
    read = turn(validate(), "det säger jag inte", form, slots, "nlu_fallback", acts={"name": ["refuse_name", 0.9]})
    assert read.said == ["utter_name_refused"] and read.slots.get("person_name") is None


def test_who_gives_no_number_is_told_that_nobody_can_phone_then() -> None:
    slots = {
        "requested_slot": "phone",
        "care_centre": "tornrosen",
        "call_back_wanted": True,
        "person_name": sealed("Kim Testsson"),
    }
    said = "det behåller jag för mig själv"
    acts = {"phone": ["refuse_phone", 0.9]}
    read = turn(ValidateCallBackForm(), said, "call_back_form", slots, "nlu_fallback", acts=acts)
    assert "utter_no_number_no_call" in read.said


@pytest.mark.parametrize("text", ["Fredag 9, Mika Demosson", "Hej, Mika Demosson, fredag 9 tack"])
def test_a_name_beside_the_time_that_is_chosen_is_ones_own(text: str) -> None:
    slots = {**CHOSEN, "booking_time": None, "offered_times": SHOWN, "requested_slot": "booking_time"}
    read = turn(ValidateBookingForm(), text, "booking_form", slots, "inform", acts={"time": ["choose", 0.97]})
    assert opened(read.slots["person_name"]) == "Mika Demosson"


@pytest.mark.parametrize(
    "text",
    [
        "Doktorn, Mika Demosson, ville att jag skulle boka",
        "Min arbetsgivare, Mika Demosson, bad mig ta fredag",
        "Min kurator på Törnrosen, Mika Demosson, sa fredag",
        "Fredag går bra, God Jul",
    ],
)
def test_a_name_between_commas_may_be_anybodys(text: str) -> None:
    slots = {**CHOSEN, "booking_time": None, "offered_times": SHOWN, "requested_slot": "booking_time"}
    read = turn(ValidateBookingForm(), text, "booking_form", slots, "inform", acts={"time": ["choose", 0.97]})
    assert read.slots.get("person_name") is None
