"""Rasa component: what a message wants, as a calibrated ranking, with topics of `faq` as part of it."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, INTENT_RESPONSE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from assistant.nlu import answer_texts, linear
from assistant.nlu.hearing import rank_with
from assistant.nlu.learning import learn
from assistant.nlu.ranking import likeliest, ranked
from assistant.nlu.sources import digest, reading_digest
from assistant.nlu.verdict import DANGER, FALLBACK, HUMAN_PATH, OTHER_LANGUAGE, SELECTOR, UNSAID, selected_answer
from assistant.progress import report
from assistant.swedish.words import once, spelling


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class IntentRanker(GraphComponent, IntentClassifier):
    """Ranks all intents and all topics together; below `sure` the intent is `nlu_fallback`."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {
            # From this probability on, the answer is given at once.
            "sure": 0.6,
            # The same for single wishes, by name.
            "sure_of": {},
            # How many guesses are handed on, for "menade du …".
            "ranking_length": 8,
        }

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        return reading_digest() + digest(answer_texts.FOLDER.glob("*.yml"))

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        model: linear.LinearModel | None = None,
    ) -> None:
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        self._model = model
        if model:
            # The first message need not wait for the words that misspelt ones are compared with.
            spelling.prepare()

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> IntentRanker:
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> IntentRanker:
        with model_storage.read_from(resource) as directory:
            model = linear.LinearModel.load(directory)
        rank_with(lambda text: likeliest(model, text))
        return cls(config, model_storage, resource, model)

    def train(self, training_data: TrainingData) -> Resource:
        examples = [example for example in training_data.intent_examples if example.get(TEXT)]
        said = [(example.get(TEXT), example.get(INTENT_RESPONSE_KEY) or example.get(INTENT)) for example in examples]
        self._model = learn(said, report)
        with self._model_storage.write_to(self._resource) as directory:
            self._model.save(directory)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            # What the words were found to hold holds the words: nothing of it goes further.
            kept = message.data.pop(once.KEPT, None)
            # Danger was recognised before us, and outranks whatever the words look like.
            if (first := (message.get(INTENT) or {}).get("name")) in (DANGER, HUMAN_PATH, OTHER_LANGUAGE):
                unsaid = message.data.pop(UNSAID, "")
                if first == DANGER and unsaid:
                    self._add_topic(message, unsaid)
            elif message.get(TEXT):
                with once.going_on(kept):
                    self._rank(message)
            else:
                message.set(INTENT, {"name": FALLBACK, "confidence": 0.0}, add_to_output=True)
        return messages

    def _rank(self, message: Message) -> None:
        ranking, answer = self._judged(message.get(TEXT))
        for key, value in answer.items():
            message.set(key, value, add_to_output=True)
        message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)

    def _add_topic(self, message: Message, unsaid: str) -> None:
        """The topic that is surely asked about, beside the danger: the door may answer both."""
        if topic := self._judged(unsaid)[1].get(SELECTOR):
            message.set(SELECTOR, topic, add_to_output=True)

    def _judged(self, text: str) -> tuple[list[dict[str, Any]], dict[str, Any]]:
        """The ranking, and what to answer by it."""
        assert self._model is not None, "process() needs a trained or loaded model"
        ranking = ranked(self._model, text, self._config["ranking_length"])
        return ranking, selected_answer(ranking, sure=self._config["sure"], sure_of=self._config["sure_of"])
