"""What stands in front of every page: security headers, CSRF, known hosts, small posts and calm errors."""

import logging
import traceback
from collections.abc import Sequence
from pathlib import Path

from asgi_csrf import asgi_csrf
from secure import (
    CacheControl,
    ContentSecurityPolicy,
    CrossOriginOpenerPolicy,
    CrossOriginResourcePolicy,
    PermissionsPolicy,
    ReferrerPolicy,
    Secure,
    StrictTransportSecurity,
    XContentTypeOptions,
    XFrameOptions,
)
from secure.middleware import SecureASGIMiddleware
from starlette.middleware import Middleware
from starlette.middleware.body_limit import RequestBodyLimitMiddleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.settings import Settings
from assistant.web.errors import error

BIGGEST_POST = 32_768
POST_TYPES = ("application/json", "application/x-www-form-urlencoded")
YEAR_SECONDS = 365 * 24 * 3600
SESSION_COOKIE = "reko"

log = logging.getLogger(__name__)


def protection(settings: Settings, hosts: Sequence[str]) -> list[Middleware]:
    """The layers, outermost first."""
    return [
        Middleware(Headers, https=not settings.demo),
        Middleware(CalmErrors),
        Middleware(KnownHosts, hosts=list(hosts)),
        Middleware(SmallPosts),
        Middleware(RequestBodyLimitMiddleware, max_body_size=BIGGEST_POST),
        _sessions(settings),
        _csrf(settings),
    ]


class Headers:
    """Security headers on every answer; nothing but our own static files may be kept by a browser."""

    def __init__(self, app: ASGIApp, *, https: bool) -> None:
        self._files = SecureASGIMiddleware(app, secure=_headers(https, CacheControl().max_age(3600)))
        self._pages = SecureASGIMiddleware(app, secure=_headers(https, CacheControl().no_store()))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        is_file = scope["type"] == "http" and scope["path"].startswith("/static/")
        # The library types its callables as taking plain objects.
        await (self._files if is_file else self._pages)(scope, receive, send)  # type: ignore[arg-type]


class CalmErrors:
    """An error nobody foresaw becomes a page in Swedish. The log gets its type and place, never its text:
    a driver's error can hold the row that it failed on."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        started = False

        async def noticing(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self._app(scope, receive, noticing)
        except Exception as problem:
            log.error("%s in %s", type(problem).__name__, _place(problem))
            if scope["type"] == "http" and not started:
                await error(Request(scope), "broken", 500)(scope, receive, send)


class KnownHosts:
    """The library's check of the host name, with our own words for whoever comes by another."""

    def __init__(self, app: ASGIApp, *, hosts: Sequence[str]) -> None:
        self._app = app
        self._hosts = list(hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        known = False

        async def passed(scope: Scope, receive: Receive, send: Send) -> None:
            nonlocal known
            known = True

        await TrustedHostMiddleware(passed, self._hosts, www_redirect=False)(scope, receive, _unsaid)
        answer = self._app if known else error(Request(scope), "unknown_host", 400)
        await answer(scope, receive, send)


class SmallPosts:
    """Turns away posts that no page of ours sends, before anything reads them."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        refused = _refused(Request(scope)) if scope["type"] == "http" else None
        if refused is None:
            await self._app(scope, receive, send)
        else:
            await error(Request(scope), *refused)(scope, receive, send)


class EveryPath:
    """For the CSRF library's `always_protect`: without it, posts without cookies would pass."""

    def __contains__(self, path: object) -> bool:
        return True


async def csrf_failed(scope: Scope, send: Send, message_id: object) -> None:
    async def nothing() -> Message:
        return {"type": "http.disconnect"}

    await error(Request(scope), "expired", 403)(scope, nothing, send)


async def _unsaid(message: Message) -> None:
    """The library's own refusal is in English."""


def _refused(request: Request) -> tuple[str, int] | None:
    if request.method in ("GET", "HEAD", "OPTIONS"):
        return None
    if request.headers.get("content-type", "").split(";")[0].strip() not in POST_TYPES:
        return "unreadable", 415
    length = request.headers.get("content-length", "0")
    if not length.isdecimal() or int(length) > BIGGEST_POST:
        return "too_big", 413
    return None if request.headers.get("x-csrftoken", "").isascii() else ("expired", 403)


def _sessions(settings: Settings) -> Middleware:
    # No max_age: the cookie ends with the browser, for those who share a computer.
    return Middleware(
        SessionMiddleware,
        secret_key=settings.sealer.derived("web session").hex(),
        session_cookie=SESSION_COOKIE,
        max_age=None,
        same_site="lax",
        https_only=not settings.demo,
    )


def _csrf(settings: Settings) -> Middleware:
    return Middleware(
        asgi_csrf,
        signing_secret=settings.sealer.derived("web csrf").hex(),
        always_protect=EveryPath(),
        cookie_secure=not settings.demo,
        send_csrf_failed=csrf_failed,
    )


def _headers(https: bool, cache: CacheControl) -> Secure:
    return Secure(
        cache=cache,
        csp=_content_policy(),
        coop=CrossOriginOpenerPolicy().same_origin(),
        corp=CrossOriginResourcePolicy().same_origin(),
        permissions=PermissionsPolicy().camera().microphone().geolocation(),
        referrer=ReferrerPolicy().no_referrer(),
        xcto=XContentTypeOptions().nosniff(),
        xfo=XFrameOptions().deny(),
        hsts=StrictTransportSecurity().max_age(YEAR_SECONDS) if https else None,
    )


def _content_policy() -> ContentSecurityPolicy:
    policy = ContentSecurityPolicy().default_src("'self'").object_src("'none'").base_uri("'none'")
    return policy.form_action("'self'").frame_ancestors("'none'")


def _place(problem: BaseException) -> str:
    frames = traceback.extract_tb(problem.__traceback__)
    return f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "unknown"
