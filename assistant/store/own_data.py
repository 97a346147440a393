"""What there is about one person, beyond what the other queries give: history in full, and calls asked for."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from assistant.casework.callback import CallBack
from assistant.casework.notices import Notice
from assistant.casework.waiting import Waiting
from assistant.services.history import AppointmentEvent, ConsentEvent
from assistant.store.records import to_record
from assistant.store.tables import AppointmentHistoryRow
from assistant.store.tables_day import NoticeRow
from assistant.store.tables_more import CallBackRow, ConsentHistoryRow
from assistant.store.tables_resident import InvitationRow, WaitingRow


class SqlOwnData:
    def __init__(self, session: Session) -> None:
        self.session = session

    def events_of(self, appointment_ids: Collection[str]) -> list[AppointmentEvent]:
        mine = AppointmentHistoryRow.appointment_id.in_(appointment_ids)
        query = select(AppointmentHistoryRow).where(mine).order_by(AppointmentHistoryRow.id)
        return [to_record(AppointmentEvent, row) for row in self.session.scalars(query)]

    def consent_events_of(self, consent_ids: Collection[str]) -> list[ConsentEvent]:
        query = select(ConsentHistoryRow).where(ConsentHistoryRow.consent_id.in_(consent_ids))
        return [to_record(ConsentEvent, row) for row in self.session.scalars(query.order_by(ConsentHistoryRow.id))]

    def call_backs(self, ids: Collection[str]) -> list[CallBack]:
        query = select(CallBackRow).where(CallBackRow.id.in_(ids)).order_by(CallBackRow.requested_at)
        return [to_record(CallBack, row) for row in self.session.scalars(query)]

    def notices_of(self, appointment_ids: Collection[str]) -> list[Notice]:
        query = select(NoticeRow).where(NoticeRow.appointment_id.in_(appointment_ids)).order_by(NoticeRow.made_at)
        return [to_record(Notice, row) for row in self.session.scalars(query)]

    def invited_at(self, appointment_id: str) -> datetime | None:
        its = InvitationRow.appointment_id == appointment_id
        return self.session.scalars(select(InvitationRow.made_at).where(its)).first()

    def invitations_of(self, appointment_ids: Collection[str]) -> list[str]:
        query = select(InvitationRow.id).where(InvitationRow.appointment_id.in_(appointment_ids))
        return list(self.session.scalars(query))

    def waiting_of(self, person_key: str) -> list[Waiting]:
        query = select(WaitingRow).where(WaitingRow.person_key == person_key).order_by(WaitingRow.joined_at)
        return [to_record(Waiting, row) for row in self.session.scalars(query)]
