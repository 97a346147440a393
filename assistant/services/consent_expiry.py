"""What is about to end while something is planned: for the worklist, the person, and a nightly job."""

from datetime import datetime, timedelta

from assistant.casework.booking import Appointment
from assistant.casework.consent import Consent
from assistant.casework.consent_change import ends_before
from assistant.casework.times import local_date
from assistant.services.messages import tell_unit
from assistant.services.notices import NoticeKind, remind
from assistant.services.ports import UnitOfWork
from assistant.services.transactions import deed, reading
from assistant.services.views_consent import EndingConsent

__all__ = ["EndingConsent", "about_to_end", "remind_staff"]

# No consent lasts longer, so none that ends later can end before a meeting that may be booked.
FAR = timedelta(days=366)


@deed
def remind_staff(uow: UnitOfWork, *, now: datetime) -> int:
    """By night: each meeting with a yes that is about to end gets a line among what its coordinator is to tell, once
    for each yes, and the care centre hears of it. How many lines. The person sees it in their own view meanwhile.
    """
    written = [one for one in about_to_end(uow, now=now) if _reminded(uow, one, now)]
    for unit in sorted({one.care_centre_id for one in written}):
        tell_unit(uow, unit, now=now)
    return len(written)


@reading
def about_to_end(uow: UnitOfWork, *, now: datetime) -> list[EndingConsent]:
    """Every yes that ends soon, or before the meeting that is booked; by its last day.

    For a nightly job: it holds ids alone, so whoever runs it learns nothing of the persons.
    """
    last = local_date(now) + FAR
    found = [_ending(uow, one, now) for one in uow.consents.standing_until(last)]
    return sorted((one for one in found if one), key=lambda one: (one.valid_until, one.consent_id))


def _reminded(uow: UnitOfWork, ending: EndingConsent, now: datetime) -> bool:
    meeting = uow.appointments.get(ending.appointment_id)
    if meeting is None:
        return False
    return remind(uow, kind=NoticeKind.CONSENT_ENDS, appointment=meeting, since=ending.given_at, now=now)


def _ending(uow: UnitOfWork, consent: Consent, now: datetime) -> EndingConsent | None:
    meetings = {one.start: one for one in _planned(uow, consent, now)}
    warn = uow.parameters.at(local_date(now)).consent.warn
    start = ends_before(consent, meetings, warn=warn, now=now)
    if start is None:
        return None
    meeting = meetings[start]
    return EndingConsent(consent.id, meeting.care_centre_id, meeting.id, consent.valid_until, consent.given_at)


def _planned(uow: UnitOfWork, consent: Consent, now: datetime) -> list[Appointment]:
    if consent.person_key is None:
        return []
    return [one for one in uow.appointments.of_person(consent.person_key, now) if one.is_open]
