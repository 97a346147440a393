"""Policy above all others: danger, and people whom only a human may help, are answered first, in any state.

`certain` danger closes a running form and keeps what was entered; only the person's own "fortsätt" resumes it.
`possible` danger gets two lines with the numbers, and the form stays. People who need a human (fact V-02) get that
way, and what they had entered is dropped.
"""

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.events import ActiveLoop, Event, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.nlu.verdict import DANGER, HUMAN_PATH
from assistant.talk.precedence import LISTEN, PrecedencePolicy, wish_of

CERTAIN = "certain"
POSSIBLE_WITH_OWN_WORDS = ("violence", "money_panic")
FORM_SLOTS_KEPT_OUT = ("person_name", "phone")


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True)
class SafetyPolicy(PrecedencePolicy):
    """Answers come from Rasa itself, so that they come also when the action server is away."""

    @staticmethod
    def get_default_config() -> dict[str, int]:
        return {"priority": 20}

    def decide(self, tracker: DialogueStateTracker) -> tuple[str | None, list[Event]]:
        wish = wish_of(tracker)
        if wish == DANGER:
            return _danger(tracker)
        if wish == HUMAN_PATH:
            return f"utter_human_path_{_value(tracker, 'human_path')}", _closing(tracker, keep=False)
        if _has_answered(tracker) and tracker.active_loop_name is None:
            return LISTEN, []
        return None, []


def _danger(tracker: DialogueStateTracker) -> tuple[str, list[Event]]:
    kind = _value(tracker, "danger_kind")
    if _value(tracker, "danger_level") == CERTAIN:
        return f"utter_danger_{kind}", _closing(tracker, keep=True)
    own = f"_{kind}" if kind in POSSIBLE_WITH_OWN_WORDS else ""
    return f"utter_danger_possible{own}", []


def _closing(tracker: DialogueStateTracker, *, keep: bool) -> list[Event]:
    if tracker.active_loop_name is None:
        return []
    dropped = [] if keep else [SlotSet(name, None) for name in FORM_SLOTS_KEPT_OUT]
    return [
        SlotSet("paused_task", tracker.active_loop_name if keep else None),
        SlotSet("requested_slot", None),
        *dropped,
        ActiveLoop(None),
    ]


def _value(tracker: DialogueStateTracker, entity: str) -> str:
    return str(next(tracker.get_latest_entity_values(entity)))


def _has_answered(tracker: DialogueStateTracker) -> bool:
    answered = str(tracker.latest_action_name or "")
    return answered.startswith(("utter_danger_", "utter_human_path_"))
