"""Holds, and the five-minute cells that belong to them or to appointments."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, cast

from sqlalchemy import CursorResult, Update, delete, func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from assistant.casework.booking import Hold
from assistant.casework.times import Interval, cells
from assistant.store.records import save, to_record
from assistant.store.tables import CoordinatorRow, HoldRow, OccupiedRow


class SqlCalendar:
    def __init__(self, session: Session) -> None:
        self.session = session

    def lock(self, coordinator_id: str) -> None:
        self.session.execute(select(CoordinatorRow.id).where(CoordinatorRow.id == coordinator_id).with_for_update())

    def busy(
        self, coordinator_ids: Collection[str], span: Interval, *, now: datetime, but: Collection[str] = ()
    ) -> dict[str, set[int]]:
        span_cells = cells(span.start, span.end)
        query = select(OccupiedRow.coordinator_id, OccupiedRow.five_minutes).where(
            OccupiedRow.coordinator_id.in_(coordinator_ids),
            OccupiedRow.five_minutes.between(span_cells.start, span_cells.stop),
            OccupiedRow.owner.not_in(but),
            or_(OccupiedRow.expires_at.is_(None), OccupiedRow.expires_at > now),
        )
        taken: dict[str, set[int]] = defaultdict(set)
        for coordinator_id, cell in self.session.execute(query):
            taken[coordinator_id].add(cell)
        return taken

    def occupy(
        self,
        coordinator_id: str,
        cells: Sequence[int],
        *,
        owner: str,
        now: datetime,
        expires_at: datetime | None = None,
        instead_of: Collection[str] = (),
    ) -> bool:
        rows = [
            {"coordinator_id": coordinator_id, "five_minutes": cell, "owner": owner, "expires_at": expires_at}
            for cell in sorted(cells)
        ]
        try:
            with self.session.begin_nested():
                self._clear_expired(coordinator_id, cells, now)
                self.session.execute(delete(OccupiedRow).where(OccupiedRow.owner.in_(instead_of)))
                self.session.execute(insert(OccupiedRow), rows)
        except IntegrityError:
            return False
        return True

    def keep(self, owner: str, new_owner: str) -> int:
        return self._change(_cells_of(owner).values(owner=new_owner, expires_at=None))

    def extend(self, owner: str, expires_at: datetime) -> int:
        return self._change(_cells_of(owner).values(expires_at=expires_at))

    def free(self, owner: str) -> None:
        self.session.execute(delete(OccupiedRow).where(OccupiedRow.owner == owner))

    def hold(self, hold_id: str) -> Hold | None:
        row = self.session.get(HoldRow, hold_id, with_for_update=True)
        return to_record(Hold, row) if row else None

    def holds_of(self, holder: str) -> list[Hold]:
        query = select(HoldRow).where(
            HoldRow.holder == holder, HoldRow.released_at.is_(None), HoldRow.outcome.is_(None)
        )
        return [to_record(Hold, row) for row in self.session.scalars(query.order_by(HoldRow.made_at))]

    def save_hold(self, hold: Hold) -> None:
        save(self.session, HoldRow, hold)

    def anonymous_holds(self, coordinator_id: str, *, now: datetime, but: Collection[str] = ()) -> int:
        query = select(func.count()).where(
            HoldRow.coordinator_id == coordinator_id,
            HoldRow.expires_at > now,
            HoldRow.outcome.is_(None),
            HoldRow.released_at.is_(None),
            HoldRow.anonymous,
            HoldRow.id.not_in(but),
        )
        return self.session.execute(query).scalar_one()

    def _clear_expired(self, coordinator_id: str, cells: Sequence[int], now: datetime) -> None:
        self.session.execute(
            delete(OccupiedRow).where(
                OccupiedRow.coordinator_id == coordinator_id,
                OccupiedRow.five_minutes.in_(cells),
                OccupiedRow.expires_at <= now,
            )
        )

    def _change(self, change: Update) -> int:
        return cast(CursorResult[Any], self.session.execute(change)).rowcount


def _cells_of(owner: str) -> Update:
    return update(OccupiedRow).where(OccupiedRow.owner == owner)
