"""Alembic's environment: the connection is handed in by `store/migrating.py`."""

from alembic import context

from assistant.store import tables, tables_more, tables_resident  # noqa: F401

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=tables.Base.metadata,
    transactional_ddl=True,
    render_as_batch=True,
)
context.run_migrations()
