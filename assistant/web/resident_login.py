"""Residents log in with e-ID by the operator's OpenID broker, outside demo mode: their personal number says who."""

from collections.abc import Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from assistant.casework.actors import Actor
from assistant.services import residents
from assistant.web import oidc_login
from assistant.web.errors import error
from assistant.web.oidc_tokens import LoginRefused, Why
from assistant.web.parts import Parts, parts_of
from assistant.web.ways_in import OWN_PAGES

KEPT = "resident_login"


async def begin(request: Request) -> Response:
    """`GET ?sida=`: to the broker, and afterwards back to that page of one's own."""
    resident_login = parts_of(request).resident_login
    if resident_login is None:
        return error(request, "not_found", 404)
    page = request.query_params.get("sida", "")
    return await oidc_login.begin(request, resident_login.provider, KEPT, page if page in OWN_PAGES else "")


async def answered(request: Request) -> Response:
    """`GET ?code=&state=`: back from the broker."""
    resident_login = parts_of(request).resident_login
    if resident_login is None:
        return error(request, "not_found", 404)
    return await oidc_login.end(request, resident_login.provider, KEPT, _known, resident_login.number_claims)


def _known(parts: Parts, claims: Mapping[str, Any]) -> Actor:
    named = parts.resident_login.number_claims if parts.resident_login else ()
    number = next((str(claims[name]) for name in named if claims.get(name)), "")
    with parts.house.uow() as uow:
        actor = residents.log_in(uow, number=number, now=parts.clock())
    if actor is None:
        raise LoginRefused(Why.NUMBER)
    return actor
