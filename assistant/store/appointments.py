"""Appointments, their codes, cases and history."""

import secrets
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from assistant.casework.booking import Appointment, State
from assistant.casework.errors import CodeTaken
from assistant.casework.times import Interval
from assistant.services.history import AppointmentEvent
from assistant.store.records import save, to_record, values_of
from assistant.store.tables import AppointmentHistoryRow, AppointmentRow, BookingCodeRow, CaseRow

LONGEST = timedelta(days=1)


class SqlAppointments:
    def __init__(self, session: Session) -> None:
        self.session = session

    def get(self, appointment_id: str) -> Appointment | None:
        row = self.session.get(AppointmentRow, appointment_id, with_for_update=True)
        return to_record(Appointment, row) if row else None

    def by_code(self, fingerprint: str) -> Appointment | None:
        query = select(AppointmentRow).join(BookingCodeRow).where(BookingCodeRow.fingerprint == fingerprint)
        row = self.session.scalars(query).one_or_none()
        return to_record(Appointment, row) if row else None

    def add_code(self, fingerprint: str, appointment_id: str) -> None:
        known = self.session.get(BookingCodeRow, fingerprint)
        if known and known.appointment_id != appointment_id:
            raise CodeTaken("a booking code belongs to one booking")
        if not known:
            self.session.add(BookingCodeRow(fingerprint=fingerprint, appointment_id=appointment_id))
            self.session.flush()

    def of_person(self, person_key: str, since: datetime) -> list[Appointment]:
        query = select(AppointmentRow).where(AppointmentRow.person_key == person_key, AppointmentRow.end > since)
        return [to_record(Appointment, row) for row in self.session.scalars(query.order_by(AppointmentRow.start))]

    def of_unit(self, care_centre_id: str, span: Interval) -> list[Appointment]:
        query = select(AppointmentRow).where(
            AppointmentRow.care_centre_id == care_centre_id,
            *_in(span),
        )
        return [to_record(Appointment, row) for row in self.session.scalars(query.order_by(AppointmentRow.start))]

    def open_preliminary(self, phone_fingerprint: str) -> Appointment | None:
        query = select(AppointmentRow).where(
            AppointmentRow.phone_fingerprint == phone_fingerprint, AppointmentRow.state == State.PRELIMINARY
        )
        row = self.session.scalars(query).one_or_none()
        return to_record(Appointment, row) if row else None

    def preliminary_made(self, coordinator_id: str, since: datetime) -> int:
        query = select(func.count()).where(
            AppointmentRow.coordinator_id == coordinator_id,
            AppointmentRow.made_at >= since,
            AppointmentRow.confirm_by.is_not(None),
        )
        return self.session.execute(query).scalar_one()

    def preliminary_open(self, coordinator_id: str, now: datetime) -> int:
        query = select(func.count()).where(
            AppointmentRow.coordinator_id == coordinator_id,
            AppointmentRow.state == State.PRELIMINARY,
            AppointmentRow.start > now,
        )
        return self.session.execute(query).scalar_one()

    def of_coordinator(self, coordinator_id: str, span: Interval) -> list[Appointment]:
        query = select(AppointmentRow).where(AppointmentRow.coordinator_id == coordinator_id, *_in(span))
        return [to_record(Appointment, row) for row in self.session.scalars(query.order_by(AppointmentRow.start))]

    def events_of(self, appointment_id: str) -> list[AppointmentEvent]:
        query = select(AppointmentHistoryRow).where(AppointmentHistoryRow.appointment_id == appointment_id)
        rows = self.session.scalars(query.order_by(AppointmentHistoryRow.at, AppointmentHistoryRow.id))
        return [to_record(AppointmentEvent, row) for row in rows]

    def open_case(self, person_key: str, care_centre_id: str, now: datetime) -> str:
        query = select(CaseRow.id).where(
            CaseRow.person_key == person_key,
            CaseRow.care_centre_id == care_centre_id,
            CaseRow.closed_at.is_(None),
        )
        return self.session.scalars(query).first() or self._new_case(person_key, care_centre_id, now)

    def save(self, appointment: Appointment) -> None:
        save(self.session, AppointmentRow, appointment)

    def add_event(self, event: AppointmentEvent) -> None:
        self.session.add(AppointmentHistoryRow(**values_of(event)))
        self.session.flush()

    def events_of_unit(self, care_centre_id: str, since: datetime) -> list[AppointmentEvent]:
        query = select(AppointmentHistoryRow).where(
            AppointmentHistoryRow.care_centre_id == care_centre_id, AppointmentHistoryRow.at >= since
        )
        rows = self.session.scalars(query.order_by(AppointmentHistoryRow.at.desc(), AppointmentHistoryRow.id.desc()))
        return [to_record(AppointmentEvent, row) for row in rows]

    def _new_case(self, person_key: str, care_centre_id: str, now: datetime) -> str:
        case = CaseRow(
            id=secrets.token_hex(16),
            person_key=person_key,
            care_centre_id=care_centre_id,
            opened_at=now,
            closed_at=None,
        )
        self.session.add(case)
        self.session.flush()
        return case.id


def _in(span: Interval) -> tuple[ColumnElement[bool], ...]:
    """Meetings that are in the span in part: the first bound lets the index skip all the years before it."""
    return (
        AppointmentRow.start > span.start - LONGEST,
        AppointmentRow.start < span.end,
        AppointmentRow.end > span.start,
    )
