"""Erasures that were asked for, whose conversations are, and what an erasure takes away."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from assistant.casework.erasure import Erasure
from assistant.store.records import save, to_record
from assistant.store.tables_more import CallBackRow, WebSessionRow
from assistant.store.tables_privacy import ConversationOwnerRow, ErasureRow


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
