"""The coordinator's private calendar feed: its link, a new one, none."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute

from assistant.services import calendar_links
from assistant.web.calendar_files import outside, path_of
from assistant.web.parts import parts_of
from assistant.workspace.guard import coordinator, staff_route
from assistant.workspace.serving import serve

PAGE = "/kalender"


def calendar_feed_routes() -> list[BaseRoute]:
    return [
        staff_route(PAGE, show),
        staff_route(PAGE + "/ny-lank", renew, ["POST"]),
        staff_route(PAGE + "/stang", end, ["POST"]),
    ]


async def show(request: Request) -> Response:
    """`GET /personal/kalender`: the link as it is now, to copy into a calendar program."""
    token = await serve(request, calendar_links.feed_token, by=coordinator(request))
    link = outside(request) + path_of(token) if token else None
    return parts_of(request).templates.TemplateResponse(request, "calendar_feed.html", {"link": link})


async def renew(request: Request) -> Response:
    await serve(request, calendar_links.renew_feed, by=coordinator(request), now=parts_of(request).clock())
    return RedirectResponse("/personal" + PAGE, 303)


async def end(request: Request) -> Response:
    await serve(request, calendar_links.end_feed, by=coordinator(request), now=parts_of(request).clock())
    return RedirectResponse("/personal" + PAGE, 303)
