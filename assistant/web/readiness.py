"""`/healthz`: this process lives. `/readyz`: the whole chain answers."""

import logging

from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse

from assistant.settings import Settings
from assistant.store.engine import WRITES, make_engine
from assistant.store.migrating import configured
from assistant.web.parts import parts_of

log = logging.getLogger(__name__)


async def alive(request: Request) -> JSONResponse:
    return JSONResponse({"alive": True})


async def ready(request: Request) -> JSONResponse:
    """200 `{"ready": true}`, or 503 `{"ready": false, "missing": [...]}` of database, rasa, actions."""
    parts = parts_of(request)
    links = {
        "database": await run_in_threadpool(_database_ready, parts.settings),
        "rasa": await parts.rasa.ready(),
        "actions": await parts.rasa.actions_ready(),
    }
    missing = [link for link, answers in links.items() if not answers]
    if missing:
        return JSONResponse({"ready": False, "missing": missing}, 503)
    return JSONResponse({"ready": True})


def _database_ready(settings: Settings) -> bool:
    """Whether the case database can be reached and has the version that this code was written for."""
    try:
        engine = make_engine(settings.database_url)
        try:
            # Only looks: must not wait for somebody's booking to be written.
            with engine.connect().execution_options(**{WRITES: False}) as connection:
                ours = _our_version(connection)
                return bool(ours) and _version(connection) == ours
        finally:
            engine.dispose()
    except Exception as error:  # whatever the driver raises; its text may hold the address
        log.warning("the case database does not answer: %s", type(error).__name__)
        return False


def _version(connection: Connection) -> set[str]:
    return set(MigrationContext.configure(connection).get_current_heads())


def _our_version(connection: Connection) -> set[str]:
    return set(ScriptDirectory.from_config(configured(connection)).get_heads())
