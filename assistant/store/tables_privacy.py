"""The case database: the end of the audit trail, the root of fingerprints, whose a conversation is, erasures."""

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from assistant.store.tables import ID, Base

ONLY = 1


class AuditHeadRow(Base):
    """The last row of the audit trail, signed: without it nobody would miss rows cut off at the end.

    Whoever writes in the trail locks this one row first, so that the chain never forks.
    """

    __tablename__ = "audit_head"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    audit_id: Mapped[int]
    hash: Mapped[str] = mapped_column(ID)
    signature: Mapped[str] = mapped_column(ID)


class FingerprintRootRow(Base):
    """What all fingerprints are made from, sealed: the master key can be changed without losing them."""

    __tablename__ = "fingerprint_root"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    sealed_root: Mapped[str] = mapped_column(String)


class ConversationOwnerRow(Base):
    """Which conversations belong to which identified person. `conversation` is a fingerprint."""

    __tablename__ = "conversation_owners"

    conversation: Mapped[str] = mapped_column(ID, primary_key=True)
    person_key: Mapped[str] = mapped_column(ID, index=True)
    sealed_sender: Mapped[str] = mapped_column(String)
    begun_at: Mapped[datetime]


class ErasureRow(Base):
    """An erasure that somebody asked for. Once done it holds pseudonymous ids alone, for a restored backup."""

    __tablename__ = "erasures"

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    scope: Mapped[str] = mapped_column(String(40))
    subject: Mapped[str] = mapped_column(ID)
    conversation: Mapped[str | None] = mapped_column(ID)
    sealed_senders: Mapped[str | None] = mapped_column(String)
    asked_at: Mapped[datetime]
    done_at: Mapped[datetime | None] = mapped_column(index=True)
