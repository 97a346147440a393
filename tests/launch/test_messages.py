"""The sending process of `reko start`, as a process of its own."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from assistant import bootstrap, settings
from assistant.launch.plan import Plan
from assistant.launch.start import _tell_ways_out, parts_of
from assistant.messages import settings as ways_out
from assistant.settings import PROJECT
from tests.launch.starting import environment, eventually
from tests.messages.servers import Gateway, sms_gateway
from tests.store.houses import NOW
from tests.web.test_own_page import CODE, VISITOR, booked_by


@contextmanager
def sending(environ: dict[str, str], log: Path) -> Iterator[subprocess.Popen[bytes]]:
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "assistant.launch.messages"], cwd=PROJECT, env=environ, stdout=out, stderr=out
        )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def test_the_process_sends_what_was_booked_and_ends_when_told(tmp_path: Path) -> None:
    account = Gateway()
    with sms_gateway(account) as gateway:
        environ = environment() | {
            "REKO_DATA_DIR": str(tmp_path),
            "REKO_NOW": NOW.replace(tzinfo=None).isoformat(),
            "REKO_SMS_URL": gateway.url,
            "NO_PROXY": "127.0.0.1",
        }
        ours = settings.load(environ)
        bootstrap.prepare(ours, NOW)
        house = bootstrap.open_house(ours)
        booked_by(house, VISITOR, CODE)
        house.close()
        log = tmp_path / "messages.log"
        with sending(environ, log) as process:
            assert eventually(lambda: bool(account.got)), log.read_text()
            time.sleep(0.2)
            process.send_signal(signal.SIGTERM)
            assert process.wait(20) == 0
    assert [sms["to"] for sms in account.got] == ["+46701740605"]
    assert "http://localhost:8000/min-tid" in account.got[0]["message"]
    assert log.read_text() == ""


def test_the_sending_is_one_of_the_parts_that_are_kept_alive(tmp_path: Path) -> None:
    names = [part.name for part in parts_of(Plan(1, 2, 3, tmp_path, demo=True), tmp_path / "model")]
    assert names == ["actions", "rasa", "web", "messages"]


@pytest.mark.parametrize(
    ("environ", "says"),
    [
        ({"REKO_MODE": "production"}, ["Ingen e-post skickas", "Inga SMS skickas", "/min-tid"]),
        ({"REKO_MODE": "production", "REKO_SMS_URL": "https://x.example.org"}, ["SMS skickas.", "REKO_PUBLIC_URL"]),
        ({"REKO_SMTP_HOST": "x.example.org", "REKO_SMTP_FROM": "t@example.org"}, ["E-post skickas."]),
    ],
)
def test_start_says_what_is_sent_and_what_is_not(
    environ: dict[str, str], says: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    _tell_ways_out(ways_out.load(environ))
    told = capsys.readouterr().out
    assert all(words in told for words in says)
    assert ("REKO_PUBLIC_URL" in told) is ("REKO_PUBLIC_URL" in says)
