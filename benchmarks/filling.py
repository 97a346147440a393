"""A case database with many appointments in it: written with SQL, as the services would have left it.

Twenty care centres with a coordinator each, who have had all these appointments, one every eight hours, back through
the years: so each database has as much in the weeks that the pages show. Nine of ten were closed; the tenth nobody ever
closed, so its cells are still taken. Each has its person, case, code, hold, history and audit rows, every fifth a
consent. Ids are spread as random ones are, so that the indexes are no better than real.
"""

from collections.abc import Iterator
from dataclasses import dataclass
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

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=STOCKHOLM)
LAST_WEEK = datetime(2026, 11, 20, 10, 0, tzinfo=STOCKHOLM)
COORDINATORS = 20
AUDIT_ROWS = 4
APART = 8


@dataclass(frozen=True)
class Dialect:
    """What the two databases spell differently: an id from a number, and a moment some hours before another."""

    id: str
    moment: str


SQLITE = Dialect(
    "printf('%08x%024x', ({i} * 2654435761) % 4294967296, {i})",
    "strftime('%Y-%m-%d %H:%M:%S.000000', :base, '-' || ({hours}) || ' hours')",
)
POSTGRES = Dialect(
    "lpad(to_hex((({i})::bigint * 2654435761) % 4294967296), 8, '0') || lpad(to_hex(({i})::bigint), 24, '0')",
    "cast(:base as timestamptz) - ({hours}) * interval '1 hour'",
)


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
        for statement in _statements(dialect):
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


def _statements(dialect: Dialect) -> Iterator[str]:
    def id_(kind: int) -> str:
        return dialect.id.format(i=f"(i * 8 + {kind})")

    def before(extra: int = 0) -> str:
        return dialect.moment.format(hours=f"(i / {COORDINATORS} + 1) * {APART} + {extra}")

    numbers = "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < :last) "
    whose = f"'coordinator-' || (i % {COORDINATORS})"
    where = f"'centre-' || (i % {COORDINATORS})"
    day = "date '2026-12-31'" if dialect is POSTGRES else "'2026-12-31'"
    state = "CASE WHEN i % 10 = 0 THEN 'confirmed' ELSE 'done' END"
    yield (
        f"INSERT INTO persons (key, identified, created_at) {numbers}SELECT {id_(0)}, i % 2 = 0, {before(200)} FROM n"
    )
    yield (
        f"INSERT INTO cases (id, person_key, care_centre_id, opened_at) {numbers}"
        f"SELECT {id_(1)}, {id_(0)}, {where}, {before(200)} FROM n"
    )
    yield (
        'INSERT INTO appointments (id, case_id, person_key, care_centre_id, coordinator_id, start, "end", state, '
        f"made_at, made_by, by_staff) {numbers}"
        f"SELECT {id_(2)}, {id_(1)}, {id_(0)}, {where}, {whose}, {before()}, {before(-1)}, {state}, {before(200)}, "
        f"{id_(0)}, false FROM n"
    )
    yield f"INSERT INTO booking_codes (fingerprint, appointment_id) {numbers}SELECT {id_(3)}, {id_(2)} FROM n"
    yield (
        'INSERT INTO holds (id, holder, care_centre_id, coordinator_id, start, "end", expires_at, made_at, '
        f"appointment_id, outcome, anonymous) {numbers}"
        f"SELECT {id_(4)}, {id_(5)}, {where}, {whose}, {before()}, {before(-1)}, {before(199)}, {before(200)}, "
        f"{id_(2)}, 'confirmed', false FROM n"
    )
    yield (
        "INSERT INTO consents (id, person_key, appointment_id, kind, discloser, party, content, purpose, collected_by, "
        "assurance, how_given, text_version, language, valid_until, given_at, status, withdrawn_at) "
        f"{numbers}SELECT {id_(6)}, {id_(0)}, {id_(2)}, 'exchange', 'region', 'employer', 'meeting_only', 'plan', "
        f"'region', 'demo', 'chat', '1', 'sv', {day}, {before(200)}, "
        f"CASE WHEN i % 10 = 0 THEN 'withdrawn' ELSE 'expired' END, CASE WHEN i % 10 = 0 THEN {before(-1)} END "
        "FROM n WHERE i % 5 = 0"
    )
    for type_, extra in (("appointment_booked", 200), ("appointment_done", -1)):
        yield (
            'INSERT INTO appointment_history (appointment_id, at, type, by_staff, start, "end", care_centre_id) '
            f"{numbers}"
            f"SELECT {id_(2)}, {before(extra)}, '{type_}', false, {before()}, {before(-1)}, {where} FROM n"
        )
    for _ in range(AUDIT_ROWS):
        yield (
            f"INSERT INTO audit (at, type, role, actor, unit, subject_kind, subject_id) {numbers}"
            f"SELECT {before(200)}, 'appointment_read', 'coordinator', {whose}, {where}, 'appointment', {id_(2)} FROM n"
        )
    yield (
        "INSERT INTO occupied (coordinator_id, five_minutes, owner) "
        f"{numbers}, c(j) AS (SELECT 0 UNION ALL SELECT j + 1 FROM c WHERE j < 11) "
        f"SELECT {whose}, :cell - (i / {COORDINATORS} + 1) * {APART} * 12 + j, {id_(2)} FROM n CROSS JOIN c "
        "WHERE i % 10 = 0"
    )
