"""A real browser with logins by a provider: it keeps to the page's own policy, which other tests only read."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from threading import Thread
from time import sleep

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, expect

from assistant.bootstrap import House
from assistant.settings import Mode, Settings
from assistant.web.oidc_settings import load_residents, load_staff
from assistant.web.server import config
from assistant.web.sessions import LOGIN_LIFETIME
from tests.system import free_ports
from tests.web.door import Door, door_for
from tests.web.houses import house, settings, template
from tests.web.providers import COORDINATOR, KIM, RunningProvider, environ, provider, resident_environ

__all__ = ["house", "provider", "settings", "template"]


@pytest.fixture
def served(provider: RunningProvider, settings: Settings, house: House) -> Iterator[tuple[Door, str]]:
    """The web door as in production, on this machine. Browsers take its cookies from localhost without TLS."""
    (port,) = free_ports(1)
    public = f"http://localhost:{port}"
    staff = load_staff({**environ(provider.issuer), "REKO_PUBLIC_URL": public})
    residents = load_residents({**resident_environ(provider.issuer), "REKO_PUBLIC_URL": public})
    door = door_for(replace(settings, mode=Mode.PRODUCTION), house, staff=staff, residents=residents)
    server = uvicorn.Server(config(door.app, port))
    thread = Thread(target=server.run)
    thread.start()
    while not server.started:
        sleep(0.05)
    yield door, public
    server.should_exit = True
    thread.join()


@pytest.fixture
def page(chromium: Browser, served: tuple[Door, str], provider: RunningProvider) -> Iterator[Page]:
    """A coordinator who has logged in, with the own worklist open."""
    provider.becomes(**COORDINATOR)
    context = chromium.new_context(locale="sv-SE")
    opened = context.new_page()
    opened.goto(served[1] + "/personal")
    expect(opened.get_by_role("heading", name="Arbetslista – Törnrosen")).to_be_visible()
    yield opened
    context.close()


def test_a_press_after_the_login_has_ended_is_said_to_have_done_nothing(page: Page, served: tuple[Door, str]) -> None:
    door, public = served
    page.goto(public + "/personal/kalender")
    door.clock.forward(LOGIN_LIFETIME + timedelta(minutes=1))
    page.get_by_role("button", name="Gör en länk").click()
    expect(page.get_by_text("Inget är ändrat")).to_be_visible()
    page.get_by_role("link", name="Logga in", exact=True).click()
    expect(page).to_have_url(public + "/personal")


def test_whoever_logs_out_reaches_the_providers_own_logout(
    page: Page, served: tuple[Door, str], provider: RunningProvider
) -> None:
    page.goto(served[1])
    page.get_by_role("button", name="Logga ut").click()
    expect(page.get_by_role("heading", name="Du är utloggad här")).to_be_visible()
    page.get_by_role("link", name="Logga ut där också").click()
    expect(page).to_have_url(re.compile(re.escape(provider.issuer) + "/logout"))


def test_a_resident_logs_in_from_a_page_of_ones_own_and_comes_back_to_it(
    chromium: Browser, served: tuple[Door, str], provider: RunningProvider
) -> None:
    provider.becomes(**KIM)
    context = chromium.new_context(locale="sv-SE")
    page = context.new_page()
    page.goto(served[1] + "/mina-uppgifter")
    page.get_by_role("link", name="Logga in med e-legitimation").click()
    expect(page).to_have_url(served[1] + "/mina-uppgifter")
    expect(page.get_by_role("link", name="Hämta som fil")).to_be_visible()
    page.goto(served[1])
    expect(page.get_by_text("Du är inloggad.")).to_be_visible()
    context.close()
