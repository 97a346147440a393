"""What was asked of one's time comes first: how long, when it is confirmed, that there is none, what is waited for."""

from typing import Any

import pytest
from rasa_sdk.executor import CollectingDispatcher

from actions.bookings.waiting import SubmitWaiting, WaitingList
from actions.calls.when_called import say_when_called
from actions.own_time.from_booked import wish_from_booked
from actions.own_time.own_booking import ShowAppointment
from actions.own_time.standing import standing
from actions.own_time.what_holds import say_held
from actions.turn import Turn
from actions.wiring import house
from assistant.services import booking
from tests.actions.own_time.test_cancelling import THURSDAY, booked
from tests.actions.talking import NOW, Turned, sealed, turn
from tests.actions.trackers import tracker

pytestmark = pytest.mark.usefixtures("seeded")


@pytest.fixture
def mine() -> dict[str, Any]:
    return {"own_booking": Turn(tracker("")).grant(booked("tornrosen", THURSDAY))}


def shown(text: str, slots: dict[str, Any]) -> Turned:
    return turn(ShowAppointment(), text, "", slots, "show_appointment")


def cancel(slots: dict[str, Any]) -> None:
    seen = Turn(tracker("", slots=slots))
    with house().uow() as uow:
        booking.cancel(uow, appointment_id=str(seen.own_booking), by=seen.acting, now=NOW, reason="")


def test_how_long_and_when_it_is_confirmed(mine: dict[str, Any]) -> None:
    length = shown("hur länge är man där?", mine)
    assert length.said == ["utter_meeting_is_booked"] and "–" in length.blank("when")
    assert shown("när blir tiden bekräftad", mine).said == ["utter_confirmed_by"]
    assert shown("när ska jag komma", mine).said == ["utter_appointment_preliminary"]


def test_a_time_that_was_cancelled_is_answered_with_no(mine: dict[str, Any]) -> None:
    cancel(mine)
    assert shown("har jag nåt bokat kvar?", mine).said[0] == "utter_no_time_left"
    said = CollectingDispatcher()
    say_held(Turn(tracker("vad gäller nu", slots=mine)), said)
    assert said.messages[0]["response"] == "utter_no_time_besides"


def in_line(wish: str) -> dict[str, Any]:
    known: dict[str, Any] = {"care_centre": "tornrosen", "privacy_told": True}
    known |= turn(WaitingList(), wish, "", known, "waiting_list").slots
    known |= {"person_name": sealed("Kim Testsson"), "phone": sealed("+46701740631")}
    return known | Turned(SubmitWaiting(), tracker(slots=known)).slots


def test_a_place_in_line_is_no_time_and_tells_what_is_waited_for() -> None:
    read = shown("har jag nån tid nu eller bara kö?", in_line("väntelistan, helst en torsdag eftermiddag"))
    assert read.said == ["utter_no_time_left", "utter_waiting_waiting", "utter_waiting_of_times"]
    assert read.blank("asked") == "torsdag kl. 12.00–17.00"


def test_a_part_of_any_day_is_told_in_few_words() -> None:
    read = shown("min tid", in_line("ställ mig på väntelistan, helst på förmiddagen"))
    assert read.said[0] == "utter_no_time_besides"
    assert read.blank("asked") == "måndag, tisdag, onsdag och fredag kl. 08.00–12.00"


def test_who_waits_for_any_time_is_read_no_wish() -> None:
    assert shown("min tid", in_line("ställ mig på väntelistan")).said[-1] == "utter_waiting_waiting"


def test_the_day_that_will_not_do_is_not_sought(mine: dict[str, Any]) -> None:
    held = standing(Turn(tracker("", slots=mine)))[0]
    day = held.start.date().isoformat()
    named = [{"start": f"{day}T00:00", "end": f"{day}T23:00"}, {"start": "2026-12-01T00:00", "end": "2026-12-31T00:00"}]
    wishes = Turn(tracker("torsdagen går inte, jag vill i december", "inform", {"when": named}))
    assert wish_from_booked(wishes, held) == named[1:]
    both = Turn(tracker("torsdagen eller i december", "inform", {"when": named}))
    assert wish_from_booked(both, held) is None


@pytest.mark.parametrize(
    ("centre", "expected"),
    [("tornrosen", "utter_call_earliest_not_yet_today"), ("kryddgarden", "utter_call_earliest_not_yet")],
)
def test_a_reko_on_duty_may_phone_today(centre: str, expected: str) -> None:
    said = CollectingDispatcher()
    ordering = {"call_back_wanted": True, "care_centre": centre}
    say_when_called(Turn(tracker("när ringer de", form="call_back_form", slots=ordering)), said)
    assert said.messages[0]["response"] == expected
