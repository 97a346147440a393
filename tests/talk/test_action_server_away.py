"""While the action server is away every message gets a sentence with a phone route, and nothing is booked."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from assistant.launch.start import answers
from tests.conversations.talk import Talk
from tests.system import System
from tests.talk.at_each_question import ANSWERED_BY, talks_at_each_question
from tests.talk.breaking import without
from tests.talk.stored import appointments

PHONE_ROUTE = "1177"
NEEDS_ACTIONS = ["boka tid", "min tid", "avboka min tid", "vem är reko på törnrosen", "prata med en människa", ""]


@dataclass
class Away:
    """The system without its action server, talks that were at each question when it went, and what was booked then."""

    system: System
    talks: dict[str, Talk]
    booked: int


@pytest.fixture(scope="module")
def away(fragile: System) -> Iterator[Away]:
    talks = talks_at_each_question(fragile)
    with without(fragile, "actions"):
        yield Away(fragile, talks, appointments(fragile))


@pytest.mark.parametrize("message", NEEDS_ACTIONS)
def test_whoever_needs_it_gets_a_phone_route(away: Away, message: str) -> None:
    talk = Talk(away.system)
    assert PHONE_ROUTE in talk.say(message)
    assert len(talk.replies) == 1


@pytest.mark.parametrize("question", ANSWERED_BY)
def test_an_answer_in_the_middle_of_a_booking_gets_a_phone_route_and_books_nothing(away: Away, question: str) -> None:
    talk = away.talks[question]
    for message in (ANSWERED_BY[question][0], "ja", "jo det stämmer", "stopp"):
        assert PHONE_ROUTE in talk.say(message)
    assert appointments(away.system) == away.booked


def test_questions_are_answered_all_the_same(away: Away) -> None:
    assert "plan" in Talk(away.system).say("vad är sip")


@pytest.mark.parametrize("before", [[], ["boka tid"], ["boka tid", "törnrosen", "ja"], ["", "min tid", "avboka"]])
def test_danger_is_answered_all_the_same(away: Away, before: list[str]) -> None:
    talk = Talk(away.system)
    talk.says(before)
    assert "90101" in talk.say("jag vill ta livet av mig")


@pytest.mark.parametrize("question", ANSWERED_BY)
def test_danger_is_answered_in_the_middle_of_a_form_too(away: Away, question: str) -> None:
    assert "90101" in away.talks[question].say("jag vill ta livet av mig")


def test_the_web_door_says_that_the_assistant_is_not_whole(away: Away) -> None:
    assert not answers(f"{away.system.web}/readyz")
