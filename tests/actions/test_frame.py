"""The frame of every action: nothing leaves `run` but events, and each name stands in the domain."""

import asyncio
import importlib
import inspect
import pkgutil
from typing import Any

import pytest
import yaml
from rasa_sdk.executor import CollectingDispatcher

import actions
from actions.base import TROUBLE, Deed, Events, slots
from actions.forms import REQUESTED, TURN_TAKEN, FormTurn
from actions.turn import Turn
from assistant.settings import PROJECT
from tests.actions.trackers import tracker

MARKER = "zebramarkering"


def deeds() -> list[type[Deed]]:
    for module in pkgutil.walk_packages(actions.__path__, "actions."):
        importlib.import_module(module.name)
    return [one for one in _below(Deed) if not inspect.isabstract(one) and one.__module__.startswith("actions.")]


def _below(kind: type[Deed]) -> list[type[Deed]]:
    return [one for direct in kind.__subclasses__() for one in (direct, *_below(direct))]


class Fails(Deed):
    def name(self) -> str:
        return "action_that_fails"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        say.utter_message(text="half of an answer")
        raise RuntimeError(MARKER)


class FormFails(FormTurn):
    form = "some_form"

    def order(self, turn: Turn, values: Any) -> list[str]:
        raise RuntimeError(MARKER)

    def read(self, turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
        return {}


class TwoQuestions(FormTurn):
    form = "two_questions"

    def order(self, turn: Turn, values: Any) -> list[str]:
        return ["first", "second"]

    def read(self, turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
        return {turn.requested: turn.entity("answer")} if turn.requested and turn.entity("answer") else {}


def run(deed: Deed, **seen: Any) -> tuple[Events, list[dict[str, Any]]]:
    say = CollectingDispatcher()
    return asyncio.run(deed.run(say, tracker(**seen), {})), say.messages


def values(events: Events) -> dict[str, Any]:
    return {event["name"]: event["value"] for event in events if event["event"] == "slot"}


def test_a_failing_action_says_one_sentence_and_changes_nothing() -> None:
    events, said = run(Fails())
    assert events == []
    assert [message["response"] for message in said] == [TROUBLE]


def test_a_failing_action_logs_its_name_and_no_values(caplog: pytest.LogCaptureFixture) -> None:
    run(Fails(), text=MARKER)
    assert "action_that_fails failed: RuntimeError at test_frame.py" in caplog.text
    assert MARKER not in caplog.text


def test_a_failing_form_keeps_its_open_question_and_fills_nothing() -> None:
    events, _ = run(FormFails(), form="some_form", slots={REQUESTED: "second", "first": "x"})
    assert values(events) == {TURN_TAKEN: True, REQUESTED: "second"}


@pytest.mark.parametrize("deed", deeds(), ids=lambda deed: deed.__name__)
def test_every_action_stands_in_the_domain(deed: type[Deed]) -> None:
    domain = yaml.safe_load((PROJECT / "domain.yml").read_text(encoding="utf-8"))
    # An action that needs no copy of the domain is listed with `send_domain: false`.
    listed = {name for action in domain["actions"] for name in ([action] if isinstance(action, str) else action)}
    assert deed().name() in listed


@pytest.mark.parametrize("deed", deeds(), ids=lambda deed: deed.__name__)
def test_no_exception_leaves_an_action_whatever_the_tracker_holds(
    deed: type[Deed], monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreachable() -> None:
        raise ConnectionError(MARKER)

    for module in pkgutil.walk_packages(actions.__path__, "actions."):
        loaded = importlib.import_module(module.name)
        if hasattr(loaded, "house"):
            monkeypatch.setattr(loaded, "house", unreachable)
    events, said = run(deed(), text=MARKER, intent="affirm", entities={"answer": "yes"})
    assert MARKER not in str(events) + str(said)


def test_a_form_asks_for_what_is_missing_in_its_order() -> None:
    events, _ = run(TwoQuestions(), form="two_questions", slots={REQUESTED: None})
    assert values(events)[REQUESTED] == "first"
    events, _ = run(TwoQuestions(), form="two_questions", slots={REQUESTED: "first"}, entities={"answer": "yes"})
    assert values(events) == {"first": "yes", TURN_TAKEN: True, REQUESTED: "second"}


def test_a_form_with_nothing_missing_asks_for_nothing() -> None:
    filled = {REQUESTED: "second", "first": "x"}
    events, _ = run(TwoQuestions(), form="two_questions", slots=filled, entities={"answer": "no"})
    assert values(events)[REQUESTED] is None


def test_an_answer_that_is_none_is_told_so_and_the_question_stays() -> None:
    events, said = run(TwoQuestions(), form="two_questions", slots={REQUESTED: "first"})
    assert [message["response"] for message in said] == ["utter_not_understood_first"]
    assert values(events)[REQUESTED] == "first"


def test_a_message_that_was_dealt_with_already_answers_no_question() -> None:
    events, said = run(
        TwoQuestions(),
        form="two_questions",
        slots={REQUESTED: "first"},
        entities={"answer": "yes"},
        done=("utter_faq",),
    )
    assert "first" not in values(events)
    assert said == []


def test_validating_twice_gives_the_same() -> None:
    seen: dict[str, Any] = {"form": "two_questions", "slots": {REQUESTED: "first"}, "entities": {"answer": "yes"}}
    assert run(TwoQuestions(), **seen) == run(TwoQuestions(), **seen)


def test_slots_become_events() -> None:
    assert values(slots({"a": 1, "b": None})) == {"a": 1, "b": None}
