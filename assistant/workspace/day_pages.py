"""The coordinator's day: away in one step, what becomes of each meeting, and one meeting's own page."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from assistant.casework.absence import rest_of_day, span_away
from assistant.casework.times import Interval
from assistant.services import absence, booking, day, notices, sounding_board, staff_moves
from assistant.services.day_views import Away, MeetingPage
from assistant.services.views import Outcome
from assistant.web.errors import error
from assistant.web.parts import parts_of
from assistant.web.texts import all_texts
from assistant.workspace.guard import coordinator, staff_route
from assistant.workspace.returning import back
from assistant.workspace.serving import serve


def day_routes() -> list[BaseRoute]:
    return [
        staff_route("/franvaro", away, ["POST"]),
        staff_route("/franvaro/{absence_id}/tillbaka", back_again, ["POST"]),
        staff_route("/moten/{appointment_id}", meeting),
        staff_route("/moten/{appointment_id}/vikarie", hand_over, ["POST"]),
        staff_route("/moten/{appointment_id}/flytta", move, ["POST"]),
        staff_route("/moten/{appointment_id}/genomfort", held, ["POST"]),
        staff_route("/moten/{appointment_id}/kom-inte", not_held, ["POST"]),
        staff_route("/berattat/{notice_id}", told, ["POST"]),
        staff_route("/bollplank/{call_id}/klart", call_done, ["POST"]),
        staff_route("/bollplank/{call_id}/avboka", call_cancelled, ["POST"]),
    ]


async def away(request: Request) -> Response:
    """`POST coordinator, first, last, starts, ends, substitute` or `rest_of_day`: somebody is away then."""
    form = {name: str(value) for name, value in (await request.form()).items()}
    by, now = coordinator(request), parts_of(request).clock()
    try:
        span = _span(form, now)
    except ValueError:
        return back("dates_missing")
    if span is None:
        return back("past")
    done: Away = await _serve(
        request,
        absence.register,
        coordinator_id=form.get("coordinator") or by.key,
        start=span.start,
        end=span.end,
        substitute_id=form.get("substitute") or None,
    )
    return back("registered_affected" if done.outcome == "registered" and done.affected else done.outcome)


async def back_again(request: Request) -> Response:
    return await _deed(request, absence.take_back, **request.path_params)


async def meeting(request: Request) -> Response:
    """`GET /personal/moten/{id}?form=&besked=`: one meeting, what has happened to it, and other times."""
    parts, form = parts_of(request), request.query_params.get("form")
    shown: MeetingPage | None = await _serve(request, day.meeting, form=form, **request.path_params)
    if shown is None:
        return error(request, "not_found", 404)
    notice = all_texts()["workspace"]["notices"].get(request.query_params.get("besked"))
    context = {"page": shown, "notice": notice, "now": parts.clock()}
    return parts.templates.TemplateResponse(request, "meeting.html", context)


async def hand_over(request: Request) -> Response:
    return await _deed(request, staff_moves.hand_over, **request.path_params)


async def move(request: Request) -> Response:
    """`POST start, form`: to a time that was agreed upon by phone."""
    form, here = await request.form(), f"/personal/moten/{request.path_params['appointment_id']}"
    try:
        start = _aware(str(form.get("start") or ""))
    except ValueError:
        return back("time_missing", here)
    what = {"start": start, "form": str(form.get("form") or ""), **request.path_params}
    done: Outcome = await _serve(request, staff_moves.move, **what)
    return back(done.outcome, "/personal" if done.outcome == "not_found" else here)


async def held(request: Request) -> Response:
    return await _deed(request, booking.close, came=True, **request.path_params)


async def not_held(request: Request) -> Response:
    return await _deed(request, booking.close, came=False, **request.path_params)


async def told(request: Request) -> Response:
    return await _deed(request, notices.told, **request.path_params)


async def call_done(request: Request) -> Response:
    return await _deed(request, sounding_board.done, **request.path_params)


async def call_cancelled(request: Request) -> Response:
    return await _deed(request, sounding_board.cancel, **request.path_params)


async def _deed(request: Request, service: Callable[..., Any], **what: object) -> Response:
    done: Outcome = await _serve(request, service, **what)
    return back(done.outcome)


def _span(form: Mapping[str, str], now: datetime) -> Interval | None:
    """Raises `ValueError` for days or clocks that can't be read."""
    if form.get("rest_of_day"):
        return rest_of_day(now)
    first = date.fromisoformat(form.get("first", ""))
    last = date.fromisoformat(form.get("last") or form["first"])
    return span_away(first, last, _clock(form.get("starts")), _clock(form.get("ends")), now=now)


def _clock(written: str | None) -> time | None:
    return time.fromisoformat(written) if written else None


def _aware(written: str) -> datetime:
    moment = datetime.fromisoformat(written)
    if moment.tzinfo is None:
        raise ValueError("a time needs a zone")
    return moment


async def _serve(request: Request, service: Callable[..., Any], **what: Any) -> Any:
    return await serve(request, service, by=coordinator(request), now=parts_of(request).clock(), **what)
