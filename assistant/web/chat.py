"""The chat API that the page's script speaks: JSON in, JSON out, the CSRF token in a header."""

import re
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from assistant.web.conversation import Exchange, Said, erase, exchange
from assistant.web.errors import error
from assistant.web.limiting import Counter, Limiter
from assistant.web.parts import parts_of
from assistant.web.sessions import session_id

TAB = re.compile(r"[0-9a-f]{32}")
AUDIENCES = ("resident", "staff")


async def say(request: Request) -> Response:
    """`POST /api/chat {tab, message | payload, audience?}` → `{replies, trouble?, danger?, erased?, fresh?}`.

    400 for anything else than that, 429 for too many. A Rasa that is away is 200 with `trouble`.
    """
    said = said_by(await _body(request))
    if said is None:
        return error(request, "unreadable", 400)
    if not await allowed(request):
        return error(request, "too_many", 429)
    return JSONResponse(_shown(await exchange(request, said)))


async def forget(request: Request) -> Response:
    """`POST /api/forget {tab}` → `{forgotten}`: out of reach at once, and erased too if `forgotten`."""
    tab = (await _body(request)).get("tab")
    if not _is_tab(tab):
        return error(request, "unreadable", 400)
    parts = parts_of(request)
    left = await parts.sessions.forget(request, str(tab), parts.clock())
    return JSONResponse({"forgotten": await erase(parts.settings, left)})


def said_by(body: dict[str, Any]) -> Said | None:
    """What a body says, or None if it says nothing that we can pass on."""
    message = body.get("payload") or body.get("message")
    audience = body.get("audience") or AUDIENCES[0]
    if not _is_tab(body.get("tab")) or not isinstance(message, str) or not message.strip():
        return None
    return Said(body["tab"], message.strip(), audience) if audience in AUDIENCES else None


async def allowed(request: Request, counter: Counter = Counter.TALK) -> bool:
    """Whether this visitor may come once more now."""
    limiter: Limiter = parts_of(request).limiter
    address = request.client.host if request.client else ""
    return await limiter.allows(counter, session=session_id(request), address=address)


async def _body(request: Request) -> dict[str, Any]:
    try:
        body = await request.json()
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}


def _is_tab(tab: object) -> bool:
    return isinstance(tab, str) and TAB.fullmatch(tab) is not None


def _shown(done: Exchange) -> dict[str, Any]:
    flags = {"trouble": done.trouble, "danger": done.danger, "erased": done.erased, "fresh": done.fresh}
    return {"replies": done.replies, **{name: True for name, set_ in flags.items() if set_}}
