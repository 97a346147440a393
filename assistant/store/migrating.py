"""Brings a case database to the version that this code knows."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, make_url

from assistant.store.engine import WRITES, make_engine

MIGRATIONS = Path(__file__).parent / "migrations"


class DatabaseIsNewer(Exception):
    """The database was written by a later version of the program. Nothing was changed."""


def migrate(url: str, revision: str = "head") -> None:
    """Makes the database or brings it up to date, in one transaction. Raises `DatabaseIsNewer`, also for a
    `revision` that this program does not know.
    """
    make_folder(url)
    with _connected(url) as connection:
        config = configured(connection)
        _refuse_newer(connection, ScriptDirectory.from_config(config))
        if revision != "head" and revision not in _known(ScriptDirectory.from_config(config)):
            raise DatabaseIsNewer(f"version {revision} is not known to this program")
        command.upgrade(config, revision)


def version(url: str) -> str | None:
    """The version that the database has; None for one that is empty."""
    engine = make_engine(url)
    try:
        with engine.connect().execution_options(**{WRITES: False}) as connection:
            return MigrationContext.configure(connection).get_current_revision()
    finally:
        engine.dispose()


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
    current = MigrationContext.configure(connection).get_current_revision()
    if current is not None and current not in _known(script):
        raise DatabaseIsNewer(f"the database has version {current}, which this program does not know")


def _known(script: ScriptDirectory) -> set[str]:
    return {revision.revision for revision in script.walk_revisions()}
