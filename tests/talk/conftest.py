"""A second assistant, for the tests that kill and freeze its parts."""

from collections.abc import Iterator

import pytest

from tests.conftest import MONDAY_MORNING
from tests.system import System, running


@pytest.fixture(scope="session")
def fragile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[System]:
    """Whoever breaks a part of it mends it again."""
    with running(tmp_path_factory.mktemp("fragile"), REKO_NOW=MONDAY_MORNING) as started:
        yield started
