"""The booking codes that were tried."""

from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from assistant.store.tables_more import CodeAttemptRow


class SqlCodeAttempts:
    def __init__(self, session: Session) -> None:
        self.session = session

    def misses(self, since: datetime, attempted_by: str | None = None) -> int:
        query = select(func.count()).where(CodeAttemptRow.at >= since, CodeAttemptRow.hit.is_(False))
        if attempted_by is not None:
            query = query.where(CodeAttemptRow.attempted_by == attempted_by)
        return self.session.execute(query).scalar_one()

    def note(self, attempted_by: str, *, at: datetime, hit: bool) -> None:
        self.session.add(CodeAttemptRow(attempted_by=attempted_by, at=at, hit=hit))
        self.session.flush()

    def forget_before(self, moment: datetime) -> None:
        self.session.execute(delete(CodeAttemptRow).where(CodeAttemptRow.at < moment))
