"""Calling a service from a page: off the event loop, since the database blocks."""

from collections.abc import Callable
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from assistant.casework.actors import Actor
from assistant.web.parts import parts_of


async def serve(request: Request, service: Callable[..., Any], *, by: Actor, **what: Any) -> Any:
    """What the service answers `by`, in a unit of work of its own."""
    parts = parts_of(request)

    def call() -> Any:
        with parts.house.uow() as uow:
            return service(uow, by=by, **what)

    return await run_in_threadpool(call)
