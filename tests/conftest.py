"""One whole running assistant for the tests that talk to it, at a Monday morning of its own."""

from collections.abc import Iterator

import pytest

from tests.system import System, running

MONDAY_MORNING = "2026-11-23T10:00"


@pytest.fixture(scope="session")
def system(tmp_path_factory: pytest.TempPathFactory) -> Iterator[System]:
    """Shared by all: use a conversation of your own, and kill nothing in it."""
    with running(tmp_path_factory.mktemp("system"), REKO_NOW=MONDAY_MORNING) as started:
        yield started
