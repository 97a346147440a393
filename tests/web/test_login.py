"""The demo login: on this machine, in demo mode, and nowhere else."""

import pytest

from assistant.casework.actors import Role
from assistant.web.login import identities
from tests.web.door import Browser, Door

PATH = "/demo-inloggning"


def test_there_are_the_identities_that_a_demonstration_needs() -> None:
    roles = [one["role"] for one in identities().values()]
    assert roles.count(Role.RESIDENT) == 2 and roles.count(Role.COORDINATOR) == 2
    assert {Role.SOCIAL_WORKER, Role.EMPLOYMENT_OFFICER} < set(roles)


def test_visitor_chooses_somebody_to_be(browser: Browser) -> None:
    assert "Kim Testsson" in browser.open(PATH).text
    assert browser.log_in("invanare-1").headers["location"] == "/"
    assert browser.log_in("reko-tornrosen").headers["location"] == "/personal"
    assert "Du är inloggad som <strong>REKO på Törnrosen</strong>" in browser.open(PATH).text


def test_visitor_who_is_nobody_we_know_is_asked_again(browser: Browser) -> None:
    assert browser.log_in("admin").headers["location"] == PATH


def test_the_session_changes_at_login_and_at_logout(browser: Browser) -> None:
    browser.open("/")
    seen = [browser.http.cookies["reko"]]
    for change in (lambda: browser.log_in("invanare-1"), lambda: browser.submit("/logga-ut")):
        change()
        browser.open("/")
        seen.append(browser.http.cookies["reko"])
    assert len(set(seen)) == 3


@pytest.mark.parametrize("client", ["192.0.2.7", "10.0.0.5", "::ffff:192.0.2.7", "testclient"])
def test_there_is_no_demo_login_from_another_machine(door: Door, client: str) -> None:
    browser = door.browser(client=client)
    assert browser.open(PATH).status_code == 404
    assert browser.log_in("reko-tornrosen").status_code == 404
    assert "demo-inloggning" not in browser.open("/").text


@pytest.mark.parametrize("header", ["x-forwarded-for", "forwarded", "x-real-ip", "via"])
def test_there_is_no_demo_login_through_a_proxy(browser: Browser, header: str) -> None:
    assert browser.open(PATH, **{header: "192.0.2.7"}).status_code == 404


def test_there_is_no_demo_login_outside_demo(production_door: Door) -> None:
    browser = production_door.browser(base_url="https://127.0.0.1:8000")
    assert browser.open(PATH).status_code == 404
    assert browser.log_in("reko-tornrosen").status_code == 404
    assert "demo-inloggning" not in browser.open("/").text


@pytest.mark.parametrize("address", ["http://localhost:8000", "http://127.0.0.1:8123", "http://[::1]:8000"])
def test_this_machine_may_be_called_by_any_of_its_names(door: Door, address: str) -> None:
    client = "::1" if "::1" in address else "127.0.0.1"
    assert door.browser(client=client, base_url=address).open(PATH).status_code == 200
