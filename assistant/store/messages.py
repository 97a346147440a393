"""The outbox and how people want to be told."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from assistant.casework.messages import ChannelChoice, Message, MessageKind, MessageState
from assistant.store.records import save, to_record, values_of
from assistant.store.tables_messages import ChannelChoiceRow, MessageRow


class SqlMessages:
    def __init__(self, session: Session) -> None:
        self.session = session

    def get(self, message_id: str) -> Message | None:
        row = self.session.get(MessageRow, message_id, with_for_update=True)
        return to_record(Message, row) if row else None

    def add(self, messages: Sequence[Message]) -> None:
        self.session.add_all(MessageRow(**values_of(message)) for message in messages)
        self.session.flush()

    def save(self, message: Message) -> None:
        save(self.session, MessageRow, message)

    def anything_due(self, now: datetime) -> bool:
        return self.session.scalars(select(MessageRow.id).where(_due(now)).limit(1)).first() is not None

    def next_due(self, now: datetime) -> Message | None:
        query = select(MessageRow).where(_due(now)).order_by(MessageRow.next_try_at, MessageRow.id).limit(1)
        # PostgreSQL: two workers take one each. SQLite: the transaction has the write lock already.
        row = self.session.scalars(query.with_for_update(skip_locked=True)).first()
        return to_record(Message, row) if row else None

    def waiting_of_appointment(self, appointment_id: str) -> list[Message]:
        return self._where(
            MessageRow.appointment_id == appointment_id,
            MessageRow.state == MessageState.WAITING,
            MessageRow.kind != MessageKind.UNIT_NEWS,
        )

    def of_person(self, person_key: str, since: datetime) -> list[Message]:
        return self._where(MessageRow.person_key == person_key, MessageRow.due_at > since)

    def of_appointment(self, appointment_id: str) -> list[Message]:
        return self._where(MessageRow.appointment_id == appointment_id, MessageRow.person_key.is_not(None))

    def dead(self) -> list[Message]:
        return self._where(MessageRow.state == MessageState.DEAD)

    def counts(self) -> Mapping[MessageState, int]:
        query = select(MessageRow.state, func.count()).group_by(MessageRow.state)
        return dict(self.session.execute(query).tuples().all())

    def choice(self, person_key: str) -> ChannelChoice | None:
        row = self.session.get(ChannelChoiceRow, person_key)
        return to_record(ChannelChoice, row) if row else None

    def save_choice(self, choice: ChannelChoice) -> None:
        save(self.session, ChannelChoiceRow, choice)

    def _where(self, *conditions: ColumnElement[bool]) -> list[Message]:
        query = select(MessageRow).where(*conditions).order_by(MessageRow.due_at, MessageRow.id)
        return [to_record(Message, row) for row in self.session.scalars(query)]


def _due(now: datetime) -> ColumnElement[bool]:
    free = or_(MessageRow.leased_until.is_(None), MessageRow.leased_until < now)
    return and_(MessageRow.state == MessageState.WAITING, MessageRow.next_try_at <= now, free)
