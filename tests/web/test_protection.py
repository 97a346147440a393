"""What stands in front of the pages: headers, CSRF, hosts, rates, sizes, calm errors."""

import logging
from dataclasses import replace

import pytest
from limits import RateLimitItemPerMinute

from assistant.settings import Mode
from assistant.web.limiting import Rates
from assistant.web.oidc_settings import load_staff
from tests.web.door import TAB, Browser, Door, door_for
from tests.web.providers import PUBLIC, environ

POSTS = ("/samtal", "/rensa", "/logga-ut", "/demo-inloggning", "/personal/moten/1/bekrafta")


def test_every_answer_carries_the_security_headers(browser: Browser) -> None:
    for path in ("/", "/almanacka", "/healthz", "/static/chat.js", "/finns-inte", "/personal"):
        headers = browser.open(path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'self'" in policy and "frame-ancestors 'none'" in policy, path
        assert "unsafe" not in policy
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["x-content-type-options"] == "nosniff"


def test_no_browser_keeps_a_page_but_it_may_keep_the_script(browser: Browser) -> None:
    for path in ("/", "/almanacka", "/demo-inloggning", "/personal"):
        assert "no-store" in browser.open(path).headers["cache-control"]
    assert "no-store" not in browser.open("/static/chat.js").headers["cache-control"]


def test_a_post_without_the_token_is_refused_in_swedish(browser: Browser) -> None:
    browser.open("/")
    refused = browser.http.post("/api/chat", json={"tab": TAB, "message": "hej"})
    assert refused.status_code == 403 and refused.json()["error"] == "expired"
    for path in POSTS:
        refused = browser.http.post(path, data={"message": "hej"})
        assert refused.status_code == 403 and "Ladda om" in refused.text, path


def test_a_post_without_any_cookie_is_refused_too(door: Door) -> None:
    for path in POSTS:
        assert door.browser().http.post(path, data={"who": "invanare-1"}).status_code == 403, path


def test_another_browsers_token_does_not_work(door: Door, browser: Browser) -> None:
    browser.open("/")
    other = door.browser()
    other.open("/")
    headers = {"x-csrftoken": other.http.cookies["csrftoken"]}
    assert browser.http.post("/api/chat", json={"tab": TAB, "message": "hej"}, headers=headers).status_code == 403


@pytest.mark.parametrize("token", ["å", "\xff", ""])
def test_an_odd_token_is_refused_and_breaks_nothing(browser: Browser, token: str) -> None:
    browser.open("/")
    headers = {"x-csrftoken": token.encode("latin-1")}
    answer = browser.http.post("/api/chat", json={"tab": TAB, "message": "hej"}, headers=headers)
    assert answer.status_code == 403


def test_an_unknown_host_name_is_refused(door: Door) -> None:
    refused = door.browser(base_url="http://evil.test").open("/")
    assert refused.status_code == 400 and "localhost" in refused.text
    assert door.browser().open("/", host="evil.test").status_code == 400


def test_cookies_hold_a_random_id_alone_and_scripts_cannot_read_the_session(door: Door, browser: Browser) -> None:
    browser.log_in("reko-tornrosen")
    browser.say("hej")
    cookie = next(one for one in browser.http.cookies.jar if one.name == "reko")
    assert cookie.has_nonstandard_attr("httponly")
    assert cookie.expires is None
    assert cookie.get_nonstandard_attr("samesite") == "lax"
    assert door.rasa.heard[-1]["sender"] not in str(cookie.value)


def test_outside_demo_cookies_travel_over_https_alone(production_door: Door) -> None:
    answer = production_door.browser().open("/")
    cookies = answer.headers.get_list("set-cookie")
    assert len(cookies) == 2 and all("secure" in cookie.lower() for cookie in cookies)
    assert "max-age=" in answer.headers["strict-transport-security"]


def test_who_writes_too_often_is_asked_to_wait(door: Door) -> None:
    slow = door_for(door.settings, door.house, Rates(session=RateLimitItemPerMinute(2)))
    browser = slow.browser()
    browser.say("1"), browser.say("2")
    refused = browser.send("/api/chat", {"tab": TAB, "message": "3"})
    assert refused.status_code == 429 and "Vänta" in refused.json()["text"]
    assert browser.submit("/samtal", message="4").status_code == 429
    slow.browser().say("another session is not hindered")


def test_many_sessions_from_one_address_are_slowed_down_together(door: Door) -> None:
    slow = door_for(door.settings, door.house, Rates(address=RateLimitItemPerMinute(2)))
    slow.browser().say("1"), slow.browser().say("2")
    assert slow.browser().send("/api/chat", {"tab": TAB, "message": "3"}).status_code == 429
    slow.browser(client="192.0.2.7").say("another address is not hindered")


def test_a_huge_post_is_turned_away_in_swedish(door: Door, browser: Browser) -> None:
    refused = browser.send("/api/chat", {"tab": TAB, "message": "x" * 40_000})
    assert refused.status_code == 413 and "2 000" in refused.json()["text"]
    assert door.rasa.heard == []


def test_uploads_are_turned_away(browser: Browser) -> None:
    browser.open("/")
    refused = browser.http.post("/samtal", files={"file": b"x"}, headers={"x-csrftoken": "x"})
    assert refused.status_code == 415


def test_an_unforeseen_error_is_a_swedish_page_and_a_log_line_without_what_was_written(
    door: Door, browser: Browser, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(said: dict[str, str]) -> list[dict[str, str]]:
        raise RuntimeError("row: " + said["message"])

    door.rasa.answer = broken
    caplog.set_level(logging.DEBUG)
    answer = browser.send("/api/chat", {"tab": TAB, "message": "MARKERING"})
    assert answer.status_code == 500 and "1177" in answer.json()["text"]
    assert "RuntimeError" in caplog.text and "MARKERING" not in caplog.text


@pytest.mark.parametrize("path", ["/inloggning", "/inloggning/svar", "/mina-uppgifter", "/mina-uppgifter.json"])
def test_pages_that_anybody_may_open_do_not_use_up_the_chat(door: Door, path: str) -> None:
    """Behind a proxy all the public has one address."""
    production = replace(door.settings, mode=Mode.PRODUCTION)
    staff = load_staff(environ("http://127.0.0.1:9"))
    slow = door_for(production, door.house, Rates(address=RateLimitItemPerMinute(2)), staff=staff)
    answers = [slow.browser(base_url=PUBLIC).open(path).status_code for _ in range(3)]
    assert answers[-1] == 429 and 429 not in answers[:2]
    slow.browser(base_url=PUBLIC).say("the chat is not hindered")


def test_many_who_open_a_page_do_not_hinder_a_login(door: Door) -> None:
    production = replace(door.settings, mode=Mode.PRODUCTION)
    staff = load_staff(environ("http://127.0.0.1:9"))
    slow = door_for(production, door.house, Rates(address=RateLimitItemPerMinute(1)), staff=staff)
    for path, first in (("/mina-uppgifter", 200), ("/inloggning", 503)):
        assert [slow.browser(base_url=PUBLIC).open(path).status_code for _ in range(2)] == [first, 429]
