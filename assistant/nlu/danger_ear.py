"""Rasa component that learns to hear danger with the rest of the model. It reads no message itself: doors do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, INTENT_RESPONSE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from assistant.nlu import acts, ear
from assistant.nlu.ear_data import FOLDER, answers, ordinary, sentences
from assistant.nlu.hearing import listen_with
from assistant.nlu.sources import digest, hearing_digest


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class DangerEar(GraphComponent, IntentClassifier):
    """Trained on `data/danger/` against everything ordinary; loading it gives this process its ear."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {
            "possible": -1.15,
            "certain": 0.6,
            "raised": 1.0,
            "doubted": 0.55,
            "dismissed": -1.3,
            "outweighed": 0.15,
            "in_form": -0.65,
            "answered": 0.35,
        }

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        return hearing_digest() + digest(FOLDER.glob("*.yml")) + digest(acts.FOLDER.glob("*.yml"))

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
        learnt = ear.train([*sentences(), *answers(acts.examples()), *ordinary(_errands(training_data))])
        with self._model_storage.write_to(self._resource) as directory:
            learnt.save(directory)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        return messages


def _errands(training_data: TrainingData) -> Iterator[tuple[str, str]]:
    """What people say to us, with its intent or topic."""
    for example in training_data.intent_examples:
        if example.get(TEXT):
            yield example.get(TEXT), example.get(INTENT_RESPONSE_KEY) or example.get(INTENT)
