"""A resident's own page: times, messages, how to be told. With a login or a booking code, and for nobody else."""

import html
import re

import pytest

from assistant.bootstrap import House
from assistant.casework.actors import Actor, AssuranceLevel, Role
from assistant.services import booking
from assistant.services.views import AppointmentView, Contact
from assistant.settings import Settings
from tests.web.door import NOW, Browser, Door, door_for

VISITOR = Actor(Role.ANONYMOUS, "c" * 32)
DEMO_RESIDENT = Actor(Role.RESIDENT, "demo-resident-1", assurance=AssuranceLevel.DEMO)
TORNROSEN = Actor(Role.COORDINATOR, "reko-tornrosen-1", "tornrosen", AssuranceLevel.DEMO)
KIM = Contact("Kim Testsson", "070-174 06 05")
CODE = "lampa tiger moln 42"


def booked_by(house: House, by: Actor, code: str, place: int = 0) -> AppointmentView:
    with house.uow() as uow:
        offer = booking.offer(uow, care_centre_id="tornrosen", wishes=(), by=by, now=NOW)
        start = offer.times[place].start
        held = booking.hold(uow, care_centre_id="tornrosen", start=start, holder=by.key, by=by, now=NOW)
        done = booking.confirm(uow, hold_id=held.hold_id or "", contact=KIM, by=by, now=NOW, code=code)
    assert done.appointment is not None
    return done.appointment


@pytest.fixture
def booked(house: House) -> AppointmentView:
    return booked_by(house, VISITOR, CODE)


def words_of(page: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page)).replace(" .", ".")


def file_in(page: str) -> str:
    found = re.search(r'href="(/kalender/[0-9a-f]{32}\.ics)"', page)
    assert found is not None
    return found[1]


def test_a_stranger_is_asked_for_a_code_and_sees_nothing(browser: Browser, booked: AppointmentView) -> None:
    page = browser.open("/min-tid")
    assert page.status_code == 200 and "Bokningskod" in page.text and "Meddelanden</h2>" not in page.text


@pytest.mark.parametrize("written", [CODE, "Lampa-Tiger-Moln-42", "lampa tigr moln 42"])
def test_a_code_opens_its_own_booking_as_the_chat_reads_it(
    browser: Browser, booked: AppointmentView, written: str
) -> None:
    page = words_of(browser.submit("/min-tid", code=written).text)
    assert "Preliminär. Tiden gäller först när du har blivit uppringd." in page
    assert "Tiden gäller när vi har ringt dig. Frågor: ring 040-628 04 10." in page
    assert "Med sms (…0605)" in page


def test_a_wrong_code_is_slowed_down_and_tells_nothing(browser: Browser, booked: AppointmentView) -> None:
    first = browser.submit("/min-tid", code="lampa tiger moln 43").text
    assert "gick inte att öppna" in first and "Din tid</h2>" not in first
    for _ in range(6):
        page = browser.submit("/min-tid", code="lampa tiger moln 43").text
    assert "många försök" in page
    assert "många försök" in browser.submit("/min-tid", code=CODE).text


def test_a_login_shows_ones_own_and_nobody_elses(house: House, browser: Browser) -> None:
    mine = booked_by(house, DEMO_RESIDENT, "a b c 11")
    booked_by(house, VISITOR, CODE, place=-1)
    browser.log_in("invanare-1")
    page = browser.open("/min-tid").text
    assert page.count("Spara tiden i din kalender") == 1
    assert f"{mine.start:%H.%M}–" in page and "Din tid är bokad" in words_of(page)
    browser.log_in("invanare-2")
    assert "Du har ingen kommande tid här." in browser.open("/min-tid").text


def test_staff_have_no_page_of_their_own(house: House, browser: Browser, booked: AppointmentView) -> None:
    browser.log_in("reko-tornrosen")
    assert "Bokningskod" in browser.open("/min-tid").text


def test_a_resident_chooses_mail_and_sees_that_it_holds(browser: Browser, booked: AppointmentView) -> None:
    browser.submit("/min-tid", code=CODE)
    page = words_of(browser.submit("/min-tid/kanal", code=CODE, channel="email", address="kim@example.org").text)
    assert "Sparat." in page and "Med e-post (k…@example.org)" in page
    assert "kim@example.org" not in page


def test_an_address_that_can_not_be_used_is_said_and_nothing_is_changed(
    browser: Browser, booked: AppointmentView
) -> None:
    page = words_of(browser.submit("/min-tid/kanal", code=CODE, channel="email", address="kim").text)
    assert "inget är ändrat" in page and "Med sms (…0605)" in page


def test_nobody_chooses_without_a_code_or_a_login(browser: Browser, booked: AppointmentView) -> None:
    page = browser.submit("/min-tid/kanal", channel="email", address="x@example.org").text
    assert "Bokningskod" in page and "Sparat" not in page and "Inget är ändrat" in page


def test_what_is_written_as_a_code_is_never_read_as_html(browser: Browser, booked: AppointmentView) -> None:
    shown = browser.submit("/min-tid", code=f'"><script>alert(1)</script> {CODE}').text
    assert "<script>alert" not in shown


def test_the_calendar_file_opens_by_its_link_without_a_session(
    door: Door, browser: Browser, booked: AppointmentView
) -> None:
    path = file_in(browser.submit("/min-tid", code=CODE).text)
    answer = door.browser(client="192.0.2.7").open(path)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8; method=PUBLISH"
    assert answer.headers["cache-control"] == "no-store"
    assert "STATUS:TENTATIVE" in answer.text and "set-cookie" not in answer.headers
    assert "http://127.0.0.1:8000/min-tid" in answer.text.replace("\r\n ", "")


def test_the_links_of_a_calendar_file_are_the_operators(
    browser: Browser, booked: AppointmentView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REKO_PUBLIC_URL", "https://tid.example.org/")
    path = file_in(browser.submit("/min-tid", code=CODE).text)
    assert "https://tid.example.org/min-tid" in browser.open(path).text.replace("\r\n ", "")


@pytest.mark.parametrize("token", ["0" * 32, "x", "a" * 31, "A" * 32, "%2e%2e"])
def test_a_link_that_opens_nothing_is_no_page(browser: Browser, token: str) -> None:
    assert browser.open(f"/kalender/{token}.ics").status_code == 404


def test_a_cancelled_time_is_taken_out_of_the_calendar(house: House, browser: Browser, booked: AppointmentView) -> None:
    before = file_in(browser.submit("/min-tid", code=CODE).text)
    with house.uow() as uow:
        by = Actor(Role.CODE_HOLDER, booked.id)
        booking.cancel(uow, appointment_id=booked.id, reason="sjuk", by=by, now=NOW)
    page = browser.submit("/min-tid", code=CODE).text
    assert "Ta bort tiden ur din kalender" in page and file_in(page) == before
    assert "STATUS:CANCELLED" in browser.open(before).text


def test_a_code_shows_how_a_logged_in_person_is_told_but_does_not_change_it(house: House, browser: Browser) -> None:
    booked_by(house, DEMO_RESIDENT, CODE)
    page = browser.submit("/min-tid", code=CODE).text
    assert "Så får du meddelanden" in page and "/min-tid/kanal" not in page
    answer = browser.submit("/min-tid/kanal", code=CODE, channel="email", address="x@example.org").text
    assert "Logga in för att ändra" in answer and "Sparat." not in answer
    browser.log_in("invanare-1")
    assert "Med sms (…0605)" in words_of(browser.open("/min-tid").text)


def test_the_page_says_where_the_meeting_is_and_how_to_change_it(browser: Browser, booked: AppointmentView) -> None:
    page = words_of(browser.submit("/min-tid", code=CODE).text)
    assert "Törnrosen, samtalsrum 2 (påhittad lokal). Ni träffas på plats." in page
    assert '"flytta min tid" eller "avboka min tid" i chatten' in html.unescape(page)


@pytest.mark.parametrize("deed", ["cancel", "decline"])
def test_a_time_that_is_no_more_names_no_place_to_go_to(
    browser: Browser, booked: AppointmentView, house: House, deed: str
) -> None:
    with house.uow() as uow:
        if deed == "cancel":
            booking.cancel(uow, appointment_id=booked.id, by=Actor(Role.CODE_HOLDER, booked.id), now=NOW, reason="")
        else:
            booking.decline(uow, appointment_id=booked.id, by=TORNROSEN, now=NOW, reason="x")
    page = words_of(browser.submit("/min-tid", code=CODE).text)
    assert ("Tiden är avbokad." if deed == "cancel" else "Tiden gick inte att få.") in page
    assert "samtalsrum 2" not in page and "Ni träffas på plats." not in page


def test_a_wrong_code_stays_in_the_field_under_an_error(browser: Browser, booked: AppointmentView) -> None:
    page = browser.submit("/min-tid", code='lampa "tiger" moln 43').text
    assert re.search(r'class="notice wrong" role="alert">Den koden gick inte att öppna', page)
    assert 'value="lampa &#34;tiger&#34; moln 43"' in page


@pytest.mark.parametrize("sends", [(), ("email",)])
def test_where_no_sms_goes_out_none_is_promised(
    settings: Settings, house: House, booked: AppointmentView, sends: tuple[str, ...]
) -> None:
    door = door_for(settings, house, sends=sends)
    page = door.browser().submit("/min-tid", code=CODE).text
    assert "Inga sms skickas härifrån just nu." in page and "Du får dem nu så här" not in page
    assert ('<option value="email"' in page) is bool(sends) and '<option value="sms"' not in page
