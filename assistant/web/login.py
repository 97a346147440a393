"""The demo login: invented identities, on loopback alone, and no trace of it outside demo mode.

Outside demo staff log in with the operator's OpenID provider: `staff_login.py` (design, decision 6).
"""

import ipaddress
from functools import cache
from pathlib import Path
from typing import Any, NotRequired, TypedDict

import yaml
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from assistant.casework.actors import Actor, AssuranceLevel, Role
from assistant.web.conversation import erase
from assistant.web.errors import error
from assistant.web.parts import parts_of

PATH = "/demo-inloggning"
LOOPBACK_HOSTS = ("localhost", "127.0.0.1", "[::1]")
HOMES = {Role.COORDINATOR: "/personal", Role.ADMIN: "/personal/utskick"}
FORWARDED = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via")
IDENTITIES = Path(__file__).with_name("demo_identities.yml")


class DemoIdentity(TypedDict):
    id: str
    title: str
    about: str
    role: str
    key: str
    unit: str | None
    seams: NotRequired[str]


@cache
def identities() -> dict[str, DemoIdentity]:
    """The invented identities, by id."""
    listed: list[DemoIdentity] = yaml.safe_load(IDENTITIES.read_text(encoding="utf-8"))
    return {one["id"]: one for one in listed}


def is_here(request: Request) -> bool:
    """Demo mode, and a browser on this very machine: no proxy in between, no foreign host name."""
    return (
        parts_of(request).settings.demo
        and _is_loopback(request.client.host if request.client else "")
        and request.url.netloc.rsplit(":", 1)[0].lower() in LOOPBACK_HOSTS
        and not any(name in request.headers for name in FORWARDED)
    )


async def choose(request: Request) -> Response:
    """`GET`: who do you want to be?"""
    if not is_here(request):
        return error(request, "not_found", 404)
    shown: dict[str, Any] = {"identities": identities().values(), "current": await _current(request)}
    return parts_of(request).templates.TemplateResponse(request, "demo_login.html", shown)


async def log_in(request: Request) -> Response:
    """`POST who=<id>`: coordinators go to their worklist, administrators to the messages, others to the chat."""
    if not is_here(request):
        return error(request, "not_found", 404)
    chosen = identities().get(str((await request.form()).get("who")))
    if chosen is None:
        return RedirectResponse(PATH, 303)
    await become(request, _actor(chosen))
    return RedirectResponse(HOMES.get(Role(chosen["role"]), "/"), 303)


async def become(request: Request, actor: Actor | None) -> None:
    """Another identity, another session; what the ended one had talked about is erased."""
    parts = parts_of(request)
    await erase(parts.settings, await parts.sessions.log_in(request, actor, parts.clock()))


async def _current(request: Request) -> DemoIdentity | None:
    parts = parts_of(request)
    actor = await parts.sessions.actor(request, parts.clock())
    return next((one for one in identities().values() if _actor(one) == actor), None)


def _actor(chosen: DemoIdentity) -> Actor:
    return Actor(Role(chosen["role"]), chosen["key"], chosen["unit"], AssuranceLevel.DEMO)


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
