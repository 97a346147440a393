"""The coordinator's day as pages, with the real services and the real database."""

import inspect
import re
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from assistant import services
from assistant.bootstrap import House
from assistant.casework.actors import Actor, AssuranceLevel, Role
from assistant.services import booking
from assistant.services.views import AppointmentView
from assistant.web.texts import all_texts
from tests.store.houses import rows
from tests.web.door import NOW, Browser, Door

KIM = Actor(Role.RESIDENT, "demo-resident-1", assurance=AssuranceLevel.DEMO)
NEXT_MONDAY = NOW.replace(hour=9, minute=30) + timedelta(days=7)


@pytest.fixture
def booked(house: House) -> AppointmentView:
    """A confirmed meeting with Törnrosen's first coordinator."""
    with house.uow() as uow:
        held = booking.hold(uow, care_centre_id="tornrosen", start=NEXT_MONDAY, holder="k", by=KIM, now=NOW)
        done = booking.confirm(uow, hold_id=held.hold_id or "", contact=None, by=KIM, now=NOW, code="k")
    assert done.appointment is not None, done.outcome
    return done.appointment


@pytest.fixture
def tornrosen(browser: Browser) -> Browser:
    browser.log_in("reko-tornrosen")
    return browser


def words_of(page: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))


def away(browser: Browser, **form: str) -> str:
    what = {"coordinator": "reko-tornrosen-1", "first": NEXT_MONDAY.date().isoformat(), **form}
    return notice(browser.submit("/personal/franvaro", **what))


def notice(answer: object) -> str:
    return str(getattr(answer, "headers")["location"]).partition("besked=")[2]  # noqa: B009


def mine(house: House, now: datetime = NOW) -> AppointmentView:
    with house.uow() as uow:
        return booking.mine(uow, by=KIM, now=now)[0]


def test_one_press_and_the_rest_of_the_day_is_closed(tornrosen: Browser) -> None:
    assert notice(tornrosen.submit("/personal/franvaro", rest_of_day="1")) == "registered"
    page = words_of(tornrosen.open("/personal?besked=registered").text)
    assert "Frånvaron är sparad." in page
    assert "REKO 1 : måndag 23 november kl. 10.00 – tisdag 24 november kl. 00.00" in page


def test_a_day_away_lists_the_meeting_with_what_can_be_done(tornrosen: Browser, booked: AppointmentView) -> None:
    assert away(tornrosen, substitute="reko-tornrosen-2") == "registered_affected"
    page = tornrosen.open("/personal").text
    assert f'id="affected-{booked.id}"' in page
    assert "Låt REKO 2 ta mötet" in page and "Ny tid eller annan mötesform" in page


def test_the_substitute_takes_the_meeting_and_the_resident_is_to_be_told(
    house: House, tornrosen: Browser, booked: AppointmentView
) -> None:
    away(tornrosen, substitute="reko-tornrosen-2")
    assert notice(tornrosen.submit(f"/personal/moten/{booked.id}/vikarie")) == "handed_over"
    assert [row.coordinator_id for row in rows(house, "appointments")] == ["reko-tornrosen-2"]
    page = tornrosen.open("/personal").text
    assert "Samma tid, men en annan REKO tar emot." in page and f'id="affected-{booked.id}"' not in page
    told = re.search(r'action="(/personal/berattat/\w+)"', page)
    assert told is not None and notice(tornrosen.submit(told[1])) == "told"
    assert "Berätta för den som bokade" not in tornrosen.open("/personal").text


def test_a_new_time_is_picked_on_the_meetings_own_page(
    house: House, tornrosen: Browser, booked: AppointmentView
) -> None:
    page = tornrosen.open(f"/personal/moten/{booked.id}?form=phone").text
    start = re.findall(r'<option value="(2026-[^"]+)"', page)[3]
    moved = tornrosen.submit(f"/personal/moten/{booked.id}/flytta", start=start, form="phone")
    assert moved.headers["location"] == f"/personal/moten/{booked.id}?besked=moved"
    seen = mine(house)
    assert (seen.start, seen.form) == (datetime.fromisoformat(start), "phone")
    shown = words_of(tornrosen.open(f"/personal/moten/{booked.id}?besked=moved").text)
    assert "Mötet är flyttat och bekräftat." in shown
    assert "Bokat , den som bokade (egen önskan)" in shown or "Bokat, den som bokade (egen önskan)" in shown
    assert "överenskommet på telefon" in shown


def test_no_time_is_chosen_ahead_of_the_coordinator(tornrosen: Browser, booked: AppointmentView) -> None:
    page = tornrosen.open(f"/personal/moten/{booked.id}").text
    assert re.search(r'<select id="start" name="start">\s*<option value="">Välj tid</option>', page)


def test_the_meetings_own_page_says_whose_it_is_and_what_was_agreed(
    tornrosen: Browser, booked: AppointmentView
) -> None:
    page = tornrosen.open(f"/personal/moten/{booked.id}").text
    assert "Tar emot: Du (REKO 1)" in words_of(page)
    assert f"/personal/moten/{booked.id}/samtycke" in page and f"/personal/moten/{booked.id}/avboka" in page
    assert "/bekrafta" not in page


def test_after_the_meeting_the_coordinator_says_how_it_went(
    house: House, door: Door, tornrosen: Browser, booked: AppointmentView
) -> None:
    door.clock.now = booked.end
    tornrosen.log_in("reko-tornrosen")
    assert f'id="over-{booked.id}"' in tornrosen.open("/personal").text
    assert notice(tornrosen.submit(f"/personal/moten/{booked.id}/kom-inte")) == "no_show"
    assert mine(house, booked.end).state == "no_show"
    assert f'id="over-{booked.id}"' not in tornrosen.open("/personal").text
    assert notice(tornrosen.submit(f"/personal/moten/{booked.id}/genomfort")) == "done"


def test_who_is_back_takes_the_absence_back(tornrosen: Browser) -> None:
    away(tornrosen)
    path = re.search(r'action="(/personal/franvaro/\w+/tillbaka)"', tornrosen.open("/personal").text)
    assert path is not None and notice(tornrosen.submit(path[1])) == "taken_back"
    assert not re.search(r'action="/personal/franvaro/\w+/tillbaka"', tornrosen.open("/personal").text)


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"first": "i morgon"}, "dates_missing"),
        ({"first": ""}, "dates_missing"),
        ({"starts": "25:00"}, "dates_missing"),
        ({"first": "2026-11-20"}, "past"),
        ({"last": "2026-11-24"}, "past"),
        ({"coordinator": "reko-kryddgarden-1"}, "not_a_colleague"),
        ({"substitute": "reko-kryddgarden-1"}, "not_a_colleague"),
    ],
)
def test_what_cannot_be_understood_saves_nothing(
    house: House, tornrosen: Browser, form: dict[str, str], said: str
) -> None:
    before = rows(house, "absences")
    assert away(tornrosen, **form) == said
    assert rows(house, "absences") == before


def test_a_time_that_cannot_be_read_moves_nothing(house: House, tornrosen: Browser, booked: AppointmentView) -> None:
    for start in ("", "fredag", "2026-12-01T09:30"):
        answer = tornrosen.submit(f"/personal/moten/{booked.id}/flytta", start=start, form="visit")
        assert answer.headers["location"].endswith("besked=time_missing")
    assert mine(house) == booked


def test_another_unit_neither_sees_nor_touches_the_meeting(
    house: House, door: Door, tornrosen: Browser, booked: AppointmentView
) -> None:
    other = door.browser()
    other.log_in("reko-kryddgarden")
    assert other.open(f"/personal/moten/{booked.id}").status_code == 403
    for deed in ("vikarie", "genomfort", "kom-inte"):
        assert other.submit(f"/personal/moten/{booked.id}/{deed}").status_code == 403, deed
    start = (NEXT_MONDAY + timedelta(days=7)).isoformat()
    assert other.submit(f"/personal/moten/{booked.id}/flytta", start=start, form="visit").status_code == 403
    assert mine(house) == booked


def test_a_meeting_that_does_not_exist_is_not_found(tornrosen: Browser) -> None:
    assert tornrosen.open("/personal/moten/finns-inte").status_code == 404


def test_each_reading_of_a_meeting_is_logged(house: House, tornrosen: Browser, booked: AppointmentView) -> None:
    def readings() -> int:
        return [row.type for row in rows(house, "audit", "type")].count("appointment_read")

    before = readings()
    tornrosen.open(f"/personal/moten/{booked.id}")
    assert readings() == before + 1


def test_whatever_can_happen_to_a_meeting_has_words_for_staff_and_for_the_person() -> None:
    written = "".join(file.read_text(encoding="utf-8") for file in Path(inspect.getfile(services)).parent.glob("*.py"))
    types = set(re.findall(r'"(appointment_(?!read|id|needs|view)[a-z_]+)"', written))
    assert {"appointment_booked", "appointment_late", "appointment_no_show"} <= types
    assert types - set(all_texts()["workspace"]["meeting"]["types"]) == set()
    assert types - set(all_texts()["own_data"]["words"]["type"]) == set()
    who_changes = {role.value for role in Role} - {"social_worker", "employment_officer"}
    assert who_changes - set(all_texts()["workspace"]["meeting"]["roles"]) == set()
