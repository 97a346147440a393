"""Alembic's environment: the connection is handed in by `store/migrating.py`."""

from alembic import context

from assistant.store.all_tables import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    transactional_ddl=True,
    render_as_batch=True,
)
context.run_migrations()
