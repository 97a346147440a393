"""`/mitt-samtycke`: the receipt of whoever is logged in, to read, print and save; taken back with one press."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from assistant.casework.actors import Actor
from assistant.casework.errors import UnknownParty
from assistant.services import consent, consent_receipt
from assistant.services.ports import UnitOfWork
from assistant.services.views import ConsentView
from assistant.services.views_consent import ConsentReceipt
from assistant.web.errors import error
from assistant.web.parts import parts_of
from assistant.web.texts import all_texts, text
from assistant.web.ways_in import login_over, resident_way_in

PATH = "/mitt-samtycke"
GIVEN = ("active",)
BY_WEB = "web"


def consent_routes() -> list[BaseRoute]:
    return [
        Route(PATH, show),
        Route(PATH + "/kvitto.txt", download),
        Route(PATH + "/skicka", send, methods=["POST"]),
        Route(PATH + "/ta-tillbaka", withdraw, methods=["POST"]),
        Route(PATH + "/begransa", narrow, methods=["POST"]),
    ]


async def show(request: Request) -> Response:
    """`GET`: without a login only where to log in; nothing about anybody."""
    by = await _resident(request)
    receipt = await _receipt(request, by) if by else None
    shown = {
        "receipt": receipt,
        "standing": [row for row in receipt.rows if row.status in GIVEN] if receipt else [],
        "notice": all_texts()["consent"]["notices"].get(request.query_params.get("besked")),
        "now": parts_of(request).clock(),
        "sends": parts_of(request).house.sends,
        "way_in": resident_way_in(request, PATH),
    }
    return parts_of(request).templates.TemplateResponse(request, "consent.html", shown)


async def download(request: Request) -> Response:
    """`GET`: the same as plain text, to save."""
    by = await _resident(request)
    if by is None:
        return error(request, "own_only", 403)
    shown = {"receipt": await _receipt(request, by), "now": parts_of(request).clock()}
    kept = {"content-disposition": f'attachment; filename="{text("consent.file")}"', "cache-control": "no-store"}
    page = parts_of(request).templates.TemplateResponse(request, "consent_receipt.txt", shown, headers=kept)
    page.headers["content-type"] = "text/plain; charset=utf-8"
    return page


async def send(request: Request) -> Response:
    """`POST`: a message that the receipt is there to read, the way the person wants to be told."""
    by = await _resident(request)
    if by is None:
        return login_over(request, resident_way_in(request, PATH))
    sent = await _serve(request, lambda uow, now: consent_receipt.send(uow, by=by, now=now))
    return RedirectResponse(f"{PATH}?besked=receipt_{sent.outcome}", 303)


async def withdraw(request: Request) -> Response:
    """`POST party=`: one party, or all without it. From now on."""
    return await _deed(request, "withdrawn", _withdraw)


async def narrow(request: Request) -> Response:
    """`POST party=`: from now on only that there is a meeting."""
    return await _deed(request, "narrowed", _narrow)


def _withdraw(uow: UnitOfWork, party: str, by: Actor, now: datetime) -> list[ConsentView]:
    return consent.withdraw(uow, parties=[party] if party else None, by=by, now=now, how=BY_WEB)


def _narrow(uow: UnitOfWork, party: str, by: Actor, now: datetime) -> list[ConsentView]:
    return consent.narrow(uow, parties=[party], content="meeting_only", until=None, by=by, now=now)


async def _deed(request: Request, done: str, service: Callable[..., list[ConsentView]]) -> Response:
    by = await _resident(request)
    if by is None:
        return login_over(request, resident_way_in(request, PATH))
    party = str((await request.form()).get("party") or "")
    try:
        changed = await _serve(request, lambda uow, now: service(uow, party, by, now))
    except UnknownParty:
        return error(request, "not_found", 404)
    return RedirectResponse(f"{PATH}?besked={done if changed else 'already'}", 303)


async def _resident(request: Request) -> Actor | None:
    parts = parts_of(request)
    actor = await parts.sessions.actor(request, parts.clock())
    return actor if actor and actor.is_identified_resident else None


async def _receipt(request: Request, by: Actor) -> ConsentReceipt:
    receipt: ConsentReceipt = await _serve(request, lambda uow, now: consent_receipt.show(uow, by=by, now=now))
    return receipt


async def _serve(request: Request, call: Callable[..., Any]) -> Any:
    """Calls a service off the event loop: the database blocks."""
    parts = parts_of(request)

    def run() -> Any:
        with parts.house.uow() as uow:
            return call(uow, parts.clock())

    return await run_in_threadpool(run)
