"""Which rows are older than their kind may be, and taking them away together with what hangs on them."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, Select, Table, and_, case, delete, exists, or_, select, update
from sqlalchemy.orm import Session

from assistant.casework.times import local_date
from assistant.store.tables import AppointmentRow, Base, CaseRow, HoldRow, PersonRow
from assistant.store.tables_more import CallBackRow, CodeAttemptRow, ConsentRow, WebSessionRow
from assistant.store.tables_privacy import ErasureRow

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
}


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
                if key.parent.nullable:
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
        "holds": HoldRow.expires_at < before,
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
    }
    return ages[kind]


def _is_needed() -> ColumnElement[bool]:
    """Whether anything at all still refers to the person."""
    return or_(
        *(
            exists().where(key.parent == PersonRow.key)
            for table in Base.metadata.sorted_tables
            for key in table.foreign_keys
            if key.column is _table_of(PersonRow).c.key
        )
    )


def _table(kind: str) -> Table:
    return _table_of(TABLES[kind])


def _table_of(row: type[Base]) -> Table:
    table = row.__table__
    assert isinstance(table, Table)
    return table
