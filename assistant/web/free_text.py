"""No form keeps a personal number: whatever somebody writes in a field is looked at here, in front of every page.

Nothing here is found by it (C-55), and what is not kept can't leak. The chat is not refused: its own door hides the
number and answers the rest (`talk/door.py`).
"""

from collections.abc import AsyncIterator, Iterator
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.swedish.people import personal_numbers
from assistant.web.errors import error

FORM = "application/x-www-form-urlencoded"
CHAT = "/samtal"
# Ours, made of random signs: nobody writes these.
NOT_WRITTEN = frozenset({"csrftoken", "coordinator", "substitute"})
PHONE = "phone"


class NoPersonalNumbers:
    """Refuses a form with a personal number in it, whatever the field, before any page reads it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not _is_form(Request(scope)):
            await self._app(scope, receive, send)
            return
        read = [message async for message in _messages(receive)]
        body = b"".join(message.get("body", b"") for message in read)
        refused = holds_personal_number(body.decode("utf-8", "replace"))
        answer = error(Request(scope), "personal_number", 422) if refused else self._app
        await answer(scope, _again(read, receive), send)


def holds_personal_number(form: str) -> bool:
    """`form` as a browser sends it: names and values, percent-encoded."""
    fields = ((name, value) for name, value in parse_qsl(form) if name not in NOT_WRITTEN)
    return any(personal_numbers.contains(value) for name, value in fields if not _is_phone(name, value))


def _is_phone(name: str, value: str) -> bool:
    """Digits alone from 0, in the field for a phone, begin with an area code, not with a year of birth."""
    digits = "".join(value.split())
    return name == PHONE and digits.isdecimal() and digits.startswith("0")


def _is_form(request: Request) -> bool:
    kind = request.headers.get("content-type", "").split(";")[0].strip()
    return request.method == "POST" and kind == FORM and request.url.path != CHAT


async def _messages(receive: Receive) -> AsyncIterator[Message]:
    more = True
    while more:
        message = await receive()
        more = message["type"] == "http.request" and message.get("more_body", False)
        yield message


def _again(read: list[Message], receive: Receive) -> Receive:
    """What has been read, once more, and then what comes."""
    waiting: Iterator[Message] = iter(read)

    async def next_message() -> Message:
        return next(waiting, None) or await receive()

    return next_message
