"""What every page of the web door needs, put together once by `create_app`."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from starlette.requests import HTTPConnection
from starlette.templating import Jinja2Templates

from assistant.bootstrap import House
from assistant.casework.actors import Actor, Role
from assistant.settings import Settings
from assistant.web.limiting import Limiter
from assistant.web.oidc_settings import Provider, ResidentLogin, StaffLogin
from assistant.web.rasa_client import RasaClient
from assistant.web.sessions import Sessions

Clock = Callable[[], datetime]


@dataclass(frozen=True)
class Parts:
    """The parts of one running web door. `clock` gives aware times in Europe/Stockholm.

    `staff_login`, `resident_login`: where staff and residents log in, outside demo mode; None while the operator has
    set no provider for them.
    """

    settings: Settings
    house: House
    rasa: RasaClient
    sessions: Sessions
    limiter: Limiter
    templates: Jinja2Templates
    clock: Clock
    staff_login: StaffLogin | None = None
    resident_login: ResidentLogin | None = None

    def provider_of(self, actor: Actor | None) -> Provider | None:
        """By which provider somebody has logged in, if by any."""
        if actor is None:
            return None
        way = self.resident_login if actor.role is Role.RESIDENT else self.staff_login
        return way.provider if way else None


def parts_of(connection: HTTPConnection) -> Parts:
    parts: Parts = connection.app.state.parts
    return parts
