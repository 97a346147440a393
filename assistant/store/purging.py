"""Which rows are older than their kind may be, and taking them away together with what hangs on them."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, Select, Table, and_, case, delete, exists, or_, select, update
from sqlalchemy.orm import Session

from assistant.casework.calendar_links import CalendarKind
from assistant.casework.times import local_date
from assistant.store.all_tables import Base
from assistant.store.tables import AbsenceRow, AppointmentRow, CaseRow, HoldRow, PersonRow
from assistant.store.tables_consent import DisclosureRow
from assistant.store.tables_day import NoticeRow, SoundingBoardCallRow
from assistant.store.tables_messages import CalendarLinkRow, ChannelChoiceRow, MessageRow
from assistant.store.tables_more import CallBackRow, CodeAttemptRow, ConsentRow, WebSessionRow
from assistant.store.tables_privacy import ErasureRow
from assistant.store.tables_resident import AppointmentNeedsRow, InvitationRow, WaitingRow

NOBODY_KNOWN = "none"
AT_ONCE = 500
TABLES: Mapping[str, type[Base]] = {
    "web_sessions": WebSessionRow,
    "code_attempts": CodeAttemptRow,
    "holds": HoldRow,
    "call_backs": CallBackRow,
    "wishes": ConsentRow,
    "consents": ConsentRow,
    "appointments": AppointmentRow,
    "persons": PersonRow,
    "erasures": ErasureRow,
    "messages": MessageRow,
    "notices": NoticeRow,
    "calendar_links": CalendarLinkRow,
    "appointment_needs": AppointmentNeedsRow,
    "waiting": WaitingRow,
    "invitations": InvitationRow,
    "sounding_board_calls": SoundingBoardCallRow,
    "absences": AbsenceRow,
    "disclosures": DisclosureRow,
}
# They could do without what they refer to, and would mean nothing: gone with it.
WITH_IT = {MessageRow.__tablename__}
# How to reach somebody is no reason to keep them.
NO_NEED = {ChannelChoiceRow.__tablename__}


class SqlPurging:
    def __init__(self, session: Session) -> None:
        self.session = session

    def due(self, kind: str, before: datetime) -> list[tuple[Any, ...]]:
        """The primary keys of what is older, all of it."""
        table = _table(kind)
        query: Select[Any] = select(*table.primary_key.columns).where(_older(kind, before))
        return [tuple(row) for row in self.session.execute(query)]

    def purge(self, kind: str, keys: Sequence[tuple[Any, ...]]) -> None:
        for start in range(0, len(keys), AT_ONCE):
            self._purge(_table(kind), keys[start : start + AT_ONCE])
        if kind == "appointments":
            self._forget_empty_cases()

    def _purge(self, table: Table, keys: Sequence[tuple[Any, ...]]) -> None:
        columns = list(table.primary_key.columns)
        if len(columns) == 1:
            self._let_go(columns[0], [key[0] for key in keys])
        doomed = or_(*(and_(*(column == part for column, part in zip(columns, key, strict=True))) for key in keys))
        self.session.execute(delete(table).where(doomed))

    def _let_go(self, column: Column[Any], ids: Collection[Any]) -> None:
        """What refers to the rows: loses the reference where it can do without, else goes too."""
        for table in Base.metadata.sorted_tables:
            for key in table.foreign_keys:
                if key.column is not column:
                    continue
                if key.parent.nullable and table.name not in WITH_IT:
                    self.session.execute(update(table).where(key.parent.in_(ids)).values({key.parent.name: None}))
                    continue
                hanging = self.session.execute(select(*table.primary_key.columns).where(key.parent.in_(ids)))
                if keys := [tuple(row) for row in hanging]:
                    self._purge(table, keys)

    def _forget_empty_cases(self) -> None:
        empty = select(CaseRow.id).where(~exists().where(AppointmentRow.case_id == CaseRow.id))
        if keys := [(id_,) for id_ in self.session.scalars(empty)]:
            self._purge(_table_of(CaseRow), keys)


def _older(kind: str, before: datetime) -> ColumnElement[bool]:
    day = local_date(before)
    ages: Mapping[str, ColumnElement[bool]] = {
        "web_sessions": WebSessionRow.last_seen < before,
        "code_attempts": CodeAttemptRow.at < before,
        # One that was offered to somebody in line goes when the offer has been taken back.
        "holds": and_(HoldRow.expires_at < before, ~exists().where(WaitingRow.hold_id == HoldRow.id)),
        "call_backs": CallBackRow.done_at < before,
        "wishes": and_(ConsentRow.assurance == NOBODY_KNOWN, ConsentRow.valid_until < day),
        # A consent that was taken back ended then; a no and a yes that nobody touched, on their last day.
        "consents": and_(
            ConsentRow.assurance != NOBODY_KNOWN,
            case(
                (ConsentRow.withdrawn_at.is_not(None), ConsentRow.withdrawn_at < before),
                else_=ConsentRow.valid_until < day,
            ),
        ),
        "appointments": AppointmentRow.end < before,
        "persons": and_(PersonRow.created_at < before, ~_is_needed()),
        "erasures": ErasureRow.done_at < before,
        "messages": MessageRow.useful_until < before,
        "notices": NoticeRow.told_at < before,
        "calendar_links": and_(
            CalendarLinkRow.kind == CalendarKind.APPOINTMENT, ~_meets_since(CalendarLinkRow.subject_id, before)
        ),
        "appointment_needs": ~_meets_since(AppointmentNeedsRow.appointment_id, before),
        "waiting": WaitingRow.until < before,
        "invitations": InvitationRow.expires_at < before,
        "sounding_board_calls": SoundingBoardCallRow.end < before,
        "absences": AbsenceRow.ends < before,
        "disclosures": DisclosureRow.told_at < before,
    }
    return ages[kind]


def _meets_since(appointment_id: Any, before: datetime) -> ColumnElement[bool]:
    """Whether the appointment is there and ended later."""
    return exists().where(AppointmentRow.id == appointment_id, AppointmentRow.end >= before)


def _is_needed() -> ColumnElement[bool]:
    """Whether anything at all still refers to the person, with a reference or without."""
    return or_(
        exists().where(WaitingRow.person_key == PersonRow.key),
        *(
            exists().where(key.parent == PersonRow.key)
            for table in Base.metadata.sorted_tables
            for key in table.foreign_keys
            if key.column is _table_of(PersonRow).c.key and table.name not in NO_NEED
        ),
    )


def _table(kind: str) -> Table:
    return _table_of(TABLES[kind])


def _table_of(row: type[Base]) -> Table:
    table = row.__table__
    assert isinstance(table, Table)
    return table
