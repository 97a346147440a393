"""A person at a browser, as a test writes it: says, presses, reads."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Self
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, Request, expect

ANSWER_WITHIN_MS = 20_000
PHONE = {"width": 360, "height": 740}


@dataclass
class Visitor:
    """`page` is the open page; `address` the web door's, without a slash at the end."""

    page: Page
    address: str
    problems: list[str] = field(default_factory=list)

    @classmethod
    @contextmanager
    def arrives(cls, chromium: Browser, address: str, **context: Any) -> Iterator[Self]:
        """A browser of its own (no cookie shared) that opens the chat page. `context` as playwright's."""
        opened = chromium.new_context(**{"locale": "sv-SE", "viewport": PHONE, **context})
        try:
            visitor = cls(opened.new_page(), address)
            visitor._watch()
            visitor.open("/")
            yield visitor
        finally:
            opened.close()

    def open(self, path: str) -> None:
        self.page.goto(self.address + path)

    def start(self, title: str) -> str:
        """Presses a start button; returns the answer."""
        self.page.locator("#start").get_by_role("button", name=title, exact=True).click()
        return self._answered()

    def say(self, words: str) -> str:
        self.page.get_by_label("Skriv till boten").fill(words)
        self.page.get_by_role("button", name="Skicka").click()
        return self._answered()

    def press(self, title: str) -> str:
        """Presses the first live button of the talk whose title begins so."""
        self.offers.filter(has_text=re.compile("^" + re.escape(title))).first.click()
        return self._answered()

    @property
    def offers(self) -> Locator:
        """The buttons that can still be pressed."""
        return self.page.locator("#log button:not([aria-disabled])")

    @property
    def bubbles(self) -> Locator:
        """Everything said, the greeting first."""
        return self.page.locator("#log .said")

    @property
    def talk(self) -> str:
        return self.page.locator("#log").inner_text()

    @property
    def kept(self) -> str:
        """All that the tab's storage holds."""
        return str(self.page.evaluate("() => JSON.stringify(sessionStorage) + JSON.stringify(localStorage)"))

    def log_in(self, title: str) -> None:
        self.open("/demo-inloggning")
        self.page.get_by_role("button", name=f"Välj {title}", exact=True).click()

    def scrolls_sideways(self) -> bool:
        return bool(self.page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth"))

    def nothing_went_wrong(self) -> None:
        assert self.problems == []

    def _answered(self) -> str:
        """What was said since the last own message, when the answer is there."""
        expect(self.page.locator("#typing")).to_have_text("", timeout=ANSWER_WITHIN_MS)
        expect(self.page.locator("#problem")).to_be_empty()
        said = self.bubbles.evaluate_all("all => all.map(one => [one.classList.contains('user'), one.textContent])")
        own = max((place for place, (by_user, _) in enumerate(said) if by_user), default=0)
        return "\n\n".join(text for _, text in said[own + 1 :])

    def _watch(self) -> None:
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.problems.append(f"script: {error}"))
        self.page.on("request", self._asked)

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.problems.append(f"console: {message.text}")

    def _asked(self, request: Request) -> None:
        if not request.url.startswith(self.address + "/"):
            self.problems.append(f"third party: {urlsplit(request.url).netloc}")
