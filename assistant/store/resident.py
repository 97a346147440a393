"""Invitations, the waiting list, and what somebody needs at a meeting."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from assistant.casework.invitation import Invitation
from assistant.casework.waiting import IN_LIST, Place, Waiting
from assistant.store.records import save, to_record
from assistant.store.tables_resident import AppointmentNeedsRow, InvitationRow, WaitingRow


class SqlInvitations:
    def __init__(self, session: Session) -> None:
        self.session = session

    def get(self, invitation_id: str) -> Invitation | None:
        row = self.session.get(InvitationRow, invitation_id, with_for_update=True)
        return to_record(Invitation, row) if row else None

    def by_code(self, fingerprint: str) -> Invitation | None:
        row = self.session.scalars(select(InvitationRow).where(InvitationRow.fingerprint == fingerprint)).one_or_none()
        return to_record(Invitation, row) if row else None

    def of_unit(self, care_centre_id: str, since: datetime) -> list[Invitation]:
        query = select(InvitationRow).where(
            InvitationRow.care_centre_id == care_centre_id, InvitationRow.made_at >= since
        )
        return [to_record(Invitation, row) for row in self.session.scalars(query.order_by(InvitationRow.made_at))]

    def save(self, invitation: Invitation) -> None:
        save(self.session, InvitationRow, invitation)


class SqlWaiting:
    def __init__(self, session: Session) -> None:
        self.session = session

    def get(self, waiting_id: str) -> Waiting | None:
        row = self.session.get(WaitingRow, waiting_id, with_for_update=True)
        return to_record(Waiting, row) if row else None

    def by_code(self, fingerprint: str) -> Waiting | None:
        return next(self._where(WaitingRow.fingerprint == fingerprint), None)

    def of_person(self, person_key: str) -> list[Waiting]:
        return list(self._where(WaitingRow.person_key == person_key, WaitingRow.place.in_(IN_LIST)))

    def of_unit(self, care_centre_id: str) -> list[Waiting]:
        # Locked, so that two freed times are not offered to the same person at once.
        there = WaitingRow.care_centre_id == care_centre_id
        return list(self._where(there, WaitingRow.place.in_(IN_LIST), lock=True))

    def units(self) -> list[str]:
        query = select(WaitingRow.care_centre_id).where(WaitingRow.place.in_([Place.WAITING, Place.OFFERED]))
        return sorted(self.session.scalars(query.distinct()))

    def save(self, waiting: Waiting) -> None:
        save(self.session, WaitingRow, waiting)

    def _where(self, *conditions: ColumnElement[bool], lock: bool = False) -> Iterator[Waiting]:
        query = select(WaitingRow).where(*conditions).order_by(WaitingRow.joined_at, WaitingRow.id)
        for row in self.session.scalars(query.with_for_update() if lock else query):
            yield to_record(Waiting, row)


class SqlNeeds:
    def __init__(self, session: Session) -> None:
        self.session = session

    def get(self, appointment_id: str) -> str | None:
        row = self.session.get(AppointmentNeedsRow, appointment_id)
        return row.sealed_needs if row else None

    def save(self, appointment_id: str, sealed_needs: str, told_at: datetime) -> None:
        self.session.merge(
            AppointmentNeedsRow(appointment_id=appointment_id, sealed_needs=sealed_needs, told_at=told_at)
        )
        self.session.flush()
