"""The outbox as a worker handles it, for tests."""

from collections.abc import Collection
from datetime import datetime, timedelta

from assistant.bootstrap import House
from assistant.casework.actors import Actor, AssuranceLevel, Role
from assistant.services import outbox
from assistant.services.message_views import Parcel
from tests.store.houses import (
    DIRECTORY,
    NOW,
    reload_directory,
    rows,
)

ALL = ("email", "sms")
ADMIN = Actor(Role.ADMIN, "demo-admin", assurance=AssuranceLevel.DEMO)


def give_function_addresses(house: House) -> None:
    centres = [{**one, "function_address": f"{one['id']}@example.org"} for one in DIRECTORY["care_centres"]]
    reload_directory(house, care_centres=centres)


def claim(house: House, now: datetime = NOW, channels: Collection[str] = ALL) -> Parcel | None:
    with house.uow() as uow:
        return outbox.claim(uow, channels=channels, now=now)


def claim_all(house: House, now: datetime = NOW, channels: Collection[str] = ALL) -> list[Parcel]:
    found = []
    while parcel := claim(house, now, channels):
        found.append(parcel)
    return found


def sent(house: House, parcel: Parcel | None, now: datetime = NOW) -> str:
    assert parcel is not None
    with house.uow() as uow:
        return outbox.sent(uow, parcel=parcel, text="Din tid", now=now).outcome


def failed(house: House, parcel: Parcel | None, now: datetime = NOW, *, for_good: bool = False) -> str:
    assert parcel is not None
    with house.uow() as uow:
        return outbox.failed(uow, parcel=parcel, problem="gateway_away", for_good=for_good, now=now).outcome


def states(house: House) -> list[tuple[str, str]]:
    return sorted((kind, state) for kind, state in rows(house, "messages", "kind, state"))


def fail_until_dead(house: House, now: datetime = NOW) -> None:
    verdict = "waiting"
    while verdict == "waiting":
        parcel = claim(house, now)
        verdict = failed(house, parcel, now) if parcel else verdict
        now += timedelta(minutes=5)
    assert verdict == "dead"
