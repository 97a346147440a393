"""The coordinator's worklist: own unit only, every read logged."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from assistant.casework.actors import Actor, Role
from assistant.casework.booking import Appointment, State
from assistant.casework.callback import CallBack
from assistant.casework.consent import Consent
from assistant.casework.times import Interval, local, local_date, start_of_day
from assistant.services.booking_access import require_unit
from assistant.services.booking_views import appointment_view
from assistant.services.callback import as_wishes
from assistant.services.colleagues import colleagues
from assistant.services.history import AppointmentEvent, ConsentEvent
from assistant.services.meeting_rows import own, worklist_row
from assistant.services.people import parties_concerned, unseal, when_it_suits
from assistant.services.ports import UnitOfWork
from assistant.services.transactions import deed, log
from assistant.services.views import AppointmentView, CallBackRow, ChangeRow, Worklist, WorklistRow
from assistant.services.waiting_offers import waiting_rows

__all__ = ["CallBackRow", "ChangeRow", "Worklist", "WorklistRow", "show"]

LOOKING_BACK = timedelta(days=14)
WHY = "worklist"
STAFF = frozenset({Role.COORDINATOR.value, Role.MANAGER.value})
BY_RESIDENT = frozenset(
    {"appointment_cancelled", "appointment_rebooked", "appointment_way_changed", "appointment_late"}
)


@deed
def show(uow: UnitOfWork, *, by: Actor, now: datetime, days: int = 14) -> Worklist:
    """The care centre's meetings, whom to phone, and what residents changed in the last two weeks.

    An open meeting stands in one list: `to_confirm` while it is preliminary, whatever its day and also when
    nobody confirmed it in time; else `today` or `coming` (`days` days ahead). One that is over stands in
    `services/day.py`, until somebody has said what became of it. Raises `NotAllowed` for all but
    the unit's own staff. A deed, since each read leaves audit rows: the list, and every person in it (PDL
    4:3).
    """
    unit = by.unit or ""
    require_unit(by, unit)
    log(uow, "worklist_read", by=by, now=now, subject=("care_centre", unit), why=WHY)
    meetings = _open_meetings(uow, unit, now)
    tomorrow = start_of_day(local_date(now) + timedelta(days=1))
    last = start_of_day(local_date(now) + timedelta(days=days + 1))
    preliminary = [one for one in meetings if one.state is State.PRELIMINARY]
    confirmed = [one for one in meetings if one.state is State.CONFIRMED and one.end > now]
    centre, known = uow.directory.care_centre(unit), colleagues(uow, by)

    def rows(appointments: Iterable[Appointment]) -> list[WorklistRow]:
        return [worklist_row(uow, one, known, by=by, now=now, why=WHY) for one in appointments]

    return Worklist(
        care_centre_name=centre.name if centre else "",
        today=rows([one for one in confirmed if one.start < tomorrow]),
        coming=rows([one for one in confirmed if tomorrow <= one.start < last]),
        to_confirm=rows(sorted(preliminary, key=lambda one: one.confirm_by or one.start)),
        call_backs=[_call_back(uow, one, by, now) for one in uow.call_backs.open_of_unit(unit)],
        waiting=waiting_rows(uow, unit, by, now),
        changed=_changes(uow, unit, by, now),
    )


def _open_meetings(uow: UnitOfWork, unit: str, now: datetime) -> list[Appointment]:
    """By time. Two weeks back: a preliminary booking nobody phoned about must not just vanish."""
    span = Interval(now - LOOKING_BACK, now + timedelta(days=366))
    return [appointment for appointment in uow.appointments.of_unit(unit, span) if appointment.is_open]


def _call_back(uow: UnitOfWork, call_back: CallBack, by: Actor, now: datetime) -> CallBackRow:
    log(uow, "call_back_read", by=by, now=now, subject=("call_back", call_back.id), why=WHY)
    return CallBackRow(
        id=call_back.id,
        contact=unseal(uow, call_back.sealed_contact),
        about=call_back.about,
        requested_at=local(call_back.requested_at),
        answer_by=call_back.answer_by,
        overdue=call_back.answer_by is not None and local_date(now) > call_back.answer_by,
        wishes=as_wishes(call_back.wished),
        suits=when_it_suits(uow, call_back.sealed_contact),
        parties=parties_concerned(uow, call_back.sealed_contact),
    )


def _changes(uow: UnitOfWork, unit: str, by: Actor, now: datetime) -> list[ChangeRow]:
    """Newest first."""
    since = now - LOOKING_BACK
    events = uow.appointments.events_of_unit(unit, since)
    theirs = [event for event in events if event.type in BY_RESIDENT and not event.by_staff]
    moved = [_event_row(uow, event, unit, by, now) for event in theirs]
    withdrawn = own(uow.consents.withdrawn_in_unit(unit, since))
    renewed = own(uow.consents.changed_in_unit(unit, since))
    steps = uow.own_data.consent_events_of({one.id for one in [*withdrawn, *renewed]})
    taken_back = [_withdrawal_row(uow, one, steps, unit, by, now) for one in withdrawn]
    changed = [_consent_row(uow, one, steps, unit, by, now) for one in renewed]
    return sorted(moved + taken_back + changed, key=lambda change: change.at, reverse=True)


def _event_row(uow: UnitOfWork, event: AppointmentEvent, unit: str, by: Actor, now: datetime) -> ChangeRow:
    # Also of a booking that has moved away: this much of it is read all the same.
    log(uow, "appointment_read", by=by, now=now, subject=("appointment", event.appointment_id), why=WHY)
    return ChangeRow(event.type, local(event.at), _shown(uow, event.appointment_id, unit, now))


def _withdrawal_row(
    uow: UnitOfWork, consent: Consent, steps: Sequence[ConsentEvent], unit: str, by: Actor, now: datetime
) -> ChangeRow:
    log(uow, "consent_read", by=by, now=now, subject=("consent", consent.id), why=WHY)
    at = local(consent.withdrawn_at or now)
    shown = _shown(uow, consent.appointment_id, unit, now)
    return ChangeRow("consent_withdrawn", at, shown, (consent.party.value,), _by_staff(consent, steps, now))


def _consent_row(
    uow: UnitOfWork, consent: Consent, steps: Sequence[ConsentEvent], unit: str, by: Actor, now: datetime
) -> ChangeRow:
    log(uow, "consent_read", by=by, now=now, subject=("consent", consent.id), why=WHY)
    shown = _shown(uow, consent.appointment_id, unit, now)
    parties, by_staff = (consent.party.value,), _by_staff(consent, steps, consent.given_at)
    return ChangeRow(f"consent_{consent.change}", local(consent.given_at), shown, parties, by_staff)


def _by_staff(consent: Consent, steps: Sequence[ConsentEvent], at: datetime) -> bool:
    """Whether it was a REKO who wrote down what the consent had become by then. `steps`: in order, of any consents."""
    its = [step for step in steps if step.consent_id == consent.id and step.at <= at]
    return bool(its) and its[-1].role in STAFF


def _shown(uow: UnitOfWork, appointment_id: str | None, unit: str, now: datetime) -> AppointmentView | None:
    appointment = uow.appointments.get(appointment_id) if appointment_id else None
    # Moved to another care centre, it is no longer this one's to read.
    if appointment is None or appointment.care_centre_id != unit:
        return None
    return appointment_view(uow, appointment, now)
