"""Walks every route: a staff page that forgets its lock fails here, and so does an undecided new page."""

from datetime import timedelta
from typing import cast

import pytest
from starlette.routing import BaseRoute, Mount, Route

from assistant.web.app import routes
from assistant.web.sessions import LOGIN_LIFETIME
from assistant.workspace.guard import AdministratorsOnly, CoordinatorsOnly
from tests.web.door import Browser, Door

# Whoever adds a page decides here that the public may see it. Everything else is the staff's.
PUBLIC = {
    "/", "/samtal", "/rensa", "/almanacka", "/logga-ut", "/api/chat", "/api/forget", "/healthz", "/readyz",
    "/static", "/demo-inloggning", "/inloggning", "/inloggning/svar", "/logga-in", "/logga-in/svar",
    "/min-tid", "/min-tid/kanal", "/kalender/{token}.ics",
    # The person's own: nothing without a login, see tests/web/test_consent_page.py.
    "/mitt-samtycke", "/mitt-samtycke/kvitto.txt", "/mitt-samtycke/ta-tillbaka", "/mitt-samtycke/begransa",
    "/mitt-samtycke/skicka",
    "/mina-uppgifter", "/mina-uppgifter.json", "/mina-uppgifter/radera",
}  # fmt: skip
# Those who work in the social services reach these, and coordinators don't.
OFFICERS = "/bollplank"
WRONG_ROLES = ("invanare-1", "invanare-2", "socialsekreterare", "arbetsmarknadssekreterare")


def staff_pages(door: Door) -> list[tuple[str, str]]:
    return [(method, path) for method, path in guarded_pages(door) if not path.startswith(OFFICERS)]


def officer_pages(door: Door) -> list[tuple[str, str]]:
    return [(method, path) for method, path in guarded_pages(door) if path.startswith(OFFICERS)]


def guarded_pages(door: Door) -> list[tuple[str, str]]:
    """(method, path) of every page that is not public, with something in place of its parameters."""
    found = [route for route in routes(door.settings) if _path(route) not in PUBLIC]
    return [(method, _filled(route)) for route in found for method in sorted(_methods(route) - {"HEAD"})]


def _path(route: BaseRoute) -> str:
    return cast(Route | Mount, route).path


def _methods(route: BaseRoute) -> set[str]:
    return set(cast(Route, route).methods or {"GET", "POST"})


def _filled(route: BaseRoute) -> str:
    parts = _path(route).split("/")
    return "/".join("1" if part.startswith("{") else part for part in parts)


def knock(browser: Browser, method: str, path: str) -> int:
    answer = browser.open(path) if method == "GET" else browser.submit(path, reason="x")
    refused_to_login = answer.status_code == 303 and answer.headers["location"] == "/demo-inloggning"
    return 403 if refused_to_login else answer.status_code


def test_there_are_staff_pages_to_walk(door: Door) -> None:
    assert ("GET", "/personal") in staff_pages(door) and len(staff_pages(door)) >= 5


def test_a_stranger_reaches_no_staff_page(door: Door) -> None:
    for method, path in guarded_pages(door):
        assert knock(door.browser(), method, path) == 403, (method, path)


def test_a_press_after_the_login_has_ended_says_so_in_a_demo_too(door: Door, browser: Browser) -> None:
    browser.log_in("reko-tornrosen")
    door.clock.forward(LOGIN_LIFETIME + timedelta(minutes=1))
    for method, path in guarded_pages(door):
        if method == "POST":
            answer = browser.submit(path)
            assert answer.status_code == 403 and "Inget är ändrat" in answer.text, path
            assert 'href="/demo-inloggning"' in answer.text, path


def test_a_stranger_is_shown_to_the_login(browser: Browser) -> None:
    assert browser.open("/personal").headers["location"] == "/demo-inloggning"


@pytest.mark.parametrize("who", WRONG_ROLES)
def test_a_wrong_role_reaches_no_staff_page(door: Door, browser: Browser, who: str) -> None:
    browser.log_in(who)
    for method, path in staff_pages(door):
        assert knock(browser, method, path) == 403, (method, path)


@pytest.mark.parametrize(("who", "lock"), [("reko-tornrosen", AdministratorsOnly), ("administrator", CoordinatorsOnly)])
def test_staff_reach_no_page_of_other_staff(door: Door, browser: Browser, who: str, lock: type) -> None:
    browser.log_in(who)
    others = [route for route in routes(door.settings) if isinstance(getattr(route, "app", None), lock)]
    assert len(others) >= 4
    for route in others:
        for method in sorted(_methods(route) - {"HEAD"}):
            assert knock(browser, method, _filled(route)) == 403, (method, _path(route))


@pytest.mark.parametrize("who", ["invanare-1", "invanare-2", "reko-tornrosen", "reko-kryddgarden"])
def test_a_wrong_role_reaches_no_page_of_the_social_services(door: Door, browser: Browser, who: str) -> None:
    browser.log_in(who)
    assert officer_pages(door)
    for method, path in officer_pages(door):
        assert knock(browser, method, path) == 403, (method, path)


def test_a_coordinator_from_another_machine_reaches_no_staff_page(door: Door, browser: Browser) -> None:
    browser.log_in("reko-tornrosen")
    away = door.browser(client="192.0.2.7")
    away.http.cookies.update(browser.http.cookies)
    for method, path in guarded_pages(door):
        assert knock(away, method, path) == 403, (method, path)


def test_a_login_that_has_ended_opens_no_staff_page(door: Door, browser: Browser) -> None:
    browser.log_in("reko-tornrosen")
    browser.submit("/logga-ut")
    for method, path in guarded_pages(door):
        assert knock(browser, method, path) == 403, (method, path)


def test_a_cookie_from_before_the_logout_opens_no_staff_page(door: Door, browser: Browser) -> None:
    browser.log_in("reko-tornrosen")
    stolen = door.browser()
    stolen.http.cookies.update(browser.http.cookies)
    browser.submit("/logga-ut")
    assert knock(stolen, "GET", "/personal") == 403


def test_outside_demo_the_staff_pages_are_off_and_say_so(production_door: Door) -> None:
    for method, path in guarded_pages(production_door):
        if method == "GET":
            answer = production_door.browser().open(path)
            assert answer.status_code == 404 and "avstängda" in answer.text, path
