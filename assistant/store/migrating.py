"""Brings a case database to the version that this code knows."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, make_url

from assistant.store.engine import make_engine

MIGRATIONS = Path(__file__).parent / "migrations"


class DatabaseIsNewer(Exception):
    """The database was written by a later version of the program. Nothing was changed."""


def migrate(url: str) -> None:
    """Makes the database or brings it up to date, in one transaction. Raises `DatabaseIsNewer`."""
    make_folder(url)
    with _connected(url) as connection:
        config = configured(connection)
        _refuse_newer(connection, ScriptDirectory.from_config(config))
        command.upgrade(config, "head")


def make_folder(url: str) -> None:
    """SQLite makes its file, but not the folder. Raises `OSError` where we may not write."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite" and parsed.database:
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)


def configured(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


@contextmanager
def _connected(url: str) -> Iterator[Connection]:
    engine = make_engine(url)
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()


def _refuse_newer(connection: Connection, script: ScriptDirectory) -> None:
    ours = {revision.revision for revision in script.walk_revisions()}
    current = MigrationContext.configure(connection).get_current_revision()
    if current is not None and current not in ours:
        raise DatabaseIsNewer(f"the database has version {current}, which this program does not know")
