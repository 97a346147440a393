"""What belongs to consents and is only ever added: the words shown, and what was told."""

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from assistant.casework.disclosure import ConsentText, Disclosure
from assistant.store.records import to_record, values_of
from assistant.store.tables_consent import ConsentTextRow, DisclosureRow


class SqlConsentTexts:
    def __init__(self, session: Session) -> None:
        self.session = session

    def keep(self, text: ConsentText) -> None:
        """Once: the id is made of the words, so a second time changes nothing."""
        if self.session.get(ConsentTextRow, text.id) is None:
            self.session.add(ConsentTextRow(**values_of(text)))
            self.session.flush()

    def some(self, ids: Collection[str]) -> list[ConsentText]:
        query = select(ConsentTextRow).where(ConsentTextRow.id.in_(ids)).order_by(ConsentTextRow.first_shown)
        return [to_record(ConsentText, row) for row in self.session.scalars(query)]


class SqlDisclosures:
    def __init__(self, session: Session) -> None:
        self.session = session

    def add(self, disclosure: Disclosure) -> None:
        self.session.add(DisclosureRow(**values_of(disclosure)))
        self.session.flush()

    def of_consents(self, consent_ids: Collection[str]) -> list[Disclosure]:
        query = select(DisclosureRow).where(DisclosureRow.consent_id.in_(consent_ids)).order_by(DisclosureRow.told_at)
        return [to_record(Disclosure, row) for row in self.session.scalars(query)]
