"""Odd answers by a provider are refusals, each with its reason in the log and nothing about anybody."""

import logging
import time
from urllib.parse import urlsplit

import pytest

from tests.web.door import Browser
from tests.web.provider import CLIENT
from tests.web.providers import COORDINATOR, RunningProvider, browser, door, logs_in, provider, sent_to

__all__ = ["browser", "door", "provider"]


@pytest.mark.parametrize("spoilt", ["another kind of key", "no token"])
def test_a_token_that_is_unlike_its_key_is_refused_and_breaks_nothing(
    provider: RunningProvider, browser: Browser, spoilt: str
) -> None:
    provider.becomes(spoilt, **COORDINATOR)
    assert logs_in(browser).status_code == 403


@pytest.mark.parametrize(
    "changed",
    [{"nonce": "å"}, {"nonce": 7}, {"nonce": None}, {"auth_time": "now"}, {"auth_time": None}],
    ids=repr,
)
def test_a_claim_of_another_kind_is_refused_and_breaks_nothing(
    provider: RunningProvider, browser: Browser, changed: dict[str, object]
) -> None:
    provider.becomes(**{**COORDINATOR, **changed})
    assert logs_in(browser).status_code == 403


@pytest.mark.parametrize(
    ("claims", "let_in"),
    [
        ({"aud": [CLIENT]}, True),
        ({"aud": [CLIENT, "another"], "azp": CLIENT}, True),
        ({"aud": CLIENT, "azp": CLIENT}, True),
        ({"aud": [CLIENT, "another"]}, False),
        ({"aud": [CLIENT, "another"], "azp": "another"}, False),
        ({"aud": [CLIENT, CLIENT]}, False),
    ],
)
def test_a_token_for_several_must_say_that_it_was_made_for_us(
    provider: RunningProvider, browser: Browser, claims: dict[str, object], let_in: bool
) -> None:
    provider.becomes(**COORDINATOR, **claims)
    assert logs_in(browser).status_code == (303 if let_in else 403)


def test_a_login_from_before_the_question_is_not_taken_for_a_new_one(
    provider: RunningProvider, browser: Browser
) -> None:
    provider.becomes(**COORDINATOR, auth_time=int(time.time()) - 3600)
    assert logs_in(browser).status_code == 403
    provider.becomes(**COORDINATOR, auth_time=int(time.time()))
    assert logs_in(browser).status_code == 303


def test_addresses_that_cannot_be_read_are_a_provider_that_is_away(provider: RunningProvider, browser: Browser) -> None:
    provider.becomes(**COORDINATOR)
    back = urlsplit(sent_to(browser))
    provider.becomes("addresses", **COORDINATOR)
    assert browser.open(f"{back.path}?{back.query}").status_code == 403
    assert browser.open("/inloggning").status_code == 503


@pytest.mark.parametrize(
    ("spoilt", "changed", "why"),
    [
        ("signature", {}, "token"),
        ("", {"acr": "loa1"}, "acr"),
        ("", {"auth_time": 1}, "old_login"),
        ("", {"role": "resident"}, "role"),
        ("", {"hsa": "nobody-1"}, "directory"),
    ],
)
def test_a_refusal_leaves_its_reason_in_the_log_and_nothing_about_anybody(
    provider: RunningProvider,
    browser: Browser,
    caplog: pytest.LogCaptureFixture,
    spoilt: str,
    changed: dict[str, object],
    why: str,
) -> None:
    provider.becomes(spoilt, **{**COORDINATOR, **changed})
    logs_in(browser)
    ours = [one for one in caplog.records if one.name.startswith("assistant") and one.levelno > logging.INFO]
    assert [one.getMessage() for one in ours] == [f"staff_login refused: {why}"]


def test_an_answer_that_nobody_asked_for_is_in_the_log_too(browser: Browser, caplog: pytest.LogCaptureFixture) -> None:
    browser.open("/inloggning/svar?code=x&state=y")
    assert "staff_login refused: state" in caplog.text


def test_a_provider_that_is_away_is_in_the_log_too(
    provider: RunningProvider, browser: Browser, caplog: pytest.LogCaptureFixture
) -> None:
    provider.becomes("discovery")
    browser.open("/inloggning")
    assert "staff_login refused: provider" in caplog.text
