"""`/readyz` tells whether the whole chain answers, and which link is missing."""

from pathlib import Path

from sqlalchemy import text

from tests.web.door import Browser, Door, door_for, settings_for


def test_a_whole_chain_is_ready(browser: Browser) -> None:
    answer = browser.open("/readyz")
    assert (answer.status_code, answer.json()) == (200, {"ready": True})


def test_each_missing_link_is_named(door: Door, browser: Browser) -> None:
    door.rasa.ready = False
    assert browser.open("/readyz").json() == {"ready": False, "missing": ["rasa"]}
    door.rasa.actions = False
    answer = browser.open("/readyz")
    assert (answer.status_code, answer.json()["missing"]) == (503, ["rasa", "actions"])


def test_a_database_that_was_never_migrated_is_not_ready(door: Door, tmp_path: Path) -> None:
    empty = door_for(settings_for(tmp_path / "empty"), door.house)
    (tmp_path / "empty").mkdir()
    assert empty.browser().open("/readyz").json() == {"ready": False, "missing": ["database"]}


def test_a_database_from_a_later_version_is_not_ready(door: Door, browser: Browser) -> None:
    with door.house.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    assert browser.open("/readyz").json()["missing"] == ["database"]


def test_the_process_itself_is_alive_whatever_else_is_not(door: Door, browser: Browser) -> None:
    door.rasa.ready = False
    assert browser.open("/healthz").json() == {"alive": True}
