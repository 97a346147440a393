"""One whole running assistant for the tests that talk to it, at a Monday morning of its own."""

import os
from collections.abc import Iterator

import pytest

from tests.system import System, running

MONDAY_MORNING = "2026-11-23T10:00"


@pytest.fixture(scope="session")
def system(tmp_path_factory: pytest.TempPathFactory) -> Iterator[System]:
    """Shared by all: use a conversation of your own, and kill nothing in it."""
    with running(tmp_path_factory.mktemp("system"), REKO_NOW=MONDAY_MORNING) as started:
        yield started


def pytest_sessionfinish(session: pytest.Session) -> None:
    """In CI a test that is skipped for want of a service has not passed."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("REKO_NOTHING_SKIPPED") and reporter is not None and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
