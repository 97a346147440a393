"""Availability is a calculation, never a table: working plans − absences − red days − what is taken."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache

import holidays
from dateutil.rrule import rrulestr

from assistant.casework.booking import FreeTime, free_times, preliminary_times
from assistant.casework.parameters import MeetingRules
from assistant.casework.routing import Absence, MeetingKind, Window, WorkingPlan, shortened, staffed
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


def of_care_centre(
    uow: UnitOfWork,
    care_centre_id: str,
    *,
    now: datetime,
    but: Collection[str] = (),
    kind: MeetingKind = MeetingKind.MAPPING,
    form: str | None = None,
    at_once: bool = False,
) -> Availability:
    """From now to the horizon. What the owners in `but` have taken counts as free; `at_once` needs no notice."""
    rules = rules_for(uow, kind, form, now)
    rules = replace(rules, minimum_notice=timedelta(0)) if at_once else rules
    span = _span(now, rules)
    windows = staffed_windows(uow, care_centre_id, span, kind)
    coordinators = {window.coordinator_id for window in windows}
    busy = uow.calendar.busy(coordinators, span, now=now, but=but)
    return Availability(windows, free_times(windows, busy, rules=rules, now=now))


def of_care_centres(
    uow: UnitOfWork,
    care_centre_ids: Collection[str],
    *,
    now: datetime,
    kind: MeetingKind = MeetingKind.MAPPING,
    horizon: timedelta | None = None,
) -> dict[str, Availability]:
    """The same of many at once, by their ids, with as few questions to the database as of one."""
    rules = rules_for(uow, kind, None, now)
    rules = replace(rules, horizon=horizon or rules.horizon)
    span = _span(now, rules)
    windows = _really_worked(uow, uow.directory.plans_of(care_centre_ids), span, kind)
    busy = uow.calendar.busy({window.coordinator_id for window in windows}, span, now=now)
    theirs: dict[str, list[Window]] = {one: [] for one in care_centre_ids}
    for window in windows:
        theirs[window.care_centre_id].append(window)
    return {one: Availability(own, free_times(own, busy, rules=rules, now=now)) for one, own in theirs.items()}


def possible(
    uow: UnitOfWork,
    care_centre_id: str,
    *,
    now: datetime,
    kind: MeetingKind = MeetingKind.MAPPING,
    form: str | None = None,
) -> Availability:
    """As if nobody had taken any time."""
    rules = rules_for(uow, kind, form, now)
    windows = staffed_windows(uow, care_centre_id, _span(now, rules), kind)
    return Availability(windows, free_times(windows, {}, rules=rules, now=now))


def rules_for(uow: UnitOfWork, kind: MeetingKind, form: str | None, now: datetime) -> MeetingRules:
    """What holds today for that kind of meeting, held in that form."""
    today = uow.parameters.at(local_date(now))
    return today.sounding_board.rules if kind is MeetingKind.SOUNDING_BOARD else today.booking.of_form(form)


def staffed_windows(
    uow: UnitOfWork, care_centre_id: str, span: Interval, kind: MeetingKind | None = None
) -> list[Window]:
    """The windows somebody really works there, in order; of every kind when none is named."""
    return _really_worked(uow, uow.directory.plans_of([care_centre_id]), span, kind)


def next_working_day(uow: UnitOfWork, care_centre_id: str, *, now: datetime) -> date | None:
    """The day of the first window that starts after now."""
    windows = staffed_windows(uow, care_centre_id, _span(now, rules_for(uow, MeetingKind.MAPPING, None, now)))
    return next((local_date(window.when.start) for window in windows if window.when.start > now), None)


def next_on_duty(uow: UnitOfWork, care_centre_id: str, *, now: datetime) -> date | None:
    """The first day that somebody works there, today where a window is open now or opens later."""
    windows = staffed_windows(uow, care_centre_id, _span(now, rules_for(uow, MeetingKind.MAPPING, None, now)))
    return next((local_date(window.when.start) for window in windows if window.when.end > now), None)


def red_days(span: Interval) -> frozenset[date]:
    """Red days and the eves that are as good as red, the day after the span's last one included."""
    return _red_days(local_date(span.start).year, local_date(span.end + timedelta(days=1)).year)


def _span(now: datetime, rules: MeetingRules) -> Interval:
    return Interval(now, now + rules.horizon + rules.meeting)


def _concerning(absences: Iterable[Absence]) -> list[Absence]:
    return sorted(absences, key=lambda absence: (absence.starts, absence.id))


def _really_worked(
    uow: UnitOfWork, plans: Iterable[WorkingPlan], span: Interval, kind: MeetingKind | None
) -> list[Window]:
    wanted = [plan for plan in plans if kind in (None, plan.kind)]
    red = red_days(span)
    windows = staffed(_expanded(wanted, span), _concerning(uow.directory.absences(span)), red)
    return shortened(windows, red, uow.parameters.at(local_date(span.start)).booking.before_red_day_ends)


def _expanded(plans: Iterable[WorkingPlan], span: Interval) -> list[Window]:
    first, last = local_date(span.start), local_date(span.end)
    return [_window(plan, day) for plan in plans for day in _days(plan, first, last)]


def _window(plan: WorkingPlan, day: date) -> Window:
    return Window(_hours(day, plan.starts, plan.ends), plan.coordinator_id, plan.care_centre_id)


@lru_cache(maxsize=4096)
def _hours(day: date, starts: time, ends: time) -> Interval:
    return Interval(at_clock(day, starts), at_clock(day, ends))


def _days(plan: WorkingPlan, first: date, last: date) -> list[date]:
    """The plan's days in `first`…`last`, in order."""
    years = range(first.year, last.year + 1)
    days = {day for year in years for day in _days_of_year(plan.rrule, plan.valid_from, year)}
    days = (days | {*plan.extra_days}) - {*plan.except_days}
    first, last = max(first, plan.valid_from), min(last, plan.valid_to or last)
    return sorted(day for day in days if first <= day <= last)


@lru_cache(maxsize=4096)
def _days_of_year(rule: str, valid_from: date, year: int) -> tuple[date, ...]:
    """The rule's days in a year: its weeks are counted from `valid_from`, and a year is worked out once."""
    starts = datetime.combine(valid_from, time.min)
    first, last = (datetime.combine(day, time.min) for day in (date(year, 1, 1), date(year, 12, 31)))
    found = rrulestr(rule, dtstart=starts).between(first, last, inc=True)
    return tuple(moment.date() for moment in found)


@lru_cache(maxsize=16)
def _red_days(first_year: int, last_year: int) -> frozenset[date]:
    years = range(first_year, last_year + 1)
    return frozenset(holidays.country_holidays("SE", years=years, categories=RED, include_sundays=False))
