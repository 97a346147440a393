"""Numbers that the rules stand on: dated and sourced in the YAML files here, read by
`services/parameters.py`.
"""

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True)
class BookingParameters:
    """How long, how soon, how far ahead, how many (booking.yml)."""

    meeting: timedelta
    step: timedelta
    minimum_notice: timedelta
    horizon: timedelta
    hold: timedelta
    weekly_preliminary_cap: int
    code_attempts_each: int
    code_attempts_overall: int


@dataclass(frozen=True)
class ConsentParameters:
    """How long a consent lasts unless said otherwise, and at most, for each kind (consent.yml)."""

    default: timedelta
    longest: tuple[tuple[str, timedelta], ...]

    def longest_for(self, kind: str) -> timedelta:
        return dict(self.longest)[kind]


@dataclass(frozen=True)
class WayParameters:
    """How long to wait for the answer to an inquiry, and how long an answer is fresh (ways.yml)."""

    answer_goal: timedelta
    still_in_time: timedelta
    fresh_answer: timedelta


@dataclass(frozen=True)
class WaitingParameters:
    """How long a freed time is kept for whoever is next, how long one waits, how long an invitation is good
    (waiting.yml).
    """

    answer: timedelta
    shortest_answer: timedelta
    shortest_notice: timedelta
    longest_wait: timedelta
    most: int
    invitation: timedelta


@dataclass(frozen=True)
class Parameters:
    """All that holds on one day."""

    booking: BookingParameters
    consent: ConsentParameters
    ways: WayParameters
    waiting: WaitingParameters


@dataclass(frozen=True)
class DatedParameters:
    """Every set of parameters with the day it starts to hold, oldest first."""

    periods: tuple[tuple[date, Parameters], ...]

    def at(self, day: date) -> Parameters:
        """The newest that had started by `day`. Raises `LookupError` before the first."""
        for starts, parameters in reversed(self.periods):
            if starts <= day:
                return parameters
        raise LookupError(f"no parameters hold on {day.isoformat()}")
