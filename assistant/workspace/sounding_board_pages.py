"""Ten minutes with a coordinator: those who work in the social services see the next free times and pick one."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from assistant.services import sounding_board
from assistant.services.day_views import CallBooked, CallCentre, CallTimes
from assistant.services.views import Contact, Outcome
from assistant.web.parts import parts_of
from assistant.web.texts import all_texts
from assistant.workspace.guard import officer, officer_route
from assistant.workspace.returning import back
from assistant.workspace.serving import serve

PATH = "/bollplank"
LONGEST_NAME, LONGEST_PHONE = 100, 40


def sounding_board_routes() -> list[BaseRoute]:
    return [
        officer_route("", show),
        officer_route("/boka", book, ["POST"]),
        officer_route("/{call_id}/avboka", cancel, ["POST"]),
    ]


async def show(request: Request) -> Response:
    """`GET /bollplank?vardcentral=&besked=`: own calls, and a care centre's next free times."""
    parts = parts_of(request)
    chosen = request.query_params.get("vardcentral")
    centres: list[CallCentre] = await _serve(request, sounding_board.centres)
    found: CallTimes | None = None
    if chosen:
        found = await _serve(request, sounding_board.times, care_centre_id=chosen)
    context = {
        "centres": centres,
        "chosen": chosen,
        "found": found,
        "mine": await _serve(request, sounding_board.mine),
        "notice": all_texts()["sounding_board"]["notices"].get(request.query_params.get("besked")),
        "demo": parts.settings.demo,
    }
    return parts.templates.TemplateResponse(request, "sounding_board.html", context)


async def book(request: Request) -> Response:
    """`POST care_centre, start, name, phone`."""
    form = await request.form()
    centre = str(form.get("care_centre") or "")
    try:
        start = datetime.fromisoformat(str(form.get("start") or ""))
    except ValueError:
        return _again("time_missing", centre)
    if start.tzinfo is None:
        return _again("time_missing", centre)
    contact = Contact(
        str(form.get("name") or "").strip()[:LONGEST_NAME], str(form.get("phone") or "").strip()[:LONGEST_PHONE]
    )
    what = {"care_centre_id": centre, "start": start, "contact": contact}
    done: CallBooked = await _serve(request, sounding_board.book, **what)
    return back("booked", PATH) if done.outcome == "booked" else _again(done.outcome, centre)


async def cancel(request: Request) -> Response:
    done: Outcome = await _serve(request, sounding_board.cancel, **request.path_params)
    return back(done.outcome, PATH)


def _again(notice: str, centre: str) -> Response:
    """Back to the care centre's times, when it is one that a path may hold."""
    known = centre if centre.replace("-", "").replace("_", "").isalnum() and centre.isascii() else ""
    return back(f"{notice}&vardcentral={known}" if known else notice, PATH)


async def _serve(request: Request, service: Callable[..., Any], **what: Any) -> Any:
    return await serve(request, service, by=officer(request), now=parts_of(request).clock(), **what)
