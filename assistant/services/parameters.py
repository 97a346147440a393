"""Reads the dated parameters that the rules are handed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import yaml

from assistant.casework import parameters
from assistant.casework.consent import Kind
from assistant.casework.parameters import (
    BookingParameters,
    ConsentParameters,
    DatedParameters,
    MeetingRules,
    MessageParameters,
    Parameters,
    SoundingBoardParameters,
    WaitingParameters,
    WayParameters,
)

FOLDER = Path(parameters.__file__).parent
FILES = ("booking", "consent", "ways", "messages", "sounding_board", "waiting")
Lines = Mapping[str, Sequence[Mapping[str, Any]]]


def load(folder: Path = FOLDER) -> DatedParameters:
    """All that the YAML files hold. Raises `LookupError` when something has no value on the first day."""
    files = {name: _read(folder / f"{name}.yml") for name in FILES}
    days = sorted({line["from"] for file in files.values() for lines in file.values() for line in lines})
    return DatedParameters(tuple((day, _on(day, files)) for day in days))


def capped(dated: DatedParameters, most: int | None, each_number: int | None = None) -> DatedParameters:
    """The same with as many preliminary bookings for a coordinator, a week and at once, and as many for one phone
    number, as the operator allows.
    """
    periods = ((day, replace(one, booking=_with_caps(one.booking, most, each_number))) for day, one in dated.periods)
    return DatedParameters(tuple(periods))


def _with_caps(rules: BookingParameters, most: int | None, each_number: int | None) -> BookingParameters:
    return replace(
        rules,
        weekly_preliminary_cap=most or rules.weekly_preliminary_cap,
        open_preliminary_cap=most or rules.open_preliminary_cap,
        open_each_number=each_number or rules.open_each_number,
    )


def _read(file: Path) -> Lines:
    lines: Lines = yaml.safe_load(file.read_text(encoding="utf-8"))
    return lines


def _on(day: date, files: Mapping[str, Lines]) -> Parameters:
    return Parameters(
        _booking(day, files["booking"]),
        _consent(day, files["consent"]),
        _ways(day, files["ways"]),
        _messages(day, files["messages"]),
        _sounding_board(day, files["sounding_board"]),
        _waiting(day, files["waiting"]),
    )


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
        phone_meeting=timedelta(minutes=_value(lines, "phone_meeting_minutes", day)),
        pause=timedelta(minutes=_value(lines, "pause_minutes", day)),
        open_holds_cap=_value(lines, "open_holds_cap", day),
        open_preliminary_cap=_value(lines, "open_preliminary_cap", day),
        open_each_number=_value(lines, "open_each_number", day),
        before_red_day_ends=time(_value(lines, "before_red_day_ends_hour", day)),
    )


def _sounding_board(day: date, lines: Lines) -> SoundingBoardParameters:
    rules = MeetingRules(
        meeting=timedelta(minutes=_value(lines, "call_minutes", day)),
        step=timedelta(minutes=_value(lines, "call_step_minutes", day)),
        pause=timedelta(minutes=_value(lines, "call_pause_minutes", day)),
        minimum_notice=timedelta(hours=_value(lines, "call_minimum_notice_hours", day)),
        horizon=timedelta(days=_value(lines, "call_horizon_days", day)),
    )
    return SoundingBoardParameters(rules, _value(lines, "calls_a_day", day), _value(lines, "open_calls_each", day))


def _consent(day: date, lines: Lines) -> ConsentParameters:
    longest = tuple((kind.value, timedelta(days=_value(lines, f"max_days_{kind}", day))) for kind in Kind)
    default, warn = (timedelta(days=_value(lines, name, day)) for name in ("default_days", "warn_days"))
    return ConsentParameters(default, longest, warn)


def _ways(day: date, lines: Lines) -> WayParameters:
    return WayParameters(
        answer_goal=timedelta(days=_value(lines, "answer_goal_days", day)),
        still_in_time=timedelta(days=_value(lines, "still_in_time_days", day)),
        fresh_answer=timedelta(days=_value(lines, "fresh_answer_days", day)),
    )


def _messages(day: date, lines: Lines) -> MessageParameters:
    return MessageParameters(
        reminder_before=timedelta(days=_value(lines, "reminder_days_before", day)),
        last_reminder_before=timedelta(hours=_value(lines, "reminder_hours_before", day)),
        reminder_least=timedelta(hours=_value(lines, "reminder_least_hours", day)),
        first_retry=timedelta(minutes=_value(lines, "first_retry_minutes", day)),
        longest_retry=timedelta(minutes=_value(lines, "longest_retry_minutes", day)),
        most_tries=_value(lines, "most_tries", day),
        lease=timedelta(minutes=_value(lines, "lease_minutes", day)),
        unit_news=timedelta(days=_value(lines, "unit_news_days", day)),
        receipt=timedelta(days=_value(lines, "receipt_days", day)),
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
