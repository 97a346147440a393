"""The whole assistant for tests: the trained model, Rasa, the real action server, a database of its own."""

import os
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from assistant import bootstrap, settings
from assistant.launch import model
from assistant.launch.plan import LOOPBACK, Plan
from assistant.launch.processes import Household
from assistant.launch.start import answers, parts_of

READY_WITHIN = 180.0


@dataclass
class System:
    """A running assistant. `plan` tells its ports and folder."""

    plan: Plan
    household: Household

    @property
    def rasa(self) -> str:
        return f"http://{LOOPBACK}:{self.plan.rasa_port}"

    @property
    def web(self) -> str:
        return f"http://{LOOPBACK}:{self.plan.port}"

    @property
    def settings(self) -> settings.Settings:
        return settings.load(self.household.environ)

    def process(self, name: str) -> subprocess.Popen[bytes]:
        process = next(part for part in self.household.parts if part.name == name).process
        assert process is not None
        return process

    def kill(self, name: str) -> None:
        self.process(name).send_signal(signal.SIGKILL)
        self.process(name).wait()

    def start_again(self, name: str) -> None:
        next(part for part in self.household.parts if part.name == name).start(self.household.environ)
        self.wait_until_ready()

    def wait_until_ready(self) -> None:
        deadline = time.monotonic() + READY_WITHIN
        while not answers(f"{self.web}/readyz"):
            assert time.monotonic() < deadline, "the assistant did not come up"
            time.sleep(0.2)

    def logs(self) -> str:
        return "\n".join(file.read_text(errors="replace") for file in sorted(self.plan.logs.glob("*.log")))


@contextmanager
def running(folder: Path, **environ: str) -> Iterator[System]:
    plan = Plan(*free_ports(3), data_dir=folder, demo=True)
    plan.logs.mkdir(parents=True, exist_ok=True)
    environment = {**plan.environment(os.environ), **environ}
    bootstrap.prepare(settings.load(environment))
    trained = model.ensure(environment, plan.logs / "training.log", lambda step: None)
    system = System(plan, Household(parts_of(plan, trained), environment, lambda name: None))
    try:
        system.household.start()
        system.wait_until_ready()
        yield system
    finally:
        system.household.end()


def free_ports(count: int) -> list[int]:
    sockets = [socket.socket() for _ in range(count)]
    try:
        for opened in sockets:
            opened.bind((LOOPBACK, 0))
        return [opened.getsockname()[1] for opened in sockets]
    finally:
        for opened in sockets:
            opened.close()


def fetch(url: str) -> int:
    with urllib.request.urlopen(url, timeout=10) as response:
        return int(response.status)
