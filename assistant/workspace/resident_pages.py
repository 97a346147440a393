"""The REKO's side of the resident's own booking: invitations, and the waiting list. One service call a page."""

import secrets
from collections.abc import Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute

from assistant.casework.errors import CodeTaken
from assistant.services import invitation, waiting
from assistant.services.resident_views import Invited
from assistant.services.views import Contact, Outcome
from assistant.swedish.bookings.booking_codes import make
from assistant.web.parts import parts_of
from assistant.web.texts import all_texts
from assistant.workspace.guard import coordinator, staff_route
from assistant.workspace.serving import serve

PATH = "/inbjudan"
CODE_BYTES = 5
LONGEST_FIELD = 80
TRIES = 5


def resident_routes() -> list[BaseRoute]:
    return [
        staff_route(PATH, invitations),
        staff_route(PATH, invite, ["POST"]),
        staff_route(PATH + "/{invitation_id}/dra-in", withdraw, ["POST"]),
        staff_route("/vantelista/{waiting_id}/ta-bort", remove, ["POST"]),
    ]


async def invitations(request: Request) -> Response:
    """`GET /personal/inbjudan?besked=`: those of the own unit, and a form for a new one."""
    return await _page(request, None, request.query_params.get("besked"))


async def invite(request: Request) -> Response:
    """`POST /personal/inbjudan`: shows the code, this once."""
    form = await request.form()
    name, phone = (str(form.get(field) or "").strip()[:LONGEST_FIELD] for field in ("name", "phone"))
    made = await _made(request, Contact(name, phone))
    return await _page(request, made, "needs_contact" if made.outcome == "needs_contact" else None)


async def withdraw(request: Request) -> Response:
    done: Outcome = await _served(request, invitation.withdraw, **request.path_params)
    return RedirectResponse(f"/personal{PATH}?besked={done.outcome}", 303)


async def remove(request: Request) -> Response:
    done: Outcome = await _served(request, waiting.remove, **request.path_params)
    return RedirectResponse(f"/personal?besked=waiting_{done.outcome}", 303)


async def _made(request: Request, contact: Contact) -> Invited:
    for _ in range(TRIES):
        try:
            made: Invited = await _served(
                request, invitation.invite, contact=contact, code=make(secrets.token_bytes(CODE_BYTES))
            )
        except CodeTaken:
            continue
        return made
    raise CodeTaken("no free code was found")


async def _page(request: Request, made: Invited | None, notice: str | None) -> Response:
    parts = parts_of(request)
    context: dict[str, Any] = {
        "invitations": await _served(request, invitation.of_unit),
        "made": made if made and made.code else None,
        "notice": all_texts()["resident"]["notices"].get(notice),
        "demo": parts.settings.demo,
    }
    return parts.templates.TemplateResponse(request, "invitations.html", context)


async def _served(request: Request, service: Callable[..., Any], **what: Any) -> Any:
    return await serve(request, service, by=coordinator(request), now=parts_of(request).clock(), **what)
