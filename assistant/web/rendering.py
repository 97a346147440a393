"""Jinja for both doors: automatic escaping, Swedish dates, and the words of `texts.yml`."""

from pathlib import Path
from typing import Any

from babel.numbers import format_decimal
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.templating import Jinja2Templates

from assistant import dates
from assistant.web.links import segments
from assistant.web.phones import dialled, readable
from assistant.web.texts import all_texts

ASSISTANT = Path(__file__).parents[1]
FOLDERS = (ASSISTANT / "web" / "templates", ASSISTANT / "workspace" / "templates")


def templates() -> Jinja2Templates:
    return Jinja2Templates(env=_environment(), context_processors=[_csrf])


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(FOLDERS),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "day": dates.day,
        "day_with_year": dates.day_with_year,
        "moment": dates.moment,
        "span": dates.span,
        "number": _number,
        "segments": segments,
        "phone": readable,
        "dialled": dialled,
    }
    environment.globals["texts"] = all_texts()
    return environment


def _number(value: int) -> str:
    return format_decimal(value, locale=dates.LOCALE)


def _csrf(request: Request) -> dict[str, Any]:
    # A function: only a page that has a form asks for the token, and thereby for its cookie.
    return {"csrf_token": request.scope.get("csrftoken", str)}
