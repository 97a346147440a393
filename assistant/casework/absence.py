"""A coordinator is away: which meetings are hit, and what can be done for each. The rules are ours (H-11)."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from assistant.casework.booking import Appointment
from assistant.casework.routing import Absence
from assistant.casework.times import Interval, at_clock, local_date, start_of_day


def span_away(first: date, last: date, starts: time | None, ends: time | None, *, now: datetime) -> Interval | None:
    """From a clock on the first day to a clock on the last (Stockholm), whole days where there is no clock.

    What has been is left out: nobody can be away in the past. None when nothing is left, or the end comes first.
    """
    begins = at_clock(first, starts) if starts else start_of_day(first)
    over = at_clock(last, ends) if ends else start_of_day(last + timedelta(days=1))
    begins = max(begins, now)
    return Interval(begins, over) if begins < over else None


def rest_of_day(now: datetime) -> Interval:
    """From now to midnight in Stockholm."""
    return Interval(now, start_of_day(local_date(now) + timedelta(days=1)))


def absence_hitting(appointment: Appointment, absences: Iterable[Absence], now: datetime) -> Absence | None:
    """The absence that an open, coming meeting falls into, if any. Such a meeting needs somebody's decision."""
    if not appointment.is_open or appointment.end <= now:
        return None
    meeting = Interval(appointment.start, appointment.end)
    return next(
        (one for one in absences if one.coordinator_id == appointment.coordinator_id and one.away.overlaps(meeting)),
        None,
    )


def shortened_to(absence: Absence, now: datetime) -> Interval | None:
    """What is left of an absence that is taken back now: what has been stays, None when it had not begun."""
    return Interval(absence.starts, now) if absence.starts < now else None
