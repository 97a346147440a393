"""Reads the training's questions and cases (`data/training/`), and says clearly what is wrong with a file."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from assistant.casework.errors import CaseworkError
from assistant.casework.training import Option, Point, Question
from assistant.settings import PROJECT

FOLDER = PROJECT / "data" / "training"
# In the order in which they are shown: from the words to the hard cases.
TRACKS = ("concepts", "mission", "sip", "inquiry", "consent", "insurance_medicine", "samre", "model")
WEEKS = range(1, 5)
FEWEST_OPTIONS, MOST_OPTIONS = 2, 4
Entry = Mapping[str, Any]


class TrainingError(CaseworkError):
    """A question or case lacks something. Says which one."""


@dataclass(frozen=True)
class Track:
    """`id`, what it is called, and its questions, the steps of cases among them, week by week."""

    id: str
    title: str
    questions: tuple[Question, ...]


def tracks(folder: Path = FOLDER) -> tuple[Track, ...]:
    """Every track whose file is there. Raises `TrainingError`."""
    files = [folder / f"{name}.yml" for name in TRACKS]
    return tuple(_track(yaml.safe_load(file.read_text(encoding="utf-8"))) for file in files if file.exists())


def _track(data: Entry) -> Track:
    name = _need(data, "track", "track")
    questions = [_question(entry, name) for entry in data.get("questions") or []]
    steps = [step for case in data.get("cases") or [] for step in _steps(case, name)]
    # Stable: within a week questions come before cases, each in the order of the file.
    return Track(name, _need(data, "title", name), tuple(sorted([*questions, *steps], key=lambda one: one.week)))


def _steps(case: Entry, track: str) -> Iterator[Question]:
    case_id = _need(case, "id", track)
    story = f"{_need(case, 'person', case_id)}\n{_need(case, 'situation', case_id)}".strip()
    for number, step in enumerate(_need(case, "steps", case_id), 1):
        described = {**step, "id": f"{case_id}/{number}", "week": _need(case, "week", case_id)}
        yield _question(described, track, case=case_id, story=story)


def _question(entry: Entry, track: str, case: str | None = None, story: str = "") -> Question:
    name = str(_need(entry, "id", track))
    question = Question(
        id=name,
        track=track,
        week=int(_need(entry, "week", name)),
        ask=str(_need(entry, "ask", name)).strip(),
        why=str(_need(entry, "why", name)).strip(),
        sources=tuple(_need(entry, "sources", name)),
        options=tuple(_option(option, name) for option in entry.get("options") or ()),
        points=tuple(_point(point, name) for point in entry.get("points") or ()),
        case=case,
        story=story,
    )
    _check(question)
    return question


def _option(entry: Entry, name: str) -> Option:
    return Option(str(_need(entry, "text", name)).strip(), bool(entry.get("right", False)))


def _point(entry: Entry, name: str) -> Point:
    return Point(_phrases(_need(entry, "must", name)), str(_need(entry, "says", name)).strip())


def _phrases(must: str | Sequence[Any]) -> tuple[str, ...]:
    return tuple(map(str, [must] if isinstance(must, str) else must))


def _check(question: Question) -> None:
    if bool(question.options) == bool(question.points):
        raise TrainingError(f"{question.id} needs either options or points")
    if question.options and not FEWEST_OPTIONS <= len(question.options) <= MOST_OPTIONS:
        raise TrainingError(f"{question.id} has {len(question.options)} options")
    if not question.keys or (question.options and len(question.keys) == len(question.options)):
        raise TrainingError(f"{question.id} needs a right option and a wrong one")
    if question.week not in WEEKS:
        raise TrainingError(f"{question.id} has no such week: {question.week}")


def _need(entry: Entry, key: str, where: str) -> Any:
    if entry.get(key) in (None, "", []):
        raise TrainingError(f"{where} lacks {key}")
    return entry[key]
