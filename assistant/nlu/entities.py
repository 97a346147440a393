"""Rasa component: what a message holds besides its wish. A thin shell over `assistant/swedish/`."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

from assistant import clock
from assistant.languages import recognition
from assistant.nlu.safety import recognised_first
from assistant.nlu.understanding import entities
from assistant.nlu.verdict import UNSAID
from assistant.places import example_places
from assistant.swedish.words import once


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class SwedishEntities(GraphComponent, EntityExtractorMixin):
    """Finds care centres, times, answers, choices, parties, phone numbers, codes and names.

    What must be recognised ahead of all else (danger, people who need a human) is set as the intent here;
    the web door has done the same already, this is for doors that are not ours, such as `rasa shell`.
    """

    def __init__(self, config: dict[str, Any]) -> None:
        self._places = example_places()
        recognition.prepare()

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> SwedishEntities:
        return cls(config)

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            if text := message.get(TEXT):
                with once.going_on() as kept:
                    self._understand(message, text)
                # The ranking reads the same words, and forgets what was found in them.
                message.set(once.KEPT, kept)
        return messages

    def _understand(self, message: Message, text: str) -> None:
        if first := recognised_first(text):
            # The ranking looks for a topic in the words, which no one else gets, and lets go of them.
            message.set(UNSAID, text)
            for key, value in first.items():
                message.set(key, value, add_to_output=True)
            return
        message.set(ENTITIES, entities(text, clock.now(), self._places), add_to_output=True)
