"""The case database: the words that were shown before a consent, and what was told under it."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from assistant.casework.consent import Party
from assistant.store.tables import ID, Base, stored


class ConsentTextRow(Base):
    """Every version of the words, for as long as a consent names it. `id` is made of the words."""

    __tablename__ = "consent_texts"

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    language: Mapped[str] = mapped_column(String(20))
    words: Mapped[str] = mapped_column(Text)
    first_shown: Mapped[datetime]


class DisclosureRow(Base):
    """To whom something was told, when, and under which consent. Rows are added, never changed."""

    __tablename__ = "disclosures"

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    person_key: Mapped[str] = mapped_column(ForeignKey("persons.key"), index=True)
    consent_id: Mapped[str] = mapped_column(ForeignKey("consents.id"), index=True)
    use_case: Mapped[str] = mapped_column(String(40))
    discloser: Mapped[str] = mapped_column(String(40))
    party: Mapped[Party] = mapped_column(stored(Party))
    content: Mapped[str] = mapped_column(String(400))
    purpose: Mapped[str] = mapped_column(String(400))
    told_at: Mapped[datetime]
    told_by: Mapped[str] = mapped_column(ID)
    unit: Mapped[str | None] = mapped_column(ID)
