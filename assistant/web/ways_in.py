"""Where somebody logs in, as the pages show it: the demo's own login, or a provider's. None when there is no way."""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from assistant.web.errors import error
from assistant.web.login import PATH as DEMO_PATH
from assistant.web.login import is_here
from assistant.web.parts import parts_of
from assistant.web.texts import text

STAFF_PATH = "/inloggning"
RESIDENT_PATH = "/logga-in"
# A resident's own pages: a login may lead back to these, and to nothing else.
OWN_PAGES = ("/min-tid", "/mitt-samtycke", "/mina-uppgifter")


@dataclass(frozen=True)
class WayIn:
    path: str
    label: str


def resident_way_in(request: Request, back: str = "") -> WayIn | None:
    """`back`: one of `OWN_PAGES`."""
    if is_here(request):
        return WayIn(DEMO_PATH, text("page.demo_login"))
    if parts_of(request).resident_login is None:
        return None
    return WayIn(f"{RESIDENT_PATH}?sida={back}" if back else RESIDENT_PATH, text("page.resident_login"))


def login_over(request: Request, way_in: WayIn | None) -> Response:
    """A press by somebody whose login has ended meanwhile: never lost without a word."""
    return error(request, "login_over", 403, log_in=way_in.path if way_in else None)
