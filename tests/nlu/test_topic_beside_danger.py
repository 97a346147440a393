"""What sounds like danger keeps its sure topic through Rasa's pipeline, and none of its words."""

from typing import Any

import pytest
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from assistant.nlu import entities, intents
from assistant.nlu.entities import SwedishEntities
from assistant.nlu.intents import IntentRanker
from assistant.nlu.limits import sure
from assistant.nlu.safety import danger_of
from assistant.nlu.verdict import SELECTOR
from assistant.swedish.dangers.danger import Danger
from assistant.swedish.words import once

SAID = "får min syster va med och sitta bredvid mig"


def read(monkeypatch: pytest.MonkeyPatch, name: str, confidence: float) -> dict[str, Any]:
    monkeypatch.setattr(entities, "recognised_first", lambda _: danger_of(Danger("child", "possible")))
    message = processed(monkeypatch, SAID, name, confidence)
    return message.as_dict(only_output_properties=True)


def processed(monkeypatch: pytest.MonkeyPatch, text: str, name: str, confidence: float) -> Message:
    monkeypatch.setattr(intents, "ranked", lambda *_: [{"name": name, "confidence": confidence}])
    ranker = IntentRanker({"sure": sure(), "sure_of": {}, "ranking_length": 5}, None, None)  # type: ignore[arg-type]
    ranker._model = object()  # type: ignore[assignment]
    message = Message({TEXT: text})
    ranker.process(SwedishEntities({}).process([message]))
    assert text not in str(message.data)
    return message


def test_a_sure_topic_stands_beside_the_danger(monkeypatch: pytest.MonkeyPatch) -> None:
    found = read(monkeypatch, "faq/can_i_bring_someone", sure())
    assert found["intent"]["name"] == "danger"
    assert found[SELECTOR]["faq"]["response"]["intent_response_key"] == "faq/can_i_bring_someone"


@pytest.mark.parametrize(("name", "confidence"), [("faq/can_i_bring_someone", 0.5), ("medical_advice", 0.9)])
def test_a_guess_or_a_wish_does_not(monkeypatch: pytest.MonkeyPatch, name: str, confidence: float) -> None:
    assert SELECTOR not in read(monkeypatch, name, confidence)


@pytest.mark.parametrize(
    "text",
    [
        "jag tänker ta mitt liv",
        "min man slår mig",
        "jag är god man åt en annan",
        "Quiero reservar una cita contigo hoy",
    ],
)
def test_what_is_recognised_first_leaves_none_of_its_words_with_the_message(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    message = processed(monkeypatch, text, "inform", 0.9)
    assert message.get("intent")["name"] in ("danger", "human_path", "other_language")
    assert once.KEPT not in message.data
