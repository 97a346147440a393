"""A case database with many appointments in it: written with SQL, as the services would have left it.

Twenty care centres with a coordinator each, who have had all these appointments, one every eight hours, back through
the years: so each database has as much in the weeks that the pages show. Nine of ten were closed; the tenth nobody ever
closed, so its cells are still taken. Each has its person, case, code, hold, history and audit rows, every fifth a
consent. Ids are spread as random ones are, so that the indexes are no better than real.
"""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, create_engine, make_url, text

from assistant.bootstrap import House
from assistant.casework.times import CELL_SECONDS, STOCKHOLM
from assistant.sealing import Sealer, new_master_key
from assistant.services import directory, parameters
from assistant.store.engine import make_engine
from assistant.store.migrating import migrate
from benchmarks.filling_rows import COORDINATORS, POSTGRES, SQLITE, Rows

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=STOCKHOLM)
LAST_WEEK = datetime(2026, 11, 20, 10, 0, tzinfo=STOCKHOLM)


def filled(url: str, appointments: int) -> House:
    """A migrated house with the directory and that many appointments."""
    migrate(url)
    house = House(make_engine(url), Sealer((new_master_key(),)), parameters.load())
    with house.uow() as uow:
        directory.load(uow, {"version": "benchmark", "care_centres": [_centre(n) for n in range(COORDINATORS)]}, NOW)
    _write(house, appointments)
    return house


def postgres_database(server: str) -> Iterator[str]:
    """The URL of a database of its own, dropped afterwards."""
    name, engine = f"reko_bench_{uuid4().hex}", create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    yield make_url(server).set(database=name).render_as_string(hide_password=False)
    with engine.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    engine.dispose()


def sqlite_database(folder: Path) -> str:
    return f"sqlite:///{folder / uuid4().hex}.db"


def _centre(number: int) -> dict[str, Any]:
    plans = [
        {"rrule": "FREQ=WEEKLY;BYDAY=MO,WE,FR", "from": "08:00", "to": "12:00", "valid_from": date(2020, 1, 6)},
        {"rrule": "FREQ=WEEKLY;BYDAY=TU,TH", "from": "13:00", "to": "16:00", "valid_from": date(2020, 1, 6)},
    ]
    return {
        "id": f"centre-{number}", "name": f"Centre {number}", "area": "Area", "public": True, "self_booking": True,
        "title": "REKO", "contact_way": "-", "phone": "040-628 04 10", "phone_hours": "-", "place": "-",
        "form": "visit", "verified_on": date(2026, 11, 1),
        "coordinators": [{"id": f"coordinator-{number}", "works": plans}],
    }  # fmt: skip


def _write(house: House, appointments: int) -> None:
    """Checks of foreign keys and the log of changes would only slow down writing what is known to be right."""
    dialect = SQLITE if house.engine.dialect.name == "sqlite" else POSTGRES
    with house.engine.connect() as connection:
        if dialect is SQLITE:
            raw = connection.connection.driver_connection
            for pragma in ("foreign_keys=OFF", "synchronous=OFF", "cache_size=-400000"):
                raw.execute(f"PRAGMA {pragma}")  # type: ignore[union-attr]
        for statement in Rows(dialect).statements():
            _run(connection, statement, appointments)
        connection.commit()
        if dialect is POSTGRES:
            connection.execute(text("ANALYZE"))
            connection.commit()
    house.engine.dispose()


def _run(connection: Connection, statement: str, appointments: int) -> None:
    base = LAST_WEEK.astimezone(STOCKHOLM)
    shown = base.strftime("%Y-%m-%d %H:%M:%S") if connection.dialect.name == "sqlite" else base
    values = {"base": shown, "last": appointments - 1, "cell": int(base.timestamp()) // CELL_SECONDS}
    used = {name: value for name, value in values.items() if f":{name}" in statement}
    connection.execute(text(statement), used)
