"""The REKO invites, sees who waits, and reads what is needed: real services, real database."""

import re

import pytest

from assistant.bootstrap import House
from assistant.casework.actors import Actor, Role
from assistant.casework.needs import Access, Needs
from assistant.services import booking, callback, codes, needs, waiting
from assistant.services.views import Contact, Wish
from tests.web.door import NOW, Browser, Door
from tests.workspace.test_worklist_page import words_of

VISITOR = Actor(Role.ANONYMOUS, "c" * 32)
KIM = Contact("Kim Testsson", "070-174 06 05")


@pytest.fixture
def tornrosen(browser: Browser) -> Browser:
    browser.log_in("reko-tornrosen")
    return browser


@pytest.fixture
def kryddgarden(door: Door) -> Browser:
    browser = door.browser()
    browser.log_in("reko-kryddgarden")
    return browser


def invite(browser: Browser) -> str:
    page = browser.submit("/personal/inbjudan", name="Kim Testsson", phone="070-174 06 05").text
    found = re.search(r"Koden är: <strong>([^<]+)</strong>", page)
    assert found, words_of(page)
    return found[1]


def book(house: House) -> str:
    with house.uow() as uow:
        offer = booking.offer(uow, care_centre_id="tornrosen", wishes=(), by=VISITOR, now=NOW)
        start = offer.times[0].start
        held = booking.hold(uow, care_centre_id="tornrosen", start=start, holder="v", by=VISITOR, now=NOW)
        done = booking.confirm(
            uow, hold_id=held.hold_id or "", contact=KIM, by=VISITOR, now=NOW, code="lampa tiger moln 42"
        )
    assert done.appointment is not None
    return done.appointment.id


def wait(house: House) -> None:
    with house.uow() as uow:
        placed = waiting.join(
            uow, care_centre_id="tornrosen", contact=KIM, wishes=(), by=VISITOR, now=NOW, code="gran båt fjäder 17"
        )
    assert placed.outcome == "joined"


def test_a_new_invitation_shows_its_code_this_once(tornrosen: Browser, house: House) -> None:
    code = invite(tornrosen)
    assert code not in tornrosen.open("/personal/inbjudan").text
    with house.uow() as uow:
        opened = codes.find(uow, code=code, by=VISITOR, now=NOW)
    assert (opened.kind, opened.care_centre_id, opened.state) == ("invitation", "tornrosen", "open")


def test_an_invitation_without_a_number_is_not_made(tornrosen: Browser) -> None:
    page = words_of(tornrosen.submit("/personal/inbjudan", name="Kim Testsson", phone="12").text)
    assert "Skriv både namn och ett telefonnummer" in page and "Inga inbjudningar än" in page


def test_an_invitation_can_be_withdrawn_and_then_opens_nothing(tornrosen: Browser, house: House) -> None:
    code = invite(tornrosen)
    found = re.search(r'action="(/personal/inbjudan/\w+/dra-in)"', tornrosen.open("/personal/inbjudan").text)
    assert found
    answer = tornrosen.submit(found[1])
    assert answer.headers["location"] == "/personal/inbjudan?besked=done"
    assert "Indragen" in words_of(tornrosen.open("/personal/inbjudan").text)
    with house.uow() as uow:
        assert codes.find(uow, code=code, by=VISITOR, now=NOW).state == "withdrawn"


def test_another_care_centre_sees_nothing_of_it(tornrosen: Browser, kryddgarden: Browser, house: House) -> None:
    invite(tornrosen)
    wait(house)
    assert "Kim Testsson" not in kryddgarden.open("/personal/inbjudan").text
    assert "Kim Testsson" not in kryddgarden.open("/personal").text


def test_the_waiting_list_stands_on_the_worklist_and_somebody_can_be_taken_out(
    tornrosen: Browser, house: House
) -> None:
    wait(house)
    page = tornrosen.open("/personal").text
    assert "Väntelista (1)" in words_of(page) and 'href="tel:0701740605"' in page
    found = re.search(r'action="(/personal/vantelista/\w+/ta-bort)"', page)
    assert found
    assert tornrosen.submit(found[1]).headers["location"] == "/personal?besked=waiting_done"
    page = words_of(tornrosen.open("/personal?besked=waiting_done").text)
    assert "Personen står inte längre på väntelistan." in page and "Ingen står på väntelistan" in page


def test_what_is_needed_is_read_beside_the_meeting(tornrosen: Browser, house: House) -> None:
    booked = book(house)
    told = Needs(
        interpreter=True,
        language="ar",
        dialect="irakisk",
        interpreter_gender="woman",
        access=(Access.STEP_FREE,),
        companion=True,
        other_coordinator=True,
    )
    with house.uow() as uow:
        needs.tell(uow, appointment_id=booked, needs=told, by=Actor(Role.CODE_HOLDER, booked), now=NOW)
    for path in ("/personal", f"/personal/moten/{booked}"):
        page = words_of(tornrosen.open(path).text)
        for expected in (
            "Tolk: arabiska (irakisk), helst en kvinna",
            "Hiss eller utan trappor",
            "Någon kommer med",
            "Vill träffa en annan REKO",
        ):
            assert expected in page, path


def test_a_preliminary_meeting_is_confirmed_from_its_own_page(tornrosen: Browser, house: House) -> None:
    booked = book(house)
    page = tornrosen.open(f"/personal/moten/{booked}").text
    assert f'action="/personal/moten/{booked}/bekrafta"' in page and "Bekräfta senast" in page
    assert tornrosen.submit(f"/personal/moten/{booked}/bekrafta").headers["location"].endswith("confirmed")
    assert f'action="/personal/moten/{booked}/bekrafta"' not in tornrosen.open(f"/personal/moten/{booked}").text


def test_when_a_call_suits_is_read_beside_the_number(tornrosen: Browser, house: House) -> None:
    morning = Wish(NOW.replace(day=24, hour=8), NOW.replace(day=24, hour=12))
    with house.uow() as uow:
        callback.request(
            uow, care_centre_id="tornrosen", contact=KIM, about="other", by=VISITOR, now=NOW, wishes=[morning]
        )
    assert "Helst tisdag 24 november kl. 08.00–12.00" in words_of(tornrosen.open("/personal").text)
