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
from assistant.web.ways_in import STAFF_PATH


def staff_route(path: str, page: Callable[..., object], methods: Sequence[str] = ("GET",)) -> Route:
    """A page under `/personal` that coordinators alone reach, whatever the page itself forgets to check."""
    return Route("/personal" + path, page, methods=list(methods), middleware=[Middleware(CoordinatorsOnly)])


def admin_route(path: str, page: Callable[..., object], methods: Sequence[str] = ("GET",)) -> Route:
    """A page under `/personal` for whoever runs the system, and nobody else: such a page reads no matters."""
    return Route("/personal" + path, page, methods=list(methods), middleware=[Middleware(AdministratorsOnly)])


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


def administrator(request: Request) -> Actor:
    """Who is at the page, on a route for administrators."""
    actor: Actor = request.state.administrator
    return actor


class _Lock:
    """`name`: under which a page finds who is there. `refusal`: what others are told."""

    name: str
    refusal: str

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    def opens_to(self, actor: Actor) -> bool:
        raise NotImplementedError

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope)
        refusal = await _refusal(request, self)
        await (refusal or self._app)(scope, receive, send)


class CoordinatorsOnly(_Lock):
    name = "coordinator"
    refusal = "forbidden"

    def opens_to(self, actor: Actor) -> bool:
        return actor.role is Role.COORDINATOR and actor.unit is not None


class AdministratorsOnly(_Lock):
    name = "administrator"
    refusal = "forbidden_admin"

    def opens_to(self, actor: Actor) -> bool:
        return actor.role is Role.ADMIN


class OfficersOnly(_Lock):
    name = "officer"
    refusal = "officers_only"

    def opens_to(self, actor: Actor) -> bool:
        return may_call(actor)


async def _refusal(request: Request, lock: _Lock) -> Response | None:
    parts = parts_of(request)
    if not parts.settings.demo and parts.staff_login is None:
        return error(request, "staff_off", 404)
    if parts.settings.demo and not login.is_here(request):
        return error(request, "forbidden", 403)
    actor = await parts.sessions.actor(request, parts.clock())
    if actor is None:
        return _to_login(request, login.PATH if parts.settings.demo else STAFF_PATH)
    if not lock.opens_to(actor):
        return error(request, lock.refusal, 403)
    setattr(request.state, lock.name, actor)
    return None


def _to_login(request: Request, path: str) -> Response:
    """A form's answer must not lead to the provider: a browser stops there, and the press would be lost unseen."""
    if request.method in ("GET", "HEAD"):
        return RedirectResponse(path, 303)
    return error(request, "login_over", 403, log_in=path)
