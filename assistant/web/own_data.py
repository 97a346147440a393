"""The page with all that is kept about whoever is logged in, the same as a file, and asking to be forgotten."""

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from assistant.bootstrap import House
from assistant.casework.actors import Actor
from assistant.casework.retention import RetentionRule
from assistant.services import erasure, own_data, retention
from assistant.services.privacy_views import OwnData
from assistant.web.chat import allowed
from assistant.web.errors import error
from assistant.web.limiting import Counter
from assistant.web.parts import parts_of
from assistant.web.texts import all_texts
from assistant.web.ways_in import login_over, resident_way_in

PATH = "/mina-uppgifter"
FILE = "mina-uppgifter.json"
# Ids are for us: they tell nobody anything.
HIDDEN = ("id", "appointment_id", "care_centre_id", "overdue", "confirm_by", "ask_again", "only_wished")
Row = list[tuple[str, Any]]


async def page(request: Request) -> Response:
    """`GET ?besked=`: everything about the person; without a login what is kept in general, and about nobody."""
    if not await allowed(request, Counter.PAGES):
        return error(request, "too_many", 429)
    shown = await _shown(request)
    context = {
        "sections": sections(shown) if shown else None,
        "retention": [_retention_row(rule) for rule in rules_of(request)],
        "notice": all_texts()["own_data"]["notices"].get(request.query_params.get("besked")),
        "way_in": resident_way_in(request, PATH),
    }
    return parts_of(request).templates.TemplateResponse(request, "own_data.html", context)


async def download(request: Request) -> Response:
    """`GET`: the same as JSON, with Swedish names and times in ISO 8601."""
    if not await allowed(request, Counter.PAGES):
        return error(request, "too_many", 429)
    shown = await _shown(request)
    if shown is None:
        return RedirectResponse(PATH, 303)
    found = {one["title"]: [dict(_plain(row)) for row in one["rows"]] for one in sections(shown)}
    return JSONResponse(found, headers={"Content-Disposition": f'attachment; filename="{FILE}"'})


async def erase(request: Request) -> Response:
    """`POST`: forgets the person, and says whether that is done or will be."""
    parts = parts_of(request)
    actor = await parts.sessions.actor(request, parts.clock())
    if actor is None or not actor.is_identified_resident:
        return login_over(request, resident_way_in(request, PATH))
    asked = await run_in_threadpool(_ask, parts.house, actor, parts.clock())
    done = await parts.rasa.erase(asked)
    return RedirectResponse(f"{PATH}?besked={'erased' if done else 'will_be_erased'}", 303)


def sections(shown: OwnData) -> list[dict[str, Any]]:
    """`{"title", "rows"}` in the order of the page; a row is (label, value) pairs, a value words or a time."""
    by_name: dict[str, list[Row]] = {
        "person": [_row({"name": shown.contact.name, "phone": shown.contact.phone} if shown.contact else {})],
        "bookings": [_row(one) for one in shown.bookings],
        "consents": [_row(one) for one in shown.consents],
        "disclosures": [_row(one) for one in shown.disclosures],
        "call_backs": [_row(one) for one in shown.call_backs],
        "waiting": [_row(one) for one in shown.waiting],
        "messages": [_row(one) for one in shown.messages],
        "notices": [_row(one) for one in shown.notices],
        "channel": [_row(shown.channel)] if shown.channel else [],
        "readings": [_row(one) for one in shown.readings],
        "conversations": [_row({"begun_at": begun}) for begun in shown.conversations],
        "erased": [_row({"done_at": done}) for done in shown.erased],
    }
    by_name["person"][0] += _row({"known_since": shown.known_since})
    titles = all_texts()["own_data"]["sections"]
    return [{"title": titles[name], "rows": [row for row in rows if row]} for name, rows in by_name.items()]


def rules_of(request: Request) -> tuple[RetentionRule, ...]:
    return retention.load(parts_of(request).settings.retention_file)


async def _shown(request: Request) -> OwnData | None:
    parts = parts_of(request)
    actor = await parts.sessions.actor(request, parts.clock())
    if actor is None or not actor.is_identified_resident:
        return None
    return await run_in_threadpool(_read, parts.house, actor, parts.clock())


def _read(house: House, actor: Actor, now: datetime) -> OwnData:
    with house.uow() as uow:
        return own_data.show(uow, by=actor, now=now)


def _ask(house: House, actor: Actor, now: datetime) -> str:
    with house.uow() as uow:
        return erasure.ask(uow, sender=None, by=actor, now=now)


def _row(thing: Any) -> Row:
    labels = all_texts()["own_data"]["labels"]
    # A view inside another may say the same thing over again.
    pairs = {name: value for name, value in _fields(thing) if value not in (None, "", (), False)}
    return [(labels[name], _worded(name, value)) for name, value in pairs.items()]


def _fields(thing: Any) -> Iterator[tuple[str, Any]]:
    """The fields of a view, those of a view inside it among them."""
    given = (
        thing.items() if isinstance(thing, dict) else ((one.name, getattr(thing, one.name)) for one in fields(thing))
    )
    for name, value in given:
        if is_dataclass(value):
            yield from _fields(value)
        elif name not in HIDDEN:
            yield name, value


def _worded(name: str, value: Any) -> Any:
    if name == "history":
        return [_row(one) for one in value]
    if isinstance(value, bool):
        return all_texts()["own_data"][name]
    if isinstance(value, date):
        return value
    words = all_texts()["own_data"]["words"].get(name)
    return _in_words(words, value) if words else value


def _in_words(words: dict[str, str], value: str | tuple[str, ...]) -> str:
    """Keys of ours in words: one, several, or several with commas."""
    keys = value if isinstance(value, tuple) else value.split(",")
    return ", ".join(words.get(key, key) for key in keys)


def _plain(row: Row) -> Iterable[tuple[str, Any]]:
    for label, value in row:
        if isinstance(value, list):
            yield label, [dict(_plain(one)) for one in value]
        else:
            yield label, value.isoformat() if isinstance(value, date) else value


def _days(days: int, words: dict[str, str]) -> str:
    return words["one_day"] if days == 1 else words["days"].format(days=days)


def _retention_row(rule: RetentionRule) -> dict[str, Any]:
    words = all_texts()["own_data"]
    kept = _days(rule.days, words) if rule.days else words["for_ever"]
    since = words["since"][rule.since] if rule.days else ""
    return {"kind": words["kinds"][rule.kind], "kept": kept, "since": since, "decision": rule.decision}
