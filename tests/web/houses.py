"""Fixtures: the real case database with the example directory, made once and copied for each test."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.bootstrap import House, open_house, prepare
from assistant.settings import Settings
from assistant.store import conversations
from tests.web.door import NOW, Browser, Door, door_for, settings_for


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A database that nobody has used, with the settings it was made under."""
    settings = settings_for(tmp_path_factory.mktemp("web"))
    prepare(settings, NOW)
    return settings


@pytest.fixture
def settings(template: Settings, tmp_path: Path) -> Settings:
    shutil.copy(template.data_dir / "casework.db", tmp_path)
    moved = settings_for(tmp_path)
    # The same key: what is sealed in the template must be readable here.
    return replace(moved, sealer=template.sealer)


@pytest.fixture
def house(settings: Settings) -> Iterator[House]:
    opened = open_house(settings)
    yield opened
    opened.close()


@pytest.fixture
def door(settings: Settings, house: House) -> Door:
    return door_for(settings, house)


@pytest.fixture
def browser(door: Door) -> Browser:
    return door.browser()


@pytest.fixture
def erased(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The senders whose conversations were erased, in order."""
    senders: list[str] = []
    monkeypatch.setattr(conversations, "erase", lambda settings, sender: senders.append(sender))
    return senders
