"""A wish for a new time that is counted from the time one has."""

from datetime import datetime, time, timedelta

from actions.bookings.time_wishes import ANY_DAY, WEEKLY, Said, aware, marked, wish_beside
from actions.turn import Turn
from assistant import dates
from assistant.services.views import AppointmentView
from assistant.swedish import times
from assistant.swedish.bookings.from_booked import (
    Shift,
    besides_the_count,
    counted_from_booked,
    wants_later,
    wants_sooner,
)
from assistant.swedish.bookings.of_my_time import wants_another_than_booked

DAY, WEEK = timedelta(days=1), timedelta(days=7)


def wish_from_booked(turn: Turn, appointment: AppointmentView | None) -> list[Said] | None:
    """ "Till veckan efter" is the week after that of the booked time, not after this one.

    None where nothing is counted from it, or where that would be in the past.
    """
    if appointment is None:
        return None
    if others := _but_its_day(turn, appointment):
        return others
    if beside_it := _beside_on_its_day(turn, appointment):
        return beside_it
    shift = counted_from_booked(turn.text)
    if shift is None:
        return _sooner(turn, appointment)
    start, end = _span(appointment.start, shift)
    if dates.local(end) <= turn.now:
        return None
    wish = [{"start": _minutes(start), "end": _minutes(end)}]
    beside = _said_beside(turn)
    return wish_beside(wish, beside) if beside else wish


def week_from_held(turn: Turn) -> list[Said] | None:
    """ "Ta nåt veckan efter" while a time is held: the week after that of the held time, not one of today's."""
    held, shift = turn.slot("booking_time"), counted_from_booked(turn.text)
    if not held or turn.requested == "booking_time" or not turn.entity("when") or not shift or not shift.whole_week:
        return None
    start, end = _span(datetime.fromisoformat(held), shift)
    if dates.local(end) <= turn.now:
        return None
    wish = [{"start": _minutes(start), "end": _minutes(end)}]
    beside = _said_beside(turn)
    return wish_beside(wish, beside) if beside else wish


def _but_its_day(turn: Turn, appointment: AppointmentView) -> list[Said] | None:
    """ "Möte den 25:e går inte, jag vill i december": the day that will not do is named, and not wished for."""
    named: list[Said] = turn.entity("when") or []
    if len(named) < 2 or not wants_another_than_booked(turn.text):
        return None
    its_day = dates.local(appointment.start).date()
    others = [one for one in named if aware(one["start"]).date() != its_day]
    return marked(turn, others) if len(others) < len(named) else None


def _beside_on_its_day(turn: Turn, appointment: AppointmentView) -> list[Said] | None:
    """ "En tidigare tid samma dag", or its day by name: what is left of that day before the time, or after it."""
    sooner, later = wants_sooner(turn.text), wants_later(turn.text)
    if sooner == later or not (counted_from_booked(turn.text) == Shift(0) or _names_its_day(turn, appointment)):
        return None
    begins, ends = _span(appointment.start, Shift(0))
    own_start, own_end = (dates.local(moment).replace(tzinfo=None) for moment in (appointment.start, appointment.end))
    start, end = (begins, own_start) if sooner else (own_end, ends)
    return [{"start": _minutes(start), "end": _minutes(end)}]


def _names_its_day(turn: Turn, appointment: AppointmentView) -> bool:
    """Whether all of its day is named, and no other."""
    begins, ends = _span(appointment.start, Shift(0))
    said = [(str(one.get("start"))[:16], str(one.get("end"))[:16]) for one in turn.entity("when") or []]
    return said == [(_minutes(begins), _minutes(ends))]


def _sooner(turn: Turn, appointment: AppointmentView) -> list[Said] | None:
    """ "Nåt tidigare": any time from now until the one that they have, where no day is named."""
    if turn.entity("when") or not wants_sooner(turn.text):
        return None
    return [{"start": _minutes(turn.now), "end": _minutes(dates.local(appointment.start))}]


def _span(counted_from: datetime, shift: Shift) -> tuple[datetime, datetime]:
    day = dates.local(counted_from).date() + timedelta(days=shift.days)
    first = day - timedelta(days=day.weekday()) if shift.whole_week else day
    start = datetime.combine(first, time())
    return start, start + (WEEK if shift.whole_week else DAY)


def _said_beside(turn: Turn) -> list[Said]:
    """A weekday or a part of the day, said with it."""
    said = times.understand(besides_the_count(turn.text), turn.now)
    kind = WEEKLY if said.weekday else ANY_DAY if not said.day_said else None
    marks = {kind: True} if kind else {}
    return [{"start": _minutes(one.start), "end": _minutes(one.end), **marks} for one in said.when] if kind else []


def _minutes(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")
