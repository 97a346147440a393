"""A case database for the actions that keep something."""

from tests.store.fixtures import house, postgres_houses, sqlite_houses

__all__ = ["house", "postgres_houses", "sqlite_houses"]
