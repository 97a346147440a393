"""Alembic's environment: the connection is handed in by `store/migrating.py`."""

from alembic import context

from assistant.store import (  # noqa: F401
    tables,
    tables_consent,
    tables_day,
    tables_messages,
    tables_more,
    tables_privacy,
    tables_resident,
)

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=tables.Base.metadata,
    transactional_ddl=True,
    render_as_batch=True,
)
context.run_migrations()
