"""No log line holds what a person wrote: every failure is provoked with a marker, and every log is searched for it."""

import json
import logging
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from assistant import quiet_logs
from assistant.launch.start import answers
from assistant.settings import PROJECT
from tests.conftest import MONDAY_MORNING
from tests.conversations.talk import Talk
from tests.system import System, running
from tests.talk.breaking import eventually, freeze

MARKER = "zebramarkering"
LONG = 10_001


@pytest.fixture(scope="module")
def loud(tmp_path_factory: pytest.TempPathFactory) -> Iterator[System]:
    """A system of its own, whose Rasa is asked to log everything."""
    folder = tmp_path_factory.mktemp("loud")
    with running(folder, REKO_NOW=MONDAY_MORNING, LOG_LEVEL="DEBUG", LOG_LEVEL_LIBRARIES="DEBUG") as started:
        yield started


def post(system: System, body: bytes, path: str = "/webhooks/rest/webhook") -> None:
    request = urllib.request.Request(system.rasa + path, body, {"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=30):
            pass
    except urllib.error.HTTPError as refused:
        refused.close()


@contextmanager
def no_case_database(system: System) -> Iterator[None]:
    """What the action server finds is no database."""
    file = system.plan.data_dir / "casework.db"
    away = file.with_suffix(".away")
    system.kill("actions")
    file.rename(away)
    file.write_text("ingen databas" * 100)
    restarted = next(part for part in system.household.parts if part.name == "actions")
    restarted.start(system.household.environ)
    assert eventually(lambda: answers(f"http://127.0.0.1:{system.plan.actions_port}/health"))
    try:
        yield
    finally:
        system.kill("actions")
        away.rename(file)
        system.start_again("actions")


def an_action_raises(system: System) -> None:
    with no_case_database(system):
        told = Talk(system).say(f"vem är reko på törnrosen {MARKER}")
    assert "1177" in told


def the_action_server_is_away(system: System) -> None:
    talk = Talk(system)
    talk.says(["boka tid", "törnrosen"])
    system.kill("actions")
    talk.say(f"på torsdag {MARKER}")
    Talk(system).say(f"min tid {MARKER}")
    system.start_again("actions")


def the_action_server_dies_over_the_message(system: System) -> None:
    freeze(system.process("actions"))
    with suppress(TimeoutError, urllib.error.URLError):
        say_briefly(system, f"min tid {MARKER}")
    system.kill("actions")
    system.start_again("actions")


def say_briefly(system: System, message: str) -> None:
    body = json.dumps({"sender": "brief", "message": message}).encode()
    url = f"{system.rasa}/webhooks/rest/webhook"
    with urllib.request.urlopen(urllib.request.Request(url, body), timeout=2):
        pass


def a_text_starts_with_a_slash(system: System) -> None:
    for typed in (f"/{MARKER}", f'/inform{{"care_centre":"{MARKER}"}}', f"/SetSlots(x={MARKER})", f"/inform{{{MARKER}"):
        Talk(system).say(typed)


def a_text_is_too_long(system: System) -> None:
    Talk(system).say(f"{MARKER} " * LONG)


def a_body_is_broken(system: System) -> None:
    for body in (
        f'{{"sender": "{MARKER}", "message": "{MARKER}',
        f'["{MARKER}"]',
        f'{{"message": "{MARKER}"}}',
        MARKER,
    ):
        post(system, body.encode())


def somebody_uses_rasas_other_doors(system: System) -> None:
    post(system, f'{{"text": "{MARKER}"}}'.encode(), "/model/parse")
    post(system, f'{{"name": "{MARKER}"}}'.encode(), f"/conversations/{MARKER}/execute")
    post(system, b"{}", f"/webhooks/{MARKER}/webhook?x={MARKER}")


def somebody_is_in_danger(system: System) -> None:
    Talk(system).say(f"jag vill ta livet av mig {MARKER}")


def a_whole_booking(system: System) -> None:
    talk = Talk(system)
    talk.says([f"hej {MARKER}", "boka tid", f"{MARKER}", "törnrosen"])
    talk.press(talk.times[0]["title"])
    talk.says([f"Kim {MARKER.title()}", "070-174 06 61", "ja", "nej till alla"])


def rasa_is_killed_over_the_message(system: System) -> None:
    freeze(system.process("actions"))
    with suppress(TimeoutError, urllib.error.URLError):
        say_briefly(system, f"min tid {MARKER}")
    system.kill("rasa")
    system.kill("actions")
    next(part for part in system.household.parts if part.name == "actions").start(system.household.environ)
    system.start_again("rasa")


PROVOKED: list[Callable[[System], None]] = [
    a_whole_booking,
    an_action_raises,
    the_action_server_is_away,
    the_action_server_dies_over_the_message,
    a_text_starts_with_a_slash,
    a_text_is_too_long,
    a_body_is_broken,
    somebody_uses_rasas_other_doors,
    somebody_is_in_danger,
    rasa_is_killed_over_the_message,
]


@pytest.mark.parametrize("provoke", PROVOKED, ids=lambda provoke: provoke.__name__)
def test_no_log_holds_what_was_written_when(loud: System, provoke: Callable[[System], None]) -> None:
    provoke(loud)
    lines = [line for line in loud.logs().splitlines() if MARKER in line.lower()]
    assert lines == []


def test_the_logs_still_tell_that_something_failed_and_where(loud: System) -> None:
    an_action_raises(loud)
    assert "action_find_coordinator failed: DatabaseError" in loud.logs()


def test_no_log_holds_a_token_a_phone_number_or_a_name(loud: System) -> None:
    a_whole_booking(loud)
    logs = loud.logs()
    for secret in ("eyJ", "0701740661", "+46701740661", "174 06 61", "sealed:"):
        assert secret not in logs


def record(name: str, text: str, *values: object, error: BaseException | None = None) -> logging.LogRecord:
    """What the quiet factory makes of one log call."""
    make = quiet_logs._quiet_factory(logging.LogRecord)
    info = (type(error), error, error.__traceback__) if error else None
    made: logging.LogRecord = make(name, logging.ERROR, __file__, 1, text, values, info, "work")
    return made


def test_a_record_of_others_keeps_its_place_and_level_alone() -> None:
    made = record("rasa.core.processor", "said %s", MARKER)
    assert (made.getMessage(), made.levelname, made.name) == ("work:1", "ERROR", "rasa.core.processor")


def test_an_error_of_others_keeps_its_kinds_and_places_alone() -> None:
    try:
        try:
            raise KeyError(MARKER)
        except KeyError as cause:
            raise ValueError(MARKER) from cause
    except ValueError as error:
        made = record("sanic.error", MARKER, error=error)
    formatted = logging.Formatter().format(made)
    assert "ValueError at test_quiet_logs.py" in formatted
    assert "KeyError" in formatted
    assert MARKER not in formatted


def test_a_record_of_ours_keeps_its_text_but_not_an_errors() -> None:
    made = record("assistant.web", "started on %s", 8000, error=ValueError(MARKER))
    formatted = logging.Formatter().format(made)
    assert "started on 8000" in formatted
    assert MARKER not in formatted


LOUD_PROGRAM = f"""
import asyncio, logging, threading, warnings
import {{module}}
import structlog
from rasa.utils.log_utils import configure_structlog
configure_structlog(0)
structlog.get_logger("rasa.x").error("event", text="{MARKER}")
logging.getLogger("rasa").error("said %s", "{MARKER}", extra={{{{"said": "{MARKER}"}}}})
logging.getLogger("rasa").error("said", stack_info=True)
warnings.warn("said {MARKER}")
try:
    raise ValueError("{MARKER}")
except ValueError:
    logging.getLogger("x").exception("said {MARKER}")
async def later():
    raise KeyError("{MARKER}")
async def main():
    asyncio.get_running_loop().create_task(later())
    await asyncio.sleep(0)
asyncio.run(main())
thread = threading.Thread(target=lambda: int("{MARKER}"))
thread.start(); thread.join()
raise RuntimeError("{MARKER}")
"""


@pytest.mark.parametrize("module", ["actions", "assistant.talk.door", "assistant.talk.conversations"])
def test_whatever_way_a_process_of_ours_fails_it_is_quiet(module: str, tmp_path: Path) -> None:
    program = LOUD_PROGRAM.format(module=module)
    environ = {"PYTHONPATH": str(PROJECT), "REKO_DATA_DIR": str(tmp_path), "TF_CPP_MIN_LOG_LEVEL": "3"}
    done = subprocess.run([sys.executable, "-c", program], env=environ, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert MARKER not in done.stdout + done.stderr
