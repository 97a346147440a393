"""The case database: the coordinator's day. Social workers' calls, and what somebody has to be told."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from assistant.casework.notices import NoticeKind
from assistant.casework.sounding_board import CallState
from assistant.store.tables import ID, Base, stored


class SoundingBoardCallRow(Base):
    """A ten-minute call. `made_by` is an officer's pseudonymous key; no client is told of."""

    __tablename__ = "sounding_board_calls"
    __table_args__ = (
        Index("ix_sounding_board_calls_unit_start", "care_centre_id", "start"),
        Index("ix_sounding_board_calls_made_by", "made_by", "start"),
    )

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    care_centre_id: Mapped[str] = mapped_column(ForeignKey("care_centres.id"))
    coordinator_id: Mapped[str] = mapped_column(ForeignKey("coordinators.id"))
    start: Mapped[datetime]
    end: Mapped[datetime]
    state: Mapped[CallState] = mapped_column(stored(CallState))
    made_at: Mapped[datetime]
    made_by: Mapped[str] = mapped_column(ID)
    sealed_contact: Mapped[str] = mapped_column(String)
    by_staff: Mapped[bool]
    changed_at: Mapped[datetime | None]


class NoticeRow(Base):
    """Somebody has to be told what staff changed. `told_at` is set once that is done."""

    __tablename__ = "notices"
    __table_args__ = (
        Index(
            "ix_notices_untold",
            "care_centre_id",
            "made_at",
            sqlite_where=text("told_at IS NULL"),
            postgresql_where=text("told_at IS NULL"),
        ),
    )

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    kind: Mapped[NoticeKind] = mapped_column(stored(NoticeKind))
    appointment_id: Mapped[str] = mapped_column(ForeignKey("appointments.id"), index=True)
    care_centre_id: Mapped[str] = mapped_column(ForeignKey("care_centres.id"))
    made_at: Mapped[datetime]
    told_at: Mapped[datetime | None]
    told_by: Mapped[str | None] = mapped_column(ID)
