"""After numbers for what may be need the form waits, and a bare yes or no is no answer to what it had asked."""

import pytest
from rasa.shared.core.events import ActionExecuted, Event

from assistant.talk.waiting_form import answers_if_to_go_on
from tests.talk.test_policies import SAFETY
from tests.talk.trackers import LISTEN, form, tracker, user

NUMBERS, HINT, WARM = "utter_danger_possible", "utter_danger_resume_hint", "utter_going_on_in_form"


def at(name: str, asked: str, *then: Event) -> str | None:
    return SAFETY.decide(tracker(*form(name, asked), ActionExecuted(LISTEN), user("", "danger"), *then))[0]


@pytest.mark.parametrize(
    ("name", "asked"),
    [("booking_form", "booking_time"), ("consent_form", "consent_employer"), ("call_back_form", "phone")],
)
def test_the_form_waits_and_shows_no_times(name: str, asked: str) -> None:
    assert at(name, asked, ActionExecuted(NUMBERS)) == HINT
    assert at(name, asked, ActionExecuted(NUMBERS), ActionExecuted(HINT)) == LISTEN


def test_the_guide_and_the_practice_of_staff_go_on_at_once() -> None:
    assert at("way_form", "way_special", ActionExecuted(NUMBERS)) is None
    assert at("training_form", "training_answer", ActionExecuted(NUMBERS)) is None


def test_a_bare_yes_goes_on_and_a_bare_no_is_met_and_left() -> None:
    told = (ActionExecuted(NUMBERS), ActionExecuted(HINT), ActionExecuted(LISTEN))
    yes, no = user("ja", "affirm"), user("nej tack", "deny")
    assert at("consent_form", "consent_employer", *told, yes) == WARM
    assert at("consent_form", "consent_employer", *told, yes, ActionExecuted(WARM)) == "consent_form"
    assert at("consent_form", "consent_employer", *told, no) == WARM
    assert at("consent_form", "consent_employer", *told, no, ActionExecuted(WARM)) == LISTEN


def test_a_whole_answer_is_left_to_the_form() -> None:
    told = (user("", "danger"), ActionExecuted(NUMBERS), ActionExecuted(HINT), ActionExecuted(LISTEN))
    for text, wish in (("nej till alla fyra", "deny"), ("torsdag kl 13", "inform")):
        assert not answers_if_to_go_on(tracker(*form("consent_form", "consent_employer"), *told, user(text, wish)))


@pytest.mark.parametrize("asked", ["consent_employer", "consent_confirmed", "booking_confirmed"])
@pytest.mark.parametrize(
    ("text", "wish"), [("ja det vill jag", "affirm"), ("ja det går bra", "affirm"), ("nej inte nu", "deny")]
)
def test_a_longer_yes_or_no_answers_nothing_that_was_asked_before(text: str, wish: str, asked: str) -> None:
    told = (ActionExecuted(NUMBERS), ActionExecuted(HINT), ActionExecuted(LISTEN))
    form_of = "booking_form" if asked.startswith("booking") else "consent_form"
    assert at(form_of, asked, *told, user(text, wish)) == WARM
