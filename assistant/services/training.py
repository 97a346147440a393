"""Training: the courses there are, what an answer holds, and progress as the conversation keeps it.

Nothing here reads or writes the case database: nobody else can see how somebody answered.
"""

from collections.abc import Collection, Mapping, Sequence
from functools import cache
from typing import Any

import yaml

from assistant.casework.training import Card, Mark, Progress, Question, next_question, shown_order
from assistant.services import training_data
from assistant.services.training_data import WEEKS, Track
from assistant.settings import PROJECT
from assistant.swedish.data_files import load
from assistant.swedish.replies.free_answers import mentions, picked
from assistant.swedish.staff.tracks import without_hedges

PATH = "path"
WEEK = "week-"
SOURCES = PROJECT / "data" / "sources.yml"
MOST_SOURCES = 2


@cache
def tracks() -> tuple[Track, ...]:
    """The eight tracks, in the order in which they are shown."""
    return training_data.tracks()


@cache
def weeks() -> tuple[Track, ...]:
    """A new employee's path: the questions of all tracks, a course a week."""
    return tuple(_week(number) for number in WEEKS)


def _week(number: int) -> Track:
    name = f"{WEEK}{number}"
    questions = tuple(one for track in tracks() for one in track.questions if one.week == number)
    return Track(name, load("tracks")["weeks"][name], questions)


def course(name: str | None) -> Track | None:
    """The track or the week of that id."""
    return next((one for one in (*tracks(), *weeks()) if one.id == name), None)


def week_to_go_on_with(progress: Progress) -> str:
    """The first week that has something left; the last when all are done."""
    left = [week.id for week in weeks() if next_question(week.questions, progress)]
    return left[0] if left else weeks()[-1].id


def week_after(name: str) -> Track | None:
    """The week that follows on the path; None after the last, and for a track."""
    if not name.startswith(WEEK):
        return None
    return course(f"{WEEK}{int(name.removeprefix(WEEK)) + 1}")


def question_of(name: str | None) -> Question | None:
    return next((one for track in tracks() for one in track.questions if one.id == name), None)


def held(question: Question, text: str, progress: Progress) -> frozenset[int]:
    """The places of the options that the text means, or of the points that it mentions; empty for neither."""
    if question.options:
        order = shown_order(question, progress)
        words = [question.options[place].words for place in order]
        places = picked(text, words) or picked(without_hedges(text), words)
        return frozenset(order[place] for place in places)
    return frozenset(place for place, point in enumerate(question.points) if mentions(text, point.must))


def sources_in_words(ids: Sequence[str]) -> list[str]:
    """Where the facts of those ids stand, each once, the most important first."""
    known = [str(_sources()[name]["source"]) for name in ids if name in _sources()]
    return list(dict.fromkeys(known))[:MOST_SOURCES]


@cache
def _sources() -> Mapping[str, Mapping[str, Any]]:
    found: Mapping[str, Mapping[str, Any]] = yaml.safe_load(SOURCES.read_text(encoding="utf-8"))
    return found


def kept(progress: Progress) -> dict[str, Any]:
    """The progress as the conversation keeps it: plain values, no words of the learner's."""
    cards = {name: [card.mark.value, card.stage, card.due, card.tries] for name, card in progress.cards.items()}
    marks = [[name, mark.value] for name, mark in progress.round]
    same = {"track": progress.track, "count": progress.count, "asked": progress.asked, "latest": progress.latest}
    return {**same, "cards": cards, "round": marks}


def progress_of(data: Mapping[str, Any] | None) -> Progress:
    """What `kept` made; a fresh start for None."""
    if not data:
        return Progress()
    return Progress(
        track=data["track"],
        count=data["count"],
        cards={name: _card(values) for name, values in data["cards"].items()},
        round=tuple((name, Mark(mark)) for name, mark in data["round"]),
        asked=data["asked"],
        latest=data["latest"],
    )


def _card(values: Collection[Any]) -> Card:
    mark, stage, due, tries = values
    return Card(Mark(mark), stage, due, tries)
