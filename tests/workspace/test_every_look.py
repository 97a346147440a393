"""Walks the staff's pages: whatever they show of a person, the trail says who looked, from which unit, and why."""

import ast
import inspect
import re
from pathlib import Path

import pytest
from sqlalchemy import text
from starlette.routing import Route

from assistant import services
from assistant.bootstrap import House
from assistant.casework.actors import Actor, AssuranceLevel, Role
from assistant.services import booking, callback, invitation, sounding_board, waiting
from assistant.services.audit import READS
from assistant.services.views import Contact
from assistant.web.app import routes
from tests.store.houses import book
from tests.web.door import NOW, Browser, Door

UNIT, WHO = "tornrosen", "reko-tornrosen"
KIM, ALEX = Contact("Kim Testsson", "070-174 06 15"), Contact("Alex Exempelsson", "070-174 06 16")
ROBIN, SAM = Contact("Robin Exempelsson", "070-174 06 17"), Contact("Sam Testsson", "070-174 06 18")
EVERYBODY = (KIM, ALEX, ROBIN, SAM)
OFFICER = Actor(Role.SOCIAL_WORKER, "officer-1", assurance=AssuranceLevel.DEMO)
NOBODY = Actor(Role.ANONYMOUS, "conversation-robin")
REKO = Actor(Role.COORDINATOR, WHO, UNIT, AssuranceLevel.DEMO)
ANYBODY = Actor(Role.RESIDENT, "person-kim", assurance=AssuranceLevel.DEMO)
ID = re.compile(r"\b[0-9a-f]{32}\b")


@pytest.fixture
def ids(house: House) -> dict[str, str]:
    """What the parameters of the pages may stand for."""
    with house.uow() as uow:
        offered = booking.offer(uow, care_centre_id=UNIT, wishes=[], by=ANYBODY, now=NOW)
    booked = book(house, by=ANYBODY, contact=KIM, care_centre_id=UNIT, start=offered.times[-1].start, now=NOW)
    with house.uow() as uow:
        callback.request(uow, care_centre_id=UNIT, contact=ALEX, about="question", by=ANYBODY, now=NOW)
    with house.engine.connect() as connection:
        call_back = connection.scalar(text("SELECT id FROM call_backs"))
    assert booked.appointment is not None
    with house.uow() as uow:
        waits = waiting.join(
            uow, care_centre_id=UNIT, contact=ROBIN, wishes=[], by=NOBODY, now=NOW, code="katt sol bord 12"
        )
        invitation.invite(uow, contact=SAM, by=REKO, now=NOW, code="hund bok sten 34")
        (invited,) = invitation.of_unit(uow, by=REKO, now=NOW)
    return {
        "appointment_id": booked.appointment.id,
        "call_back_id": str(call_back),
        "waiting_id": str(waits.id),
        "invitation_id": invited.id,
    }


def pages(door: Door, ids: dict[str, str]) -> list[str]:
    """Every page of the staff's that shows something. A new parameter has to be in `ids`."""
    staff = [one for one in routes(door.settings) if isinstance(one, Route) and one.path.startswith("/personal")]
    shown = [one for one in staff if "GET" in (one.methods or set())]
    return [re.sub(r"{(\w+)(:\w+)?}", lambda name: ids[name[1]], one.path) for one in shown]


def trail(house: House, after: int = 0) -> list[tuple[str, str, str | None, str | None]]:
    with house.engine.connect() as connection:
        query = text("SELECT type, subject_id, unit, why FROM audit WHERE id > :after")
        return [tuple(row) for row in connection.execute(query, {"after": after})]


def test_whatever_a_page_shows_of_a_person_is_logged_as_read(
    door: Door, browser: Browser, house: House, ids: dict[str, str]
) -> None:
    browser.log_in(WHO)
    walked = pages(door, ids)
    assert {"/personal", f"/personal/moten/{ids['appointment_id']}", "/personal/inbjudan"} <= set(walked)
    met: set[Contact] = set()
    for path in walked:
        before = len(trail(house))
        shown = browser.open(path).text
        looks = [row for row in trail(house, before) if row[0].endswith("_read")]
        of_persons = set(ID.findall(shown)) & set(ids.values())
        assert of_persons <= {subject for _, subject, _, _ in looks}, path
        if any(part in shown for contact in EVERYBODY for part in (contact.name, contact.phone)):
            assert [row for row in looks if row[1] in ids.values()], path
            met |= {contact for contact in EVERYBODY if contact.name in shown}
        assert all(unit == UNIT and why for _, _, unit, why in looks), path
    assert met == set(EVERYBODY)


def test_every_read_in_the_services_says_why() -> None:
    """Whoever logs that something was read says for which page: the person sees it (PDL 8:5)."""
    calls = [call for file in Path(inspect.getfile(services)).parent.glob("*.py") for call in logs_in(file)]
    reads = [call for call in calls if isinstance(call.args[1], ast.Constant) and call.args[1].value in READS]
    assert len(reads) >= 9
    assert [ast.unparse(call) for call in reads if "why" not in [one.arg for one in call.keywords]] == []


def logs_in(file: Path) -> list[ast.Call]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return [one for one in ast.walk(tree) if isinstance(one, ast.Call) and ast.unparse(one.func) == "log"]


def test_an_officers_call_on_the_worklist_is_logged_as_read(browser: Browser, house: House) -> None:
    with house.uow() as uow:
        (first, *_) = sounding_board.times(uow, care_centre_id=UNIT, by=OFFICER, now=NOW).times
        booked = sounding_board.book(uow, care_centre_id=UNIT, start=first.start, contact=SAM, by=OFFICER, now=NOW)
    assert booked.call is not None
    browser.log_in(WHO)
    assert SAM.name in browser.open("/personal").text
    assert ("sounding_board_read", booked.call.id, UNIT, "day") in trail(house)


def test_the_walk_meets_both_persons_on_the_worklist(browser: Browser, ids: dict[str, str]) -> None:
    browser.log_in(WHO)
    shown = browser.open("/personal").text
    assert ALEX.name in shown and all(one in shown for name, one in ids.items() if name != "invitation_id")
