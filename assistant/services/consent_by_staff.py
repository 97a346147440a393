"""What a person says to the coordinator: asked again by phone or at the meeting, and taken back by saying so.

There is no form that a consent must have (C-42). The coordinator vouches for who it was, and for having said what it
is about; the region's own consents alone are seen and written here (C-41).
"""

from datetime import date, datetime

from assistant.casework import consent as rules
from assistant.casework.actors import Actor, AssuranceLevel
from assistant.casework.booking import Appointment
from assistant.casework.consent import A_YES, STANDING, Consent, Party, Status
from assistant.casework.parameters import ConsentParameters
from assistant.casework.sharing import REGION
from assistant.casework.times import local_date
from assistant.services import consent_texts
from assistant.services.booking_views import appointment_view
from assistant.services.consent_owner import Owner
from assistant.services.consent_receipt import build
from assistant.services.consent_recording import Giver, Terms, end, write
from assistant.services.consent_views import consent_view
from assistant.services.disclosure import meeting_of, sharable
from assistant.services.people import contact_of
from assistant.services.ports import UnitOfWork
from assistant.services.transactions import deed, log
from assistant.services.views import ConsentView, Outcome
from assistant.services.views_consent import ConsentCard, ShownText, SpokenAnswer

__all__ = ["ConsentCard", "SpokenAnswer", "check_spoken", "record_spoken", "show", "withdraw_spoken"]

SPOKEN = "spoken"
PURPOSE = "plan_next_step"
LANGUAGE = "sv"
WHY = "consent_card"


@deed
def show(uow: UnitOfWork, *, appointment_id: str, by: Actor, now: datetime) -> ConsentCard | None:
    """The person's consents with the region, what has been told, and what may be. None: no such meeting.

    Raises `NotAllowed` for all but the unit's own staff. A deed, since the read leaves an audit row (PDL 4:3).
    """
    appointment = meeting_of(uow, appointment_id, by)
    if appointment is None:
        return None
    log(uow, "consent_read", by=by, now=now, subject=("appointment", appointment.id), why=WHY)
    everything = _of(uow, appointment)
    latest = [one for one in everything if one.status is not Status.REPLACED]
    planned = [one.start for one in uow.appointments.of_person(appointment.person_key, now) if one.is_open]
    return ConsentCard(
        appointment=appointment_view(uow, appointment, now),
        contact=contact_of(uow, appointment.person_key),
        receipt=build(uow, latest, everything, planned, now),
        usual_end=rules.last_day(None, rules.Kind.EXCHANGE, rules=_limits(uow, now), now=now),
        sharable=sharable(uow, appointment.person_key, now),
    )


@deed
def check_spoken(
    uow: UnitOfWork,
    *,
    appointment_id: str,
    party: str,
    given: bool,
    content: str,
    until: date | None,
    by: Actor,
    now: datetime,
) -> SpokenAnswer | None:
    """What `record_spoken` would keep, to be read first: the end is what the limits make of it (C-46).

    A yes says what may be told; Försäkringskassan's is to the need where nothing is chosen (C-31). None: no such
    meeting. A deed, since the read leaves an audit row. Raises `NotAllowed` for another unit's meeting, `UnknownParty`.
    """
    appointment = meeting_of(uow, appointment_id, by)
    if appointment is None:
        return None
    log(uow, "consent_read", by=by, now=now, subject=("appointment", appointment.id), why=WHY)
    known = rules.known_party(party)
    told, purpose = rules.scope(rules.kind_for(known, content), content, PURPOSE)
    last = rules.last_day(until, rules.kind_for(known, content), rules=_limits(uow, now), now=now)
    return SpokenAnswer(
        outcome=_readiness(given, told, until, now),
        appointment=appointment_view(uow, appointment, now),
        contact=contact_of(uow, appointment.person_key),
        party=known.value,
        given=given,
        content=told,
        purpose=purpose,
        until=last,
        cut=until is not None and last < until,
        wish=_other_wish(uow, appointment, known, (given, told, last), now),
    )


@deed
def record_spoken(
    uow: UnitOfWork,
    *,
    appointment_id: str,
    party: str,
    given: bool,
    content: str,
    until: date | None,
    shown: ShownText,
    by: Actor,
    now: datetime,
) -> Outcome:
    """What the person answered when asked: recorded | content_missing | past | not_found. Takes the place of the wish.

    A yes that says nothing of what may be told is not kept: content_missing.
    `until` None is the default; it is cut to the longest allowed. `shown` are the words that were read out.
    Raises `NotAllowed` for another unit's meeting, `UnknownParty`.
    """
    appointment = meeting_of(uow, appointment_id, by)
    if appointment is None:
        return Outcome("not_found")
    known = rules.known_party(party)
    told, _ = rules.scope(rules.kind_for(known, content), content, PURPOSE)
    if (readiness := _readiness(given, told, until, now)) != "ready":
        return Outcome(readiness)
    version = consent_texts.keep(uow, shown, language=LANGUAGE, now=now)
    terms = Terms(content, PURPOSE, until, SPOKEN, version, LANGUAGE, REGION)
    standing = [one for one in _of(uow, appointment) if one.status in STANDING]
    giver = Giver(True, AssuranceLevel.BY_STAFF.value, standing, asked=(known,))
    owner = Owner(appointment.person_key, None, appointment.id)
    write(uow, owner, giver, terms, known, given, by=by, now=now)
    return Outcome("recorded")


@deed
def withdraw_spoken(uow: UnitOfWork, *, appointment_id: str, party: str, by: Actor, now: datetime) -> Outcome:
    """The person took it back by telling the coordinator: withdrawn | already | not_found. Holds at once."""
    appointment = meeting_of(uow, appointment_id, by)
    if appointment is None:
        return Outcome("not_found")
    known = rules.known_party(party)
    standing = [one for one in _of(uow, appointment) if one.party is known and one.status_at(now) in A_YES]
    for one in standing:
        end(uow, one, rules.withdrawn(one, now=now, how=SPOKEN), by=by, now=now)
    return Outcome("withdrawn" if standing else "already")


def _readiness(given: bool, told: str, until: date | None, now: datetime) -> str:
    if until is not None and until < local_date(now):
        return "past"
    return "content_missing" if given and not told else "ready"


def _other_wish(
    uow: UnitOfWork, appointment: Appointment, party: Party, answer: tuple[bool, str, date], now: datetime
) -> ConsentView | None:
    """The standing wish for that party, where the answer is not the same."""
    wishes = [one for one in _of(uow, appointment) if one.party is party and one.status_at(now) is Status.WISH]
    others = [one for one in wishes if (True, one.content, one.valid_until) != answer]
    return consent_view(others[-1], now) if others else None


def _limits(uow: UnitOfWork, now: datetime) -> ConsentParameters:
    return uow.parameters.at(local_date(now)).consent


def _of(uow: UnitOfWork, appointment: Appointment) -> list[Consent]:
    return [one for one in uow.consents.of_person(appointment.person_key) if one.collected_by == REGION]
