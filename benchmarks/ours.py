"""This assistant, as `reko start --demo` runs it, in a fresh folder of its own."""

import secrets
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from assistant import clock, identity, settings
from assistant.casework.actors import Actor, AssuranceLevel, Role
from assistant.launch import model
from assistant.launch.plan import Plan
from assistant.launch.start import parts_of
from assistant.settings import PROJECT
from benchmarks.channel import Visit
from benchmarks.servers import LOOPBACK, environment, free_ports

TALKS = Path(__file__).with_name("talks.yml")
TOKEN_LIFETIME = timedelta(hours=1)
CLI = "import sys; from assistant.cli import main; sys.exit(main())"
# The last two digits of 070-174 06 05 … 99, which PTS has set aside for invented people.
INVENTED_PHONES = range(5, 100)


@dataclass(frozen=True)
class Ours:
    """Ports and folder of one installation."""

    plan: Plan

    @classmethod
    def in_folder(cls, folder: Path) -> "Ours":
        return cls(Plan(*free_ports(3), data_dir=folder, demo=True))

    @property
    def url(self) -> str:
        return f"http://{LOOPBACK}:{self.plan.rasa_port}"

    @property
    def environ(self) -> dict[str, str]:
        return self.plan.environment(environment())

    @property
    def command(self) -> list[str]:
        """Everything: Rasa, the action server, the web door, and the process that minds them."""
        ports = {"--port": self.plan.port, "--rasa-port": self.plan.rasa_port, "--actions-port": self.plan.actions_port}
        options = [word for option, port in ports.items() for word in (option, str(port))]
        return [sys.executable, "-c", CLI, "start", "--demo", "--data-dir", str(self.plan.data_dir), *options]

    def rasa_alone(self) -> list[str]:
        """The command of `rasa run` alone; the installation must have been started once."""
        parts = parts_of(self.plan, model.path_of_current())
        return next(part.command for part in parts if part.name == "rasa")

    def ready(self) -> bool:
        try:
            with urllib.request.urlopen(f"http://{LOOPBACK}:{self.plan.port}/readyz", timeout=10) as answer:
                return bool(answer.status == 200)
        except OSError:
            return False

    def visit(self, *, logged_in: bool = False) -> Visit:
        """A new visit; whoever logs in is somebody new each time."""
        visit = Visit(self.url)
        token = self._token(visit.sender) if logged_in else None
        visit.metadata = {"audience": "resident", "identity": token}
        return visit

    def appointments(self) -> int:
        """How many stand in the case database."""
        with closing(sqlite3.connect(self.plan.data_dir / "casework.db")) as database:
            return int(database.execute("SELECT count(*) FROM appointments").fetchone()[0])

    def _token(self, conversation: str) -> str:
        somebody = Actor(Role.RESIDENT, secrets.token_hex(8), assurance=AssuranceLevel.DEMO)
        sealer = settings.load(self.environ).sealer
        return identity.mint(sealer, somebody, now=clock.now(), lifetime=TOKEN_LIFETIME, conversation=conversation)


def phones() -> Iterator[str]:
    return (f"070-174 06 {ending:02}" for ending in INVENTED_PHONES)


def training_seconds(log: Path) -> float:
    """How long `rasa train` takes with nothing in its cache. The model is thrown away."""
    aside = Path(tempfile.mkdtemp(prefix="reko-training-"))
    command = [sys.executable, "-m", "rasa", "train", "--force", "--out", str(aside)]
    environ = environment() | {"RASA_CACHE_DIRECTORY": str(aside / "cache"), "REKO_DATA_DIR": str(aside)}
    try:
        with log.open("ab") as out:
            started = time.perf_counter()
            subprocess.run(command, cwd=PROJECT, env=environ, stdout=out, stderr=out, check=True)
            return time.perf_counter() - started
    finally:
        shutil.rmtree(aside, ignore_errors=True)
