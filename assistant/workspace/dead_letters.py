"""For whoever runs the system: how the sending of messages goes, and what could not be sent."""

from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute

from assistant.services import dead_letters
from assistant.services.views import Outcome
from assistant.web.parts import parts_of
from assistant.web.texts import all_texts
from assistant.workspace.guard import admin_route, administrator
from assistant.workspace.serving import serve

PAGE = "/utskick"


def dead_letter_routes() -> list[BaseRoute]:
    return [
        admin_route(PAGE, show),
        admin_route(PAGE + "/skicka-alla", resend_all, ["POST"]),
        admin_route(PAGE + "/{message_id}/skicka", resend, ["POST"]),
        admin_route(PAGE + "/{message_id}/ta-bort", drop, ["POST"]),
    ]


async def show(request: Request) -> Response:
    """`GET /personal/utskick?besked=`: kinds and times alone; who a message is to is nobody's business here."""
    parts = parts_of(request)
    context = {
        "outbox": await serve(request, dead_letters.show, by=administrator(request), now=parts.clock()),
        "notice": all_texts()["dead_letters"]["notices"].get(request.query_params.get("besked")),
    }
    return parts.templates.TemplateResponse(request, "dead_letters.html", context)


async def resend(request: Request) -> Response:
    return await _deed(request, dead_letters.resend, "resent", **request.path_params)


async def resend_all(request: Request) -> Response:
    return await _deed(request, dead_letters.resend_all, "resent")


async def drop(request: Request) -> Response:
    return await _deed(request, dead_letters.drop, "dropped", **request.path_params)


async def _deed(request: Request, service: Any, done_as: str, **what: str) -> Response:
    by, now = administrator(request), parts_of(request).clock()
    done: Outcome = await serve(request, service, by=by, now=now, **what)
    notice = done_as if done.outcome == "done" else done.outcome
    return RedirectResponse(f"/personal{PAGE}?besked={notice}", 303)
