"""The login with an OpenID provider as a browser meets it: to the provider, and back. Who they are is said by `who`."""

import logging
from collections.abc import Callable, Collection, Mapping
from dataclasses import asdict
from secrets import compare_digest
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from assistant.casework.actors import Actor
from assistant.web import login
from assistant.web.chat import allowed
from assistant.web.errors import error
from assistant.web.limiting import Counter
from assistant.web.oidc import OidcClient
from assistant.web.oidc_settings import Provider
from assistant.web.oidc_tokens import Attempt, LoginRefused, Why
from assistant.web.parts import Parts, parts_of

Who = Callable[[Parts, Mapping[str, Any]], Actor]
# What to do about it is another thing for these than to begin again.
PAGES = {Why.ROLE: "login_unknown", Why.DIRECTORY: "login_unknown", Why.NUMBER: "login_no_number"}

log = logging.getLogger(__name__)


async def begin(request: Request, provider: Provider, kept: str, back: str = "") -> Response:
    """To the provider. `kept`: under which name the browser's session remembers what was asked, `back` too."""
    if not await allowed(request, Counter.LOGIN):
        return error(request, "too_many_logins", 429)
    attempt = Attempt(back)
    try:
        address = await OidcClient(provider).question(attempt)
    except LoginRefused as refusal:
        _tell(kept, refusal)
        return error(request, "login_away", 503)
    request.session[kept] = asdict(attempt)
    return RedirectResponse(address, 303)


async def end(request: Request, provider: Provider, kept: str, who: Who, wanted: Collection[str] = ()) -> Response:
    """`GET ?code=&state=`: back from the provider. Whatever is wrong, nobody is logged in."""
    if not await allowed(request, Counter.LOGIN):
        return error(request, "too_many_logins", 429)
    try:
        # Once only: an answer that is opened again finds no question.
        attempt = _asked(request, request.session.pop(kept, None))
        claims = await OidcClient(provider).claims(request.query_params["code"], attempt, wanted)
        actor = await run_in_threadpool(who, parts_of(request), claims)
    except LoginRefused as refusal:
        _tell(kept, refusal)
        return error(request, PAGES.get(refusal.why, "login_refused"), 403)
    await login.become(request, actor)
    return RedirectResponse(attempt.back or login.HOMES.get(actor.role, "/"), 303)


def _asked(request: Request, kept: Mapping[str, Any] | None) -> Attempt:
    """The question that this browser asked, if it is the one that was answered."""
    if not kept or not compare_digest(request.query_params.get("state", "").encode(), kept["state"].encode()):
        raise LoginRefused(Why.STATE)
    if not request.query_params.get("code"):
        # Mostly somebody who changed their mind.
        raise LoginRefused(Why.UNFINISHED)
    return Attempt(**kept)


def _tell(kept: str, refusal: LoginRefused) -> None:
    """For the operator: a row of refusals is an attack or a setting that is wrong."""
    log.warning("%s refused: %s", kept, refusal.why)
