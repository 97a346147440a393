"""Rasa component that learns to hear danger with the rest of the model. It reads no message itself: doors do."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from assistant.nlu import ear
from assistant.nlu.ear_data import FOLDER, ORDINARY, sentences
from assistant.nlu.hearing import listen_with
from assistant.nlu.sources import digest, hearing_digest
from assistant.nlu.verdict import DANGER


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class DangerEar(GraphComponent, IntentClassifier):
    """Trained on `data/danger/` against everything ordinary; loading it gives this process its ear."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"possible": -0.9, "certain": 0.3, "doubted": 0.0, "dismissed": -1.1}

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        return hearing_digest() + digest(FOLDER.glob("*.yml"))

    def __init__(self, config: dict[str, Any], model_storage: ModelStorage, resource: Resource) -> None:
        self._config = config
        self._model_storage = model_storage
        self._resource = resource

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> DangerEar:
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> DangerEar:
        with model_storage.read_from(resource) as directory:
            listen_with(ear.Ear.load(directory, ear.Limits.of(config)))
        return cls(config, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        learnt = ear.train([*sentences(), *_ordinary(training_data)])
        with self._model_storage.write_to(self._resource) as directory:
            learnt.save(directory)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        return messages


def _ordinary(training_data: TrainingData) -> list[tuple[str, str]]:
    """All that people say to us of their errands, those of them included whom only a human may help."""
    said = (example for example in training_data.intent_examples if example.get(INTENT) != DANGER)
    return [(example.get(TEXT), ORDINARY) for example in said if example.get(TEXT)]
