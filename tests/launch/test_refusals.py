"""What stands in the way of a start is told in one Swedish sentence, with a non-zero exit, and nothing is half made."""

import os
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from assistant import bootstrap, cli, settings
from assistant.launch import model
from assistant.sealing import new_master_key
from tests.system import free_ports

Said = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """No settings, a model that is there and no more than that, and the test runner's own Ctrl-C afterwards."""
    for name in [name for name in os.environ if name.startswith("REKO_")]:
        monkeypatch.delenv(name)
    monkeypatch.setattr(model, "MODELS", tmp_path / "models")
    (tmp_path / "models").mkdir()
    model.path_of_current().touch()
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.fixture
def no_model() -> None:
    model.path_of_current().unlink()


def start(folder: Path, *options: str, ports: list[int] | None = None) -> int:
    numbers = zip(("--port", "--rasa-port", "--actions-port"), ports or free_ports(3), strict=True)
    words = [str(word) for pair in numbers for word in pair]
    return cli.main(["start", *words, "--data-dir", str(folder), "--no-train", *options])


def one_sentence(said: Said) -> str:
    """What stood on standard error: one line, in Swedish, and no traceback."""
    told = said.readouterr().err
    assert told.strip().count("\n") == 0
    assert "Traceback" not in told
    assert told.strip().endswith(".")
    return told


@pytest.mark.parametrize(("place", "option"), enumerate(["--port", "--rasa-port", "--actions-port"]))
def test_a_busy_port_is_named_with_the_option_that_changes_it(
    tmp_path: Path, capsys: Said, place: int, option: str
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        ports = free_ports(3)
        ports[place] = other.getsockname()[1]
        assert start(tmp_path / "new", "--demo", ports=ports) == 1
    told = one_sentence(capsys)
    assert str(ports[place]) in told
    assert f"{option}." in told
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("port", [70_000, -1])
def test_a_port_that_can_not_be_is_refused(tmp_path: Path, capsys: Said, port: int) -> None:
    assert start(tmp_path, "--demo", ports=[port, *free_ports(2)]) == 1
    one_sentence(capsys)


def test_the_same_port_twice_is_refused(tmp_path: Path, capsys: Said, no_model: None) -> None:
    port = free_ports(1)[0]
    assert start(tmp_path / "new", "--demo", ports=[port, port, *free_ports(1)]) == 1
    assert str(port) in one_sentence(capsys)


def test_without_a_model_and_without_training_there_is_nothing_to_start(
    tmp_path: Path, capsys: Said, no_model: None
) -> None:
    assert start(tmp_path / "new", "--demo") == 1
    assert "--no-train" in one_sentence(capsys)
    assert not (tmp_path / "new").exists()


def test_a_database_from_a_newer_version_is_left_as_it_is(tmp_path: Path, capsys: Said) -> None:
    bootstrap.prepare(settings.load({"REKO_DATA_DIR": str(tmp_path)}))
    with closing(sqlite3.connect(tmp_path / "casework.db")) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
        database.commit()
    before = (tmp_path / "casework.db").read_bytes()
    assert start(tmp_path, "--demo") == 1
    assert "nyare version" in one_sentence(capsys)
    assert (tmp_path / "casework.db").read_bytes() == before


def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "casework.db").write_text("En helt annan fil." * 100)
    assert start(tmp_path, "--demo") == 1
    one_sentence(capsys)
    assert (tmp_path / "casework.db").read_text().startswith("En helt annan fil.")


@pytest.mark.parametrize("folder", ["file/below", "/proc/reko", "/dev/null/reko"])
def test_a_folder_that_can_not_be_written_is_named(tmp_path: Path, capsys: Said, folder: str) -> None:
    (tmp_path / "file").touch()
    assert start(tmp_path / folder, "--demo") == 1
    assert "--data-dir" in one_sentence(capsys)


def test_a_data_folder_that_is_a_file_is_named(tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "file").write_text("viktigt")
    assert start(tmp_path / "file", "--demo") == 1
    assert "--data-dir" in one_sentence(capsys)
    assert (tmp_path / "file").read_text() == "viktigt"


def test_production_needs_a_key(tmp_path: Path, capsys: Said) -> None:
    assert start(tmp_path / "new") == 1
    assert "uv run reko key" in capsys.readouterr().err
    assert not (tmp_path / "new").exists()


def test_production_refuses_a_weak_key(tmp_path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REKO_KEY", "hemligt")
    assert start(tmp_path / "new") == 1
    assert "hemligt" not in capsys.readouterr().err
    assert not (tmp_path / "new").exists()


def test_production_makes_no_demo_key(
    tmp_path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch, no_model: None
) -> None:
    monkeypatch.setenv("REKO_KEY", new_master_key())
    assert start(tmp_path / "new") == 1
    assert "--no-train" in capsys.readouterr().err
    assert not (tmp_path / "new" / "demo.key").exists()


def test_a_database_that_does_not_answer_is_told_without_its_address(
    tmp_path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REKO_DATABASE_URL", f"postgresql+psycopg2://user:hemligt@127.0.0.1:{free_ports(1)[0]}/reko")
    assert start(tmp_path, "--demo") == 1
    told = capsys.readouterr()
    assert "REKO_DATABASE_URL" in told.err
    assert "hemligt" not in told.out + told.err


def test_a_database_address_that_is_no_address_is_told(
    tmp_path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REKO_DATABASE_URL", "hemligt nonsens")
    assert start(tmp_path, "--demo") == 1
    assert "hemligt" not in capsys.readouterr().err


def test_the_command_itself_ends_with_a_failure_and_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    reko = Path(sys.executable).with_name("reko")
    command = [str(reko), "start", "--demo", "--data-dir", str(tmp_path / "file")]
    ports = [
        str(part)
        for pair in zip(("--port", "--rasa-port", "--actions-port"), free_ports(3), strict=True)
        for part in pair
    ]
    done = subprocess.run([*command, *ports], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert done.stderr.strip().count("\n") == 0
    assert "--data-dir" in done.stderr


def test_a_mail_server_without_a_sender_is_refused_before_anything_is_made(
    tmp_path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REKO_SMTP_HOST", "post.example.org")
    assert start(tmp_path / "data", "--demo") == 1
    assert "REKO_SMTP_FROM" in one_sentence(capsys)
    assert not (tmp_path / "data" / "casework.db").exists()
