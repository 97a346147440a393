"""A house of one's own for actions that look into the database."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from actions import wiring
from assistant import bootstrap, clock, settings
from tests.actions.talking import NOW
from tests.store.fixtures import house, postgres_houses, sqlite_houses

__all__ = ["house", "postgres_houses", "sqlite_houses"]


@pytest.fixture(autouse=True)
def _on_a_monday_morning(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test knows what day it is run on."""
    monkeypatch.setattr(clock, "now", lambda: NOW)


@pytest.fixture
def seeded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The example directory in an empty database, seen on a Monday morning."""
    monkeypatch.setenv("REKO_DATA_DIR", str(tmp_path))
    wiring.house.cache_clear()
    bootstrap.prepare(settings.load(), NOW)
    yield
    wiring.house().close()
    wiring.house.cache_clear()
