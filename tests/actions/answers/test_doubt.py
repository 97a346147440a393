"""When we are not sure: a whole answer only to what is really asked, else buttons; staff's case gets its guide."""

import asyncio
from typing import Any

import pytest
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.fallback import Suggest
from actions.answers.follow_ups import FollowUp
from actions.answers.titles import titles
from tests.actions.staff.test_ways import heard
from tests.actions.trackers import tracker

GUESSES = [{"name": "faq/what_is_sip", "confidence": 0.45}, {"name": "faq/what_is_reko", "confidence": 0.2}]
STAFF, RESIDENT = {"audience": "staff"}, {"audience": "resident"}


def suggested(text: str, audience: dict[str, str] = RESIDENT) -> tuple[list[str], list[str]]:
    """The responses said, and the actions that follow."""
    said = CollectingDispatcher()
    seen: Any = tracker(text, "nlu_fallback", heard(text), metadata=audience)
    seen.latest_message["intent_ranking"] = GUESSES
    events = asyncio.run(Suggest().run(said, seen, {}))
    return [message["response"] for message in said.messages], [e["name"] for e in events if e["event"] == "followup"]


def test_a_real_question_gets_its_likely_answer_with_the_doubt_said() -> None:
    assert suggested("hur var det nu med den planen man gör ihop")[0][0] == "utter_perhaps"


@pytest.mark.parametrize(
    "text", ["hur då planen", "jag har redan lämnat in alla mina papper", "det stod nåt om planen i brevet"]
)
def test_few_words_or_none_that_ask_get_buttons_and_no_whole_answer(text: str) -> None:
    assert suggested(text)[0] == ["utter_did_you_mean"]


def test_staff_who_tell_of_a_case_are_taken_into_the_guide() -> None:
    said, then = suggested("det skickades en för tre veckor sen av en kollega", STAFF)
    assert (said, then) == ([], ["action_start_ways"])


def test_a_resident_who_says_the_same_is_asked_what_was_meant() -> None:
    assert suggested("det skickades en för tre veckor sen av en kollega")[1] == []


def test_staff_are_offered_no_question_in_a_residents_words() -> None:
    own = titles(staff=True)
    assert own["faq/who_finds_my_booking"] != titles()["faq/who_finds_my_booking"]
    assert own["book_appointment"] == titles()["book_appointment"] and own.keys() == titles().keys()


def test_in_the_middle_of_a_form_nothing_far_off_is_offered() -> None:
    said = CollectingDispatcher()
    seen: Any = tracker("får man ha hatten på sig när man kommer dit", "nlu_fallback", form="booking_form")
    seen.latest_message["intent_ranking"] = GUESSES
    asyncio.run(Suggest().run(said, seen, {}))
    assert [message["response"] for message in said.messages] == ["utter_step_not_known"]


def test_what_is_asked_beside_a_form_is_answered_by_the_form_it_is_in() -> None:
    said = CollectingDispatcher()
    slots, acts = {"requested_slot": "phone"}, {"phone": ["question", 0.95]}
    seen: Any = tracker("är det dolt nummer?", "deny", form="call_back_form", slots=slots, acts=acts)
    asyncio.run(FollowUp().run(said, seen, {}))
    assert [message["response"] for message in said.messages] == ["utter_step_hidden_number"]


def test_who_only_asks_for_evening_times_books_nothing() -> None:
    said, then = suggested("har ni kvällstider?")
    assert (said, then) == (["utter_evening_times"], [])
