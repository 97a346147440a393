"""Fixtures that are shared with the other tests of the case database."""

from tests.store.fixtures import house, postgres_houses, sqlite_houses

__all__ = ["house", "postgres_houses", "sqlite_houses"]
