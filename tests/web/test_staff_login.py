"""Staff log in outside demo mode, with a real OpenID provider that runs as a process of its own."""

from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from assistant.bootstrap import House
from assistant.settings import Settings
from assistant.web.oidc_settings import load_staff
from assistant.web.sessions import LOGIN_LIFETIME
from tests.system import free_ports
from tests.web.door import Browser, Door, door_for
from tests.web.provider import SECRET
from tests.web.providers import (
    COORDINATOR,
    PUBLIC,
    SOCIAL_WORKER,
    SURE,
    RunningProvider,
    browser,
    door,
    door_with,
    environ,
    logs_in,
    provider,
    sent_to,
)

__all__ = ["browser", "door", "provider"]


def test_a_coordinator_logs_in_and_sees_the_own_worklist(provider: RunningProvider, browser: Browser) -> None:
    provider.becomes(**COORDINATOR)
    assert browser.open("/personal").headers["location"] == "/inloggning"
    assert logs_in(browser).headers["location"] == "/personal"
    assert "Arbetslista – Törnrosen" in browser.open("/personal").text
    assert browser.open("/bollplank").status_code == browser.open("/personal/utskick").status_code == 403


def test_a_social_worker_logs_in_and_reaches_the_call_slots_alone(provider: RunningProvider, browser: Browser) -> None:
    provider.becomes(**SOCIAL_WORKER)
    assert logs_in(browser).headers["location"] == "/"
    assert browser.open("/bollplank").status_code == 200
    assert browser.open("/personal").status_code == 403
    assert "Boka bollplank" in browser.open("/").text


@pytest.mark.parametrize("path", ["/personal/moten/1/bekrafta", "/personal/franvaro", "/bollplank/boka"])
def test_a_press_after_the_login_has_ended_says_that_nothing_was_done(
    provider: RunningProvider, door: Door, browser: Browser, path: str
) -> None:
    """Never a redirect: the page's own policy stops a form's answer on its way to the provider, unseen."""
    provider.becomes(**COORDINATOR)
    logs_in(browser)
    door.clock.forward(LOGIN_LIFETIME + timedelta(minutes=1))
    answer = browser.submit(path)
    assert answer.status_code == 403 and "Inget är ändrat" in answer.text
    assert 'href="/inloggning"' in answer.text
    assert browser.open("/personal").headers["location"] == "/inloggning"


def test_whoever_logs_out_is_out(provider: RunningProvider, browser: Browser) -> None:
    provider.becomes(**COORDINATOR)
    logs_in(browser)
    browser.submit("/logga-ut")
    assert browser.open("/personal").headers["location"] == "/inloggning"


def test_the_session_is_another_after_the_login(provider: RunningProvider, browser: Browser) -> None:
    browser.open("/")
    before = browser.http.cookies["reko"]
    provider.becomes(**COORDINATOR)
    logs_in(browser)
    assert browser.http.cookies["reko"] != before


@pytest.mark.parametrize(
    "claims",
    [
        {**COORDINATOR, "unit": "kryddgarden"},
        {**COORDINATOR, "unit": None},
        {**COORDINATOR, "hsa": "nobody-1"},
        {**COORDINATOR, "role": "resident"},
        {**COORDINATOR, "role": None},
    ],
    ids=["another unit", "no unit", "no post there", "a role that is not staff's", "no role"],
)
def test_whoever_the_directory_does_not_know_is_not_let_in(
    provider: RunningProvider, browser: Browser, claims: dict[str, object]
) -> None:
    provider.becomes(**claims)
    answer = logs_in(browser)
    assert answer.status_code == 403 and "inte upplagd" in answer.text
    assert browser.open("/personal").headers["location"] == "/inloggning"


@pytest.mark.parametrize("changed", [{"acr": "loa1"}, {"acr": None}, {"nonce": "another"}, {"aud": "another"}])
def test_an_answer_that_is_not_to_us_or_not_sure_enough_logs_nobody_in(
    provider: RunningProvider, browser: Browser, changed: dict[str, object]
) -> None:
    provider.becomes(**{**COORDINATOR, **changed})
    assert logs_in(browser).status_code == 403
    assert browser.open("/personal").headers["location"] == "/inloggning"


@pytest.mark.parametrize("changed", [{"exp": 1}, {"iss": "https://somebody.else"}, {"azp": "another"}])
def test_an_old_answer_or_one_by_another_provider_logs_nobody_in(
    provider: RunningProvider, browser: Browser, changed: dict[str, object]
) -> None:
    provider.becomes(**{**COORDINATOR, **changed})
    assert logs_in(browser).status_code == 403


@pytest.mark.parametrize("spoilt", ["signature", "unsigned", "our secret"])
def test_a_token_that_the_provider_did_not_sign_logs_nobody_in(
    provider: RunningProvider, browser: Browser, spoilt: str
) -> None:
    provider.becomes(spoilt, **COORDINATOR)
    assert logs_in(browser).status_code == 403
    assert browser.open("/personal").headers["location"] == "/inloggning"


def test_an_answer_to_somebody_elses_question_logs_nobody_in(
    provider: RunningProvider, door: Door, browser: Browser
) -> None:
    """A stranger's code, slipped to a browser that has asked too, or that never asked."""
    provider.becomes(**COORDINATOR)
    back = urlsplit(sent_to(door.browser(base_url=PUBLIC)))
    for asks_too in (False, True):
        if asks_too:
            browser.open("/inloggning")
        assert browser.open(f"{back.path}?{back.query}").status_code == 403
    assert browser.open("/personal").headers["location"] == "/inloggning"


def test_an_answer_is_good_once(provider: RunningProvider, browser: Browser) -> None:
    provider.becomes(**COORDINATOR)
    back = urlsplit(sent_to(browser))
    assert browser.open(f"{back.path}?{back.query}").status_code == 303
    assert browser.open(f"{back.path}?{back.query}").status_code == 403


def test_the_question_holds_no_secret_and_asks_for_a_sure_way(browser: Browser) -> None:
    address = browser.open("/inloggning").headers["location"]
    asked = parse_qs(urlsplit(address).query)
    assert SECRET not in address
    assert asked["acr_values"] == [SURE] and asked["code_challenge_method"] == ["S256"] and asked["scope"] == ["openid"]


def test_a_provider_that_names_another_issuer_is_not_asked(provider: RunningProvider, browser: Browser) -> None:
    provider.becomes("discovery")
    assert browser.open("/inloggning").status_code == 503


def test_a_provider_that_is_away_is_said_to_be(settings: Settings, house: House) -> None:
    (port,) = free_ports(1)
    away = door_with(load_staff(environ(f"http://127.0.0.1:{port}")), settings, house)
    answer = away.browser(base_url=PUBLIC).open("/inloggning")
    assert answer.status_code == 503 and "svarar inte" in answer.text


def test_without_a_provider_the_staffs_pages_stay_closed(settings: Settings, house: House) -> None:
    closed = door_with(None, settings, house).browser(base_url=PUBLIC)
    for path in ("/inloggning", "/inloggning/svar?code=x&state=y", "/personal", "/bollplank"):
        assert closed.open(path).status_code == 404, path


def test_a_demo_has_no_other_login_than_its_own(provider: RunningProvider, settings: Settings, house: House) -> None:
    demo = door_for(settings, house, staff=load_staff(environ(provider.issuer))).browser()
    assert demo.open("/inloggning").status_code == 404
    assert demo.open("/personal").headers["location"] == "/demo-inloggning"
