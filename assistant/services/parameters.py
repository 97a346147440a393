"""Reads the dated parameters that the rules are handed."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

from assistant.casework import parameters
from assistant.casework.consent import Kind
from assistant.casework.parameters import (
    BookingParameters,
    ConsentParameters,
    DatedParameters,
    Parameters,
    WaitingParameters,
    WayParameters,
)

FOLDER = Path(parameters.__file__).parent
FILES = ("booking", "consent", "ways", "waiting")
Lines = Mapping[str, Sequence[Mapping[str, Any]]]


def load(folder: Path = FOLDER) -> DatedParameters:
    """All that the YAML files hold. Raises `LookupError` when something has no value on the first day."""
    files = [_read(folder / f"{name}.yml") for name in FILES]
    days = sorted({line["from"] for file in files for lines in file.values() for line in lines})
    return DatedParameters(tuple((day, _on(day, *files)) for day in days))


def _read(file: Path) -> Lines:
    lines: Lines = yaml.safe_load(file.read_text(encoding="utf-8"))
    return lines


def _on(day: date, booking: Lines, consent: Lines, ways: Lines, waiting: Lines) -> Parameters:
    return Parameters(_booking(day, booking), _consent(day, consent), _ways(day, ways), _waiting(day, waiting))


def _booking(day: date, lines: Lines) -> BookingParameters:
    return BookingParameters(
        meeting=timedelta(minutes=_value(lines, "meeting_minutes", day)),
        step=timedelta(minutes=_value(lines, "step_minutes", day)),
        minimum_notice=timedelta(hours=_value(lines, "minimum_notice_hours", day)),
        horizon=timedelta(days=_value(lines, "horizon_days", day)),
        hold=timedelta(minutes=_value(lines, "hold_minutes", day)),
        weekly_preliminary_cap=_value(lines, "weekly_preliminary_cap", day),
        code_attempts_each=_value(lines, "code_attempts_each", day),
        code_attempts_overall=_value(lines, "code_attempts_overall", day),
    )


def _consent(day: date, lines: Lines) -> ConsentParameters:
    longest = tuple((kind.value, timedelta(days=_value(lines, f"max_days_{kind}", day))) for kind in Kind)
    return ConsentParameters(timedelta(days=_value(lines, "default_days", day)), longest)


def _ways(day: date, lines: Lines) -> WayParameters:
    return WayParameters(
        answer_goal=timedelta(days=_value(lines, "answer_goal_days", day)),
        still_in_time=timedelta(days=_value(lines, "still_in_time_days", day)),
        fresh_answer=timedelta(days=_value(lines, "fresh_answer_days", day)),
    )


def _waiting(day: date, lines: Lines) -> WaitingParameters:
    return WaitingParameters(
        answer=timedelta(hours=_value(lines, "waiting_answer_hours", day)),
        shortest_answer=timedelta(hours=_value(lines, "waiting_shortest_answer_hours", day)),
        shortest_notice=timedelta(hours=_value(lines, "waiting_shortest_notice_hours", day)),
        longest_wait=timedelta(days=_value(lines, "waiting_longest_days", day)),
        most=_value(lines, "waiting_most", day),
        invitation=timedelta(days=_value(lines, "invitation_days", day)),
    )


def _value(lines: Lines, name: str, day: date) -> int:
    started = [line for line in lines[name] if line["from"] <= day]
    if not started:
        raise LookupError(f"{name} has no value on {day.isoformat()}")
    return int(max(started, key=lambda line: line["from"])["value"])
