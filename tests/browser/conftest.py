"""A real headless chromium. It lives a module long: while it does, no other test may start an event loop."""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserType, sync_playwright

from tests.browser.visitor import Visitor
from tests.system import System

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
# No sandbox: CI runs as root. The rest keeps the browser itself from calling anybody.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-quic",
    "--no-first-run",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = started(playwright.chromium)
        yield browser
        browser.close()


def started(kind: BrowserType, *more: str) -> Browser:
    """Debian's own chromium, with `more` arguments; the test is skipped where there is none."""
    program = next((found for name in PROGRAMS if (found := shutil.which(name))), None)
    if program is None:
        pytest.skip("no chromium on this machine: apt-get install chromium")
    return kind.launch(executable_path=program, args=[*ARGUMENTS, *more])


@pytest.fixture
def visitor(chromium: Browser, system: System) -> Iterator[Visitor]:
    """A person with the chat page open. Whatever the test is about, the page must not go wrong nor call anybody."""
    with Visitor.arrives(chromium, system.web) as arrived:
        yield arrived
        arrived.nothing_went_wrong()
