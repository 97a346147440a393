from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from assistant.bootstrap import House
from assistant.store import DatabaseIsNewer, migrate
from assistant.store.tables import Base
from tests.store.houses import rows


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
