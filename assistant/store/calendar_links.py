"""Links to calendars, and what their files tell."""

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from assistant.casework.booking import OPEN, Appointment
from assistant.casework.calendar_links import CalendarLink
from assistant.casework.times import Interval
from assistant.store.records import save, to_record
from assistant.store.tables import AppointmentHistoryRow, AppointmentRow
from assistant.store.tables_messages import CalendarLinkRow


class SqlCalendarLinks:
    def __init__(self, session: Session) -> None:
        self.session = session

    def get(self, kind: str, subject_id: str) -> CalendarLink | None:
        row = self.session.get(CalendarLinkRow, (kind, subject_id))
        return to_record(CalendarLink, row) if row else None

    def by_token(self, token_hash: str) -> CalendarLink | None:
        row = self.session.scalars(select(CalendarLinkRow).where(CalendarLinkRow.token_hash == token_hash)).first()
        return to_record(CalendarLink, row) if row else None

    def save(self, link: CalendarLink) -> None:
        save(self.session, CalendarLinkRow, link)

    def end(self, kind: str, subject_id: str) -> None:
        its = (CalendarLinkRow.kind == kind, CalendarLinkRow.subject_id == subject_id)
        self.session.execute(delete(CalendarLinkRow).where(*its))

    def open_of_coordinator(self, coordinator_id: str, span: Interval) -> list[Appointment]:
        query = select(AppointmentRow).where(
            AppointmentRow.coordinator_id == coordinator_id,
            AppointmentRow.state.in_(OPEN),
            AppointmentRow.start < span.end,
            AppointmentRow.end > span.start,
        )
        return [to_record(Appointment, row) for row in self.session.scalars(query.order_by(AppointmentRow.start))]

    def changes(self, appointment_ids: Collection[str]) -> Mapping[str, tuple[int, datetime]]:
        its = AppointmentHistoryRow.appointment_id
        # Without the type a maximum would lose the column's time zone on SQLite.
        latest = func.max(AppointmentHistoryRow.at, type_=AppointmentHistoryRow.at.type)
        query = select(its, func.count(), latest).where(its.in_(appointment_ids)).group_by(its)
        return {appointment: (number - 1, at) for appointment, number, at in self.session.execute(query)}
