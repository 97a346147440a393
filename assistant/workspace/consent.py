"""A coordinator asks again: one person's consents, what was told, what may be told, and what the person answers now.

An answer is read back on a page of its own before it is kept: one press too many keeps nothing.
"""

from collections.abc import Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from assistant.casework.errors import UnknownParty
from assistant.services import consent_by_staff, consent_texts, disclosure
from assistant.services.views import Outcome
from assistant.services.views_consent import ConsentCard, SpokenAnswer
from assistant.web.errors import error
from assistant.web.parts import parts_of
from assistant.web.texts import all_texts
from assistant.workspace.checked_answer import CHECKED, checked, was_checked
from assistant.workspace.guard import coordinator, staff_route
from assistant.workspace.returning import back
from assistant.workspace.serving import serve
from assistant.workspace.spoken_answer import CONTENTS, FIELDS, Unclear, fields_of, read

PAGE = "/moten/{appointment_id}/samtycke"
NOTHING_SAID = dict.fromkeys(FIELDS, "")


def consent_staff_routes() -> list[BaseRoute]:
    return [
        staff_route(PAGE, show),
        staff_route(PAGE, record, ["POST"]),
        staff_route(PAGE + "/kontrollera", check, ["POST"]),
        staff_route(PAGE + "/andra", change, ["POST"]),
        staff_route(PAGE + "/ta-tillbaka", withdraw, ["POST"]),
        staff_route(PAGE + "/berattat", tell, ["POST"]),
    ]


async def show(request: Request) -> Response:
    """`GET ?part=&besked=`: what holds, its history, and the words to read out. `part`: whose wish is asked about."""
    card: ConsentCard | None = await _serve(request, consent_by_staff.show)
    if card is None:
        return error(request, "not_found", 404)
    return _card(request, card, _wished(card, request.query_params.get("part")))


async def check(request: Request) -> Response:
    """`POST party=&answer=yes|no&content=&until=`: reads back what would be kept. Keeps nothing."""
    sent = fields_of(await request.form())
    try:
        asked: SpokenAnswer | None = await _serve(request, consent_by_staff.check_spoken, **read(sent).as_said())
    except (Unclear, UnknownParty) as unclear:
        return await _again(request, sent, getattr(unclear, "notice", "incomplete"))
    if asked is None:
        return error(request, "not_found", 404)
    if asked.outcome != "ready":
        return await _again(request, sent, asked.outcome)
    return _read_back(request, asked, sent)


async def change(request: Request) -> Response:
    """`POST`, as to the check: the form once more, with what was said."""
    return await _again(request, fields_of(await request.form()), None)


async def record(request: Request) -> Response:
    """`POST`, as to the check, and its seal: keeps what the person answered. What was not read back first is now."""
    form = await request.form()
    sent = fields_of(form)
    try:
        answer = read(sent)
    except Unclear as unclear:
        return _back(request, unclear.notice)
    what = answer.as_said()
    if not was_checked(request, sent, str(form.get(CHECKED) or "")):
        return await _read_back_first(request, sent, what)
    return await _deed(request, consent_by_staff.record_spoken, **what, shown=consent_texts.today())


async def _read_back_first(request: Request, sent: dict[str, str], what: dict[str, Any]) -> Response:
    try:
        asked: SpokenAnswer | None = await _serve(request, consent_by_staff.check_spoken, **what)
    except UnknownParty:
        return _back(request, "incomplete")
    if asked is None:
        return error(request, "not_found", 404)
    return _read_back(request, asked, sent) if asked.outcome == "ready" else _back(request, asked.outcome)


def _read_back(request: Request, asked: SpokenAnswer, sent: dict[str, str]) -> Response:
    kept = {**sent, "until": asked.until.isoformat() if asked.given else ""}
    shown = {"asked": asked, "sent": sent, "kept": kept, "checked": checked(request, kept)}
    return parts_of(request).templates.TemplateResponse(request, "consent_check.html", shown)


async def withdraw(request: Request) -> Response:
    form = await request.form()
    return await _deed(request, consent_by_staff.withdraw_spoken, party=str(form.get("party")))


async def tell(request: Request) -> Response:
    """`POST party=&use_case=`: refused without a consent that covers it."""
    form = await request.form()
    what = {"party": str(form.get("party")), "use_case": str(form.get("use_case"))}
    return await _deed(request, disclosure.note, **what)


async def _again(request: Request, sent: dict[str, str], problem: str | None) -> Response:
    """The form with what was sent, and beside it what is missing."""
    card: ConsentCard | None = await _serve(request, consent_by_staff.show)
    return _card(request, card, sent, problem) if card else error(request, "not_found", 404)


def _card(request: Request, card: ConsentCard, sent: dict[str, str], problem: str | None = None) -> Response:
    notices = all_texts()["consent"]["notices"]
    shown = {
        "card": card,
        "sent": sent,
        "contents": CONTENTS,
        "words_to_read": consent_texts.today().words,
        "notice": notices.get(request.query_params.get("besked")),
        "problem": notices[problem] if problem else None,
        "today": parts_of(request).clock().date(),
    }
    return parts_of(request).templates.TemplateResponse(request, "consent_card.html", shown)


def _wished(card: ConsentCard, party: str | None) -> dict[str, str]:
    """The form as it is when a wish is asked about: with what was wished."""
    wishes = [row for row in card.receipt.rows if row.party == party and row.ask_again]
    if not wishes:
        return NOTHING_SAID
    wish = wishes[0]
    return {**NOTHING_SAID, "party": wish.party, "content": wish.content, "until": wish.valid_until.isoformat()}


async def _deed(request: Request, service: Callable[..., Outcome], **what: Any) -> Response:
    try:
        done: Outcome = await _serve(request, service, **what)
    except UnknownParty:
        return _back(request, "incomplete")
    return error(request, "not_found", 404) if done.outcome == "not_found" else _back(request, done.outcome)


async def _serve(request: Request, service: Callable[..., Any], **what: Any) -> Any:
    by, now = coordinator(request), parts_of(request).clock()
    return await serve(request, service, by=by, now=now, **request.path_params, **what)


def _back(request: Request, notice: str) -> Response:
    return back(notice, f"/personal/moten/{request.path_params['appointment_id']}/samtycke")
