"""What is about to end while something is planned: for the worklist, the person, and a nightly job."""

from datetime import datetime, timedelta

from assistant.casework.booking import Appointment
from assistant.casework.consent import Consent
from assistant.casework.consent_change import ends_before
from assistant.casework.times import local_date
from assistant.services.ports import UnitOfWork
from assistant.services.transactions import reading
from assistant.services.views_consent import EndingConsent

__all__ = ["EndingConsent", "about_to_end"]

# No consent lasts longer, so none that ends later can end before a meeting that may be booked.
FAR = timedelta(days=366)


@reading
def about_to_end(uow: UnitOfWork, *, now: datetime) -> list[EndingConsent]:
    """Every yes that ends soon, or before the meeting that is booked; by its last day.

    For a nightly job: it holds ids alone, so whoever runs it learns nothing of the persons.
    """
    last = local_date(now) + FAR
    found = [_ending(uow, one, now) for one in uow.consents.standing_until(last)]
    return sorted((one for one in found if one), key=lambda one: (one.valid_until, one.consent_id))


def _ending(uow: UnitOfWork, consent: Consent, now: datetime) -> EndingConsent | None:
    meetings = {one.start: one for one in _planned(uow, consent, now)}
    warn = uow.parameters.at(local_date(now)).consent.warn
    start = ends_before(consent, meetings, warn=warn, now=now)
    if start is None:
        return None
    meeting = meetings[start]
    return EndingConsent(consent.id, meeting.care_centre_id, meeting.id, consent.valid_until)


def _planned(uow: UnitOfWork, consent: Consent, now: datetime) -> list[Appointment]:
    if consent.person_key is None:
        return []
    return [one for one in uow.appointments.of_person(consent.person_key, now) if one.is_open]
