"""Persons in the case database: who somebody is there, and their sealed contact."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime

from assistant.casework.actors import Actor
from assistant.casework.persons import Person, normal_phone
from assistant.services.ports import UnitOfWork
from assistant.services.transactions import new_id
from assistant.services.views import Contact


def is_usable(contact: Contact | None) -> bool:
    """Somebody can be phoned and asked for by name."""
    return contact is not None and bool(contact.name.strip()) and bool(normal_phone(contact.phone))


def phone_fingerprint(uow: UnitOfWork, contact: Contact, place: int = 0) -> str:
    """Finds the same number again. Where several may wait for one number, each has a `place` of its own."""
    number = normal_phone(contact.phone)
    return uow.sealer.fingerprint("phone", f"{number}#{place}" if place else number)


def seal(uow: UnitOfWork, contact: Contact, *, suits: str | None = None, parties: Sequence[str] = ()) -> str:
    """`suits`: when a call would suit them, in the words that were said. `parties`: whose yes a call is about."""
    beside = ({"suits": suits} if suits else {}) | ({"parties": list(parties)} if parties else {})
    return uow.sealer.seal_json(asdict(contact) | beside)


def unseal(uow: UnitOfWork, sealed: str) -> Contact:
    value: Mapping[str, str] = uow.sealer.unseal_json(sealed)
    return Contact(value["name"], value["phone"])


def when_it_suits(uow: UnitOfWork, sealed: str) -> str | None:
    said: str | None = uow.sealer.unseal_json(sealed).get("suits")
    return said


def parties_concerned(uow: UnitOfWork, sealed: str) -> list[str]:
    said: list[str] = uow.sealer.unseal_json(sealed).get("parties") or []
    return said


def contact_of(uow: UnitOfWork, person_key: str) -> Contact | None:
    person = uow.persons.get(person_key)
    return unseal(uow, person.sealed_contact) if person and person.sealed_contact else None


def stands_for(uow: UnitOfWork, person_key: str, by: Actor) -> bool:
    """Whether `by` may read and decide as that person: logged in, or by a code where the code alone says who it is.

    Whoever has logged in is somebody also elsewhere: a booking code, which others may come by, opens the booking alone.
    """
    person = uow.persons.get(person_key)
    return by.is_identified_resident or person is None or not person.identified


def ensure_person(uow: UnitOfWork, *, by: Actor, contact: Contact | None, now: datetime) -> Person:
    """The identified person's row, or a new one under a random key. A newer contact replaces an older."""
    identified = by.is_identified_resident
    known = uow.persons.get(by.key) if identified else None
    sealed = seal(uow, contact) if contact and is_usable(contact) else None
    kept = sealed or (known.sealed_contact if known else None)
    made_at = known.created_at if known else now
    person = Person(by.key if identified else new_id(), identified, kept, made_at)
    if person != known:
        uow.persons.save(person)
    return person
