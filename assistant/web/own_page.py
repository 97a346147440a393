"""A resident's own page: the times one has, what one has been told, and how one wants to be told.

By login, or by a booking code that is sent with each form: no link or cookie keeps it open.
"""

from dataclasses import dataclass
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from assistant.casework.actors import Actor, Role
from assistant.messages.wording import message_text
from assistant.services import booking, calendar_links, channel_choice, messages
from assistant.services.message_views import MessageView
from assistant.swedish.bookings.booking_codes import find
from assistant.web.calendar_files import path_of
from assistant.web.chat import allowed
from assistant.web.errors import error
from assistant.web.limiting import Counter
from assistant.web.parts import Parts, parts_of
from assistant.web.sessions import session_id
from assistant.web.ways_in import resident_way_in

PATH = "/min-tid"
LONGEST_CODE = 100
LONGEST_ADDRESS = 254
DONE = (None, "done")


@dataclass(frozen=True, repr=False)
class Visitor:
    """Whose page it is: `by` is None while nobody knows. `code`: what was written, to show again with the next form."""

    by: Actor | None
    code: str = ""
    notice: str | None = None


async def show(request: Request) -> Response:
    """`GET /min-tid`: one's own times and messages, or the question for a booking code."""
    return await _page(request, await _logged_in(request) or Visitor(None))


async def open_by_code(request: Request) -> Response:
    """`POST /min-tid {code}`: wrong codes are slowed down, and never tell whether a booking exists."""
    if not await allowed(request, Counter.PAGES):
        return error(request, "too_many", 429)
    form = await request.form()
    return await _page(request, await _by_code(request, str(form.get("code") or "")))


async def choose_channel(request: Request) -> Response:
    """`POST /min-tid/kanal {channel, address, code?}`: how to be told from now on."""
    if not await allowed(request, Counter.PAGES):
        return error(request, "too_many", 429)
    form = {name: str(value) for name, value in (await request.form()).items()}
    visitor = await _logged_in(request)
    if visitor is None and not form.get("code"):
        return await _page(request, Visitor(None, notice="login_over"))
    visitor = visitor or await _by_code(request, form["code"])
    if visitor.by is None:
        return await _page(request, visitor)
    notice = await run_in_threadpool(_choose, parts_of(request), visitor.by, form)
    return await _page(request, Visitor(visitor.by, visitor.code, notice))


async def _logged_in(request: Request) -> Visitor | None:
    parts = parts_of(request)
    actor = await parts.sessions.actor(request, parts.clock())
    return Visitor(actor) if actor and actor.is_identified_resident else None


async def _by_code(request: Request, code: str) -> Visitor:
    asking = Actor(Role.ANONYMOUS, session_id(request))
    return await run_in_threadpool(_found, parts_of(request), code[:LONGEST_CODE], asking)


def _found(parts: Parts, code: str, asking: Actor) -> Visitor:
    with parts.house.uow() as uow:
        # Read as the chat reads it: the same capitals, hyphens and typing errors are forgiven.
        found = booking.find_by_code(uow, code=find(code) or code, by=asking, now=parts.clock())
    if found.appointment is None:
        return Visitor(None, code, found.outcome)
    return Visitor(Actor(Role.CODE_HOLDER, found.appointment.id), code)


def _choose(parts: Parts, by: Actor, form: dict[str, str]) -> str:
    channel, address = form.get("channel", ""), form.get("address", "")[:LONGEST_ADDRESS]
    with parts.house.uow() as uow:
        chosen = channel_choice.choose(uow, channel=channel, address=address, by=by, now=parts.clock())
    return chosen.outcome


async def _page(request: Request, visitor: Visitor) -> Response:
    parts = parts_of(request)
    own = await run_in_threadpool(_own, parts, visitor.by) if visitor.by else None
    shown = {
        "own": own,
        "code": visitor.code,
        "notice": visitor.notice,
        "refused": visitor.notice not in DONE,
        "sends": parts.house.sends,
        "way_in": resident_way_in(request, PATH),
    }
    return parts.templates.TemplateResponse(request, "own_page.html", shown)


def _own(parts: Parts, by: Actor) -> dict[str, Any]:
    now = parts.clock()
    with parts.house.uow() as uow:
        times = [one for one in booking.mine(uow, by=by, now=now) if one.end > now]
        tokens = {
            one.id: calendar_links.token_of_appointment(uow, appointment_id=one.id, by=by, now=now) for one in times
        }
        told = messages.mine(uow, by=by, now=now)
        reach = channel_choice.current(uow, by=by)
    files = {appointment: path_of(token) for appointment, token in tokens.items() if token}
    return {"times": times, "files": files, "messages": [_told(one) for one in told], "reach": reach}


def _told(message: MessageView) -> dict[str, Any]:
    text = message.text or message_text(message.kind, start=message.start, phone=message.phone, link="")
    way = message.channel if message.state == "sent" else message.state
    return {"at": message.at, "text": text, "way": way}
