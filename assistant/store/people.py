"""Persons, consents, call-backs."""

from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import ColumnElement, Select, delete, or_, select
from sqlalchemy.orm import Session

from assistant.casework.callback import CallBack
from assistant.casework.consent import A_YES, Consent, Status
from assistant.casework.persons import Person
from assistant.store.records import save, to_record
from assistant.store.tables import AppointmentRow, PersonRow
from assistant.store.tables_more import CallBackRow, ConsentHistoryRow, ConsentRow


class SqlPersons:
    def __init__(self, session: Session) -> None:
        self.session = session

    def get(self, key: str) -> Person | None:
        row = self.session.get(PersonRow, key)
        return to_record(Person, row) if row else None

    def save(self, person: Person) -> None:
        save(self.session, PersonRow, person)


class SqlConsents:
    def __init__(self, session: Session) -> None:
        self.session = session

    def save(self, consent: Consent, *, now: datetime, role: str) -> None:
        save(self.session, ConsentRow, consent)
        self.session.add(ConsentHistoryRow(consent_id=consent.id, at=now, status=consent.status, role=role))
        self.session.flush()

    def of_person(self, person_key: str) -> list[Consent]:
        return self._where(ConsentRow.person_key == person_key)

    def of_appointment(self, appointment_id: str) -> list[Consent]:
        return self._where(ConsentRow.appointment_id == appointment_id)

    def of_conversation(self, conversation: str) -> list[Consent]:
        return self._where(ConsentRow.conversation == conversation)

    def withdrawn_in_unit(self, care_centre_id: str, since: datetime) -> list[Consent]:
        """Those of persons who have an appointment at the care centre, or bound to one there."""
        there = AppointmentRow.care_centre_id == care_centre_id
        # A question for each of the few withdrawn ones: the care centre's appointments are many, and grow.
        theirs = select(AppointmentRow.id).where(there, AppointmentRow.person_key == ConsentRow.person_key)
        bound = select(AppointmentRow.id).where(there, AppointmentRow.id == ConsentRow.appointment_id)
        return self._where(ConsentRow.withdrawn_at >= since, or_(theirs.exists(), bound.exists()))

    def changed_in_unit(self, care_centre_id: str, since: datetime) -> list[Consent]:
        """Those that took over from another yes with something changed; of the same persons."""
        there = AppointmentRow.care_centre_id == care_centre_id
        return self._where(
            ConsentRow.change.is_not(None),
            ConsentRow.given_at >= since,
            or_(
                ConsentRow.person_key.in_(select(AppointmentRow.person_key).where(there)),
                ConsentRow.appointment_id.in_(select(AppointmentRow.id).where(there)),
            ),
        )

    def standing_until(self, last: date) -> list[Consent]:
        """Every yes of somebody known whose last day is `last` or earlier."""
        return self._where(
            ConsentRow.status.in_(A_YES), ConsentRow.valid_until <= last, ConsentRow.person_key.is_not(None)
        )

    def history(self, consent_ids: Collection[str]) -> list[tuple[str, datetime, Status]]:
        """(consent id, when, what it became), oldest first."""
        row = ConsentHistoryRow
        query = select(row.consent_id, row.at, row.status).where(row.consent_id.in_(consent_ids)).order_by(row.id)
        return [(id, at, status) for id, at, status in self.session.execute(query)]

    def erase_conversation(self, conversation: str) -> None:
        """Wishes said in it, also those bound to a booking that was made in it."""
        booked_in_it = select(AppointmentRow.id).where(AppointmentRow.made_by == conversation)
        without_login = ConsentRow.assurance == "none"
        its = or_(
            ConsentRow.conversation == conversation,
            ConsentRow.appointment_id.in_(booked_in_it) & without_login,
        )
        mine = select(ConsentRow.id).where(its)
        self.session.execute(delete(ConsentHistoryRow).where(ConsentHistoryRow.consent_id.in_(mine)))
        self.session.execute(delete(ConsentRow).where(its))

    def _where(self, *conditions: ColumnElement[bool]) -> list[Consent]:
        query = select(ConsentRow).where(*conditions).order_by(ConsentRow.given_at, ConsentRow.id)
        return [to_record(Consent, row) for row in self.session.scalars(query)]


class SqlCallBacks:
    def __init__(self, session: Session) -> None:
        self.session = session

    def get(self, call_back_id: str) -> CallBack | None:
        row = self.session.get(CallBackRow, call_back_id, with_for_update=True)
        return to_record(CallBack, row) if row else None

    def open_for(self, care_centre_id: str, phone_fingerprint: str) -> CallBack | None:
        query = _open(care_centre_id).where(CallBackRow.phone_fingerprint == phone_fingerprint)
        row = self.session.scalars(query).one_or_none()
        return to_record(CallBack, row) if row else None

    def open_of_unit(self, care_centre_id: str) -> list[CallBack]:
        query = _open(care_centre_id).order_by(CallBackRow.requested_at)
        return [to_record(CallBack, row) for row in self.session.scalars(query)]

    def save(self, call_back: CallBack) -> None:
        save(self.session, CallBackRow, call_back)


def _open(care_centre_id: str) -> Select[tuple[CallBackRow]]:
    return select(CallBackRow).where(CallBackRow.care_centre_id == care_centre_id, CallBackRow.done_at.is_(None))
