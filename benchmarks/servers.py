"""Starting and ending what is measured, and how much memory it takes. Linux only: memory is read from /proc."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from benchmarks.channel import Visit

LOOPBACK = "127.0.0.1"
READY_WITHIN_SECONDS = 300
GRACE_SECONDS = 15
POLL_SECONDS = 0.05
KILOBYTE = 1024


def environment() -> dict[str, str]:
    """The same for both sides: bytecode is kept (Rasa starts twice as slowly without), nothing phones home."""
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return environ | {"RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3", "SANIC_HOST": LOOPBACK}


@contextmanager
def server(
    command: list[str], folder: Path, environ: Mapping[str, str], log: Path
) -> Iterator[subprocess.Popen[bytes]]:
    """A process and whatever it starts; ended together."""
    with log.open("ab") as out:
        process = subprocess.Popen(
            command, cwd=folder, env=dict(environ), stdin=subprocess.DEVNULL, stdout=out, stderr=out
        )
    try:
        yield process
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(GRACE_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def wait_until(process: subprocess.Popen[bytes], ready: Callable[[], bool]) -> float:
    """Seconds until `ready`. Raises `RuntimeError` when the process ends or takes too long."""
    started = time.perf_counter()
    while not ready():
        if process.poll() is not None:
            raise RuntimeError(f"ended with status {process.returncode} before it was ready")
        if time.perf_counter() - started > READY_WITHIN_SECONDS:
            raise RuntimeError("was not ready in time")
        time.sleep(POLL_SECONDS)
    return time.perf_counter() - started


def first_answer(
    command: list[str], folder: Path, environ: Mapping[str, str], log: Path, ask: Visit, words: str
) -> float:
    """Seconds from starting `command` to its first answer to `words`."""

    def answers() -> bool:
        try:
            return ask.say(words) > 0
        except (OSError, RuntimeError):
            return False

    with server(command, folder, environ, log) as process:
        return wait_until(process, answers)


def free_ports(count: int) -> list[int]:
    sockets = [socket.socket() for _ in range(count)]
    try:
        for opened in sockets:
            opened.bind((LOOPBACK, 0))
        return [opened.getsockname()[1] for opened in sockets]
    finally:
        for opened in sockets:
            opened.close()


def memory(pid: int) -> int:
    """Bytes that a process and all its descendants take: proportional set size, so that shared pages count once."""
    return sum(_proportional(member) for member in family(pid))


def family(pid: int) -> list[int]:
    """The process and all its descendants."""
    found = [pid]
    for member in found:
        for tasks in Path(f"/proc/{member}/task").glob("*/children"):
            found += [int(child) for child in tasks.read_text().split()]
    return found


def _proportional(pid: int) -> int:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return KILOBYTE * sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
