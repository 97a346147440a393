"""What is kept about whoever is logged in beside bookings and consents: what was told, to them and about them."""

from collections.abc import Sequence

from assistant.casework.booking import Appointment
from assistant.casework.calendar_links import CalendarKind
from assistant.casework.consent import Consent
from assistant.casework.disclosure import Disclosure
from assistant.casework.messages import Message
from assistant.casework.times import local
from assistant.services.booking_views import maybe_local
from assistant.services.messages import EVER
from assistant.services.needs import of_appointment
from assistant.services.ports import UnitOfWork
from assistant.services.privacy_views import OwnBooking, OwnChannel, OwnDisclosure, OwnMessage, OwnNotice, OwnPlace


def disclosures(uow: UnitOfWork, consents: Sequence[Consent]) -> list[OwnDisclosure]:
    """Inside a transaction: what was told to others under the person's consents (C-44)."""
    return [_disclosure(uow, one) for one in uow.disclosures.of_consents([one.id for one in consents])]


def messages(uow: UnitOfWork, person_key: str) -> list[OwnMessage]:
    """Inside a transaction: every message to the person, those that were dropped or still wait too."""
    return [_message(uow, one) for one in uow.messages.of_person(person_key, EVER)]


def notices(uow: UnitOfWork, bookings: Sequence[Appointment]) -> list[OwnNotice]:
    """Inside a transaction: what staff were to phone about."""
    starts = {one.id: one.start for one in bookings}
    return [
        OwnNotice(one.kind.value, local(starts[one.appointment_id]), local(one.made_at), maybe_local(one.told_at))
        for one in uow.own_data.notices_of(list(starts))
    ]


def places(uow: UnitOfWork, person_key: str) -> list[OwnPlace]:
    """Inside a transaction: every place in a waiting list, those that were left too."""
    return [
        OwnPlace(centre_name(uow, one.care_centre_id), local(one.joined_at), local(one.until), one.place.value)
        for one in uow.own_data.waiting_of(person_key)
    ]


def channel(uow: UnitOfWork, person_key: str) -> OwnChannel | None:
    """Inside a transaction."""
    choice = uow.messages.choice(person_key)
    if choice is None:
        return None
    return OwnChannel(choice.channel.value, _unsealed(uow, choice.sealed_address), local(choice.chosen_at))


def with_what_was_told(uow: UnitOfWork, booking: OwnBooking) -> OwnBooking:
    """Inside a transaction: the booking with its needs, its invitation and its link."""
    appointment_id = booking.appointment.id
    link = uow.calendar_links.get(CalendarKind.APPOINTMENT, appointment_id)
    return OwnBooking(
        booking.appointment,
        booking.made_at,
        booking.history,
        needs=of_appointment(uow, appointment_id),
        invited_at=maybe_local(uow.own_data.invited_at(appointment_id)),
        calendar_link_at=local(link.made_at) if link else None,
    )


def centre_name(uow: UnitOfWork, care_centre_id: str | None) -> str:
    centre = uow.directory.care_centre(care_centre_id) if care_centre_id else None
    return centre.name if centre else ""


def _disclosure(uow: UnitOfWork, one: Disclosure) -> OwnDisclosure:
    unit = centre_name(uow, one.unit)
    return OwnDisclosure(one.party.value, one.content, one.purpose, one.discloser, unit, local(one.told_at))


def _message(uow: UnitOfWork, one: Message) -> OwnMessage:
    return OwnMessage(
        kind=one.kind.value,
        due_at=local(one.due_at),
        start=maybe_local(one.start),
        message_state=one.state.value,
        channel=one.channel.value if one.channel else None,
        address=_unsealed(uow, one.sealed_address),
        text=_unsealed(uow, one.sealed_text),
    )


def _unsealed(uow: UnitOfWork, sealed: str | None) -> str | None:
    return uow.sealer.unseal(sealed) if sealed else None
