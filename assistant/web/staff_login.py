"""Staff log in with the operator's OpenID provider, outside demo mode. Who they are is the directory's matter."""

from collections.abc import Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from assistant.casework.actors import Actor
from assistant.services import staff
from assistant.web import oidc_login
from assistant.web.errors import error
from assistant.web.oidc_tokens import LoginRefused, Why
from assistant.web.parts import Parts, parts_of

KEPT = "staff_login"


async def begin(request: Request) -> Response:
    """`GET`: to the provider. A link, not a form: the page's own policy lets forms post to ourselves alone."""
    staff_login = parts_of(request).staff_login
    if staff_login is None:
        return error(request, "staff_off", 404)
    return await oidc_login.begin(request, staff_login.provider, KEPT)


async def answered(request: Request) -> Response:
    """`GET ?code=&state=`: back from the provider."""
    staff_login = parts_of(request).staff_login
    if staff_login is None:
        return error(request, "staff_off", 404)
    return await oidc_login.end(request, staff_login.provider, KEPT, _known)


def _known(parts: Parts, claims: Mapping[str, Any]) -> Actor:
    settings = parts.staff_login
    role = settings.roles.get(str(claims.get(settings.role_claim))) if settings else None
    if settings is None or role is None:
        raise LoginRefused(Why.ROLE)
    with parts.house.uow() as uow:
        actor = staff.log_in(
            uow,
            role=role,
            subject=f"{settings.provider.issuer} {claims['sub']}",
            key=str(claims.get(settings.key_claim, "")),
            unit=str(claims.get(settings.unit_claim) or "") or None,
            now=parts.clock(),
        )
    if actor is None:
        raise LoginRefused(Why.DIRECTORY)
    return actor
