"""A coordinator asks again: one person's consents, what was told, what may be told, and what the person answers now."""

from collections.abc import Callable
from datetime import date
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from assistant.casework.errors import UnknownParty
from assistant.services import consent_by_staff, consent_texts, disclosure
from assistant.services.views import Outcome
from assistant.services.views_consent import ConsentCard
from assistant.web.errors import error
from assistant.web.parts import parts_of
from assistant.web.texts import all_texts
from assistant.workspace.guard import coordinator, staff_route
from assistant.workspace.returning import back
from assistant.workspace.serving import serve

PAGE = "/moten/{appointment_id}/samtycke"
YES = "yes"
CONTENTS = ("meeting_only", "next_step")


def consent_staff_routes() -> list[BaseRoute]:
    return [
        staff_route(PAGE, show),
        staff_route(PAGE, record, ["POST"]),
        staff_route(PAGE + "/ta-tillbaka", withdraw, ["POST"]),
        staff_route(PAGE + "/berattat", tell, ["POST"]),
    ]


async def show(request: Request) -> Response:
    """`GET`: what holds, its history, and the words to read out."""
    card: ConsentCard | None = await _serve(request, consent_by_staff.show)
    if card is None:
        return error(request, "not_found", 404)
    shown = {
        "card": card,
        "words_to_read": consent_texts.today().words,
        "notice": all_texts()["consent"]["notices"].get(request.query_params.get("besked")),
        "today": parts_of(request).clock().date(),
    }
    return parts_of(request).templates.TemplateResponse(request, "consent_card.html", shown)


async def record(request: Request) -> Response:
    """`POST party=&answer=yes|no&content=&until=`: what the person answered."""
    form = await request.form()
    until, content = str(form.get("until") or ""), str(form.get("content") or CONTENTS[0])
    if content not in CONTENTS or form.get("answer") not in (YES, "no"):
        return _back(request, "incomplete")
    try:
        last = date.fromisoformat(until) if until else None
    except ValueError:
        return _back(request, "date_unreadable")
    return await _deed(
        request,
        consent_by_staff.record_spoken,
        party=str(form.get("party")),
        given=form.get("answer") == YES,
        content=content,
        until=last,
        shown=consent_texts.today(),
    )


async def withdraw(request: Request) -> Response:
    form = await request.form()
    return await _deed(request, consent_by_staff.withdraw_spoken, party=str(form.get("party")))


async def tell(request: Request) -> Response:
    """`POST party=&use_case=`: refused without a consent that covers it."""
    form = await request.form()
    what = {"party": str(form.get("party")), "use_case": str(form.get("use_case"))}
    return await _deed(request, disclosure.note, **what)


async def _deed(request: Request, service: Callable[..., Outcome], **what: Any) -> Response:
    try:
        done: Outcome = await _serve(request, service, **what)
    except UnknownParty:
        return _back(request, "incomplete")
    return error(request, "not_found", 404) if done.outcome == "not_found" else _back(request, done.outcome)


async def _serve(request: Request, service: Callable[..., Any], **what: Any) -> Any:
    by, now = coordinator(request), parts_of(request).clock()
    return await serve(request, service, by=by, now=now, **request.path_params, **what)


def _back(request: Request, notice: str) -> Response:
    return back(notice, f"/personal/moten/{request.path_params['appointment_id']}/samtycke")
