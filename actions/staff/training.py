"""Training for staff: a question at a time, judged with its reason and source; all of it in this talk alone."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Deed, Events
from actions.forms import FormTurn
from actions.staff.training_words import say_question, say_reason, say_round, say_verdict, track_choices
from actions.turn import Turn
from assistant.casework.training import (
    Mark,
    Progress,
    Question,
    judge,
    marked,
    next_question,
    round_is_over,
    summary,
    without,
)
from assistant.services import training
from assistant.services.training_data import Track
from assistant.swedish.staff.tracks import RESUME, skips, speaks_of_verdict, track_named
from assistant.swedish.words.questions import is_question

TRAINING_SLOTS = ("training_track", "training_answer", "training_reply")
OVER = "over"
# Said to a question in free words, these are no try at it.
NO_TRY = ("affirm", "deny")
KEPT = "training"


class ValidateTrainingForm(FormTurn):
    form = "training_form"

    def order(self, turn: Turn, values: Mapping[str, Any]) -> Sequence[str]:
        return ("training_track", "training_answer")

    def prepare(self, turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
        """An answer whose words the door took away, as they sounded like danger: what it held was kept aside."""
        reply = turn.slot("training_reply")
        question = training.question_of(progress_in(turn).asked)
        if not reply or question is None:
            # Nothing of an answer: somebody may be worried in earnest, and is not told that it was wrong.
            return {"training_reply": None}
        return {"training_reply": None, **_judged(turn, say, question, reply)}

    def read(self, turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
        question = training.question_of(progress_in(turn).asked)
        if turn.requested != "training_answer" or question is None:
            return _chosen_track(turn, say)
        reply = _reply(turn, question)
        if reply:
            return _judged(turn, say, question, reply)
        return _wished(turn, say) or _without_answer(turn, say, question)


def _reply(turn: Turn, question: Question) -> Sequence[int]:
    """The places that the answer holds: handed over by a button or the door, or read from the words."""
    handed: Sequence[int] | None = turn.entity("training_reply")
    if handed is not None:
        return handed
    return sorted(training.held(question, turn.text, progress_in(turn)))


def _chosen_track(turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
    named = turn.entity("training_track") or track_named(turn.text)
    progress = progress_in(turn)
    if named == RESUME:
        named = progress.track or None
        if named is None:
            say.utter_message(response="utter_training_nothing_to_resume")
            return {"training_track": None}
    return _started(say, progress, training.week_to_go_on_with(progress) if named == training.PATH else named)


def _started(say: CollectingDispatcher, progress: Progress, name: str | None) -> dict[str, Any]:
    track = training.course(name)
    if track is None:
        return {}
    say.utter_message(response="utter_training_begins", title=track.title)
    ready = replace(progress, track=track.id, round=(), asked=None, latest=None)
    if next_question(track.questions, ready) is None:
        say.utter_message(response="utter_training_from_start", title=track.title)
        ready = without(ready, track.questions)
    return {"training_track": track.id, KEPT: training.kept(ready), "training_answer": None}


def _judged(turn: Turn, say: CollectingDispatcher, question: Question, reply: Sequence[int]) -> dict[str, Any]:
    mark = judge(question, reply)
    say_verdict(say, question, mark, reply)
    if turn.entity("human_path"):
        say.utter_message(response="utter_training_if_real")
    return _after(turn, question, mark)


def _after(turn: Turn, question: Question, mark: Mark) -> dict[str, Any]:
    progress = marked(progress_in(turn), question, mark)
    track = training.course(progress.track)
    over = track is None or round_is_over(track.questions, progress)
    return {KEPT: training.kept(progress), "training_answer": OVER if over else None}


def _wished(turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
    """What may be said to a question instead of an answer, and belongs to the training."""
    progress = progress_in(turn)
    track = training.course(progress.track)
    if turn.intent == "start_over" and track:
        say.utter_message(response="utter_training_from_start", title=track.title)
        return {KEPT: training.kept(without(progress, track.questions))}
    if turn.intent == "start_training":
        return _chosen_track(turn, say) or {"training_track": None, KEPT: training.kept(replace(progress, asked=None))}
    return {KEPT: training.kept(progress)} if turn.intent == "repeat" else {}


def _without_answer(turn: Turn, say: CollectingDispatcher, question: Question) -> dict[str, Any]:
    if turn.intent in ("skip_question", "continue_task") or skips(turn.text):
        say.utter_message(response="utter_training_skipped")
        return _after(turn, question, Mark.SKIPPED)
    if turn.intent == "dont_know":
        say_verdict(say, question, Mark.WRONG, (), known=False)
        return _after(turn, question, Mark.WRONG)
    if question.options and turn.entity("human_path"):
        say.utter_message(response="utter_training_if_real")
    if question.options or turn.intent in NO_TRY or is_question(turn.text):
        # What can't be read is no wrong answer.
        return {}
    return _judged(turn, say, question, ())


class AskTrainingTrack(Deed):
    def name(self) -> str:
        return "action_ask_training_form_training_track"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        begun = training.course(resume_training(turn))
        name = "utter_ask_training_track_or_resume" if begun else "utter_ask_training_track"
        say.utter_message(response=name, choices=track_choices(), title=begun.title if begun else "")
        return []


class AskTrainingAnswer(Deed):
    """The open question again, or else the next one."""

    def __init__(self) -> None:
        # Read once when the action server starts, so that the first learner need not wait for it.
        training.tracks()

    def name(self) -> str:
        return "action_ask_training_form_training_answer"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        progress = progress_in(turn)
        track = training.course(progress.track)
        question = training.question_of(progress.asked)
        if question is None and track:
            question = next_question(track.questions, progress)
        if question is None:
            return []
        say_question(say, question, progress)
        return [SlotSet(KEPT, training.kept(replace(progress, asked=question.id)))]


class SubmitTraining(Deed):
    """The end of a round: how it went, and what comes next."""

    def name(self) -> str:
        return "action_submit_training"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        progress = progress_in(turn)
        if track := training.course(progress.track):
            say_round(say, track, progress)
            _say_what_next(say, track, progress)
        return _closed(progress)


def _say_what_next(say: CollectingDispatcher, track: Track, progress: Progress) -> None:
    following = training.week_after(track.id)
    if not summary(track.questions, progress).done:
        say.utter_message(response="utter_training_round_over")
    elif following:
        say.utter_message(response="utter_training_week_over", title=track.title, following=following.title)
    else:
        say.utter_message(response="utter_training_track_over", title=track.title)


class ShowTraining(Deed):
    """The person's own view: every track that was begun, and what comes again."""

    def name(self) -> str:
        return "action_show_training"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        progress = progress_in(turn)
        begun = [track for track in training.tracks() if summary(track.questions, progress).answered]
        for track in begun:
            told = summary(track.questions, progress)
            numbers = {"answered": told.answered, "questions": told.questions, "again": len(told.again)}
            say.utter_message(response="utter_training_track_line", title=track.title, **numbers)
        say.utter_message(response="utter_training_only_here" if begun else "utter_training_none_here")
        return []


def progress_in(turn: Turn) -> Progress:
    return training.progress_of(turn.slot(KEPT))


def stop_training(turn: Turn, say: CollectingDispatcher) -> Events:
    """How it went so far; where it was stays in the talk, for "fortsätt öva"."""
    progress = progress_in(turn)
    if (track := training.course(progress.track)) and progress.round:
        say_round(say, track, progress)
    return _closed(progress)


def explain_verdict(turn: Turn, say: CollectingDispatcher) -> bool:
    """The reason of the answer before, for who asks why that was right or wrong; whether there was one."""
    answered = training.question_of(progress_in(turn).latest)
    if answered is None or not speaks_of_verdict(turn.text):
        return False
    say_reason(say, answered)
    return True


def resume_training(turn: Turn) -> str | None:
    """The track to go on with, if one was begun and something is left of it."""
    progress = progress_in(turn)
    track = training.course(progress.track)
    return track.id if track and next_question(track.questions, progress) else None


def _closed(progress: Progress) -> Events:
    ready = replace(progress, round=(), asked=None)
    emptied = [SlotSet(name) for name in TRAINING_SLOTS]
    return [*emptied, SlotSet(KEPT, training.kept(ready) if progress.track else None)]
