"""What is kept about whoever is logged in, in full: for themselves alone (GDPR 15, PDL 8:5; L-22)."""

from datetime import UTC, datetime

from assistant.casework.actors import Actor
from assistant.casework.booking import Appointment
from assistant.casework.callback import CallBack
from assistant.casework.consent import Consent
from assistant.casework.errors import NotAllowed
from assistant.casework.times import local
from assistant.services import own_data_told as told
from assistant.services.audit import readings
from assistant.services.booking_views import appointment_view, maybe_local
from assistant.services.consent_views import consent_view
from assistant.services.people import contact_of
from assistant.services.ports import UnitOfWork
from assistant.services.privacy_views import Happened, OwnBooking, OwnCallBack, OwnConsent, OwnData
from assistant.services.transactions import deed, log

EVER = datetime(1970, 1, 1, tzinfo=UTC)


@deed
def show(uow: UnitOfWork, *, by: Actor, now: datetime) -> OwnData:
    """Everything about an identified resident, ended and past matters too. Raises `NotAllowed` for all others:
    whoever we don't know could be anybody.
    """
    if not by.is_identified_resident:
        raise NotAllowed("one's own data only")
    log(uow, "own_data_read", by=by, now=now, subject=("person", by.key))
    person, contact = uow.persons.get(by.key), contact_of(uow, by.key)
    bookings = uow.appointments.of_person(by.key, EVER)
    consents = uow.consents.of_person(by.key)
    # Not by number: nobody has proved that a number is theirs, and a call asked for is nobody else's business.
    calls = uow.own_data.call_backs(uow.audit.ids_of(by.key, "call_back_requested"))
    return OwnData(
        contact=contact,
        known_since=maybe_local(person.created_at if person else None),
        bookings=_bookings(uow, bookings, now),
        consents=_consents(uow, consents, now),
        disclosures=told.disclosures(uow, consents),
        call_backs=[_call_back(uow, one) for one in calls],
        waiting=told.places(uow, by.key),
        messages=told.messages(uow, by.key),
        notices=told.notices(uow, bookings),
        channel=told.channel(uow, by.key),
        readings=readings(uow, _subjects(uow, by, bookings, consents, calls)),
        conversations=[local(begun) for begun in uow.erasures.begun_by(by.key)],
        erased=[local(one.done_at) for one in uow.erasures.done_of(by.key) if one.done_at],
    )


def _subjects(
    uow: UnitOfWork, by: Actor, bookings: list[Appointment], consents: list[Consent], calls: list[CallBack]
) -> set[tuple[str, str]]:
    return {
        ("person", by.key),
        *(("appointment", one.id) for one in bookings),
        *(("consent", one.id) for one in consents),
        *(("call_back", one.id) for one in calls),
        *(("waiting", one.id) for one in uow.own_data.waiting_of(by.key)),
        *(("invitation", one) for one in uow.own_data.invitations_of([one.id for one in bookings])),
    }


def _bookings(uow: UnitOfWork, bookings: list[Appointment], now: datetime) -> list[OwnBooking]:
    events = uow.own_data.events_of([one.id for one in bookings])
    found = [
        OwnBooking(
            appointment_view(uow, one, now),
            local(one.made_at),
            [Happened(local(e.at), e.type, e.by_staff) for e in events if e.appointment_id == one.id],
        )
        for one in bookings
    ]
    return [told.with_what_was_told(uow, one) for one in found]


def _consents(uow: UnitOfWork, consents: list[Consent], now: datetime) -> list[OwnConsent]:
    events = uow.own_data.consent_events_of([one.id for one in consents])
    return [
        OwnConsent(
            consent_view(one, now),
            one.how_given,
            one.text_version,
            [Happened(local(e.at), e.status, e.role != "resident") for e in events if e.consent_id == one.id],
        )
        for one in consents
    ]


def _call_back(uow: UnitOfWork, one: CallBack) -> OwnCallBack:
    unit = told.centre_name(uow, one.care_centre_id)
    return OwnCallBack(unit, one.about, local(one.requested_at), maybe_local(one.done_at))
