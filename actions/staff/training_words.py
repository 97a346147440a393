"""How the training speaks: the question with its buttons, the verdict with its reason, the round's summary."""

import json
from collections.abc import Collection
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from assistant.casework.training import Mark, Progress, Question, shown_order, summary
from assistant.services import training
from assistant.services.training_data import Track

LINE = "– "
MOST_AGAIN = 3
FULL_STOP = "."


def track_choices() -> list[dict[str, str]]:
    """A button a track; those of the path and of going on stand in the wording."""
    return [
        {"title": track.title, "payload": "/inform" + json.dumps({"training_track": track.id})}
        for track in training.tracks()
    ]


def say_question(say: CollectingDispatcher, question: Question, progress: Progress) -> None:
    if question.story and not _story_is_known(question, progress):
        say.utter_message(response="utter_training_case", story=question.story)
    if question.points:
        say.utter_message(response="utter_ask_training_text", ask=question.ask)
        return
    name = "utter_ask_training_many" if len(question.keys) > 1 else "utter_ask_training_choice"
    say.utter_message(response=name, ask=question.ask, choices=_options(question, progress))


def _story_is_known(question: Question, progress: Progress) -> bool:
    """Whether the case was told just now: the step before this one was the last thing answered."""
    before = training.question_of(progress.latest)
    return progress.asked is None and bool(progress.round) and before is not None and before.case == question.case


def _options(question: Question, progress: Progress) -> list[dict[str, str]]:
    places = enumerate(shown_order(question, progress), 1)
    return [
        {"title": f"{number}. {question.options[place].words}", "payload": f'/inform{{"training_reply":[{place}]}}'}
        for number, place in places
    ]


def say_verdict(
    say: CollectingDispatcher, question: Question, mark: Mark, reply: Collection[int], *, known: bool = True
) -> None:
    """`known` is false for somebody who said that they don't know."""
    kind = "choice" if question.options else "text"
    name = f"utter_training_{mark.value}_{kind}" if known else "utter_training_unknown"
    say.utter_message(response=name, **_words(question, reply))


def say_reason(say: CollectingDispatcher, question: Question) -> None:
    """Why its answer is the right one, once more."""
    words = _words(question, ())
    say.utter_message(response="utter_training_reason", **{name: words[name] for name in ("answer", "why", "sources")})


def _words(question: Question, reply: Collection[int]) -> dict[str, Any]:
    sources = "; ".join(training.sources_in_words(question.sources)).rstrip(FULL_STOP)
    return {
        "answer": _lines(question, question.keys),
        "met": _lines(question, question.keys & frozenset(reply)),
        "missed": _lines(question, question.keys - frozenset(reply)),
        "why": question.why,
        "sources": sources,
    }


def _lines(question: Question, places: Collection[int]) -> str:
    said = [one.words for one in question.options] or [one.says for one in question.points]
    return "\n".join(LINE + said[place] for place in sorted(places))


def say_round(say: CollectingDispatcher, track: Track, progress: Progress) -> None:
    """How many were right, partly right and not, and what will be asked again."""
    told = summary(track.questions, progress)
    marks = {mark.value: count for mark, count in told.marks.items()}
    say.utter_message(
        response="utter_training_summary",
        title=track.title,
        answered=told.answered,
        questions=told.questions,
        **marks,
    )
    if told.again:
        asks = "\n".join(LINE + question.ask for question in told.again[:MOST_AGAIN])
        say.utter_message(response="utter_training_again", asks=asks)
