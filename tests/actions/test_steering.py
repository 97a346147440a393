"""Leaving one thing for another: what was begun is said to be over, and forgotten."""

import asyncio

import pytest
from rasa_sdk.executor import CollectingDispatcher

from actions.bookings.booking import ValidateBookingForm
from actions.forms import TURN_TAKEN
from actions.steering import SLOTS_OF, Resume, TrainInstead
from actions.turn import HANDED_ON
from tests.actions.talking import turn
from tests.actions.trackers import tracker

FORMS = sorted(set(SLOTS_OF) - {"training_form"})


@pytest.mark.parametrize("form", FORMS)
def test_whoever_goes_off_to_train_hears_what_became_of_what_was_begun(form: str) -> None:
    said = CollectingDispatcher()
    seen = tracker("jag vill öva", "start_training", form=form, slots={"care_centre": "tornrosen"})
    events = asyncio.run(TrainInstead().run(said, seen, {}))
    assert [message["response"] for message in said.messages] == [f"utter_stopped_{form}"]
    assert {"event": "active_loop", "name": None, "timestamp": None} in events
    assert [event["name"] for event in events if event["event"] == "followup"] == ["training_form"]


def test_nothing_of_the_form_that_was_left_is_kept() -> None:
    seen = tracker("jag vill öva", "start_training", form="booking_form", slots={"person_name": "Kim Testsson"})
    events = asyncio.run(TrainInstead().run(CollectingDispatcher(), seen, {}))
    assert {"person_name"} <= {event["name"] for event in events if event["event"] == "slot" and event["value"] is None}


@pytest.mark.usefixtures("seeded")
def test_a_number_that_came_instead_of_going_on_is_read_by_the_form_that_goes_on() -> None:
    paused = {"paused_task": "booking_form"}
    assert turn(Resume(), "070-174 06 44", "", paused).slots[TURN_TAKEN] == HANDED_ON
    assert TURN_TAKEN not in turn(Resume(), "fortsätt", "", paused, "continue_task").slots


@pytest.mark.usefixtures("seeded")
@pytest.mark.parametrize("text", ["fortsätt, jag tar den andra tiden", "fortsätt med torsdag kl 13"])
def test_a_time_chosen_while_going_on_is_read_from_the_times_that_were_offered(text: str) -> None:
    offered = ["2026-11-25T09:30:00+01:00", "2026-11-26T13:00:00+01:00"]
    paused = {"paused_task": "booking_form", "care_centre": "tornrosen", "offered_times": offered}
    resumed = turn(Resume(), text, "", paused, "continue_task").slots
    assert resumed[TURN_TAKEN] == HANDED_ON
    read = turn(ValidateBookingForm(), text, "booking_form", {**paused, **resumed}, "continue_task")
    assert read.slots["booking_time"] == offered[1]


@pytest.mark.usefixtures("seeded")
def test_a_bare_word_to_go_on_chooses_nothing() -> None:
    paused = {"paused_task": "booking_form", "offered_times": ["2026-11-25T09:30:00+01:00"]}
    assert TURN_TAKEN not in turn(Resume(), "ja fortsätt", "", paused, "continue_task").slots
