"""Rasa component: what a message would do with each question that a form may have asked (`acts` of what is read)."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from assistant.knowledge.acts import ACTS, STEPS
from assistant.nlu import acts
from assistant.nlu.sources import acting_digest, digest

DIGITS = 3


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class StepActs(GraphComponent, IntentClassifier):
    """Trained on `data/acts/`. It knows no tracker: whoever knows which question was asked picks that one's act."""

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        return acting_digest() + digest([*acts.FOLDER.glob("*.yml"), STEPS])

    def __init__(self, model_storage: ModelStorage, resource: Resource, reader: acts.ActReader | None = None) -> None:
        self._model_storage = model_storage
        self._resource = resource
        self._reader = reader

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> StepActs:
        return cls(model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> StepActs:
        with model_storage.read_from(resource) as directory:
            return cls(model_storage, resource, acts.ActReader.load(directory))

    def train(self, training_data: TrainingData) -> Resource:
        self._reader = acts.train(acts.examples())
        with self._model_storage.write_to(self._resource) as directory:
            self._reader.save(directory)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            if self._reader and (text := message.get(TEXT)):
                read = self._reader.read(text)
                found = {step: [act.name, round(act.confidence, DIGITS)] for step, act in read.items()}
                message.set(ACTS, found, add_to_output=True)
        return messages
