"""The case database: consents, call-backs, codes tried, the audit trail, web sessions."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from assistant.casework.consent import Kind, Party, Status
from assistant.store.tables import ID, Base, stored


class ConsentRow(Base):
    __tablename__ = "consents"
    __table_args__ = (
        CheckConstraint("person_key IS NOT NULL OR conversation IS NOT NULL", "belongs_to_somebody"),
        # Nothing opens without a known identity, whatever the code above thinks.
        CheckConstraint(
            "status <> 'active' OR (assurance <> 'none' AND person_key IS NOT NULL)", "active_is_identified"
        ),
        CheckConstraint("(status = 'withdrawn') = (withdrawn_at IS NOT NULL)", "withdrawn_has_a_time"),
    )

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    person_key: Mapped[str | None] = mapped_column(ForeignKey("persons.key"), index=True)
    conversation: Mapped[str | None] = mapped_column(ID, index=True)
    appointment_id: Mapped[str | None] = mapped_column(ForeignKey("appointments.id"), index=True)
    kind: Mapped[Kind] = mapped_column(stored(Kind))
    discloser: Mapped[str] = mapped_column(String(40))
    party: Mapped[Party] = mapped_column(stored(Party))
    content: Mapped[str] = mapped_column(String(400))
    purpose: Mapped[str] = mapped_column(String(400))
    status: Mapped[Status] = mapped_column(stored(Status))
    given_at: Mapped[datetime]
    valid_until: Mapped[date]
    collected_by: Mapped[str] = mapped_column(String(40))
    assurance: Mapped[str] = mapped_column(String(40))
    how_given: Mapped[str] = mapped_column(String(40))
    text_version: Mapped[str] = mapped_column(String(40))
    language: Mapped[str] = mapped_column(String(20))
    withdrawn_at: Mapped[datetime | None] = mapped_column(index=True)
    withdrawn_how: Mapped[str | None] = mapped_column(String(40))
    replaces: Mapped[str | None] = mapped_column(ID)
    change: Mapped[str | None] = mapped_column(String(40))
    understood: Mapped[str | None] = mapped_column(String(40))


class ConsentHistoryRow(Base):
    """Every status a consent has had. Rows are added, never changed."""

    __tablename__ = "consent_history"

    id: Mapped[int] = mapped_column(primary_key=True)
    consent_id: Mapped[str] = mapped_column(ForeignKey("consents.id", ondelete="CASCADE"), index=True)
    at: Mapped[datetime]
    status: Mapped[Status] = mapped_column(stored(Status))
    role: Mapped[str] = mapped_column(String(40))


class CallBackRow(Base):
    __tablename__ = "call_backs"
    __table_args__ = (
        Index(
            "uq_call_backs_open",
            "care_centre_id",
            "phone_fingerprint",
            unique=True,
            sqlite_where=text("done_at IS NULL"),
            postgresql_where=text("done_at IS NULL"),
        ),
    )

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    care_centre_id: Mapped[str] = mapped_column(ForeignKey("care_centres.id"))
    sealed_contact: Mapped[str] = mapped_column(String)
    phone_fingerprint: Mapped[str] = mapped_column(ID)
    about: Mapped[str] = mapped_column(String(40))
    requested_at: Mapped[datetime]
    answer_by: Mapped[date | None]
    done_at: Mapped[datetime | None]
    # Nothing said is NULL in the database, not JSON's null.
    wished: Mapped[list[Any] | None] = mapped_column(JSON(none_as_null=True))


class CodeAttemptRow(Base):
    """Somebody tried a booking code that did not exist."""

    __tablename__ = "code_attempts"

    id: Mapped[int] = mapped_column(primary_key=True)
    attempted_by: Mapped[str] = mapped_column(ID)
    at: Mapped[datetime] = mapped_column(index=True)
    hit: Mapped[bool]


class AuditRow(Base):
    """Who did what, when and why: ids and kinds only. No foreign keys: it outlives what it tells of. Triggers
    refuse changes, and each row is chained to the one before (`casework/trail.py`).
    """

    __tablename__ = "audit"
    __table_args__ = (Index("ix_audit_subject", "subject_kind", "subject_id"), Index("ix_audit_actor", "actor"))

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    type: Mapped[str] = mapped_column(String(60))
    role: Mapped[str] = mapped_column(String(40))
    actor: Mapped[str] = mapped_column(ID)
    unit: Mapped[str | None] = mapped_column(ID)
    subject_kind: Mapped[str] = mapped_column(String(40))
    subject_id: Mapped[str] = mapped_column(ID)
    why: Mapped[str | None] = mapped_column(String(40))
    previous: Mapped[str] = mapped_column(ID)
    hash: Mapped[str] = mapped_column(ID)
    keyed: Mapped[bool]


class WebSessionRow(Base):
    """Which conversation a browser tab has, and who is logged in there."""

    __tablename__ = "web_sessions"

    session_fingerprint: Mapped[str] = mapped_column(ID, primary_key=True)
    tab_fingerprint: Mapped[str] = mapped_column(ID, primary_key=True)
    sealed_sender: Mapped[str] = mapped_column(String)
    sealed_actor: Mapped[str | None] = mapped_column(String)
    # The sender's fingerprint: who erases a conversation finds the tabs that would go on with it.
    conversation: Mapped[str | None] = mapped_column(ID, index=True)
    created: Mapped[datetime]
    last_seen: Mapped[datetime] = mapped_column(index=True)
