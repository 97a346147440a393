"""The web door: the only part of the assistant that the public reaches."""

from asyncio import create_task
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from assistant.bootstrap import House
from assistant.casework.errors import NotAllowed
from assistant.clock import now
from assistant.settings import Settings
from assistant.web import (
    calendar_files,
    chat,
    consent,
    errors,
    login,
    logout,
    minutely,
    own_data,
    own_page,
    pages,
    readiness,
    resident_login,
    staff_login,
    ways_in,
)
from assistant.web.free_text import NoPersonalNumbers
from assistant.web.limiting import Limiter, Rates
from assistant.web.memory import StoredMemory
from assistant.web.oidc_settings import RESIDENT_ANSWER, STAFF_ANSWER, ResidentLogin, StaffLogin
from assistant.web.parts import Clock, Parts
from assistant.web.protection import protection
from assistant.web.rasa_client import RasaClient
from assistant.web.rendering import templates
from assistant.web.sessions import Sessions
from assistant.workspace.consent import consent_staff_routes
from assistant.workspace.pages import workspace_routes
from assistant.workspace.resident_pages import resident_routes

STATIC = Path(__file__).with_name("static")


def create_app(
    settings: Settings,
    house: House,
    rasa_client: RasaClient,
    *,
    hosts: Sequence[str] = login.LOOPBACK_HOSTS,
    clock: Clock | None = None,
    rates: Rates | None = None,
    staff: StaffLogin | None = None,
    residents: ResidentLogin | None = None,
) -> Starlette:
    """The whole web door. `hosts`: the names it may be called by. `staff`, `residents`: where they log in outside
    demo mode. `clock` and `rates` are for tests.
    """
    app = Starlette(
        routes=routes(settings),
        middleware=[*protection(settings, hosts), Middleware(NoPersonalNumbers)],
        exception_handlers={HTTPException: errors.http_error, NotAllowed: errors.not_allowed},
        lifespan=_lifespan,
    )
    app.state.parts = Parts(
        settings=settings,
        house=house,
        rasa=rasa_client,
        sessions=Sessions(StoredMemory(house), demo=settings.demo),
        limiter=Limiter(rates),
        templates=templates(),
        clock=clock or now,
        staff_login=None if settings.demo else staff,
        resident_login=None if settings.demo else residents,
    )
    return app


def routes(settings: Settings) -> list[BaseRoute]:
    """Every page there is. The staff's are guarded in one place, `workspace/guard.py`."""
    staff = [*workspace_routes(), *consent_staff_routes(), *resident_routes()]
    return [*_public_routes(), *(_demo_routes() if settings.demo else []), *staff]


def _public_routes() -> list[BaseRoute]:
    return [
        Route("/", pages.chat_page),
        Route("/samtal", pages.say, methods=["POST"]),
        Route("/rensa", pages.clear, methods=["POST"]),
        Route("/almanacka", pages.almanac),
        Route("/min-tid", own_page.show, methods=["GET"]),
        Route("/min-tid", own_page.open_by_code, methods=["POST"]),
        Route("/min-tid/kanal", own_page.choose_channel, methods=["POST"]),
        Route("/kalender/{token}.ics", calendar_files.calendar_file),
        Route(own_data.PATH, own_data.page),
        Route(own_data.PATH + ".json", own_data.download),
        Route(own_data.PATH + "/radera", own_data.erase, methods=["POST"]),
        Route(logout.PATH, logout.log_out, methods=["POST"]),
        Route(ways_in.STAFF_PATH, staff_login.begin),
        Route(STAFF_ANSWER, staff_login.answered),
        Route(ways_in.RESIDENT_PATH, resident_login.begin),
        Route(RESIDENT_ANSWER, resident_login.answered),
        *consent.consent_routes(),
        Route("/api/chat", chat.say, methods=["POST"]),
        Route("/api/forget", chat.forget, methods=["POST"]),
        Route("/healthz", readiness.alive),
        Route("/readyz", readiness.ready),
        Mount("/static", StaticFiles(directory=STATIC), name="static"),
    ]


def _demo_routes() -> list[BaseRoute]:
    return [
        Route(login.PATH, login.choose, methods=["GET"]),
        Route(login.PATH, login.log_in, methods=["POST"]),
    ]


@asynccontextmanager
async def _lifespan(app: Starlette) -> AsyncIterator[dict[str, Any]]:
    parts: Parts = app.state.parts
    tending = create_task(minutely.tend(parts.house, parts.clock))
    yield {}
    await minutely.ended(tending)
    await parts.rasa.close()
