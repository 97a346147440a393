"""`reko start` as an operator runs it: a process of its own, with its own ports and folder."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from assistant.settings import PROJECT
from tests.launch.machine import children_of, lives
from tests.system import free_ports

WITHIN_SECONDS = 90.0


@dataclass
class Started:
    process: subprocess.Popen[str]
    output: Path
    ports: list[int]

    @property
    def said(self) -> str:
        return self.output.read_text()

    @property
    def parts(self) -> set[int]:
        return children_of(self.process.pid)

    def wait_for(self, words: str) -> None:
        assert eventually(lambda: words in self.said or self.process.poll() is not None), self.said
        assert words in self.said, self.said

    def end(self, number: signal.Signals) -> int:
        """Sends the signal to this process alone; returns its exit status."""
        self.process.send_signal(number)
        return self.process.wait(WITHIN_SECONDS)


@contextmanager
def reko_start(folder: Path, *options: str, before: str = "") -> Iterator[Started]:
    """`before` is Python that runs first in the same process, to set the scene."""
    ports = free_ports(3)
    numbers = [f"--port={ports[0]}", f"--rasa-port={ports[1]}", f"--actions-port={ports[2]}"]
    arguments = ["start", *numbers, f"--data-dir={folder / 'data'}", *options]
    code = f"{before}\nimport sys; from assistant.cli import main; sys.exit(main({arguments!r}))"
    output = folder / "said.txt"
    with output.open("w") as out:
        process = subprocess.Popen(
            [sys.executable, "-c", code], cwd=PROJECT, env=environment(), stdout=out, stderr=out, text=True
        )
    started = Started(process, output, ports)
    try:
        yield started
    finally:
        below = started.parts
        process.kill()
        process.wait()
        for pid in filter(lives, below):
            os.kill(pid, signal.SIGKILL)


def environment() -> dict[str, str]:
    ours = {name: value for name, value in os.environ.items() if not name.startswith("REKO_")}
    ours.pop("PYTHONDONTWRITEBYTECODE", None)
    return ours


def eventually(happened: Callable[[], bool], within: float = WITHIN_SECONDS) -> bool:
    deadline = time.monotonic() + within
    while not happened():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True
