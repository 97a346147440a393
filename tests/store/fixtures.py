"""The `house` fixture: every test that asks for it runs on each database."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.bootstrap import House
from tests.store.houses import BACKENDS, PostgresHouses, SqliteHouses


@pytest.fixture(scope="session")
def sqlite_houses(tmp_path_factory: pytest.TempPathFactory) -> SqliteHouses:
    return SqliteHouses(tmp_path_factory.mktemp("casework"))


@pytest.fixture(scope="session")
def postgres_houses() -> Iterator[PostgresHouses]:
    houses = PostgresHouses()
    yield houses
    houses.close()


@pytest.fixture(params=BACKENDS)
def house(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[House]:
    if request.param == "sqlite":
        yield from request.getfixturevalue("sqlite_houses").open(tmp_path)
    else:
        yield from request.getfixturevalue("postgres_houses").open()
