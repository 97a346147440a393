"""Calendar files by their links: a resident's own time, or a coordinator's feed. The link is the key."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from assistant.messages import ics
from assistant.messages.settings import OWN_PAGE, told_public_url
from assistant.services import calendar_links
from assistant.services.message_views import CalendarFile
from assistant.web.errors import error
from assistant.web.parts import Parts, parts_of


async def calendar_file(request: Request) -> Response:
    """`GET /kalender/<token>.ics`: 404 for a link that opens nothing, whether it ever did or not."""
    parts = parts_of(request)
    found = await run_in_threadpool(_opened, parts, request.path_params["token"])
    if found is None:
        return error(request, "not_found", 404)
    link = outside(request) + OWN_PAGE
    headers = {"Content-Disposition": 'inline; filename="tid.ics"'}
    return Response(ics.write(found, link=link), media_type=ics.MEDIA_TYPE, headers=headers)


def outside(request: Request) -> str:
    """The web door's address as others reach it: behind a proxy only the operator knows it."""
    return told_public_url() or str(request.base_url).rstrip("/")


def path_of(token: str) -> str:
    return f"/kalender/{token}.ics"


def _opened(parts: Parts, token: str) -> CalendarFile | None:
    with parts.house.uow() as uow:
        return calendar_links.opened(uow, token=token, now=parts.clock())
