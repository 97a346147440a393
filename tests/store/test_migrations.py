from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from assistant.bootstrap import House, open_house, prepare
from assistant.services import audit
from assistant.store import DatabaseIsNewer, migrate
from assistant.store.engine import make_engine
from assistant.store.tables import Base
from tests.store.houses import NOW, rows
from tests.web.door import settings_for


def url_of(house: House) -> str:
    return house.engine.url.render_as_string(hide_password=False)


def test_the_migrations_make_just_the_tables_that_the_code_knows(house: House) -> None:
    with house.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        assert compare_metadata(context, Base.metadata) == []


def test_migrating_again_changes_nothing(house: House) -> None:
    before = rows(house, "care_centres")
    migrate(url_of(house))
    assert rows(house, "care_centres") == before


def test_a_database_from_a_later_version_is_left_alone(house: House) -> None:
    with house.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(DatabaseIsNewer, match="9999"):
        migrate(url_of(house))
    assert rows(house, "alembic_version") == [("9999",)]


def test_a_new_database_makes_its_own_folder(tmp_path: Path) -> None:
    file = tmp_path / "a" / "b" / "casework.db"
    migrate(f"sqlite:///{file}")
    assert file.exists()


def test_sqlite_lets_readers_read_while_somebody_writes(tmp_path: Path, sqlite_houses) -> None:
    for house in sqlite_houses.open(tmp_path):
        with house.engine.connect() as connection:
            assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"
            assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1


def test_an_audit_trail_from_before_the_chain_is_chained_and_signed(tmp_path: Path) -> None:
    settings = settings_for(tmp_path)
    migrate(settings.database_url, "0002")
    old_row = (
        "INSERT INTO audit (at, type, role, actor, subject_kind, subject_id) VALUES (:at, 'x', 'system', 'a', 'b', 'c')"
    )
    engine = make_engine(settings.database_url)
    with engine.begin() as connection:
        connection.execute(text(old_row), [{"at": f"2026-11-0{day} 10:00:00.000000"} for day in (1, 2, 3)])
    engine.dispose()
    prepare(settings, NOW)
    house = open_house(settings)
    with house.uow() as uow:
        verified = audit.verify(uow)
    assert (verified.outcome, verified.rows) == ("whole", len(rows(house, "audit")))
    assert rows(house, "audit", "keyed, type")[:4] == [(0, "x"), (0, "x"), (0, "x"), (1, "audit_chained")]
    assert house.sealer.fingerprint("phone", "1") == settings.sealer.fingerprint("phone", "1")
    with house.engine.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER audit_no_update")
        connection.exec_driver_sql("UPDATE audit SET actor = 'd' WHERE id = 2")
    with house.uow() as uow:
        assert audit.verify(uow).faults == (("changed", 2),)
    house.close()


def test_a_new_installation_makes_fingerprints_that_no_master_key_gives(tmp_path: Path) -> None:
    settings = settings_for(tmp_path)
    prepare(settings, NOW)
    house = open_house(settings)
    assert house.sealer.fingerprint("phone", "1") != settings.sealer.fingerprint("phone", "1")
    again = open_house(settings)
    assert house.sealer.fingerprint("phone", "1") == again.sealer.fingerprint("phone", "1")
    house.close()
    again.close()
