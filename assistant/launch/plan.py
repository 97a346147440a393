"""What `reko start` was asked for, and the checks that come before anything is touched."""

import os
import socket
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from assistant.settings import PROJECT, Mode, SettingsError
from assistant.texts import text

LOOPBACK = "127.0.0.1"


@dataclass(frozen=True)
class Plan:
    """Ports, folder and mode of one start."""

    port: int
    rasa_port: int
    actions_port: int
    data_dir: Path
    demo: bool
    train: bool = True

    @property
    def url(self) -> str:
        return f"http://localhost:{self.port}"

    @property
    def logs(self) -> Path:
        return self.data_dir / "log"

    def environment(self, given: Mapping[str, str] = os.environ) -> dict[str, str]:
        """What the three processes get: the caller's environment, and where the others are."""
        environ = dict(given)
        # Without its bytecode Rasa takes twice as long to start.
        environ.pop("PYTHONDONTWRITEBYTECODE", None)
        return environ | {
            "REKO_MODE": Mode.DEMO if self.demo else Mode.PRODUCTION,
            "REKO_DATA_DIR": str(self.data_dir),
            "REKO_RASA_URL": f"http://{LOOPBACK}:{self.rasa_port}",
            "REKO_ACTIONS_URL": f"http://{LOOPBACK}:{self.actions_port}",
            "REKO_WEB_PORT": str(self.port),
            "RASA_TELEMETRY_ENABLED": "false",
            "SANIC_HOST": LOOPBACK,
            "TF_CPP_MIN_LOG_LEVEL": "3",
            # A sentence is too little work to share between threads: they only wait for each other.
            "OMP_NUM_THREADS": "1",
            "OPENBLAS_NUM_THREADS": "1",
            "PYTHONPATH": os.pathsep.join([str(PROJECT), *filter(None, [given.get("PYTHONPATH")])]),
        }


def check_ports(plan: Plan) -> None:
    """Raises `SettingsError` with one sentence when a port is taken."""
    taken: set[int] = set()
    for port, option in (
        (plan.port, "--port"),
        (plan.rasa_port, "--rasa-port"),
        (plan.actions_port, "--actions-port"),
    ):
        if port in taken:
            raise SettingsError(text("port_twice", port=port, option=option))
        taken.add(port)
        _check_port(port, option)


def check_folders(plan: Plan) -> None:
    """Makes the folders. Raises `SettingsError` with one sentence when they can't be written."""
    _check_folder(plan.data_dir)
    _check_folder(plan.logs)


def _check_port(port: int, option: str) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except (OSError, OverflowError):
            raise SettingsError(text("port_busy", port=port, option=option)) from None


def _check_folder(folder: Path) -> None:
    probe = folder / f".probe.{os.getpid()}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise SettingsError(text("folder_not_writable", folder=folder, reason=error.strerror)) from None
