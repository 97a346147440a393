"""Case databases for tests: a copy each, on SQLite always and on PostgreSQL when `REKO_TEST_POSTGRES` is set.

`REKO_TEST_POSTGRES` is an SQLAlchemy URL of a server where databases may be created.
"""

import os
import shutil
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, make_url, text

from assistant.bootstrap import House
from assistant.casework.actors import Actor, AssuranceLevel, Role
from assistant.casework.times import STOCKHOLM
from assistant.sealing import Sealer, new_master_key
from assistant.services import booking, directory, parameters
from assistant.services.views import AppointmentView, Booked, Contact
from assistant.store import migrate
from assistant.store.engine import make_engine

POSTGRES = os.environ.get("REKO_TEST_POSTGRES")
BACKENDS = [
    "sqlite",
    pytest.param("postgresql", marks=pytest.mark.skipif(not POSTGRES, reason="REKO_TEST_POSTGRES is not set")),
]
SEALER = Sealer((new_master_key(),))
NOW = datetime(2026, 11, 23, 10, 0, tzinfo=STOCKHOLM)  # a Monday
WEDNESDAY, FRIDAY = (datetime(2026, 11, day, 9, 0, tzinfo=STOCKHOLM) for day in (25, 27))

RESIDENT = Actor(Role.RESIDENT, "person-kim", assurance=AssuranceLevel.DEMO)
OTHER_RESIDENT = Actor(Role.RESIDENT, "person-robin", assurance=AssuranceLevel.DEMO)
STRANGER = Actor(Role.ANONYMOUS, "conversation-stranger")
COORDINATOR = Actor(Role.COORDINATOR, "c-1", "alen", AssuranceLevel.DEMO)
OTHER_COORDINATOR = Actor(Role.COORDINATOR, "c-9", "boken", AssuranceLevel.DEMO)
KIM = Contact("Kim Testsson", "070-174 06 05")


def works(rrule: str, starts: str, ends: str) -> dict[str, Any]:
    return {"rrule": rrule, "from": starts, "to": ends, "valid_from": date(2026, 1, 5)}


def centre(name: str, *, coordinators: Mapping[str, list[dict[str, Any]]], **changes: Any) -> dict[str, Any]:
    return {
        "id": name,
        "name": name.capitalize(),
        "area": "Testdal",
        "public": True,
        "self_booking": True,
        "title": "REKO",
        "contact_way": "Telefon",
        "phone": "040-628 04 10",
        "phone_hours": "vardagar 8.30",
        "place": "Rum 1",
        "form": "visit",
        "verified_on": date(2026, 11, 1),
        "coordinators": [{"id": key, "works": plans} for key, plans in coordinators.items()],
        **changes,
    }


MWF = works("FREQ=WEEKLY;BYDAY=MO,WE,FR", "09:00", "12:00")
TUESDAY = works("FREQ=WEEKLY;BYDAY=TU", "09:00", "11:00")
DIRECTORY: dict[str, Any] = {
    "version": "test",
    "care_centres": [
        centre("alen", coordinators={"c-1": [MWF]}),
        centre("boken", coordinators={"c-1": [TUESDAY], "c-2": [TUESDAY]}),
        centre("cedern", coordinators={"c-3": [MWF]}, public=False),
        centre("dungen", coordinators={"c-4": [MWF]}, self_booking=False),
    ],
}


def conversation(number: int) -> Actor:
    return Actor(Role.ANONYMOUS, f"conversation-{number}")


def phone(number: int) -> Contact:
    return Contact("Alex Testsson", f"070-174 06 {number:02}")


def code_holder(view: AppointmentView | None) -> Actor:
    assert view is not None
    return Actor(Role.CODE_HOLDER, view.id)


def book(
    house: House,
    *,
    by: Actor = RESIDENT,
    start: datetime = FRIDAY,
    contact: Contact | None = KIM,
    care_centre_id: str = "alen",
    now: datetime = NOW,
) -> Booked:
    """Holds and confirms, as the dialogue does."""
    with house.uow() as uow:
        held = booking.hold(uow, care_centre_id=care_centre_id, start=start, holder=by.key, by=by, now=now)
        assert held.hold_id is not None, held.outcome
        return booking.confirm(uow, hold_id=held.hold_id, contact=contact, by=by, now=now, code=f"kod {held.hold_id}")


def reload_directory(house: House, **changes: Any) -> None:
    with house.uow() as uow:
        directory.load(uow, {**DIRECTORY, **changes}, NOW)


def absence(coordinator: str, first: date, last: date | None = None, **changes: Any) -> dict[str, Any]:
    return {"coordinator": coordinator, "from": first, "to": last or first, **changes}


def rows(house: House, table: str, columns: str = "*") -> list[Any]:
    with house.engine.connect() as connection:
        return list(connection.execute(text(f"SELECT {columns} FROM {table}")))  # noqa: S608


TABLES = (
    "persons",
    "appointments",
    "appointment_history",
    "booking_codes",
    "holds",
    "occupied",
    "consents",
    "consent_history",
    "consent_texts",
    "disclosures",
    "call_backs",
    "code_attempts",
    "audit",
    "messages",
    "channel_choices",
    "calendar_links",
    "notices",
    "sounding_board_calls",
    "absences",
    "invitations",
    "waiting",
    "appointment_needs",
    "conversation_owners",
)


def everything(house: House) -> dict[str, list[tuple]]:
    return {table: sorted(map(tuple, rows(house, table)), key=repr) for table in TABLES}


def later(**span: float) -> datetime:
    return NOW + timedelta(**span)


class SqliteHouses:
    """Migrated once, then a file copy for each test."""

    def __init__(self, folder: Path) -> None:
        self.template = folder / "template.db"
        _fill(f"sqlite:///{self.template}")

    def open(self, folder: Path) -> Iterator[House]:
        file = folder / "casework.db"
        shutil.copy(self.template, file)
        yield from _opened(f"sqlite:///{file}")


class PostgresHouses:
    """Migrated once, then a database from that template for each test."""

    def __init__(self) -> None:
        assert POSTGRES is not None
        self.server = create_engine(POSTGRES, isolation_level="AUTOCOMMIT")
        self.template = self._create()
        _fill(self._url(self.template))

    def open(self) -> Iterator[House]:
        name = self._create(f" TEMPLATE {self.template}")
        yield from _opened(self._url(name))
        self.drop(name)

    def drop(self, name: str) -> None:
        with self.server.connect() as connection:
            connection.execute(text(f"DROP DATABASE {name}"))

    def close(self) -> None:
        self.drop(self.template)
        self.server.dispose()

    def _create(self, how: str = "") -> str:
        name = f"reko_test_{uuid4().hex}"
        with self.server.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}{how}"))
        return name

    def _url(self, name: str) -> str:
        return make_url(POSTGRES or "").set(database=name).render_as_string(hide_password=False)


def _fill(url: str) -> None:
    migrate(url)
    for house in _opened(url):
        reload_directory(house)


def _opened(url: str) -> Iterator[House]:
    house = House(make_engine(url), SEALER, parameters.load(), frozenset({"sms", "email"}))
    yield house
    house.close()
