"""The case database: tables, queries, transactions, migrations."""

from assistant.store.migrating import DatabaseIsNewer, migrate

__all__ = ["DatabaseIsNewer", "migrate"]
