"""A need is noted; a question about interpreters is answered, and staff book nothing here."""

import asyncio

import pytest
from rasa_sdk.executor import CollectingDispatcher

from actions.bookings.needs import NoteNeeds
from assistant.swedish.people.needs import needs
from tests.actions.trackers import tracker

ANSWER, RELATIVES = "utter_faq/can_i_have_interpreter", "utter_faq/family_as_interpreter"
NOTED = "utter_needs_remembered"


def said_to(text: str, audience: str, near: str | None = None) -> list[str]:
    seen = tracker(text, "faq", {"needs": needs(text)}, metadata={"audience": audience})
    seen.latest_message["intent_ranking"] = [{"name": near, "confidence": 0.4}] if near else []
    said = CollectingDispatcher()
    asyncio.run(NoteNeeds().run(said, seen, {}))
    return [str(message.get("response")) for message in said.messages]


@pytest.mark.parametrize(
    "text", ["är vi skyldiga att ta in tolk?", "vem ska ordna tolk till mötet", "patienten behöver tolk"]
)
def test_staff_get_the_answer_and_nothing_is_noted(text: str) -> None:
    assert said_to(text, "staff") == [ANSWER]


def test_the_nearest_answer_about_interpreters_is_given() -> None:
    assert said_to("tolk eller dottern, vad gäller?", "staff", "faq/family_as_interpreter") == [RELATIVES]


def test_a_resident_who_tells_and_asks_is_answered_and_it_is_noted() -> None:
    assert said_to("min svenska är inte så bra, ordnar ni tolk", "resident") == [ANSWER, NOTED]


def test_a_child_who_comes_along_to_interpret_is_answered_too() -> None:
    assert said_to("boka åt mig, min dotter ska vara med för hon tolkar", "resident") == [RELATIVES, NOTED]


@pytest.mark.parametrize("text", ["jag behöver tolk på arabiska", "jag vill ha tolk och hörslinga"])
def test_a_plain_need_is_only_noted(text: str) -> None:
    assert said_to(text, "resident") == [NOTED]
