"""A time is moved to the care centre that one belongs to by now, and back to where it was, without a code."""

from typing import Any

import pytest

from actions.own_time.rebook_instead import RebookInstead
from actions.own_time.rebooking import AskRebookingConfirmed, SubmitRebooking, ValidateRebookingForm
from actions.own_time.standing import standing
from actions.turn import Turn
from tests.actions.own_time.test_cancelling import THURSDAY, booked, booked_on_thursday
from tests.actions.talking import Turned, turn
from tests.actions.trackers import tracker

pytestmark = pytest.mark.usefixtures("seeded")


def said(text: str, known: dict[str, Any], form: str | None = "consent_form") -> Turned:
    return turn(RebookInstead(), text, form or "", known)


@pytest.mark.parametrize(
    "text",
    [
        "oj, jag är omlistad sen i våras, det är kryddgården jag hör till nu",
        "det blev fel, det skulle vara kryddgården",
        "inte törnrosen utan kryddgården",
    ],
)
def test_user_who_belongs_elsewhere_by_now_is_offered_a_time_there(text: str) -> None:
    known = {"own_booking": booked_on_thursday()["own_booking"]}
    assert said(text, known).slots["care_centre"] == "kryddgarden"


def test_user_who_does_not_say_which_care_centre_is_asked_and_keeps_the_time() -> None:
    known = {"own_booking": booked_on_thursday()["own_booking"]}
    asked = said("jag har bytt vårdcentral", known)
    assert asked.said == ["utter_consent_parked", "utter_ask_other_centre"]
    assert "tornrosen" not in str(asked.messages[1]["choices"])
    assert len(standing(Turn(tracker(slots=known)))) == 1


def test_the_old_time_is_given_back_only_with_the_new_one() -> None:
    known = booked_on_thursday() | {"care_centre": "kryddgarden", "requested_slot": "booking_time"}
    picked = turn(ValidateRebookingForm(), "onsdag kl 14", "rebooking_form", known).slots
    known |= picked
    asked = turn(AskRebookingConfirmed(), "onsdag kl 14", "rebooking_form", known)
    assert asked.said == ["utter_confirm_rebooking_elsewhere"]
    assert [one.care_centre_id for one in standing(Turn(tracker(slots=known)))] == ["tornrosen"]
    known |= asked.slots | {"rebooking_confirmed": True}
    moved = Turned(SubmitRebooking(), tracker(slots=known))
    assert moved.said == ["utter_rebooking_preliminary"] and moved.slots["care_centre"] is None
    assert [one.care_centre_id for one in standing(Turn(tracker(slots=known)))] == ["kryddgarden"]
    back = said("kan jag få tillbaka den gamla tiden", {"own_booking": known["own_booking"]}, None).slots
    assert back["care_centre"] == "tornrosen" and back["booking_time"]


@pytest.mark.parametrize("text", ["nej strunt i det, behåll torsdagen", "äh, låt den gamla vara", "strunt i det"])
def test_user_who_gives_up_moving_is_told_which_time_stands(text: str) -> None:
    known = booked_on_thursday() | {
        "requested_slot": "rebooking_confirmed",
        "booking_time": "2026-11-26T13:00:00+01:00",
    }
    read = turn(ValidateRebookingForm(), text, "rebooking_form", known, "deny").slots
    assert read["rebooking_confirmed"] is False
    ended = Turned(SubmitRebooking(), tracker(slots=known | {"rebooking_confirmed": False, "hold_id": None}))
    assert ended.said == ["utter_nothing_moved"]


def test_user_who_names_another_day_goes_on_moving() -> None:
    known = booked_on_thursday() | {"requested_slot": "booking_time"}
    read = turn(ValidateRebookingForm(), "strunt i det, ta fredag i stället", "rebooking_form", known).slots
    assert "rebooking_confirmed" not in read or read["rebooking_confirmed"] is None
    assert read["time_wish"]


def test_nobody_elses_time_tells_where_it_was() -> None:
    booked("tornrosen", THURSDAY)
    assert said("ge mig tillbaka den gamla tiden", {"own_booking": None}, None).slots["booking_time"] is None


@pytest.mark.parametrize("text", ["har telefontid hos läkaren då", "jag har videomöte på jobbet då"])
def test_why_a_new_time_does_not_suit_changes_no_way_to_meet(text: str) -> None:
    known = booked_on_thursday() | {"requested_slot": "booking_time"}
    assert not turn(ValidateRebookingForm(), text, "rebooking_form", known).slots.get("meeting_form")
