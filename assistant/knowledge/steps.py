"""Which answer a short question gets by the step in which it is asked, out of `data/steps.yml`.

In a form its own question is what is meant; elsewhere what was said or done a few messages ago.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from assistant.knowledge.told import topic_of
from assistant.settings import PROJECT

FILE = PROJECT / "data" / "steps.yml"
BOOKED = "booked"
# The question in which what was said before it still is what is meant: "Vill du att REKO ringer dig?"
OFFERED = "call_back_wanted"
LATELY = 6


@dataclass(frozen=True)
class Step:
    """`form`: the form that is open; `asked`: its questions that are meant, none for all of them; `after`: how the
    names of what was said begin, in a form with the question that is open; `outside`: only where no form is."""

    answers: Mapping[str, str]
    form: str | None = None
    asked: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    outside: bool = False


@dataclass(frozen=True)
class Where:
    """Where the talk stands. `answers_before`: the names of the responses to each message, oldest first."""

    form: str | None
    asked: str | None
    answers_before: Sequence[Sequence[str | None]]
    has_booked: bool = False


def answer_here(aspect: str, where: Where) -> str | None:
    """What answers it there: a topic, a response or a deed. None when the step says nothing of it."""
    return next((step.answers[aspect] for step in _around(where) if aspect in step.answers), None)


def is_newer_than_the_step(told: str | None, where: Where) -> bool:
    """Whether the talk has gone on since to an answer that the step itself does not give."""
    return told is not None and not any(topic_of(told) in step.answers.values() for step in _around(where))


def is_nameless(turns: Sequence[Sequence[str | None]]) -> bool:
    """Whether one of them was answered with what is kept without its name."""
    return any(None in said for said in turns)


@cache
def steps() -> Mapping[str, Step]:
    read = yaml.safe_load(FILE.read_text(encoding="utf-8"))["steps"]
    return {name: _step(entry) for name, entry in read.items()}


def _step(entry: Mapping[str, Any]) -> Step:
    asked, after = tuple(entry.get("asked", ())), tuple(entry.get("after", ()))
    return Step(entry["answers"], entry.get("form"), asked, after, entry.get("outside", False))


def _around(where: Where) -> Iterator[Step]:
    """The nearest first; none right after a crisis, whose answer is kept without its name."""
    if is_nameless(where.answers_before[-1:]):
        return
    if where.form is None or where.asked == OFFERED:
        yield from _lately(where)
    if where.form is not None:
        yield from (s for s in steps().values() if s.form == where.form and _is_asked(s, where))
    elif where.has_booked:
        yield steps()[BOOKED]


def _is_asked(step: Step, where: Where) -> bool:
    just_said = filter(None, where.answers_before[-1] if where.answers_before else ())
    is_after = not step.after or any(name.startswith(step.after) for name in just_said)
    return is_after and (not step.asked or where.asked in step.asked)


def _lately(where: Where) -> Iterator[Step]:
    for said in reversed(where.answers_before[-LATELY:]):
        if is_nameless([said]):
            return
        for name in filter(None, reversed(said)):
            yield from (step for step in _said_somewhere(where) if name.startswith(step.after))


def _said_somewhere(where: Where) -> Iterator[Step]:
    return (step for step in steps().values() if step.after and not (step.form or (step.outside and where.form)))
