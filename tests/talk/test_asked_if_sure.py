""" "Ska jag radera …?": the yes or no that follows is about that, whatever form waits behind it."""

from typing import Any

import pytest
from rasa.shared.core.events import ActionExecuted, BotUttered, Event

from assistant.knowledge.told import SURE_TO_ERASE
from tests.talk.test_policies import INTERRUPTION
from tests.talk.trackers import LISTEN, entity, form, tracker, user

ERASING = "action_erase_data"
ASKED: list[Event] = [
    user("radera allt", "erase_data"),
    ActionExecuted(ERASING),
    BotUttered("…", metadata={"utter_action": SURE_TO_ERASE}),
]
IN_A_FORM = form("booking_form", "care_centre")


def decided(*events: Event) -> Any:
    return INTERRUPTION.decide(tracker(*events))[0]


@pytest.mark.parametrize("before", [[], IN_A_FORM])
def test_it_waits_for_the_answer_before_any_other_question(before: list[Event]) -> None:
    assert decided(*before, ActionExecuted(LISTEN), *ASKED) == LISTEN


@pytest.mark.parametrize("before", [[], IN_A_FORM])
@pytest.mark.parametrize(("said", "wish", "value"), [("ja", "affirm", "yes"), ("nej", "deny", "no")])
def test_the_answer_goes_to_the_erasing(before: list[Event], said: str, wish: str, value: str) -> None:
    answered = user(said, wish, [entity("answer", value)])
    assert decided(*before, ActionExecuted(LISTEN), *ASKED, ActionExecuted(LISTEN), answered) == ERASING


@pytest.mark.parametrize(("said", "wish"), [("törnrosen", "inform"), ("ja, men vad är en sip?", "faq")])
def test_anything_else_goes_its_own_way(said: str, wish: str) -> None:
    said_then = user(said, wish, [entity("answer", "yes")])
    assert decided(*IN_A_FORM, ActionExecuted(LISTEN), *ASKED, ActionExecuted(LISTEN), said_then) != ERASING
