"""Doors for the tests of the chat page: in demo mode, and as in production."""

from dataclasses import replace

import pytest

from assistant.bootstrap import House
from assistant.settings import Mode, Settings
from tests.web.door import Door, door_for
from tests.web.houses import browser, door, erased, house, settings, template

__all__ = ["browser", "door", "erased", "house", "settings", "template"]


@pytest.fixture
def production_door(settings: Settings, house: House) -> Door:
    return door_for(replace(settings, mode=Mode.PRODUCTION), house)
