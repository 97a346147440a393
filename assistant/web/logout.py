"""Logging out: here at once, and at the OpenID provider by a link, for it may log out of more than this."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from assistant.web import login
from assistant.web.oidc import OidcClient
from assistant.web.parts import parts_of

PATH = "/logga-ut"


async def log_out(request: Request) -> Response:
    """`POST`. A link to the provider, no redirect: the page's own policy keeps a form's answers at our own address."""
    parts = parts_of(request)
    provider = parts.provider_of(await parts.sessions.actor(request, parts.clock()))
    await login.become(request, None)
    farewell = await OidcClient(provider).farewell() if provider else None
    if farewell is None:
        return RedirectResponse("/", 303)
    return parts.templates.TemplateResponse(request, "logged_out.html", {"farewell": farewell})
