"""After an answer about danger "det gör fortfarande ont" gets 112 again."""

import pytest
from rasa.shared.core.events import ActionExecuted, Event

from assistant.talk.going_on import again
from tests.conversations.talk import Talk
from tests.system import System
from tests.talk.trackers import LISTEN, tracker, user


def said(*intents: str) -> list[Event]:
    return [event for intent in intents for event in (user("", intent), ActionExecuted(LISTEN))]


@pytest.mark.parametrize("before", [("danger",), ("danger", "thanks"), ("faq", "danger")])
def test_right_after_danger_it_is_acute_illness(before: tuple[str, ...]) -> None:
    found = again(tracker(*said(*before)))
    assert found is not None
    assert [entity["value"] for entity in found["entities"]] == ["acute_illness", "certain"]
    assert found["text"] == ""


@pytest.mark.parametrize("before", [(), ("faq",), ("danger", "faq", "faq")])
def test_without_danger_just_before_it_is_none(before: tuple[str, ...]) -> None:
    assert again(tracker(*said(*before))) is None


def test_without_a_talk_it_is_none() -> None:
    assert again(None) is None


def test_somebody_whose_chest_still_hurts_gets_112_again(system: System) -> None:
    talk = Talk(system)
    assert "112" in talk.say("jag har ont i bröstet och svårt att andas")
    assert "112" in talk.say("det har inte gått över")
