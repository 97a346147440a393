"""The case database: invitations, the waiting list, what somebody needs at a meeting."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from assistant.casework.waiting import Place
from assistant.store.tables import ID, Base, stored

IN_LIST = "place IN ('waiting', 'offered')"


class InvitationRow(Base):
    """A REKO has invited somebody. Only the fingerprint of the code is kept."""

    __tablename__ = "invitations"

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    care_centre_id: Mapped[str] = mapped_column(ForeignKey("care_centres.id"), index=True)
    fingerprint: Mapped[str] = mapped_column(ID, unique=True)
    sealed_contact: Mapped[str] = mapped_column(String)
    made_by: Mapped[str] = mapped_column(ID)
    made_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]
    appointment_id: Mapped[str | None] = mapped_column(ForeignKey("appointments.id"))


class WaitingRow(Base):
    """A place in a care centre's waiting list."""

    __tablename__ = "waiting"
    __table_args__ = (
        CheckConstraint("person_key IS NOT NULL OR sealed_contact IS NOT NULL", "somebody_waits"),
        CheckConstraint(
            "(place = 'offered') = (hold_id IS NOT NULL AND answer_by IS NOT NULL)", "an_offer_holds_a_time"
        ),
        # One place in a list for a person who has logged in, whatever two processes do at once. A phone number may
        # stand there twice: a refusal would tell a stranger that its owner waits.
        Index(
            "uq_waiting_person",
            "care_centre_id",
            "person_key",
            unique=True,
            sqlite_where=text(IN_LIST),
            postgresql_where=text(IN_LIST),
        ),
        Index("ix_waiting_place", "place", "care_centre_id"),
    )

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    care_centre_id: Mapped[str] = mapped_column(ForeignKey("care_centres.id"))
    person_key: Mapped[str | None] = mapped_column(ID)
    sealed_contact: Mapped[str | None] = mapped_column(String)
    fingerprint: Mapped[str | None] = mapped_column(ID, unique=True)
    wishes: Mapped[list[Any]] = mapped_column(JSON)
    joined_at: Mapped[datetime]
    until: Mapped[datetime]
    place: Mapped[Place] = mapped_column(stored(Place))
    passed: Mapped[list[Any]] = mapped_column(JSON)
    hold_id: Mapped[str | None] = mapped_column(ForeignKey("holds.id"))
    answer_by: Mapped[datetime | None]


class AppointmentNeedsRow(Base):
    """Interpreter, access, company, how to be reached: sealed, for the care centre alone."""

    __tablename__ = "appointment_needs"

    appointment_id: Mapped[str] = mapped_column(ForeignKey("appointments.id"), primary_key=True)
    sealed_needs: Mapped[str] = mapped_column(String)
    told_at: Mapped[datetime]
