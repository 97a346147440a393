"""Seconds a message and seconds of training, whole pipelines as Rasa runs them: ours and the stock one."""

import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from assistant.settings import PROJECT
from benchmarks import rasa_nlu
from benchmarks.parsing import SHIPPED
from benchmarks.rasa_nlu import Training
from benchmarks.servers import environment

WARM_UP = 100
MOST = 800
TURN = 20


@dataclass(frozen=True)
class Message:
    """Median seconds a message: ours in Rasa's own runner, ours as the product runs it, the other in Rasa's."""

    ours: float
    shipped: float
    other: float


@contextmanager
def trained() -> Iterator[tuple[Path, Training]]:
    """Our pipeline of `config.yml`, trained anew on `data/nlu` and thrown away after."""
    with tempfile.TemporaryDirectory(prefix="reko-nlu-") as name:
        yield Path(name), rasa_nlu.train(PROJECT / "config.yml", PROJECT / "data" / "nlu", Path(name), PROJECT)


def a_message(ours: Path, other: Path, texts: Sequence[str]) -> Message:
    """Each in a process of its own, as they run, and by turns: whatever else the machine does falls on all alike."""
    # Texts stand by topic; taken at even distances they are of all kinds.
    chosen = texts[:: max(1, len(texts) // MOST)][:MOST]
    with ExitStack() as stack:
        asked = [stack.enter_context(_process(*words)) for words in ([ours], [ours, SHIPPED], [other])]
        for process in asked:
            _ask(process, chosen[:WARM_UP])
        turns = [chosen[start : start + TURN] for start in range(0, len(chosen), TURN)]
        took = [[_ask(process, turn) for process in asked] for turn in turns]
    return Message(*(statistics.median(sum(of_one, [])) for of_one in zip(*took, strict=True)))


@contextmanager
def _process(*words: Path | str) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "benchmarks.parsing", *map(str, words)]
    process = subprocess.Popen(
        command,
        cwd=PROJECT,
        env=environment(),
        text=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def _ask(process: subprocess.Popen[str], texts: Sequence[str]) -> list[float]:
    """The seconds that each took. Raises `RuntimeError` when the process has ended."""
    if process.stdin is None or process.stdout is None:
        raise RuntimeError("a process without pipes can't be asked")
    process.stdin.write(json.dumps(texts) + "\n")
    process.stdin.flush()
    if not (line := process.stdout.readline()):
        raise RuntimeError("the process ended before it answered")
    seconds: list[float] = json.loads(line)
    return seconds
