"""The coordinator's day: what has to be decided besides the worklist. Own unit only, every read logged."""

from datetime import date, datetime, timedelta

from assistant.casework.actors import Actor
from assistant.casework.booking import Appointment, State
from assistant.casework.notices import CHANGES
from assistant.casework.routing import FORMS, Absence
from assistant.casework.spread import spread
from assistant.casework.times import Interval, local, local_date, start_of_day
from assistant.services.absence import LOOKING_AHEAD, affected
from assistant.services.booking_access import require_unit
from assistant.services.booking_changes import for_staff
from assistant.services.booking_views import appointment_view, time_view
from assistant.services.colleagues import colleagues
from assistant.services.day_views import (
    AbsenceView,
    AffectedRow,
    Day,
    HistoryRow,
    MeetingPage,
    MeetingRow,
    ToTell,
)
from assistant.services.history import AppointmentEvent
from assistant.services.meeting_rows import worklist_row
from assistant.services.people import contact_of
from assistant.services.ports import UnitOfWork
from assistant.services.sounding_board import of_unit
from assistant.services.staff_moves import free_for, stand_in
from assistant.services.transactions import deed, log
from assistant.services.views_colleague import Colleague

LOOKING_BACK = timedelta(days=14)
TIMES_SHOWN = 24
WHY, WHY_MEETING = "day", "meeting"


@deed
def show(uow: UnitOfWork, *, by: Actor, now: datetime) -> Day:
    """What somebody has to decide or do: affected meetings, whom to tell, meetings to close, calls, who is away.

    Raises `NotAllowed` for all but the unit's own staff. A deed, since each read leaves audit rows (PDL 4:3).
    """
    unit = by.unit or ""
    require_unit(by, unit)
    log(uow, "day_read", by=by, now=now, subject=("care_centre", unit), why=WHY)
    known = colleagues(uow, by)
    return Day(
        affected=[_affected_row(uow, one, absence, known, by, now) for one, absence in affected(uow, by, now)],
        to_tell=_to_tell(uow, unit, by, now),
        to_close=[_row(uow, one, by, now) for one in _over(uow, unit, now)],
        calls=of_unit(uow, unit, by=by, now=now),
        absences=_absences(uow, known, now),
        colleagues=list(known.values()),
    )


@deed
def meeting(uow: UnitOfWork, *, appointment_id: str, form: str | None, by: Actor, now: datetime) -> MeetingPage | None:
    """One meeting with its history and the times it could be moved to, spread over the days; None when there is no
    such meeting. Own unit's coordinator only, else `NotAllowed`."""
    appointment = for_staff(uow, appointment_id, by)
    if appointment is None:
        return None
    row = worklist_row(uow, appointment, colleagues(uow, by), by=by, now=now, why=WHY_MEETING)
    chosen = form if form in FORMS else row.appointment.form
    free = free_for(uow, appointment, chosen, now) if appointment.is_open and now < appointment.start else []
    times = spread(list(dict.fromkeys(time.when for time in free)))[:TIMES_SHOWN]
    events = uow.appointments.events_of(appointment.id)
    return MeetingPage(
        row, [_history_row(one) for one in events], [time_view(one) for one in sorted(times)], chosen, FORMS
    )


def _affected_row(
    uow: UnitOfWork,
    appointment: Appointment,
    absence: Absence,
    known: dict[str, Colleague],
    by: Actor,
    now: datetime,
) -> AffectedRow:
    row = _row(uow, appointment, by, now)
    substitute = stand_in(uow, appointment, absence, now)
    return AffectedRow(row.appointment, row.contact, known.get(substitute) if substitute else None)


def _to_tell(uow: UnitOfWork, unit: str, by: Actor, now: datetime) -> list[ToTell]:
    found = []
    for notice in uow.notices.untold_of_unit(unit):
        appointment = uow.appointments.get(notice.appointment_id)
        # Moved to another care centre, or over: no longer this one's to tell.
        here = appointment is not None and appointment.care_centre_id == unit and appointment.end > now
        # Of a meeting that is off, nobody need be asked about a consent.
        if appointment and here and (appointment.is_open or notice.kind in CHANGES):
            found.append(ToTell(notice.id, notice.kind.value, _row(uow, appointment, by, now)))
    return found


def _over(uow: UnitOfWork, unit: str, now: datetime) -> list[Appointment]:
    """Confirmed meetings that are over and that nobody has said anything about."""
    meetings = uow.appointments.of_unit(unit, Interval(now - LOOKING_BACK, now))
    return [one for one in meetings if one.state is State.CONFIRMED and one.end <= now]


def _row(uow: UnitOfWork, appointment: Appointment, by: Actor, now: datetime) -> MeetingRow:
    log(uow, "appointment_read", by=by, now=now, subject=("appointment", appointment.id), why=WHY)
    return MeetingRow(appointment_view(uow, appointment, now), contact_of(uow, appointment.person_key))


def _absences(uow: UnitOfWork, known: dict[str, Colleague], now: datetime) -> list[AbsenceView]:
    span = Interval(start_of_day(local_date(now)), now + LOOKING_AHEAD)
    coming = [one for one in uow.directory.absences(span) if one.coordinator_id in known and one.ends > now]
    return [_absence_view(one, known) for one in sorted(coming, key=lambda one: (one.starts, one.id))]


def _absence_view(absence: Absence, known: dict[str, Colleague]) -> AbsenceView:
    return AbsenceView(
        id=absence.id,
        who=known[absence.coordinator_id],
        start=local(absence.starts),
        end=local(absence.ends),
        substitute=known.get(absence.substitute_id or ""),
        may_take_back=absence.registered_by is not None,
        last_day=_last_of_whole_days(absence),
    )


def _last_of_whole_days(absence: Absence) -> date | None:
    last = local_date(absence.ends - timedelta(seconds=1))
    midnights = (start_of_day(local_date(absence.starts)), start_of_day(last + timedelta(days=1)))
    return last if midnights == (absence.starts, absence.ends) else None


def _history_row(event: AppointmentEvent) -> HistoryRow:
    return HistoryRow(event.type, local(event.at), event.role, event.why, local(event.start), local(event.end))
