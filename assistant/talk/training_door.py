"""What the door does while a training question is open.

A learner writes about cases: "ring 112, hon är hotad" may be the right answer, and may be meant. So danger is
recognised and answered as everywhere, and its words go no further; what the answer held (the places of what it
mentioned) is read here first, and goes along. A guardian or a protected identity is part of a case, not of the learner.
"""

from collections.abc import Sequence
from typing import Any

from rasa.shared.core.trackers import DialogueStateTracker

from assistant.nlu.verdict import DANGER, HUMAN_PATH, entity, wish
from assistant.services import training
from assistant.talk.several import Part

TRAINING_ANSWER = "training_answer"
REPLY = "training_reply"


def may_be_answer(parts: Sequence[Part]) -> bool:
    """Whether an open training question would change how the message is taken: seen without reading the talk."""
    return len(parts) > 1 or _is_taken_over(parts[0])


def as_answer(tracker: DialogueStateTracker | None, text: str, parts: Sequence[Part]) -> list[Part] | None:
    """The message as one answer to the open training question; None when none is open."""
    if tracker is None or not tracker.active_loop_name or tracker.get_slot("requested_slot") != TRAINING_ANSWER:
        return None
    first = parts[0]
    if first.parse_data is None or not _is_taken_over(first):
        return [Part(text)]
    return [Part(first.text, with_reply(first.parse_data, tracker, text))]


def _is_taken_over(part: Part) -> bool:
    return part.parse_data is not None and part.parse_data["intent"]["name"] in (DANGER, HUMAN_PATH)


def with_reply(parse_data: dict[str, Any], tracker: DialogueStateTracker, text: str) -> dict[str, Any]:
    """The parse data with what the answer held. Of somebody whom a human should help, the answer is what counts."""
    progress = training.progress_of(tracker.get_slot("training"))
    question = training.question_of(progress.asked)
    if question is None:
        return parse_data
    held = [entity(REPLY, sorted(training.held(question, text, progress)))]
    if parse_data["intent"]["name"] == HUMAN_PATH:
        return {"text": "", "entities": [*parse_data["entities"], *held], **wish("inform")}
    return {**parse_data, "entities": [*parse_data["entities"], *held]}
