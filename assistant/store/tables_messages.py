"""The case database: the outbox, how people want to be told, and links to calendars."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from assistant.casework.calendar_links import CalendarKind
from assistant.casework.messages import Channel, MessageKind, MessageState
from assistant.store.tables import ID, Base, stored


class MessageRow(Base):
    """What somebody is to be told. Written in the transaction of the deed that it tells of."""

    __tablename__ = "messages"
    __table_args__ = (
        CheckConstraint("(claim IS NULL) = (leased_until IS NULL)", "claim_has_a_lease"),
        CheckConstraint("kind = 'unit_news' OR person_key IS NOT NULL", "is_to_somebody"),
        # The worker asks for what waits, again and again.
        Index("ix_messages_waiting", "state", "next_try_at"),
    )

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    kind: Mapped[MessageKind] = mapped_column(stored(MessageKind))
    state: Mapped[MessageState] = mapped_column(stored(MessageState))
    person_key: Mapped[str | None] = mapped_column(ForeignKey("persons.key"), index=True)
    care_centre_id: Mapped[str] = mapped_column(ForeignKey("care_centres.id"))
    appointment_id: Mapped[str | None] = mapped_column(ForeignKey("appointments.id"), index=True)
    start: Mapped[datetime | None]
    due_at: Mapped[datetime]
    useful_until: Mapped[datetime]
    made_at: Mapped[datetime]
    next_try_at: Mapped[datetime]
    tries: Mapped[int]
    claim: Mapped[str | None] = mapped_column(ID)
    leased_until: Mapped[datetime | None]
    channel: Mapped[Channel | None] = mapped_column(stored(Channel))
    problem: Mapped[str | None] = mapped_column(String(40))
    ended_at: Mapped[datetime | None]
    sealed_text: Mapped[str | None] = mapped_column(String)
    sealed_address: Mapped[str | None] = mapped_column(String)


class ChannelChoiceRow(Base):
    """How a person wants to be told."""

    __tablename__ = "channel_choices"
    __table_args__ = (CheckConstraint("(channel = 'own_view') = (sealed_address IS NULL)", "has_an_address"),)

    person_key: Mapped[str] = mapped_column(ForeignKey("persons.key"), primary_key=True)
    channel: Mapped[Channel] = mapped_column(stored(Channel))
    sealed_address: Mapped[str | None] = mapped_column(String)
    chosen_at: Mapped[datetime]


class CalendarLinkRow(Base):
    """Opens one calendar to whoever knows the token. Found by the token's hash, shown again by unsealing it."""

    __tablename__ = "calendar_links"

    kind: Mapped[CalendarKind] = mapped_column(stored(CalendarKind), primary_key=True)
    subject_id: Mapped[str] = mapped_column(ID, primary_key=True)
    token_hash: Mapped[str] = mapped_column(ID, unique=True)
    sealed_token: Mapped[str] = mapped_column(String)
    made_at: Mapped[datetime]
