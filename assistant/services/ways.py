"""Which way to the care, when: the decision table as it is written, and what it says to a situation. Keeps nothing."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from assistant.casework import ways
from assistant.casework.parameters import WayParameters
from assistant.casework.ways import Assumed, Facts, Note, Row, Step, WayTable
from assistant.services import parameters
from assistant.settings import PROJECT

TABLE = PROJECT / "data" / "ways" / "table.yml"
ASKED, DAYS, WAITED = "asked", "days", "waited"
WAITING, ANSWERED, OLD = "waiting", "answered", "old"


def next_step(known: Mapping[str, Iterable[str]]) -> Step:
    """The fact to ask for, or the way. `known`: values by fact."""
    return ways.next_step(table(), {fact: frozenset(values) for fact, values in known.items()})


def provisional_step(known: Mapping[str, Iterable[str]]) -> Step | None:
    """The way that holds if what is mostly so is so here too, while questions are open."""
    return ways.provisional_step(table(), {fact: frozenset(values) for fact, values in known.items()})


def waited(days: int, *, now: datetime) -> ways.Waited:
    """How long an inquiry sent so many days ago has been on its way."""
    return ways.waited(days, parameters.load().at(now.date()).ways)


def answer_due(days: int, *, now: datetime) -> dict[str, date]:
    """The days that count for an inquiry sent so many days ago: when it was, the goal, and the last day in time."""
    rules = parameters.load().at(now.date()).ways
    sent = now.date() - timedelta(days=days)
    return {"sent": sent, "goal": sent + rules.answer_goal, "last": sent + rules.still_in_time}


def understood(situation: Mapping[str, Any], *, now: datetime) -> dict[str, Any]:
    """Values by fact out of what a message told: how many days ago becomes how long that is to the table."""
    facts = {fact: value for fact, value in situation.items() if fact != DAYS}
    days = situation.get(DAYS)
    if days is None:
        return facts
    rules = parameters.load().at(now.date()).ways
    return {**facts, **_age(facts.get(ASKED), int(days), rules)}


def _age(asked: str | None, days: int, rules: WayParameters) -> dict[str, str]:
    if asked == ANSWERED:
        return {} if ways.is_fresh(days, rules) else {ASKED: OLD}
    return {WAITED: ways.waited(days, rules)} if asked in (None, WAITING) else {}


@cache
def table(file: Path = TABLE) -> WayTable:
    """The table as it stands in the file. Raises `KeyError` when a row lacks something."""
    written = yaml.safe_load(file.read_text(encoding="utf-8"))
    return WayTable(
        rows=tuple(_row(row) for row in written["rows"]),
        questions=tuple(written["questions"]),
        notes=tuple(_note(note) for note in written["notes"]),
        assumed=tuple(_assumed(one) for one in written["assumed"]),
    )


@cache
def labels(file: Path = TABLE) -> dict[str, dict[str, str]]:
    """What a fact's value is called when it is said back: words by fact and value."""
    found: dict[str, dict[str, str]] = yaml.safe_load(file.read_text(encoding="utf-8"))["said_back"]
    return found


def _row(written: Mapping[str, Any]) -> Row:
    return Row(
        id=written["id"],
        way=written["way"],
        reason=written["reason"],
        prepare=tuple(written["prepare"]),
        start=tuple((written.get("start") or {}).items()),
        sources=tuple(written["sources"]),
        when=_facts(written.get("when")),
        said=_facts(written.get("said")),
        unless=_facts(written.get("unless")),
        not_for=frozenset(written.get("not_for") or ()),
    )


def _note(written: Mapping[str, Any]) -> Note:
    return Note(_facts(written["said"]), frozenset(written["ways"]), written["text"], tuple(written["sources"]))


def _assumed(written: Mapping[str, Any]) -> Assumed:
    return Assumed(
        written["fact"],
        written["value"],
        written["words"],
        _facts(written.get("told_by")),
        frozenset(written.get("unsaid_for") or ()),
    )


def _facts(written: Mapping[str, Iterable[str]] | None) -> Facts:
    return {fact: frozenset(values) for fact, values in (written or {}).items()}
