"""The coordinator's day: what residents have to be told, and social workers' calls."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, delete, select
from sqlalchemy.orm import Session

from assistant.casework.notices import Notice
from assistant.casework.sounding_board import SoundingBoardCall
from assistant.casework.times import Interval
from assistant.store.records import save, to_record
from assistant.store.tables_day import NoticeRow, SoundingBoardCallRow


class SqlNotices:
    def __init__(self, session: Session) -> None:
        self.session = session

    def get(self, notice_id: str) -> Notice | None:
        row = self.session.get(NoticeRow, notice_id, with_for_update=True)
        return to_record(Notice, row) if row else None

    def untold_of(self, appointment_id: str) -> list[Notice]:
        return self._untold(NoticeRow.appointment_id == appointment_id)

    def untold_of_unit(self, care_centre_id: str) -> list[Notice]:
        return self._untold(NoticeRow.care_centre_id == care_centre_id)

    def save(self, notice: Notice) -> None:
        save(self.session, NoticeRow, notice)

    def remove(self, notice_id: str) -> None:
        self.session.execute(delete(NoticeRow).where(NoticeRow.id == notice_id))

    def _untold(self, whose: ColumnElement[bool]) -> list[Notice]:
        query = select(NoticeRow).where(whose, NoticeRow.told_at.is_(None)).order_by(NoticeRow.made_at, NoticeRow.id)
        return [to_record(Notice, row) for row in self.session.scalars(query)]


class SqlSoundingBoard:
    def __init__(self, session: Session) -> None:
        self.session = session

    def get(self, call_id: str) -> SoundingBoardCall | None:
        row = self.session.get(SoundingBoardCallRow, call_id, with_for_update=True)
        return to_record(SoundingBoardCall, row) if row else None

    def of_unit(self, care_centre_id: str, span: Interval) -> list[SoundingBoardCall]:
        return self._where(SoundingBoardCallRow.care_centre_id == care_centre_id, *_in(span))

    def of_coordinators(self, coordinator_ids: Collection[str], span: Interval) -> list[SoundingBoardCall]:
        return self._where(SoundingBoardCallRow.coordinator_id.in_(coordinator_ids), *_in(span))

    def of_officer(self, made_by: str, since: datetime) -> list[SoundingBoardCall]:
        return self._where(SoundingBoardCallRow.made_by == made_by, SoundingBoardCallRow.start >= since)

    def save(self, call: SoundingBoardCall) -> None:
        save(self.session, SoundingBoardCallRow, call)

    def _where(self, *conditions: ColumnElement[bool]) -> list[SoundingBoardCall]:
        query = select(SoundingBoardCallRow).where(*conditions).order_by(SoundingBoardCallRow.start)
        return [to_record(SoundingBoardCall, row) for row in self.session.scalars(query)]


def _in(span: Interval) -> tuple[ColumnElement[bool], ...]:
    return (SoundingBoardCallRow.start >= span.start, SoundingBoardCallRow.start < span.end)
