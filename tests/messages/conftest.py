"""Fixtures that are shared with the tests of the case database."""

import pytest

from tests.store.fixtures import house, postgres_houses, sqlite_houses

__all__ = ["house", "postgres_houses", "sqlite_houses"]


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """The servers here are on this machine: a proxy of the surroundings knows nothing of them."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
