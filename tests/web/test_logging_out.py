"""Whoever comes next to the same computer is nobody: the login is asked for anew, and ends at the provider too."""

from urllib.parse import parse_qs, urlsplit

from tests.web.door import Browser
from tests.web.provider import CLIENT
from tests.web.providers import COORDINATOR, PUBLIC, RunningProvider, browser, door, logs_in, provider

__all__ = ["browser", "door", "provider"]


def test_every_login_is_asked_for_anew(provider: RunningProvider, browser: Browser) -> None:
    """The provider may still know whoever sat here before."""
    provider.becomes(**COORDINATOR)
    for _ in range(2):
        asked = parse_qs(urlsplit(browser.open("/inloggning").headers["location"]).query)
        assert asked["prompt"] == ["login"]
        logs_in(browser)
        browser.submit("/logga-ut")


def test_whoever_logs_out_is_offered_to_log_out_at_the_provider_too(
    provider: RunningProvider, browser: Browser
) -> None:
    provider.becomes(**COORDINATOR)
    logs_in(browser)
    page = browser.submit("/logga-ut")
    assert page.status_code == 200 and "Du är utloggad här" in page.text
    link = page.text.split('href="' + provider.issuer + "/logout?")[1].split('"')[0].replace("&amp;", "&")
    assert parse_qs(link) == {"client_id": [CLIENT], "post_logout_redirect_uri": [PUBLIC + "/"]}
    assert browser.open("/personal").headers["location"] == "/inloggning"


def test_a_provider_without_a_logout_of_its_own_is_not_offered(provider: RunningProvider, browser: Browser) -> None:
    provider.becomes("no logout", **COORDINATOR)
    logs_in(browser)
    assert browser.submit("/logga-ut").headers["location"] == "/"
    assert browser.open("/personal").headers["location"] == "/inloggning"


def test_whoever_was_not_logged_in_is_sent_to_no_provider(browser: Browser) -> None:
    assert browser.submit("/logga-ut").headers["location"] == "/"
