"""A worklist to look at: the services replaced by ones that note what they were asked."""

from dataclasses import dataclass, field
from typing import Any

import pytest

from assistant.services import booking, callback, worklist
from assistant.services.views import Outcome, Worklist
from tests.web.door import Browser, Door
from tests.web.houses import browser, door, erased, house, settings, template
from tests.workspace.rows import WORKLIST

__all__ = ["browser", "door", "erased", "house", "settings", "template"]


@dataclass
class Services:
    """What was called, in order, and what the next call answers."""

    calls: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    outcome: str = "confirmed"
    shown: Worklist = WORKLIST

    def note(self, name: str) -> Any:
        def called(uow: object, **what: Any) -> Any:
            self.calls.append((name, what))
            return self.shown if name == "show" else Outcome(self.outcome)

        return called


@pytest.fixture
def services(monkeypatch: pytest.MonkeyPatch) -> Services:
    fake = Services()
    for module, name in (
        (worklist, "show"),
        (booking, "confirm_preliminary"),
        (booking, "decline"),
        (booking, "cancel"),
        (callback, "done"),
    ):
        monkeypatch.setattr(module, name, fake.note(name))
    return fake


@pytest.fixture
def coordinator(door: Door, services: Services) -> Browser:
    """Törnrosen's coordinator, logged in."""
    browser = door.browser()
    browser.log_in("reko-tornrosen")
    return browser
