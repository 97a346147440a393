"""A web door to knock on: the real app, a Rasa that answers what the test says, a clock that stands still."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import httpx
from starlette.applications import Starlette
from starlette.testclient import TestClient

from assistant import settings as settings_module
from assistant.bootstrap import House
from assistant.sealing import new_master_key
from assistant.settings import Settings
from assistant.web.app import create_app
from assistant.web.limiting import Rates
from assistant.web.oidc_settings import ResidentLogin, StaffLogin
from assistant.web.rasa_client import RasaClient

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=ZoneInfo("Europe/Stockholm"))
HERE = "http://127.0.0.1:8000"
TAB = "a" * 32
OTHER_TAB = "b" * 32

Answer = Callable[[dict[str, Any]], list[dict[str, Any]]]


def echo(said: dict[str, Any]) -> list[dict[str, Any]]:
    return [{"recipient_id": said["sender"], "text": f"Du skrev: {said['message']}"}]


@dataclass
class FakeRasa:
    """Rasa's REST channel and the action server's health page, without a network."""

    answer: Answer = echo
    ready: bool = True
    actions: bool = True
    heard: list[dict[str, Any]] = field(default_factory=list)
    erases: bool = True
    erased: list[str] = field(default_factory=list)

    def client(self) -> RasaClient:
        transport = httpx.MockTransport(self._handle)
        return RasaClient("http://rasa.test", "http://actions.test", transport)

    def _handle(self, request: httpx.Request) -> httpx.Response:
        if request.url.path == "/webhooks/rest/ready":
            return httpx.Response(200, json={"ready": self.ready})
        if request.url.path == "/health":
            return httpx.Response(200 if self.actions else 503)
        said = json.loads(request.content)
        if request.url.path == "/webhooks/rest/erase":
            self.erased.append(said["erasure"])
            return httpx.Response(200, json={"erased": self.erases})
        self.heard.append(said)
        return httpx.Response(200, json=self.answer(said))


@dataclass
class StandingClock:
    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now

    def forward(self, by: timedelta) -> None:
        self.now += by


@dataclass
class Door:
    """What a test holds: the app, its parts, and browsers to open."""

    app: Starlette
    rasa: FakeRasa
    clock: StandingClock
    settings: Settings
    house: House

    def browser(self, client: str = "127.0.0.1", base_url: str = HERE) -> "Browser":
        return Browser(TestClient(self.app, base_url=base_url, client=(client, 50000), follow_redirects=False))


class Browser:
    """Sends what a page would: the cookie and the CSRF token of its first visit."""

    def __init__(self, http: TestClient) -> None:
        self.http = http

    def open(self, path: str = "/", **headers: str) -> httpx.Response:
        return self.http.get(path, headers=headers)

    def send(self, path: str, body: dict[str, Any], **headers: str) -> httpx.Response:
        self._visited()
        return self.http.post(path, json=body, headers={"x-csrftoken": self._token(), **headers})

    def submit(self, path: str, **form: str) -> httpx.Response:
        self._visited()
        return self.http.post(path, data={"csrftoken": self._token(), **form})

    def say(self, message: str, tab: str = TAB, **more: str) -> dict[str, Any]:
        answer = self.send("/api/chat", {"tab": tab, "message": message, **more})
        assert answer.status_code == 200, answer.text
        shown: dict[str, Any] = answer.json()
        return shown

    def log_in(self, who: str) -> httpx.Response:
        return self.submit("/demo-inloggning", who=who)

    def _visited(self) -> None:
        if "csrftoken" not in self.http.cookies:
            self.open("/")

    def _token(self) -> str:
        return self.http.cookies["csrftoken"]


def settings_for(folder: Path, mode: str = "demo") -> Settings:
    environ = {"REKO_MODE": mode, "REKO_DATA_DIR": str(folder), "REKO_KEY": new_master_key()}
    return settings_module.load(environ)


def door_for(
    settings: Settings,
    house: House,
    rates: Rates | None = None,
    *,
    staff: StaffLogin | None = None,
    residents: ResidentLogin | None = None,
    sends: Sequence[str] = ("sms", "email"),
) -> Door:
    rasa, clock = FakeRasa(), StandingClock()
    house = replace(house, sends=frozenset(sends))
    app = create_app(settings, house, rasa.client(), clock=clock, rates=rates, staff=staff, residents=residents)
    return Door(app, rasa, clock, settings, house)
