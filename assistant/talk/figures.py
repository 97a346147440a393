"""Policy for questions that one exact figure answers; what asks in general keeps the overview that a person wrote.

The entity `figure` says which figure is meant. It is read out of the words, not learnt, and goes ahead of the topic
that the ranking found (ADR 0010). What only leans on a figure ("och 2022?") counts right after one.
"""

from collections.abc import Iterator
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.events import BotUttered, Event, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.services.figures import statistics
from assistant.swedish.words.questions import is_question
from assistant.talk.newest import message_text
from assistant.talk.precedence import LISTEN, PrecedencePolicy, wish_of

TELL = "action_tell_figure"
FIGURE_ANSWERS = ("utter_figure_", "utter_figures_")
UTTER = "utter_"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True)
class FigurePolicy(PrecedencePolicy):
    """`wishes`: intents that give way to a figure. `never`: those that do not, not even right after one.

    `never_in`: forms whose answers may look like a question about figures.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"priority": 17, "wishes": [], "never": [], "never_in": []}

    def decide(self, tracker: DialogueStateTracker) -> tuple[str | None, list[Event]]:
        wish = wish_of(tracker)
        if wish is None:
            done = tracker.latest_action_name == TELL and tracker.active_loop_name is None
            return (LISTEN if done else None), []
        asked = next(tracker.get_latest_entity_values("figure"), None)
        if asked is None:
            return None, []
        return (TELL if self._gives_way(tracker, wish, leans=not asked["measures"]) else None), []

    def _gives_way(self, tracker: DialogueStateTracker, wish: str, *, leans: bool) -> bool:
        form = tracker.active_loop_name
        if form in self.config["never_in"] or (form is not None and not is_question(message_text(tracker))):
            return False
        if not leans:
            return wish in self.config["wishes"]
        return wish not in self.config["never"] and any(map(_tells_figures, _just_answered(tracker)))


def _just_answered(tracker: DialogueStateTracker) -> Iterator[str]:
    """The names of what was answered to the message before this one."""
    messages = 0
    for event in reversed(tracker.events):
        messages += isinstance(event, UserUttered)
        if messages > 1:
            return
        if messages and isinstance(event, BotUttered):
            yield str((event.metadata or {}).get("utter_action") or "")


def _tells_figures(answer: str) -> bool:
    return answer.startswith(FIGURE_ANSWERS) or statistics().measure_of(answer.removeprefix(UTTER)) is not None
