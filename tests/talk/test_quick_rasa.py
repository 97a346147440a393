"""What is done quicker than Rasa does it comes to the same as Rasa's own."""

import copy
import json
from typing import Any

import dask
import pytest
from jsonschema import ValidationError
from rasa.core.actions.action import RemoteAction
from rasa.core.policies.rule_policy import RULES, RulePolicy
from rasa.shared.core.domain import Domain
from rasa.shared.core.slots import AnySlot, CategoricalSlot, TextSlot

from assistant.talk import quick_rasa
from assistant.talk.quick_rasa import fits, found_in_rules, in_order
from tests.talk.trackers import form, tracker, user

SLOT = {"event": "slot", "timestamp": None, "name": "phone", "value": {"any": ["thing"]}}
GOOD: list[dict[str, Any]] = [
    {"events": [], "responses": []},
    {},
    {"events": [SLOT, {"event": "active_loop", "name": None}], "responses": [{"text": "hej", "buttons": []}]},
    {"events": [{"event": "followup", "name": "action_listen", "timestamp": 1.5}]},
    {"events": [{"event": "action", "name": "action_stop", "confidence": None}, {"event": "restart"}]},
]
BAD: list[Any] = [
    {"events": 3},
    {"events": [SLOT, "slot"]},
    {"events": [{**SLOT, "name": 7}]},
    {"events": [{"event": "slot", "name": "phone"}]},
    {"events": [{**SLOT, "timestamp": "nyss"}]},
    {"events": [{"name": "phone", "value": 1}]},
    {"events": [{"event": "invented"}]},
    {"events": [{"event": ["slot"]}]},
    {"responses": ["hej"]},
    {"responses": "hej"},
    [],
]


def by_rasa(result: Any) -> bool:
    try:
        return bool(quick_rasa.checked_by_rasa(RemoteAction("action_stop", None), result))
    except ValidationError:
        return False


@pytest.mark.parametrize("result", [*GOOD, *BAD], ids=json.dumps)
def test_an_actions_answer_passes_just_when_rasa_lets_it_pass(result: Any) -> None:
    assert fits(result) == by_rasa(result) == (result in GOOD)


def test_what_does_not_pass_is_told_by_rasa() -> None:
    quick_rasa.install()
    with pytest.raises(ValidationError):
        RemoteAction("action_stop", None)._validate_action_result({"events": [{"event": "slot"}]})


def test_a_copied_slot_is_like_the_first_and_changes_alone() -> None:
    quick_rasa.install()
    for slot in (
        TextSlot("phone", []),
        AnySlot("needs", [], initial_value={}),
        CategoricalSlot("form", [], ["a", "b"]),
    ):
        twin = copy.copy(slot)
        assert type(twin) is type(slot)
        assert vars(twin) == vars(slot)
        before = slot.value
        twin.value = "något annat"
        assert slot.value == before


class Rules:
    """Only what the search looks at: the keys of the rules."""

    def __init__(self, *keys: str) -> None:
        self.lookup = {RULES: dict.fromkeys(keys, "action_stop")}


MEANT = '[{"prev_action": {"action_name": "action_listen"}, "user": {"intent": "stop"}}]'
SAID = '[{"prev_action": {"action_name": "action_listen"}, "user": {"text": "sluta"}}]'


@pytest.fixture
def searched(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    calls: list[bool] = []

    def by_rasa(policy: Any, talk: Any, domain: Any, by_words: bool) -> tuple[str | None, str | None, bool]:
        calls.append(by_words)
        return "action_stop", MEANT, False

    monkeypatch.setattr(quick_rasa, "found_by_rasa", by_rasa)
    return calls


def test_no_rule_is_looked_for_by_a_users_words_where_none_holds_any(searched: list[bool]) -> None:
    assert found_in_rules(Rules(MEANT), tracker(user("sluta", "stop")), None, True) == (None, None, False)
    assert searched == []


@pytest.mark.parametrize(
    ("keys", "talk", "by_words"),
    [
        ((MEANT,), (user("sluta", "stop"),), False),
        ((MEANT, SAID), (user("sluta", "stop"),), True),
        ((MEANT,), (*form("booking_form", "phone"), user("sluta", "stop")), True),
    ],
)
def test_every_other_search_is_rasas(keys: Any, talk: Any, by_words: bool, searched: list[bool]) -> None:
    assert found_in_rules(Rules(*keys), tracker(*talk), None, by_words)[0] == "action_stop"
    assert searched == [by_words]


def test_the_words_in_a_rule_are_seen_in_its_key() -> None:
    """Else a rule that holds some would never be found."""
    policy = RulePolicy.__new__(RulePolicy)
    assert quick_rasa.WORDS in policy._create_feature_key([{"user": {"text": "sluta"}}])
    assert quick_rasa.WORDS not in policy._create_feature_key([{"user": {"intent": "stop"}}])


def counted(calls: list[str], name: str) -> Any:
    def step(*given: Any) -> tuple[str, list[Any]]:
        calls.append(name)
        return name, list(given)

    return step


def test_the_steps_give_what_dask_gives_each_taken_once() -> None:
    calls: list[str] = []
    graph = {
        "message": ("message", ["hej"]),
        "words": (counted(calls, "words"), "message"),
        "danger": (counted(calls, "danger"), "words"),
        "wish": (counted(calls, "wish"), "words", "danger"),
        "unasked": (counted(calls, "unasked"), "words"),
    }
    found = in_order(graph, ["wish", "danger"])
    assert calls == ["words", "danger", "wish"]
    assert found == list(dask.get(graph, ["wish", "danger"]))


def test_what_fails_in_a_step_is_told_as_it_was() -> None:
    def broken() -> None:
        raise ValueError("so it was")

    with pytest.raises(ValueError, match="so it was"):
        in_order({"step": (broken,)}, ["step"])


@pytest.mark.parametrize("held", [{}, {"intents": ["greet"]}, {"entities": ["phone"]}])
def test_only_a_domain_of_nothing_is_empty(held: dict[str, Any]) -> None:
    by_rasa = Domain.from_dict(held).as_dict() == Domain.empty().as_dict()
    quick_rasa.install()
    assert Domain.from_dict(held).is_empty() == by_rasa == (not held)
