"""Base of our policies that decide above Rasa's rules: no training, one action with certainty or none."""

from __future__ import annotations

from typing import Any

from rasa.core.policies.policy import Policy, PolicyPrediction, SupportedData
from rasa.engine.graph import ExecutionContext
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event
from rasa.shared.core.generator import TrackerWithCachedStates
from rasa.shared.core.trackers import DialogueStateTracker

LISTEN = "action_listen"


class PrecedencePolicy(Policy):
    """Subclasses say in `decide` what must happen now, whatever the rules say."""

    @staticmethod
    def supported_data() -> SupportedData:
        return SupportedData.RULE_DATA

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> PrecedencePolicy:
        return cls(config, model_storage, resource, execution_context)

    def _create_featurizer(self) -> None:
        return None

    def train(self, training_trackers: list[TrackerWithCachedStates], domain: Domain, **kwargs: Any) -> Resource:
        """Nothing is learnt: what stands above the rules is decided by people."""
        return self._resource

    def predict_action_probabilities(
        self,
        tracker: DialogueStateTracker,
        domain: Domain,
        rule_only_data: dict[str, Any] | None = None,
        precomputations: Any = None,
        **kwargs: Any,
    ) -> PolicyPrediction:
        action, events = self.decide(tracker)
        if action is None:
            return self._prediction(self._default_predictions(domain))
        probabilities = self._default_predictions(domain)
        probabilities[domain.index_for_action(action)] = 1.0
        # Rasa lets a running form go first unless a policy says that it looks beyond the user's words.
        return self._prediction(probabilities, events=events, is_no_user_prediction=True)

    def decide(self, tracker: DialogueStateTracker) -> tuple[str | None, list[Event]]:
        """The action that must come now, with events that go ahead of it; None where the rules may decide."""
        raise NotImplementedError


def wish_of(tracker: DialogueStateTracker) -> str | None:
    """The intent of the message that is being answered, while nothing has been done about it yet."""
    if tracker.latest_action_name != LISTEN or tracker.latest_message is None:
        return None
    return tracker.latest_message.intent.get("name")
