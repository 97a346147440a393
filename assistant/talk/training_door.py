"""What the door does while a training question is open.

A learner writes about cases: "ring 112, hon är hotad" may be the right answer, and may be meant. So danger is
recognised and answered as everywhere, and its words go no further; what the answer held (the places of what it
mentioned) is read here first, and goes along. A guardian or a protected identity is part of a case, not of the learner.
"""

import re
from collections.abc import Sequence
from typing import Any

from rasa.shared.core.trackers import DialogueStateTracker

from assistant.nlu.verdict import DANGER, HUMAN_PATH, entity, wish
from assistant.services import training
from assistant.swedish.staff.tracks import answer_and_question, ends_training
from assistant.talk.several import Part

_SENTENCES = re.compile(r"(?<=[?!.])\s+")
TRAINING_ANSWER = "training_answer"
REPLY = "training_reply"


def may_be_answer(parts: Sequence[Part]) -> bool:
    """Whether an open training question would change how the message is taken: seen without reading the talk."""
    return len(parts) > 1 or _is_taken_over(parts[0]) or answer_and_question(parts[0].text) is not None


def as_answer(tracker: DialogueStateTracker | None, text: str, parts: Sequence[Part]) -> list[Part] | None:
    """The message as one answer to the open training question; None when none is open."""
    if tracker is None or not tracker.active_loop_name or tracker.get_slot("requested_slot") != TRAINING_ANSWER:
        return None
    first = parts[0]
    if first.parse_data is None or not _is_taken_over(first):
        return _in_order(tracker, text)
    return [Part(first.text, with_reply(first.parse_data, tracker, text))]


def _in_order(tracker: DialogueStateTracker, text: str) -> list[Part]:
    """An answer first, then what is asked beside it, then the end: each as a message of its own."""
    progress = training.progress_of(tracker.get_slot("training"))
    question = training.question_of(progress.asked)
    pair = answer_and_question(text) if question and question.options else None
    if question is None or pair is None or not training.held(question, pair[0], progress):
        return [Part(text)]
    asked = [Part(pair[1])] if pair[1] and not ends_training(pair[1]) else []
    return [Part(pair[0]), *(asked or _asked_before_the_end(pair[1]))]


def _asked_before_the_end(text: str) -> list[Part]:
    """ "Vad är HSL för något? sen slutar jag": the question, and then the end."""
    *asked, end = [part for part in _SENTENCES.split(text) if part.strip()] or [""]
    return [Part(part) for part in (" ".join(asked), end) if part]


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
