"""Right after an answer about danger "vilka nummer var det" gets the numbers again, and no REKO's."""

import pytest
from rasa.shared.core.events import ActionExecuted, Event

from assistant.talk import aftermath
from assistant.talk.going_on import after, may_go_on
from tests.talk.trackers import LISTEN, form, tracker, user

ASKED = "vilket nummer sa du"


@pytest.fixture(autouse=True)
def nothing_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aftermath, "_kinds", {})


def danger_told() -> list[Event]:
    return [user("", "danger"), ActionExecuted(LISTEN)]


def level_and_kind(*events: Event) -> list[str] | None:
    found = after(tracker(*events), ASKED, None)
    return [one["value"] for one in found["entities"]] if found else None


def test_after_certain_danger_they_are_those_of_that_danger() -> None:
    aftermath.remember("talk-1", "suicide")
    assert may_go_on(ASKED)
    assert level_and_kind(*danger_told()) == ["suicide", "certain"]


def test_after_what_was_only_possible_they_are_those_that_fit_most() -> None:
    assert level_and_kind(*danger_told()) == ["suicide", "possible"]


def test_where_no_danger_was_told_it_is_another_number() -> None:
    assert level_and_kind(user("", "faq"), ActionExecuted(LISTEN)) is None


def test_in_a_form_the_number_is_the_forms() -> None:
    assert level_and_kind(*danger_told(), *form("call_back_form", "phone"), ActionExecuted(LISTEN)) is None
