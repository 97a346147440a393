"""A meeting as coordinators see it, on the worklist and on its own page: with whom, which consents, which needs."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from assistant.casework.actors import Actor
from assistant.casework.booking import Appointment
from assistant.casework.consent import Consent, Status
from assistant.casework.sharing import REGION
from assistant.casework.times import local_date
from assistant.services.booking_views import appointment_view
from assistant.services.colleagues import told_apart
from assistant.services.consent_views import latest_views
from assistant.services.needs import of_appointment
from assistant.services.people import contact_of
from assistant.services.ports import UnitOfWork
from assistant.services.transactions import log
from assistant.services.views import ConsentView, WorklistRow
from assistant.services.views_colleague import Colleague


def worklist_row(
    uow: UnitOfWork, appointment: Appointment, known: Mapping[str, Colleague], *, by: Actor, now: datetime, why: str
) -> WorklistRow:
    """Inside a transaction, for the unit's own staff. The reading leaves an audit row, `why` its errand."""
    log(uow, "appointment_read", by=by, now=now, subject=("appointment", appointment.id), why=why)
    return WorklistRow(
        appointment=appointment_view(uow, appointment, now),
        contact=contact_of(uow, appointment.person_key),
        consents=_consents(uow, appointment, now),
        needs=of_appointment(uow, appointment.id),
        holder=told_apart(known, appointment.coordinator_id),
    )


def own(consents: Iterable[Consent]) -> list[Consent]:
    """What the region itself collected: the other authority's are its own (C-41)."""
    return [one for one in consents if one.collected_by == REGION]


def _consents(uow: UnitOfWork, appointment: Appointment, now: datetime) -> list[ConsentView]:
    of_person = own(uow.consents.of_person(appointment.person_key))
    latest = [one for one in of_person if one.status is not Status.REPLACED]
    warn = uow.parameters.at(local_date(now)).consent.warn
    return latest_views(latest, now, [appointment.start], warn)
