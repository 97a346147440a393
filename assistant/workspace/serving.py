"""How a staff page calls a service."""

from collections.abc import Callable
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from assistant.web.parts import parts_of
from assistant.workspace.guard import coordinator


async def serve(request: Request, service: Callable[..., Any], **what: Any) -> Any:
    """Calls a service as the coordinator at the page, off the event loop: the database blocks."""
    parts, by = parts_of(request), coordinator(request)

    def call() -> Any:
        with parts.house.uow() as uow:
            return service(uow, by=by, now=parts.clock(), **what)

    return await run_in_threadpool(call)
