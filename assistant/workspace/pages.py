"""The coordinator's worklist: sees it, confirms, declines, cancels, ticks off. One service call a page."""

from collections.abc import Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute

from assistant.dates import local
from assistant.services import booking, callback, worklist
from assistant.services.views import Outcome, Worklist
from assistant.web.parts import parts_of
from assistant.web.texts import all_texts
from assistant.workspace.guard import staff_route
from assistant.workspace.serving import serve

LONGEST_REASON = 200
Service = Callable[..., Any]


def workspace_routes() -> list[BaseRoute]:
    return [
        staff_route("", show),
        staff_route("/moten/{appointment_id}/bekrafta", confirm, ["POST"]),
        staff_route("/moten/{appointment_id}/avboj", decline, ["POST"]),
        staff_route("/moten/{appointment_id}/avboka", cancel, ["POST"]),
        staff_route("/ring-upp/{call_back_id}/klart", call_done, ["POST"]),
    ]


async def show(request: Request) -> Response:
    """`GET /personal?besked=`: the own unit's worklist, and what became of the last press of a button."""
    parts = parts_of(request)
    shown: Worklist = await _serve(request, worklist.show)
    notices = all_texts()["workspace"]["notices"]
    context = {
        "worklist": shown,
        "notice": notices.get(request.query_params.get("besked")),
        "today": local(parts.clock()).date(),
        "demo": parts.settings.demo,
    }
    return parts.templates.TemplateResponse(request, "worklist.html", context)


async def confirm(request: Request) -> Response:
    return await _deed(request, booking.confirm_preliminary, **request.path_params)


async def decline(request: Request) -> Response:
    return await _deed_with_reason(request, booking.decline)


async def cancel(request: Request) -> Response:
    return await _deed_with_reason(request, booking.cancel)


async def call_done(request: Request) -> Response:
    return await _deed(request, callback.done, **request.path_params)


async def _deed_with_reason(request: Request, service: Service) -> Response:
    form = await request.form()
    reason = str(form.get("own_reason") or form.get("reason") or "").strip()[:LONGEST_REASON]
    if not reason:
        return _back("reason_missing")
    return await _deed(request, service, reason=reason, **request.path_params)


async def _deed(request: Request, service: Service, **what: str) -> Response:
    done: Outcome = await _serve(request, service, **what)
    return _back(done.outcome)


async def _serve(request: Request, service: Service, **what: str) -> Any:
    return await serve(request, service, **what)


def _back(notice: str) -> Response:
    return RedirectResponse(f"/personal?besked={notice}", 303)
