"""Whoever has protected data gives nothing here, whatever is spoken of in between; nothing kept tells why."""

import pytest
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.resource import Resource
from rasa.shared.core.events import ActionExecuted

from assistant.talk import safe_way
from assistant.talk.interruptions import InterruptionPolicy
from assistant.talk.safety import SafetyPolicy
from tests.talk.trackers import LISTEN, entity, tracker, user

SAFETY, INTERRUPTION = (
    kind(kind.get_default_config(), None, Resource("policy"), ExecutionContext(GraphSchema({})))
    for kind in (SafetyPolicy, InterruptionPolicy)
)
CALL = user("kan ni ringa mig", "talk_to_human", [entity("call_back", "yes")])


@pytest.fixture(autouse=True)
def nothing_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safe_way, "_protected", {})


def told(path: str) -> None:
    SAFETY.decide(tracker(user("", "human_path", [entity("human_path", path)])))


def test_who_has_protected_data_is_phoned_by_nobody_and_shown_the_safe_way() -> None:
    told("protected_identity")
    assert INTERRUPTION.decide(tracker(ActionExecuted(LISTEN), CALL))[0] == "utter_human_path_again"


@pytest.mark.parametrize("path", ["guardian", "under_18"])
def test_others_who_were_sent_to_a_person_may_be_phoned(path: str) -> None:
    told(path)
    assert INTERRUPTION.decide(tracker(ActionExecuted(LISTEN), CALL))[0] is None


def test_it_is_forgotten_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safe_way, "REMEMBERED", -safe_way.REMEMBERED)
    told("protected_identity")
    assert not safe_way.is_protected(tracker().sender_id)
