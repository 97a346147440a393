"""The one lock on the staff's pages. Every route goes through `staff_route`; a test walks them all."""

from collections.abc import Callable, Sequence

from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from assistant.casework.actors import Actor, Role
from assistant.casework.sounding_board import may_call
from assistant.web import login
from assistant.web.errors import error
from assistant.web.parts import parts_of


def staff_route(path: str, page: Callable[..., object], methods: Sequence[str] = ("GET",)) -> Route:
    """A page under `/personal` that coordinators alone reach, whatever the page itself forgets to check."""
    return Route("/personal" + path, page, methods=list(methods), middleware=[Middleware(CoordinatorsOnly)])


def officer_route(path: str, page: Callable[..., object], methods: Sequence[str] = ("GET",)) -> Route:
    """A page under `/bollplank` that those who work in the social services alone reach."""
    return Route("/bollplank" + path, page, methods=list(methods), middleware=[Middleware(OfficersOnly)])


def officer(request: Request) -> Actor:
    """Who is at the page, on a route of the social services."""
    actor: Actor = request.state.officer
    return actor


def coordinator(request: Request) -> Actor:
    """Who is at the page, on a guarded route."""
    actor: Actor = request.state.coordinator
    return actor


class CoordinatorsOnly:
    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope)
        refusal = await self._refusal(request)
        await (refusal or self._app)(scope, receive, send)

    async def _refusal(self, request: Request) -> Response | None:
        parts = parts_of(request)
        if not parts.settings.demo:
            return error(request, "staff_off", 404)
        if not login.is_here(request):
            return error(request, "forbidden", 403)
        actor = await parts.sessions.actor(request, parts.clock())
        if actor is None:
            return RedirectResponse(login.PATH, 303)
        return self._let_in(request, actor)

    def _let_in(self, request: Request, actor: Actor) -> Response | None:
        if actor.role is not Role.COORDINATOR or actor.unit is None:
            return error(request, "forbidden", 403)
        request.state.coordinator = actor
        return None


class OfficersOnly(CoordinatorsOnly):
    def _let_in(self, request: Request, actor: Actor) -> Response | None:
        if not may_call(actor):
            return error(request, "officers_only", 403)
        request.state.officer = actor
        return None
