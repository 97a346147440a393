"""The audit trail: written as a chain at the end of each transaction, read back to be checked and shown."""

from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import select, tuple_
from sqlalchemy.orm import Session

from assistant.casework.trail import Link, linked, trail_content
from assistant.sealing import Sealer
from assistant.services.history import AuditEntry
from assistant.store.records import to_record, values_of
from assistant.store.tables_more import AuditRow
from assistant.store.tables_privacy import ONLY, AuditHeadRow

PURPOSE, END = "audit", "audit end"
READ_AT_ONCE = 1000


class SqlAudit:
    """Entries wait until the transaction's end: the chain is locked last and briefly, so that no deed waits long
    for another one's entry and no two wait for each other.
    """

    def __init__(self, session: Session, sealer: Sealer) -> None:
        self.session = session
        self._sealer = sealer
        self._waiting: list[AuditEntry] = []

    def add(self, entry: AuditEntry) -> None:
        self._waiting.append(entry)

    def forget(self) -> None:
        """Nothing of a transaction that failed is left waiting."""
        self._waiting.clear()

    def write(self) -> None:
        """Chains all that waits to the last row. Part of the transaction: all or nothing."""
        if not self._waiting:
            return
        head = self.session.get_one(AuditHeadRow, ONLY, with_for_update=True)
        for entry in self._waiting:
            link = linked(head.audit_id + 1, _content(entry), head.hash, self.digest)
            self.session.add(_row(entry, link))
            head.audit_id, head.hash = link.id, link.hash
        head.signature = self._signature(head)
        self.session.flush()
        self._waiting.clear()

    def links(self) -> Iterator[Link]:
        query = select(AuditRow).order_by(AuditRow.id).execution_options(yield_per=READ_AT_ONCE)
        for row in self.session.scalars(query):
            yield Link(row.id, _content(to_record(AuditEntry, row)), row.previous, row.hash, row.keyed)

    def end(self) -> str | None:
        """The hash that the last row should have; None when what says so was not signed by us."""
        head = self.session.get(AuditHeadRow, ONLY)
        return head.hash if head and head.signature == self._signature(head) else None

    def of_subjects(self, types: Collection[str], subjects: Collection[tuple[str, str]]) -> list[AuditEntry]:
        """Those entries about any of the subjects (kind, id), newest first."""
        if not subjects:
            return []
        about = tuple_(AuditRow.subject_kind, AuditRow.subject_id).in_(list(subjects))
        query = select(AuditRow).where(AuditRow.type.in_(types), about).order_by(AuditRow.id.desc())
        return [to_record(AuditEntry, row) for row in self.session.scalars(query)]

    def ids_of(self, actor: str, type: str) -> list[str]:
        """What somebody has done that to, by its id."""
        query = select(AuditRow.subject_id).where(AuditRow.actor == actor, AuditRow.type == type)
        return list(self.session.scalars(query))

    def digest(self, text: str) -> str:
        """The keyed hash of this installation's chain."""
        return self._sealer.fingerprint(PURPOSE, text)

    def _signature(self, head: AuditHeadRow) -> str:
        return self._sealer.fingerprint(END, f"{head.audit_id}\n{head.hash}")


def _row(entry: AuditEntry, link: Link) -> AuditRow:
    chained: dict[str, Any] = {"previous": link.previous, "hash": link.hash, "keyed": link.keyed}
    return AuditRow(id=link.id, **values_of(entry), **chained)


def _content(entry: AuditEntry) -> str:
    return trail_content(
        entry.at, entry.type, entry.role, entry.actor, entry.unit, entry.subject_kind, entry.subject_id, entry.why
    )
