"""Staff log in with the operator's OpenID provider, outside demo mode. Who they are is the directory's matter."""

from collections.abc import Mapping
from dataclasses import asdict
from secrets import compare_digest
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from assistant.casework.actors import Actor
from assistant.services import staff
from assistant.web import login
from assistant.web.chat import allowed
from assistant.web.errors import error
from assistant.web.oidc import Attempt, LoginRefused, OidcClient, is_sure_enough
from assistant.web.oidc_settings import ANSWER_PATH
from assistant.web.parts import Parts, parts_of

PATH = "/inloggning"
ATTEMPT = "login"

__all__ = ["ANSWER_PATH", "PATH", "answered", "begin"]


async def begin(request: Request) -> Response:
    """`GET`: to the provider. A link, not a form: the page's own policy lets forms post to ourselves alone."""
    oidc = parts_of(request).oidc
    if oidc is None:
        return error(request, "staff_off", 404)
    if not await allowed(request):
        return error(request, "too_many", 429)
    attempt = Attempt.begun()
    try:
        address = await oidc.question(attempt)
    except LoginRefused:
        return error(request, "login_away", 503)
    request.session[ATTEMPT] = asdict(attempt)
    return RedirectResponse(address, 303)


async def answered(request: Request) -> Response:
    """`GET ?code=&state=`: back from the provider. Whatever is wrong, nobody is logged in."""
    oidc = parts_of(request).oidc
    if oidc is None:
        return error(request, "staff_off", 404)
    # Once only: an answer that is opened again finds no question.
    asked = request.session.pop(ATTEMPT, None)
    try:
        actor = await _who(request, oidc, asked)
    except LoginRefused:
        return error(request, "login_refused", 403)
    if actor is None:
        return error(request, "login_unknown", 403)
    await login.become(request, actor)
    return RedirectResponse(login.HOMES.get(actor.role, "/"), 303)


async def _who(request: Request, oidc: OidcClient, asked: Mapping[str, str] | None) -> Actor | None:
    code, state = request.query_params.get("code"), request.query_params.get("state", "")
    if not asked or not code or not compare_digest(state.encode(), asked["state"].encode()):
        raise LoginRefused
    claims = await oidc.claims(code, Attempt(**asked))
    if not is_sure_enough(claims, oidc.provider):
        raise LoginRefused
    return await run_in_threadpool(_known, parts_of(request), oidc, claims)


def _known(parts: Parts, oidc: OidcClient, claims: Mapping[str, Any]) -> Actor | None:
    provider = oidc.provider
    role = provider.roles.get(str(claims.get(provider.role_claim)))
    if role is None:
        return None
    with parts.house.uow() as uow:
        return staff.log_in(
            uow,
            role=role,
            subject=f"{provider.issuer} {claims['sub']}",
            key=str(claims.get(provider.key_claim, "")),
            unit=str(claims.get(provider.unit_claim) or "") or None,
            now=parts.clock(),
        )
