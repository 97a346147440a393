"""Policy above all others: danger, and people whom only a human may help, are answered first, in any state.

`certain` danger closes a running form and keeps what was entered; only the person's own going on resumes it.
`possible` danger gets two lines with the numbers, and the form waits until they go on. People who need a human
(fact V-02) get that way, and what they had entered is dropped.
"""

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.events import ActiveLoop, Event, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.nlu.safety import YOUNG
from assistant.nlu.verdict import DANGER, HUMAN_PATH
from assistant.talk import safe_way
from assistant.talk.aftermath import (
    MESSAGES_AFTER,
    THREAT,
    answer_after,
    asked_for_time,
    certain_before,
    leads_to_a_call,
    remember,
    remembered,
    said_last,
)
from assistant.talk.crisis import (
    CERTAIN,
    GOING_ON,
    GOING_ON_IN_FORM,
    OFFER,
    TAKEN_BACK,
    answer_to,
    said_before_going_on,
)
from assistant.talk.errand_after import line_before, opens
from assistant.talk.met_after import met_after
from assistant.talk.precedence import LISTEN, PrecedencePolicy, wish_of
from assistant.talk.resuming import CONTINUE, YES, goes_on_with_task, keep, may_go_on_with_task
from assistant.talk.waiting_form import NO, answers_if_to_go_on, said_no, waits

CLOSING_ANSWERS = ("utter_danger_", "utter_human_path_", "action_release_hold")
AFTERWARDS, POSSIBLE = "utter_after_danger_", "utter_danger_possible"
RESUME_HINT = "utter_danger_resume_hint"
RELEASE_HOLD = "action_release_hold"
RESUME, BOOK, CALL = "action_resume", "booking_form", "action_talk_to_human"
KEPT_AFTER_HUMAN_PATH = ("plain_words", "privacy_told", "own_booking", "hold_id", "training")
TRAINING_REPLY = "training_reply"


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
            safe_way.remember(tracker.sender_id, _value(tracker, "human_path"))
            return f"utter_human_path_{_value(tracker, 'human_path') or 'guardian'}", _closed_and_dropped(tracker)
        goes_on = wish == CONTINUE or (wish == YES and said_last(tracker) == OFFER)
        if goes_on and tracker.active_loop_name and _answered_danger(tracker):
            return GOING_ON_IN_FORM, []
        if wish in (YES, NO) and answers_if_to_go_on(tracker):
            return GOING_ON_IN_FORM, []
        if goes_on_with_task(tracker, wish):
            return said_before_going_on(certain_before(tracker)), []
        if may_go_on_with_task(tracker, wish):
            keep(tracker)
            return OFFER, []
        if line := line_before(tracker, wish):
            return line, []
        return met_after(tracker, wish) or answer_after(tracker, wish) or _afterwards(tracker), []


def _answered_danger(tracker: DialogueStateTracker) -> bool:
    """Whether the form is still open after numbers that were given a moment ago."""
    wishes = [event.intent.get("name") for event in tracker.events if isinstance(event, UserUttered)]
    return DANGER in wishes[-MESSAGES_AFTER:]


def _danger(tracker: DialogueStateTracker) -> tuple[str, list[Event]]:
    kind, level = _value(tracker, "danger_kind"), _value(tracker, "danger_level")
    if level == CERTAIN:
        remember(tracker.sender_id, kind)
    closing = [] if level != CERTAIN else _closed(tracker) if kind == THREAT else _closed_and_kept(tracker)
    return answer_to(kind, level, young=_value(tracker, YOUNG) is not None), [*_reply_kept(tracker), *closing]


def _reply_kept(tracker: DialogueStateTracker) -> list[Event]:
    """What a learner's answer held, as far as the door could tell: the training judges it afterwards."""
    reply = next(tracker.get_latest_entity_values(TRAINING_REPLY), None)
    return [] if reply is None else [SlotSet(TRAINING_REPLY, reply)]


def _afterwards(tracker: DialogueStateTracker) -> str | None:
    """After an answer that closed everything: how to go on, if there is something to go on with; then silence."""
    answered = str(tracker.latest_action_name or "")
    if answered == GOING_ON_IN_FORM and (not tracker.active_loop_name or said_no(tracker)):
        return LISTEN
    if answered.startswith(GOING_ON):
        return tracker.active_loop_name or opens(tracker) or RESUME
    if answered == TAKEN_BACK and asked_for_time(tracker):
        return BOOK
    if answered.startswith(AFTERWARDS) and remembered(tracker.sender_id) != THREAT and leads_to_a_call(tracker):
        return CALL
    if answered == TAKEN_BACK or answered.startswith(AFTERWARDS):
        return LISTEN
    if waits(tracker) and answered.startswith((POSSIBLE, RESUME_HINT)):
        # Nobody in need is shown times: the form is open, and goes on when the person says so.
        return LISTEN if answered == RESUME_HINT else RESUME_HINT
    if tracker.active_loop_name or not answered.startswith(CLOSING_ANSWERS):
        return None
    if tracker.get_slot("paused_task") and answered != RESUME_HINT:
        return RESUME_HINT
    if tracker.get_slot("hold_id") and answered.startswith("utter_human_path_"):
        return RELEASE_HOLD
    return LISTEN


def _closed(tracker: DialogueStateTracker) -> list[Event]:
    """Whoever threatens comes to a person: there is nothing to go on with."""
    open_form = [SlotSet("requested_slot", None), ActiveLoop(None)] if tracker.active_loop_name else []
    return [SlotSet("paused_task", None), *open_form]


def _closed_and_kept(tracker: DialogueStateTracker) -> list[Event]:
    if tracker.active_loop_name is None:
        return []
    return [
        SlotSet("paused_task", tracker.active_loop_name),
        SlotSet("requested_slot", None),
        ActiveLoop(None),
    ]


def _closed_and_dropped(tracker: DialogueStateTracker) -> list[Event]:
    filled = [name for name, slot in tracker.slots.items() if slot.value is not None]
    dropped = [SlotSet(name, None) for name in filled if name not in KEPT_AFTER_HUMAN_PATH]
    return [*dropped, ActiveLoop(None)] if tracker.active_loop_name else list(dropped)


def _value(tracker: DialogueStateTracker, entity: str) -> str | None:
    return next(tracker.get_latest_entity_values(entity), None)
