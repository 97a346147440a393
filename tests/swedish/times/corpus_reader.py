"""Reads corpus/*.yml: the expected value first, then every way to say it (see corpus/README.md)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import yaml

from assistant.swedish.times import Interval

CORPUS = Path(__file__).parent / "corpus"
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Case:
    """One phrase and what is to be understood by it."""

    text: str
    now: datetime
    when: tuple[Interval, ...]
    past: bool
    unclear: str | None


def cases(name: str) -> list[Case]:
    """Every case of one corpus file."""
    documents = yaml.load_all((CORPUS / f"{name}.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return [case for document in documents for case in _cases(document)]


def _cases(document: dict) -> Iterator[Case]:
    now = datetime.fromisoformat(document["now"])
    for group in document["cases"]:
        when = tuple(interval(written, now) for written in group["when"])
        for text in group["said"]:
            yield Case(text, now, when, group.get("past") == "true", group.get("unclear"))


def interval(written: str, now: datetime) -> Interval:
    """What one line of `when` stands for."""
    if ".." in written:
        first, last = (side.strip() for side in written.split(".."))
        return Interval(now if first == "now" else datetime.fromisoformat(first), datetime.fromisoformat(last) + DAY)
    day, _, clock = written.partition(" ")
    midnight = datetime.fromisoformat(day)
    if not clock:
        return Interval(midnight, midnight + DAY)
    start, _, end = clock.partition("-")
    return Interval(midnight + _clock(start), midnight + _clock(end or start))


def _clock(written: str) -> timedelta:
    hours, minutes = written.split(":")
    return timedelta(hours=int(hours), minutes=int(minutes))
