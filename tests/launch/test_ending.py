"""Ctrl-C, SIGTERM and even `kill -9` end all three processes, whatever `reko start` was doing."""

import signal
from pathlib import Path

import pytest

from tests.launch.machine import is_busy, lives
from tests.launch.starting import eventually, reko_start

STOPPED = "Allt är stoppat."
STARTING, READY, TRAINING = "Startar Rasa", "Avsluta med Ctrl-C", "Tränar språkmodellen"
THREE = 3
POLITE = [signal.SIGINT, signal.SIGTERM]
WITHOUT_MODELS = "from pathlib import Path; from assistant.launch import model; model.MODELS = Path({folder!r})"


# Whoever starts below `system` finds a trained model.
pytestmark = pytest.mark.usefixtures("system")


@pytest.mark.parametrize("number", POLITE)
def test_a_signal_during_start_up_ends_everything(tmp_path: Path, number: signal.Signals) -> None:
    with reko_start(tmp_path, "--demo") as started:
        started.wait_for(STARTING)
        assert eventually(lambda: len(started.parts) >= THREE)
        parts = started.parts
        assert started.end(number) == 0
        assert not any(lives(pid) for pid in parts)
        assert "Traceback" not in started.said


@pytest.mark.parametrize("number", POLITE)
def test_a_signal_during_training_ends_the_training_too(tmp_path: Path, number: signal.Signals) -> None:
    with reko_start(tmp_path, "--demo", before=WITHOUT_MODELS.format(folder=str(tmp_path / "models"))) as started:
        started.wait_for(TRAINING)
        assert eventually(lambda: len(started.parts) >= 1)
        training = started.parts
        started.end(number)
        assert eventually(lambda: not any(lives(pid) for pid in training), within=5)
        assert "Traceback" not in started.said
        assert not list((tmp_path / "models").glob("*.tar.gz"))


def test_ctrl_c_ends_everything_that_was_ready_and_frees_the_ports(tmp_path: Path) -> None:
    with reko_start(tmp_path, "--demo") as started:
        started.wait_for(READY)
        assert all(is_busy(port) for port in started.ports)
        parts = started.parts
        assert started.end(signal.SIGINT) == 0
        assert STOPPED in started.said
        assert not any(lives(pid) for pid in parts)
        assert not any(is_busy(port) for port in started.ports)


def test_kill_9_of_the_start_itself_leaves_no_process_behind(tmp_path: Path) -> None:
    with reko_start(tmp_path, "--demo") as started:
        started.wait_for(STARTING)
        assert eventually(lambda: len(started.parts) >= THREE)
        parts = started.parts
        started.end(signal.SIGKILL)
        assert eventually(lambda: not any(lives(pid) for pid in parts), within=10)


def test_kill_9_during_training_leaves_no_process_behind(tmp_path: Path) -> None:
    with reko_start(tmp_path, "--demo", before=WITHOUT_MODELS.format(folder=str(tmp_path / "models"))) as started:
        started.wait_for(TRAINING)
        assert eventually(lambda: len(started.parts) >= 1)
        training = started.parts
        started.end(signal.SIGKILL)
        assert eventually(lambda: not any(lives(pid) for pid in training), within=10)
