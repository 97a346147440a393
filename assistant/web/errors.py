"""Errors as people meet them: a page in Swedish, or JSON with the same words for the page's script."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from assistant.web.links import segments
from assistant.web.parts import parts_of
from assistant.web.texts import text

CODES = {403: "forbidden", 404: "not_found", 405: "not_found", 413: "too_big", 429: "too_many"}


def error(request: Request, code: str, status: int, log_in: str | None = None) -> Response:
    """The error `problems.<code>` of `texts.yml`. `log_in`: the page that helps, when a login does."""
    words = text(f"problems.{code}")
    if request.url.path.startswith("/api/"):
        return JSONResponse({"error": code, "text": words, "parts": segments(words)}, status)
    shown = {"words": words, "log_in": log_in}
    return parts_of(request).templates.TemplateResponse(request, "error.html", shown, status)


async def http_error(request: Request, problem: Exception) -> Response:
    status = problem.status_code if isinstance(problem, HTTPException) else 500
    return error(request, CODES.get(status, "broken"), status)


async def not_allowed(request: Request, problem: Exception) -> Response:
    """A service refused: honest users never come here."""
    return error(request, "forbidden", 403)
