"""The three processes of a running assistant: started together, kept alive, ended together."""

import ctypes
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from assistant.settings import PROJECT

GRACE_SECONDS = 5.0
# A process that dies at once, again and again, is not restarted in a tight loop.
RESTART_PAUSE_SECONDS = 1.0
PR_SET_PDEATHSIG = 1


@dataclass
class Part:
    """One process and how to start it."""

    name: str
    command: list[str]
    log: Path
    process: subprocess.Popen[bytes] | None = None

    def start(self, environ: Mapping[str, str]) -> None:
        with self.log.open("ab") as out:
            self.process = subprocess.Popen(
                self.command,
                cwd=PROJECT,
                env=dict(environ),
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
                # Ctrl-C in the terminal reaches us alone: we end the parts in order.
                start_new_session=True,
                preexec_fn=die_with_parent if sys.platform == "linux" else None,
            )

    @property
    def alive(self) -> bool:
        return self.process is not None and self.process.poll() is None


def die_with_parent() -> None:
    """Even a `kill -9` of `reko start` leaves no process behind."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


@dataclass
class Household:
    """All parts, with the environment they share."""

    parts: list[Part]
    environ: Mapping[str, str]
    tell_restart: Callable[[str], None]

    def start(self) -> None:
        for part in self.parts:
            part.start(self.environ)

    def keep_alive(self, heed: Callable[[], None]) -> None:
        """Restarts whatever dies, for ever: only an exception ends it, of a signal or of `heed`."""
        while True:
            heed()
            for part in self.parts:
                if not part.alive:
                    self.tell_restart(part.name)
                    time.sleep(RESTART_PAUSE_SECONDS)
                    part.start(self.environ)
            time.sleep(0.2)

    def end(self) -> None:
        """Asks every part to end, and makes the slow ones."""
        running = [part.process for part in self.parts if part.process and part.process.poll() is None]
        for process in running:
            process.terminate()
        deadline = time.monotonic() + GRACE_SECONDS
        for process in running:
            try:
                process.wait(max(0.0, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
