"""Numbers that the rules stand on: dated and sourced in the YAML files here, read by
`services/parameters.py`.
"""

from dataclasses import dataclass
from datetime import date, time, timedelta


@dataclass(frozen=True)
class MeetingRules:
    """What free times are made of: how long, how often one begins, the pause after it, how soon, how far ahead."""

    meeting: timedelta
    step: timedelta
    pause: timedelta
    minimum_notice: timedelta
    horizon: timedelta


@dataclass(frozen=True)
class SoundingBoardParameters:
    """A ten-minute call for social workers (sounding_board.yml). The caps keep a small post from being eaten up."""

    rules: MeetingRules
    a_day: int
    open_each: int


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
    phone_meeting: timedelta = timedelta(minutes=45)
    pause: timedelta = timedelta(0)
    open_holds_cap: int = 10
    open_preliminary_cap: int = 12
    open_each_number: int = 1
    before_red_day_ends: time = time.max

    def of_form(self, form: str | None) -> MeetingRules:
        """The rules of a meeting on site (`visit`), by `video` or by `phone`, which is shorter."""
        meeting = self.phone_meeting if form == "phone" else self.meeting
        return MeetingRules(meeting, self.step, self.pause, self.minimum_notice, self.horizon)


@dataclass(frozen=True)
class ConsentParameters:
    """How long a consent lasts unless said otherwise, at most for each kind, and how long before its end something is
    said about it (consent.yml).
    """

    default: timedelta
    longest: tuple[tuple[str, timedelta], ...]
    warn: timedelta = timedelta(days=14)

    def longest_for(self, kind: str) -> timedelta:
        return dict(self.longest)[kind]


@dataclass(frozen=True)
class WayParameters:
    """How long to wait for the answer to an inquiry, and how long an answer is fresh (ways.yml)."""

    answer_goal: timedelta
    still_in_time: timedelta
    fresh_answer: timedelta


@dataclass(frozen=True)
class MessageParameters:
    """When to remind, and how long to go on trying to send (messages.yml)."""

    reminder_before: timedelta
    last_reminder_before: timedelta
    reminder_least: timedelta
    first_retry: timedelta
    longest_retry: timedelta
    most_tries: int
    lease: timedelta
    unit_news: timedelta
    receipt: timedelta


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
    messages: MessageParameters
    sounding_board: SoundingBoardParameters
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
