"""Residents log in outside demo mode, with a real OpenID provider that runs as a process of its own."""

from dataclasses import replace
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from assistant import identity
from assistant.bootstrap import House
from assistant.casework.actors import Actor, AssuranceLevel, Role
from assistant.services import booking
from assistant.services.views import Contact
from assistant.settings import Mode, Settings
from assistant.web.oidc_settings import load_residents, load_staff
from assistant.web.sessions import LOGIN_LIFETIME
from tests.store.houses import book
from tests.web.door import NOW, Browser, Door, door_for
from tests.web.providers import (
    COORDINATION_NUMBER,
    KIM,
    NUMBER,
    PUBLIC,
    ROBIN,
    SURE,
    RunningProvider,
    browser,
    environ,
    logs_in,
    provider,
    resident_environ,
    sent_to,
)

__all__ = ["browser", "provider"]

LOGIN = "/logga-in"
OWN_PAGES = ("/min-tid", "/mitt-samtycke", "/mina-uppgifter")
WITHOUT_NUMBER = {"sub": "kim-1", "acr": SURE}


@pytest.fixture
def door(provider: RunningProvider, settings: Settings, house: House) -> Door:
    return door_for(
        replace(settings, mode=Mode.PRODUCTION),
        house,
        staff=load_staff(environ(provider.issuer)),
        residents=load_residents(resident_environ(provider.issuer)),
    )


def who_is_at(door: Door, browser: Browser) -> Actor:
    """As the actions are told."""
    browser.say("hej")
    said = door.rasa.heard[-1]
    return identity.who(door.settings.sealer, said["metadata"].get("identity"), conversation=said["sender"], now=NOW)


def test_a_resident_logs_in_and_is_the_same_person_each_time(
    provider: RunningProvider, door: Door, browser: Browser
) -> None:
    provider.becomes(**KIM)
    assert logs_in(browser, LOGIN).headers["location"] == "/"
    first = who_is_at(door, browser)
    assert (first.role, first.assurance, first.unit) == (Role.RESIDENT, AssuranceLevel.SUBSTANTIAL, None)
    provider.becomes(**{**KIM, "sub": "another-1", NUMBER: "19121212-1212"})
    again = door.browser(base_url=PUBLIC)
    logs_in(again, LOGIN)
    assert who_is_at(door, again) == first


def test_two_residents_are_two_persons(provider: RunningProvider, door: Door) -> None:
    keys = set()
    for one in (KIM, ROBIN, {**WITHOUT_NUMBER, COORDINATION_NUMBER: "189001619809"}):
        provider.becomes(**one)
        at = door.browser(base_url=PUBLIC)
        logs_in(at, LOGIN)
        keys.add(who_is_at(door, at).key)
    assert len(keys) == 3


def test_a_resident_sees_the_own_time_and_nobody_elses(provider: RunningProvider, door: Door, browser: Browser) -> None:
    provider.becomes(**KIM)
    logs_in(browser, LOGIN)
    kim = who_is_at(door, browser)
    with door.house.uow() as uow:
        offered = booking.offer(uow, care_centre_id="tornrosen", wishes=[], by=kim, now=NOW)
    start = offered.times[0].start
    booked = book(
        door.house,
        by=kim,
        contact=Contact("Kim Testsson", "070-174 06 12"),
        care_centre_id="tornrosen",
        start=start,
        now=NOW,
    )
    assert booked.appointment is not None and booked.appointment.state == "confirmed"
    assert "Kim Testsson" in browser.open("/mina-uppgifter").text
    assert "Tiden är bokad" in browser.open("/min-tid").text
    provider.becomes(**ROBIN)
    other = door.browser(base_url=PUBLIC)
    logs_in(other, LOGIN)
    assert "Kim Testsson" not in other.open("/mina-uppgifter").text
    assert "Du har ingen kommande tid" in other.open("/min-tid").text


def test_the_personal_number_is_kept_nowhere(
    provider: RunningProvider, door: Door, browser: Browser, caplog: pytest.LogCaptureFixture
) -> None:
    provider.becomes(**KIM)
    logs_in(browser, LOGIN)
    key = who_is_at(door, browser).key
    kept = b"".join(file.read_bytes() for file in door.settings.data_dir.iterdir() if file.is_file())
    assert key.encode() in kept
    cookies = "".join(str(cookie.value) for cookie in browser.http.cookies.jar)
    for written in ("191212121212", "19121212-1212", "1212121212"):
        assert written.encode() not in kept and written not in cookies + caplog.text + key


@pytest.mark.parametrize(
    "more", [{NUMBER: "191212121212"}, {COORDINATION_NUMBER: "189001619809"}], ids=["personal", "coordination"]
)
def test_a_number_that_is_told_when_asked_for_once_more_is_enough(
    provider: RunningProvider, browser: Browser, more: dict[str, object]
) -> None:
    """Brokers often tell it by UserInfo alone."""
    provider.becomes(user_info={"sub": "kim-1", **more}, **WITHOUT_NUMBER)
    assert logs_in(browser, LOGIN).status_code == 303


def test_what_the_provider_tells_of_somebody_else_is_not_believed(provider: RunningProvider, browser: Browser) -> None:
    provider.becomes(user_info={"sub": "robin-1", NUMBER: ROBIN[NUMBER]}, **WITHOUT_NUMBER)
    assert logs_in(browser, LOGIN).status_code == 403


@pytest.mark.parametrize(
    "number", [None, "", "191212121213", "1212121212", "19121312-1212", "LU199001012385", ["191212121212"]]
)
def test_whoever_has_no_swedish_number_is_told_so_and_can_go_on_without(
    provider: RunningProvider, browser: Browser, caplog: pytest.LogCaptureFixture, number: object
) -> None:
    provider.becomes(**{**KIM, NUMBER: number})
    answer = logs_in(browser, LOGIN)
    assert answer.status_code == 403 and "utan att logga in" in answer.text
    assert "resident_login refused: number" in caplog.text
    assert "Du är inte inloggad" in browser.open("/mina-uppgifter").text


@pytest.mark.parametrize(("spoilt", "changed"), [("signature", {}), ("unsigned", {}), ("", {"acr": "loa1"})])
def test_a_login_that_is_not_sure_enough_lets_nobody_in(
    provider: RunningProvider, browser: Browser, spoilt: str, changed: dict[str, object]
) -> None:
    provider.becomes(spoilt, **{**KIM, **changed})
    assert logs_in(browser, LOGIN).status_code == 403


def test_an_answer_to_one_login_is_no_answer_to_the_other(provider: RunningProvider, browser: Browser) -> None:
    provider.becomes(**KIM)
    back = urlsplit(sent_to(browser, "/inloggning"))
    assert browser.open(f"/logga-in/svar?{back.query}").status_code == 403
    back = urlsplit(sent_to(browser, LOGIN))
    assert browser.open(f"/inloggning/svar?{back.query}").status_code == 403


def test_a_resident_reaches_no_page_of_the_staff(provider: RunningProvider, browser: Browser) -> None:
    provider.becomes(**KIM, role="reko", unit="tornrosen", hsa="reko-tornrosen-1")
    logs_in(browser, LOGIN)
    for path in ("/personal", "/personal/utskick", "/bollplank"):
        assert browser.open(path).status_code == 403


@pytest.mark.parametrize("page", OWN_PAGES)
def test_ones_own_pages_lead_to_the_login_and_back(provider: RunningProvider, browser: Browser, page: str) -> None:
    provider.becomes(**KIM)
    way = f"{LOGIN}?sida={page}"
    assert f'href="{way}"' in browser.open(page).text
    assert logs_in(browser, way).headers["location"] == page
    assert LOGIN not in browser.open(page).text


@pytest.mark.parametrize("page", ["https://somebody.else", "//somebody.else", "/personal", ""])
def test_a_login_leads_to_no_other_page(provider: RunningProvider, browser: Browser, page: str) -> None:
    provider.becomes(**KIM)
    assert logs_in(browser, f"{LOGIN}?sida={page}").headers["location"] == "/"


@pytest.mark.parametrize(
    "path", ["/mitt-samtycke/ta-tillbaka", "/mitt-samtycke/begransa", "/mina-uppgifter/radera", "/min-tid/kanal"]
)
def test_a_press_after_the_login_has_ended_says_that_nothing_was_done(
    provider: RunningProvider, door: Door, browser: Browser, path: str
) -> None:
    provider.becomes(**KIM)
    logs_in(browser, LOGIN)
    door.clock.forward(LOGIN_LIFETIME + timedelta(minutes=1))
    answer = browser.submit(path, party="employer", channel="sms")
    assert "Inget är ändrat" in answer.text and f'href="{LOGIN}?sida=/' in answer.text


def test_a_resident_who_logs_out_is_out_and_offered_the_brokers_logout(
    provider: RunningProvider, browser: Browser
) -> None:
    provider.becomes(**KIM)
    logs_in(browser, LOGIN)
    assert provider.issuer + "/logout?" in browser.submit("/logga-ut").text
    assert "Du är inte inloggad" in browser.open("/mina-uppgifter").text


def test_the_question_asks_for_the_number_and_for_a_new_login(browser: Browser) -> None:
    asked = parse_qs(urlsplit(browser.open(LOGIN).headers["location"]).query)
    assert asked["prompt"] == ["login"] and asked["acr_values"] == [SURE]
    assert asked["scope"] == ["openid https://id.oidc.se/scope/naturalPersonNumber"]
    assert asked["redirect_uri"] == [PUBLIC + "/logga-in/svar"]


def test_the_chat_shows_both_ways_in_and_what_becomes_of_the_number(browser: Browser) -> None:
    page = browser.open("/").text
    assert 'href="/logga-in"' in page and 'href="/inloggning"' in page
    assert "Ditt personnummer sparas inte" in page


def test_without_a_broker_residents_are_shown_no_login(
    provider: RunningProvider, settings: Settings, house: House
) -> None:
    production = replace(settings, mode=Mode.PRODUCTION)
    closed = door_for(production, house, staff=load_staff(environ(provider.issuer))).browser(base_url=PUBLIC)
    for path in (LOGIN, f"{LOGIN}/svar?code=x&state=y"):
        assert closed.open(path).status_code == 404
    for path in ("/", *OWN_PAGES):
        assert LOGIN not in closed.open(path).text and "e-legitimation" not in closed.open(path).text


def test_a_demo_has_no_other_login_than_its_own(provider: RunningProvider, settings: Settings, house: House) -> None:
    demo = door_for(settings, house, residents=load_residents(resident_environ(provider.issuer))).browser()
    assert demo.open(LOGIN).status_code == 404
    assert all('href="/demo-inloggning"' in demo.open(path).text for path in ("/", *OWN_PAGES))
