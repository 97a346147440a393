"""What a person asks of their own booking in plain words: is it booked, the code, another number, coming late."""

from typing import Any

import pytest

from actions.answers.fallback import Suggest
from actions.bookings.needs import needs_line
from actions.own_time.cancelling import ValidateCancellationForm
from actions.own_time.own_booking import ShowAppointment
from actions.own_time.running_late import TellRunningLate
from actions.turn import Turn
from assistant.services import running_late
from tests.actions.own_time.test_cancelling import THURSDAY, booked
from tests.actions.talking import Turned, sealed, turn
from tests.actions.trackers import tracker

pytestmark = pytest.mark.usefixtures("seeded")


def shown(text: str, form: str = "", **known: Any) -> Turned:
    return turn(ShowAppointment(), text, form, known, "show_appointment")


@pytest.mark.parametrize("text", ["är mötet bokat än?", "har du bokat tiden nu", "blev tiden inbokad"])
def test_user_in_the_middle_of_a_booking_hears_that_nothing_is_booked(text: str) -> None:
    assert shown(text, "booking_form", requested_slot="phone").said == ["utter_nothing_booked_yet"]
    assert shown(text).said == ["utter_nothing_booked"]


@pytest.mark.parametrize("text", ["jag har slarvat bort min bokningskod", "hittar inte koden", "fick aldrig nån kod"])
def test_user_without_the_code_is_offered_a_call_and_not_asked_for_it_again(text: str) -> None:
    helped = shown(text)
    assert helped.said == ["utter_code_lost"]
    assert "call_back_wanted" in helped.slots


@pytest.mark.parametrize(
    "text", ["minns inte", "nej", "har ingen kod", "hittar den inte nånstans", "den ligger hemma", "jag har bytt mobil"]
)
def test_a_cancellation_without_a_code_ends_in_help(text: str) -> None:
    read = turn(ValidateCancellationForm(), text, "cancellation_form", {"requested_slot": "appointment_id"})
    assert read.slots["appointment_id"] == "lost" and read.slots["requested_slot"] is None


def test_another_number_is_asked_for_before_the_yes_and_needs_the_care_centre_afterwards() -> None:
    known = {"requested_slot": "booking_confirmed", "phone": sealed("+46701740612")}
    before = shown("jag vill ändra mitt telefonnummer", "booking_form", **known)
    assert before.slots == {"phone": None} and before.said == ["utter_number_is_asked_anew"]
    assert shown("jag vill ändra mitt telefonnummer").said == ["utter_number_by_phone"]


def test_user_who_is_late_never_hears_the_same_words_twice() -> None:
    first = turn(TellRunningLate(), "blir försenad till mötet", "", {}, "running_late")
    late = {"centre_wanted_for": first.slots["centre_wanted_for"]}
    then = turn(Suggest(), "en kvart eller så", "", late, "nlu_fallback")
    last = turn(Suggest(), "vart ska man ringa", "", late, "nlu_fallback")
    assert [first.said, then.said, last.said] == [["utter_late_unknown"], ["utter_late_again"], ["utter_late_whom"]]


def test_user_who_names_the_care_centre_on_the_way_gets_its_number() -> None:
    late = {"centre_wanted_for": "late"}
    assert turn(Suggest(), "är på väg", "", late, "nlu_fallback").said == ["utter_late_on_the_way"]
    named = turn(Suggest(), "törnrosen, är på väg", "", late, "nlu_fallback")
    assert named.said[:2] == ["utter_late_on_the_way", "utter_late_at_centre"]


@pytest.mark.parametrize(("text", "intent"), [("vad gör jag", "help"), ("vet inte", "dont_know")])
def test_user_who_asks_what_to_do_when_late_gets_the_number_and_writes_no_new_line(
    text: str, intent: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = booked("tornrosen", weekday=3)
    lines: list[str] = []
    monkeypatch.setattr(running_late, "tell", lambda *_, appointment_id, **__: lines.append(appointment_id))
    known = {"centre_wanted_for": "late", "own_booking": Turn(tracker()).grant(mine)}
    done = turn(TellRunningLate(), text, "", known, intent)
    assert done.said == ["utter_late_at_centre", "utter_phone_closed_now"] and not lines


def test_user_who_is_late_tells_so_with_the_code_alone() -> None:
    booked("tornrosen", weekday=3)
    told = turn(TellRunningLate(), "jag kommer för sent, lampa tiger moln 10", "", {}, "running_late")
    assert told.said[:1] == ["utter_late_not_today"] and "own_booking" in told.slots
    wrong = turn(TellRunningLate(), "jag kommer för sent, lampa tiger moln 11", "", {}, "running_late")
    assert wrong.said == ["utter_code_not_found"] and "own_booking" not in wrong.slots


def test_user_who_is_late_and_needs_something_hears_what_to_say() -> None:
    done = turn(TellRunningLate(), "jag blir sen, och jag behöver tolk på somaliska", "", {}, "running_late")
    assert done.said == ["utter_late_unknown", "utter_needs_say_so"]
    assert done.blank("needs") == "tolk på somaliska"


def test_the_summary_before_the_yes_has_what_was_noted() -> None:
    noted = Turn(tracker(slots={"needs": {"interpreter": True, "language": "so"}}))
    assert "tolk på somaliska" in needs_line(noted)
    assert needs_line(Turn(tracker())) == ""


def test_whether_the_time_is_still_there_is_answered_by_yes_where_it_is() -> None:
    mine = {"own_booking": Turn(tracker()).grant(booked("tornrosen", THURSDAY))}
    assert shown("säkert att tiden är kvar?", **mine).said == ["utter_yes_booked", "utter_appointment_preliminary"]
    assert shown("är den borta nu?", **mine).said == ["utter_appointment_preliminary"]


def test_whether_the_meeting_comes_off_in_spite_of_a_no_is_answered_with_yes() -> None:
    known = {"own_booking": Turn(tracker()).grant(booked("tornrosen", THURSDAY))}
    assert "utter_yes_booked" in shown("blir mötet av fast jag sa nej?", "consent_form", **known).said
    assert "utter_yes_booked" not in shown("blir det inget möte nu då", "consent_form", **known).said
