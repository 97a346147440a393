"""What every page of the web door needs, put together once by `create_app`."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from starlette.requests import HTTPConnection
from starlette.templating import Jinja2Templates

from assistant.bootstrap import House
from assistant.settings import Settings
from assistant.web.limiting import Limiter
from assistant.web.oidc import OidcClient
from assistant.web.rasa_client import RasaClient
from assistant.web.sessions import Sessions

Clock = Callable[[], datetime]


@dataclass(frozen=True)
class Parts:
    """The parts of one running web door. `clock` gives aware times in Europe/Stockholm.

    `sends`: the ways out that this installation has, of sms and email; the own page is always there.
    `oidc`: where staff log in, outside demo mode; None while the operator has set no provider.
    """

    settings: Settings
    house: House
    rasa: RasaClient
    sessions: Sessions
    limiter: Limiter
    templates: Jinja2Templates
    clock: Clock
    sends: frozenset[str]
    oidc: OidcClient | None = None


def parts_of(connection: HTTPConnection) -> Parts:
    parts: Parts = connection.app.state.parts
    return parts
