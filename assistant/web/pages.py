"""The chat page, which works without JavaScript too, and the neutral page that "Lämna snabbt" goes to."""

import calendar
from typing import Any

from babel.dates import format_date, get_day_names
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from assistant import dates
from assistant.casework.actors import Actor
from assistant.web.chat import allowed, said_by
from assistant.web.conversation import Exchange, Said, erase, exchange, is_staff
from assistant.web.errors import error
from assistant.web.links import segments
from assistant.web.parts import parts_of
from assistant.web.sessions import session_id
from assistant.web.texts import all_texts, text
from assistant.web.ways_in import resident_way_in

# A browser without JavaScript has one conversation, whatever its tabs.
ONLY_TAB = "0" * 32
SCRIPT_LABELS = ("you", "bot", "typing", "chosen")


async def chat_page(request: Request) -> Response:
    return await _chat(request, None, None)


async def say(request: Request) -> Response:
    """`POST /samtal`: the chat without JavaScript. Shows the last exchange, and keeps none."""
    form = dict(await request.form())
    said = said_by({"tab": ONLY_TAB, "audience": _audience(form), **_words(form)})
    if said is None:
        return RedirectResponse("/", 303)
    if not await allowed(request):
        return error(request, "too_many", 429)
    done = await exchange(request, said)
    if done.erased:
        await _forget(request)
    return await _chat(request, said, done)


async def clear(request: Request) -> Response:
    """`POST /rensa`: the chat without JavaScript is forgotten."""
    await _forget(request)
    return RedirectResponse("/", 303)


async def almanac(request: Request) -> Response:
    """A page that tells nobody what was on the screen: this month's calendar."""
    today = parts_of(request).clock().date()
    weeks = calendar.Calendar().monthdatescalendar(today.year, today.month)
    shown = {
        "today": today,
        "weeks": weeks,
        "month": format_date(today, "LLLL y", locale=dates.LOCALE),
        "day_names": get_day_names("abbreviated", locale=dates.LOCALE),
    }
    return parts_of(request).templates.TemplateResponse(request, "almanac.html", shown)


async def _forget(request: Request) -> None:
    parts = parts_of(request)
    await erase(parts.settings, await parts.sessions.forget(request, ONLY_TAB, parts.clock()))


async def _chat(request: Request, said: Said | None, done: Exchange | None) -> Response:
    parts = parts_of(request)
    actor = await parts.sessions.actor(request, parts.clock())
    shown: dict[str, Any] = {
        "said": said,
        "exchange": done,
        "audience": said.audience if said else "resident",
        "tab": ONLY_TAB,
        "labels": {name: text(f"page.{name}") for name in SCRIPT_LABELS},
        "script_texts": {name: segments(words) for name, words in all_texts()["script"].items()},
        # Changes when somebody logs in or out, so that the page drops what it kept of the earlier talk.
        "visit": parts.settings.sealer.fingerprint("web page", session_id(request))[:16],
        "role": actor.role if actor else None,
        **_beginning(actor),
        "resident_way_in": resident_way_in(request),
        "staff_login": parts.staff_login is not None,
        "demo": parts.settings.demo,
    }
    return parts.templates.TemplateResponse(request, "chat.html", shown)


def _beginning(actor: Actor | None) -> dict[str, Any]:
    """The greeting and the first buttons: staff have other errands than residents."""
    if actor is None or not is_staff(actor):
        return {"greeting": text("page.greeting"), "start": all_texts()["start"]}
    words = all_texts()["staff_start"]
    return {"greeting": words["greeting"], "start": [*words["anybody"], *words.get(actor.role, ()), *words["last"]]}


def _words(form: dict[str, Any]) -> dict[str, str]:
    words = ((name, form.get(name)) for name in ("message", "payload"))
    return {name: value for name, value in words if isinstance(value, str)}


def _audience(form: dict[str, Any]) -> object:
    """A start button may say who is reading; otherwise the form remembers it."""
    for start in all_texts()["start"]:
        if start["title"] == form.get("payload") and "audience" in start:
            return start["audience"]
    return form.get("audience")
