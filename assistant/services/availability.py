"""Availability is a calculation, never a table: working plans − absences − red days − what is taken."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache

import holidays
from dateutil.rrule import rrulestr

from assistant.casework.booking import FreeTime, free_times, preliminary_times
from assistant.casework.parameters import BookingParameters
from assistant.casework.routing import Absence, Window, WorkingPlan, staffed
from assistant.casework.times import Interval, at_clock, local_date
from assistant.services.ports import UnitOfWork

# The eves of Midsummer, Christmas and New Year are no public holidays, but care centres are closed then.
RED = (holidays.PUBLIC, holidays.DE_FACTO)


@dataclass(frozen=True)
class Availability:
    """Who works when at a care centre, and the times nobody has taken."""

    windows: list[Window]
    times: list[FreeTime]

    def bookable(self, *, directly: bool, now: datetime) -> list[FreeTime]:
        """All of them, or only those that leave the coordinator a working day to phone."""
        return self.times if directly else preliminary_times(self.times, self.windows, now=now)


def of_care_centre(uow: UnitOfWork, care_centre_id: str, *, now: datetime, but: Collection[str] = ()) -> Availability:
    """From now to the horizon. What the owners in `but` have taken counts as free."""
    rules = uow.parameters.at(local_date(now)).booking
    span = _span(now, rules)
    windows = staffed_windows(uow, care_centre_id, span)
    coordinators = {window.coordinator_id for window in windows}
    busy = uow.calendar.busy(coordinators, span, now=now, but=but)
    return Availability(windows, free_times(windows, busy, rules=rules, now=now))


def possible(uow: UnitOfWork, care_centre_id: str, *, now: datetime) -> Availability:
    """As if nobody had taken any time."""
    rules = uow.parameters.at(local_date(now)).booking
    windows = staffed_windows(uow, care_centre_id, _span(now, rules))
    return Availability(windows, free_times(windows, {}, rules=rules, now=now))


def staffed_windows(uow: UnitOfWork, care_centre_id: str, span: Interval) -> list[Window]:
    """The windows somebody really works there, in order."""
    plans, absences = uow.directory.plans(care_centre_id), uow.directory.absences(span)
    return staffed(_expanded(plans, span), _concerning(absences), red_days(span))


def next_working_day(uow: UnitOfWork, care_centre_id: str, *, now: datetime) -> date | None:
    """The day of the first window that starts after now."""
    rules = uow.parameters.at(local_date(now)).booking
    windows = staffed_windows(uow, care_centre_id, _span(now, rules))
    return next((local_date(window.when.start) for window in windows if window.when.start > now), None)


def red_days(span: Interval) -> frozenset[date]:
    return _red_days(local_date(span.start).year, local_date(span.end).year)


def _span(now: datetime, rules: BookingParameters) -> Interval:
    return Interval(now, now + rules.horizon + rules.meeting)


def _concerning(absences: Iterable[Absence]) -> list[Absence]:
    return sorted(absences, key=lambda absence: (absence.starts, absence.id))


def _expanded(plans: Iterable[WorkingPlan], span: Interval) -> list[Window]:
    first, last = local_date(span.start), local_date(span.end)
    return [
        _window(plan, day) for plan in plans for day in _days(plan.rrule, plan.valid_from, plan.valid_to, first, last)
    ]


def _window(plan: WorkingPlan, day: date) -> Window:
    when = Interval(at_clock(day, plan.starts), at_clock(day, plan.ends))
    return Window(when, plan.coordinator_id, plan.care_centre_id)


@lru_cache(maxsize=2048)
def _days(rule: str, valid_from: date, valid_to: date | None, first: date, last: date) -> tuple[date, ...]:
    """The rule's days in `first`…`last`. Its weeks are counted from `valid_from`."""
    starts = datetime.combine(valid_from, time.min)
    ends = datetime.combine(min(last, valid_to or last), time.min)
    found = rrulestr(rule, dtstart=starts).between(datetime.combine(first, time.min), ends, inc=True)
    return tuple(moment.date() for moment in found)


@lru_cache(maxsize=16)
def _red_days(first_year: int, last_year: int) -> frozenset[date]:
    years = range(first_year, last_year + 1)
    return frozenset(holidays.country_holidays("SE", years=years, categories=RED, include_sundays=False))
