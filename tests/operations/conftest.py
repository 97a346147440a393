"""Fixtures that are shared with the other tests of the case database."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.bootstrap import House, open_house
from assistant.settings import Mode, Settings
from assistant.store import conversations, fingerprint_root
from tests.store.fixtures import house, postgres_houses, sqlite_houses
from tests.store.houses import SEALER

__all__ = ["house", "installed", "postgres_houses", "settings", "sqlite_houses"]


@pytest.fixture
def settings(house: House, tmp_path: Path) -> Iterator[Settings]:
    """Of an installation on that database: its conversations beside it, or in it on PostgreSQL."""
    url = house.engine.url.render_as_string(hide_password=False)
    beside = f"sqlite:///{tmp_path / 'conversations.db'}" if url.startswith("sqlite") else url
    fingerprint_root.ensure(house.engine, SEALER)
    yield Settings(Mode.DEMO, tmp_path, url, beside, "http://rasa.test", "http://actions.test", SEALER)
    conversations._engine(beside).dispose()


@pytest.fixture
def installed(settings: Settings) -> Iterator[House]:
    """The same database, as the program opens it."""
    opened = open_house(settings)
    yield opened
    opened.close()
