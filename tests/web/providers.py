"""The OpenID provider of the tests as a process, the settings that lead to it, and a browser that logs in by it."""

import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

import httpx
import pytest

from assistant.bootstrap import House
from assistant.settings import PROJECT, Mode, Settings
from assistant.web.oidc_settings import StaffLogin, load_staff
from tests.system import free_ports
from tests.web.door import Browser, Door, door_for
from tests.web.provider import CLIENT, SECRET

PUBLIC = "https://127.0.0.1:8000"
SURE = "http://id.elegnamnden.se/loa/1.0/loa3"
COORDINATOR = {"sub": "abc-1", "role": "reko", "unit": "tornrosen", "hsa": "reko-tornrosen-1", "acr": SURE}
NUMBER = "https://id.oidc.se/claim/personalIdentityNumber"
COORDINATION_NUMBER = "https://id.oidc.se/claim/coordinationNumber"
# Test numbers; nobody has them.
KIM = {"sub": "kim-1", NUMBER: "191212121212", "acr": SURE}
ROBIN = {"sub": "robin-1", NUMBER: "189001019802", "acr": SURE}
SOCIAL_WORKER = {"sub": "abc-2", "role": "soc", "acr": SURE}


@dataclass
class RunningProvider:
    issuer: str

    def becomes(self, spoilt: str = "", user_info: dict[str, object] | None = None, **claims: object) -> None:
        """The next login gets these claims, and `user_info` when it is asked for more."""
        told = {"claims": claims, "user_info": user_info or {}, "spoilt": spoilt}
        httpx.post(f"{self.issuer}/next", json=told).raise_for_status()


@pytest.fixture(scope="module")
def provider() -> Iterator[RunningProvider]:
    (port,) = free_ports(1)
    process = subprocess.Popen([sys.executable, "-m", "tests.web.provider", str(port)], cwd=PROJECT)  # noqa: S603
    running = RunningProvider(f"http://127.0.0.1:{port}")
    wait_for(f"{running.issuer}/keys", process)
    yield running
    process.terminate()
    process.wait(10)


def wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        assert process.poll() is None, "the provider has stopped"
        try:
            httpx.get(url).raise_for_status()
        except httpx.HTTPError:
            time.sleep(0.1)
        else:
            return
    pytest.fail("the provider does not answer")


def environ(issuer: str) -> dict[str, str]:
    return {
        "REKO_OIDC_ISSUER": issuer,
        "REKO_OIDC_CLIENT_ID": CLIENT,
        "REKO_OIDC_CLIENT_SECRET": SECRET,
        "REKO_OIDC_ROLES": "reko=coordinator,soc=social_worker,ama=employment_officer,drift=admin",
        "REKO_OIDC_ACR": SURE,
        "REKO_OIDC_KEY_CLAIM": "hsa",
        "REKO_PUBLIC_URL": PUBLIC,
    }


def resident_environ(issuer: str) -> dict[str, str]:
    return {
        "REKO_RESIDENT_OIDC_ISSUER": issuer,
        "REKO_RESIDENT_OIDC_CLIENT_ID": CLIENT,
        "REKO_RESIDENT_OIDC_CLIENT_SECRET": SECRET,
        "REKO_RESIDENT_OIDC_ACR": SURE,
        "REKO_RESIDENT_OIDC_NUMBER_CLAIM": f"{NUMBER}, {COORDINATION_NUMBER}",
        "REKO_RESIDENT_OIDC_SCOPE": "openid https://id.oidc.se/scope/naturalPersonNumber",
        "REKO_PUBLIC_URL": PUBLIC,
    }


def door_with(staff: StaffLogin | None, settings: Settings, house: House) -> Door:
    return door_for(replace(settings, mode=Mode.PRODUCTION), house, staff=staff)


@pytest.fixture
def door(provider: RunningProvider, settings: Settings, house: House) -> Door:
    return door_with(load_staff(environ(provider.issuer)), settings, house)


@pytest.fixture
def browser(door: Door) -> Browser:
    return door.browser(base_url=PUBLIC)


def sent_to(browser: Browser, begin: str = "/inloggning") -> str:
    """Where the provider sends the browser back, with a code."""
    begun = browser.open(begin)
    assert begun.status_code == 303, begun.text
    back = httpx.get(begun.headers["location"])
    assert back.status_code == 303
    return str(back.headers["location"])


def logs_in(browser: Browser, begin: str = "/inloggning") -> httpx.Response:
    back = urlsplit(sent_to(browser, begin))
    return browser.open(f"{back.path}?{back.query}")
