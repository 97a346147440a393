"""What every staff page does: calls one service off the event loop, and goes back with a notice."""

from collections.abc import Callable
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from assistant.casework.actors import Actor
from assistant.web.parts import parts_of

Service = Callable[..., Any]


async def serve(request: Request, service: Service, by: Actor, **what: Any) -> Any:
    """Calls a service off the event loop: the database blocks."""
    parts = parts_of(request)

    def call() -> Any:
        with parts.house.uow() as uow:
            return service(uow, by=by, now=parts.clock(), **what)

    return await run_in_threadpool(call)


def back(notice: str, path: str = "/personal") -> Response:
    """To `path`, where the notice of that name (`workspace.notices` in `texts.yml`) is shown."""
    return RedirectResponse(f"{path}?besked={notice}", 303)
