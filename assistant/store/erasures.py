"""Erasures that were asked for, whose conversations are, and what an erasure takes away."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from assistant.casework.calendar_links import CalendarKind
from assistant.casework.erasure import Erasure
from assistant.store.records import save, to_record
from assistant.store.tables_messages import CalendarLinkRow, ChannelChoiceRow
from assistant.store.tables_more import CallBackRow, WebSessionRow
from assistant.store.tables_privacy import ConversationOwnerRow, ErasureRow
from assistant.store.tables_resident import AppointmentNeedsRow, WaitingRow


class SqlErasures:
    def __init__(self, session: Session) -> None:
        self.session = session

    def get(self, erasure_id: str) -> Erasure | None:
        row = self.session.get(ErasureRow, erasure_id, with_for_update=True)
        return to_record(Erasure, row) if row else None

    def save(self, erasure: Erasure) -> None:
        save(self.session, ErasureRow, erasure)

    def unfinished(self, conversation: str | None = None) -> list[Erasure]:
        query = select(ErasureRow).where(ErasureRow.done_at.is_(None)).order_by(ErasureRow.asked_at)
        if conversation is not None:
            query = query.where(ErasureRow.conversation == conversation)
        return [to_record(Erasure, row) for row in self.session.scalars(query)]

    def done_of(self, subject: str) -> list[Erasure]:
        query = select(ErasureRow).where(ErasureRow.subject == subject, ErasureRow.done_at.is_not(None))
        return [to_record(Erasure, row) for row in self.session.scalars(query.order_by(ErasureRow.asked_at))]

    def note_owner(self, conversation: str, person_key: str, sealed_sender: str, now: datetime) -> None:
        row = ConversationOwnerRow(
            conversation=conversation, person_key=person_key, sealed_sender=sealed_sender, begun_at=now
        )
        self.session.merge(row)
        self.session.flush()

    def sealed_senders_of(self, person_key: str) -> list[str]:
        mine = ConversationOwnerRow.person_key == person_key
        return list(self.session.scalars(select(ConversationOwnerRow.sealed_sender).where(mine)))

    def begun_by(self, person_key: str) -> list[datetime]:
        mine = ConversationOwnerRow.person_key == person_key
        query = select(ConversationOwnerRow.begun_at).where(mine).order_by(ConversationOwnerRow.begun_at)
        return list(self.session.scalars(query))

    def forget_owners(self, conversations: Collection[str]) -> None:
        doomed = ConversationOwnerRow.conversation.in_(conversations)
        self.session.execute(delete(ConversationOwnerRow).where(doomed))

    def forget_tabs(self, conversations: Collection[str]) -> None:
        self.session.execute(delete(WebSessionRow).where(WebSessionRow.conversation.in_(conversations)))

    def forget_done_call_backs(self, ids: Collection[str]) -> None:
        done = CallBackRow.id.in_(ids) & CallBackRow.done_at.is_not(None)
        self.session.execute(delete(CallBackRow).where(done))

    def forget_places(self, person_key: str) -> None:
        self.session.execute(delete(WaitingRow).where(WaitingRow.person_key == person_key))

    def forget_needs(self, appointment_ids: Collection[str]) -> None:
        self.session.execute(delete(AppointmentNeedsRow).where(AppointmentNeedsRow.appointment_id.in_(appointment_ids)))

    def forget_choice(self, person_key: str) -> None:
        self.session.execute(delete(ChannelChoiceRow).where(ChannelChoiceRow.person_key == person_key))

    def forget_links(self, appointment_ids: Collection[str]) -> None:
        its = CalendarLinkRow.kind == CalendarKind.APPOINTMENT, CalendarLinkRow.subject_id.in_(appointment_ids)
        self.session.execute(delete(CalendarLinkRow).where(*its))
