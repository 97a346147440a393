"""`/mitt-samtycke`: one's own receipt, to read, save and take back; nothing about anybody without a login."""

import html
import re
from datetime import date, timedelta
from typing import Any

import pytest

from assistant.bootstrap import House
from assistant.casework.actors import Actor, AssuranceLevel, Role
from assistant.services import booking, consent, consent_texts
from assistant.services.views import Contact, Decision
from assistant.settings import Settings
from tests.web.door import NOW, Browser, Door, door_for

PAGE, RECEIPT = "/mitt-samtycke", "/mitt-samtycke/kvitto.txt"
KIM = Actor(Role.RESIDENT, "demo-resident-1", assurance=AssuranceLevel.DEMO)


@pytest.fixture
def given(house: House) -> None:
    """Kim has said yes to two and no to one."""
    decisions = [
        Decision("social_services", True),
        Decision("insurance_agency", True),
        Decision("employer", False),
    ]
    with house.uow() as uow:
        consent.record(
            uow, decisions=decisions, content="next_step", purpose="plan_next_step", until=date(2026, 12, 24), by=KIM,
            now=NOW - timedelta(hours=1), how_given="chat", language="sv", appointment_id=None,
            shown=consent_texts.today(),
        )  # fmt: skip


@pytest.fixture
def kim(browser: Browser, given: None) -> Browser:
    browser.log_in("invanare-1")
    return browser


def words(page: str) -> str:
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", page)))


def statuses(house: House) -> dict[str, Any]:
    with house.uow() as uow:
        return {row.party: row.status for row in consent.current(uow, by=KIM, now=NOW)}


def book(house: House) -> None:
    with house.uow() as uow:
        offer = booking.offer(uow, care_centre_id="tornrosen", wishes=(), by=KIM, now=NOW)
        start = offer.times[0].start
        held = booking.hold(uow, care_centre_id="tornrosen", start=start, holder=KIM.key, by=KIM, now=NOW)
        contact = Contact("Kim Testsson", "070-174 06 05")
        booking.confirm(uow, hold_id=held.hold_id or "", contact=contact, by=KIM, now=NOW, code="lampa tiger moln 42")


@pytest.mark.parametrize("who", [None, "reko-tornrosen", "socialsekreterare", "invanare-2"])
def test_nobody_sees_anothers_consents(door: Door, given: None, who: str | None) -> None:
    browser = door.browser()
    if who:
        browser.log_in(who)
    page = words(browser.open(PAGE).text)
    assert "24 december 2026" not in page and "Socialtjänsten" not in page
    saved = browser.open(RECEIPT)
    assert "Socialtjänsten (EBB, AMA): ja" not in saved.text
    assert saved.status_code == (200 if who == "invanare-2" else 403)


@pytest.mark.parametrize("path", ["ta-tillbaka", "begransa"])
@pytest.mark.parametrize("who", [None, "reko-tornrosen", "invanare-2"])
def test_nobody_takes_back_or_narrows_anothers(
    door: Door, house: House, given: None, path: str, who: str | None
) -> None:
    browser = door.browser()
    if who:
        browser.log_in(who)
    browser.submit(f"{PAGE}/{path}", party="social_services")
    assert statuses(house)["social_services"] == "active"


def test_the_receipt_says_who_what_what_for_until_when_who_asked_and_how(kim: Browser) -> None:
    page = words(kim.open(PAGE).text)
    for said in (
        "Socialtjänsten (EBB, AMA): ja",
        "att det finns ett möte med REKO, och planen för nästa steg",
        "att planera nästa steg mot arbete eller studier",
        "att det kan finnas behov av rehabilitering",
        "Till och med 24 december 2026",
        "Vårdcentralen har frågat. Besked gavs måndag 23 november kl. 09.00, i chatten",
        "Arbetsgivaren: nej",
    ):
        assert said in page, said


def test_the_exact_words_that_were_answered_are_shown_again(kim: Browser) -> None:
    page = html.unescape(kim.open(PAGE).text)
    assert all(line in page for line in consent_texts.today().words.splitlines())


def test_the_receipt_can_be_saved_as_plain_text(kim: Browser) -> None:
    saved = kim.open(RECEIPT)
    assert saved.headers["content-type"] == "text/plain; charset=utf-8"
    assert saved.headers["content-disposition"].startswith("attachment")
    assert "<" not in saved.text and "&" not in saved.text
    for said in ("Socialtjänsten (EBB, AMA): ja", "Till och med 24 december 2026.", consent_texts.today().words):
        assert said in saved.text, said


def test_one_press_takes_back_and_the_history_stays(kim: Browser, house: House) -> None:
    done = kim.submit(f"{PAGE}/ta-tillbaka", party="social_services")
    assert done.headers["location"].endswith("besked=withdrawn")
    assert statuses(house) == {"social_services": "withdrawn", "insurance_agency": "active", "employer": "refused"}
    page = words(kim.open(done.headers["location"]).text)
    assert "Det som redan har berättats går inte att ta tillbaka" in page
    assert "Socialtjänsten (EBB, AMA) – ja (att det finns ett möte med REKO, och planen" in page
    assert "Socialtjänsten (EBB, AMA) – tog tillbaka sitt ja." in page


def test_everything_is_taken_back_at_once_and_twice_is_no_error(kim: Browser, house: House) -> None:
    kim.submit(f"{PAGE}/ta-tillbaka")
    assert "active" not in statuses(house).values()
    assert kim.submit(f"{PAGE}/ta-tillbaka").headers["location"].endswith("besked=already")
    assert "Inget ja gäller just nu, och det är helt okej." in words(kim.open(PAGE).text)


def test_a_press_narrows_to_the_meeting(kim: Browser) -> None:
    kim.submit(f"{PAGE}/begransa", party="social_services")
    page = words(kim.open(PAGE).text)
    holds, happened = page.split("Texten du svarade på")[0].split("Allt som har hänt")
    assert "att det finns ett möte med REKO, och planen" not in holds
    assert "ja (att det finns ett möte med REKO, till och med 24 december 2026)" in happened


def test_an_unknown_party_is_a_page_that_is_not_there(kim: Browser, house: House) -> None:
    assert kim.submit(f"{PAGE}/ta-tillbaka", party="grannen").status_code == 404
    assert statuses(house)["social_services"] == "active"


def test_the_chat_page_leads_a_resident_there(kim: Browser, door: Door) -> None:
    assert f'href="{PAGE}"' in kim.open("/").text
    assert f'href="{PAGE}"' not in door.browser().open("/").text


def test_a_press_has_a_message_about_the_receipt_sent_and_says_so(kim: Browser, house: House) -> None:
    assert "Härifrån går det inte att skicka" in words(kim.open(kim.submit(f"{PAGE}/skicka").headers["location"]).text)
    book(house)
    sent = kim.submit(f"{PAGE}/skicka")
    assert sent.headers["location"].endswith("besked=receipt_done")
    page = words(kim.open(sent.headers["location"]).text)
    assert "Ett meddelande om att kvittot finns att läsa är på väg" in page


def test_a_press_to_send_after_the_login_has_ended_says_so_as_the_other_presses_do(kim: Browser, door: Door) -> None:
    stranger = door.browser()
    pressed = {deed: stranger.submit(f"{PAGE}/{deed}") for deed in ("skicka", "ta-tillbaka", "begransa")}
    assert {one.status_code for one in pressed.values()} == {403}
    assert len({words(one.text) for one in pressed.values()}) == 1
    assert "/demo-inloggning" in pressed["skicka"].text


@pytest.mark.parametrize("sends", [(), ("sms",)])
def test_the_receipt_is_offered_to_be_sent_only_where_something_goes_out(
    kim: Browser, settings: Settings, house: House, sends: tuple[str, ...]
) -> None:
    other = door_for(settings, house, sends=sends).browser()
    other.log_in("invanare-1")
    assert (f'action="{PAGE}/skicka"' in other.open(PAGE).text) is bool(sends)
    book(house)
    answered = words(other.open(other.submit(f"{PAGE}/skicka").headers["location"]).text)
    assert ("är på väg" in answered) is bool(sends)
