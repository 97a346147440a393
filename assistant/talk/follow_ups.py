"""Policy for short questions that lean on the answer before them: "hur länge då?", "och om jag säger nej?".

What they mean can't be learnt from their words, which are the same after every answer; it is looked up by what was
told last (ADR 0011). The same goes for the word that somebody names when asked which other to compare with.
"""

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.events import Event
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.knowledge.glossary import glossary
from assistant.knowledge.told import last_told
from assistant.swedish.follow_ups import aspects
from assistant.talk.interruptions import answers_before, message_text
from assistant.talk.payloads import PREFIX
from assistant.talk.precedence import LISTEN, PrecedencePolicy, wish_of

ANSWER, COMPARE = "action_follow_up", "action_compare_terms"
# In the guide it is the answer to what one asks of the care that takes long.
GUIDE, HOW_LONG = "way_form", ("how_long",)
ASKED_WHICH_OTHER = "utter_compare_which_other"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True)
class FollowUpPolicy(PrecedencePolicy):
    """`never_in`: forms whose answers may look like this. `own_in_forms`: wishes that mean the form's question."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"priority": 16, "never_in": [], "own_in_forms": []}

    def decide(self, tracker: DialogueStateTracker) -> tuple[str | None, list[Event]]:
        wish = wish_of(tracker)
        if wish is None:
            done = tracker.latest_action_name == ANSWER and tracker.active_loop_name is None
            return (LISTEN if done else None), []
        text = message_text(tracker)
        if tracker.active_loop_name == GUIDE and aspects(text) == HOW_LONG:
            return ANSWER, []
        if text.startswith(PREFIX) or self._is_the_forms(tracker, wish):
            return None, []
        turns = answers_before(tracker)
        if _names_the_other(text, turns[-1] if turns else []):
            return COMPARE, []
        return (ANSWER if aspects(text) and last_told(turns) else None), []

    def _is_the_forms(self, tracker: DialogueStateTracker, wish: str) -> bool:
        form = tracker.active_loop_name
        return form is not None and (form in self.config["never_in"] or wish in self.config["own_in_forms"])


def _names_the_other(text: str, answers: list[str | None]) -> bool:
    index = glossary().index
    return ASKED_WHICH_OTHER in answers and index.asks_only(text)
