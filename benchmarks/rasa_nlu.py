"""Training and asking a pipeline the way Rasa does it, ours and the stock one alike."""

import asyncio
import logging
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.servers import environment

ARCHIVE = "nlu.tar.gz"
Parse = Callable[[str], dict[str, Any]]


@dataclass(frozen=True)
class Training:
    """Seconds that `rasa train nlu` took: on the clock, and of all cores together."""

    clock: float
    processor: float

    @property
    def undisturbed(self) -> float:
        """Seconds that it takes at the very least on this machine when nothing else runs."""
        return self.processor / (os.cpu_count() or 1)


def train(config: Path, nlu: Path, into: Path, folder: Path, *, further: bool = False) -> Training:
    """Trains in `folder` with nothing cached; the model is then `into / ARCHIVE`. Raises `CalledProcessError`.

    `further`: goes on from the model that is there.
    """
    options = {"--config": config, "--nlu": nlu, "--out": into, "--fixed-model-name": ARCHIVE.removesuffix(".tar.gz")}
    command = [sys.executable, "-m", "rasa", "train", "nlu", *(str(w) for pair in options.items() for w in pair)]
    if further:
        command += ["--finetune", str(into / ARCHIVE)]
    into.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as aside, (into / "training.log").open("wb") as out:
        environ = environment() | {"RASA_CACHE_DIRECTORY": f"{aside}/cache", "REKO_DATA_DIR": aside}
        started, used = time.perf_counter(), _processor()
        subprocess.run(command, cwd=folder, env=environ, stdout=out, stderr=out, check=True)
        return Training(time.perf_counter() - started, _processor() - used)


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def parser(into: Path) -> Parse:
    """Parses as Rasa's server does, in this process."""
    os.environ.update(environment())
    from rasa.core.agent import Agent
    from rasa.utils.log_utils import configure_structlog

    # Unconfigured, every message would be written out, which takes longer than to understand it.
    configure_structlog(logging.ERROR)
    agent, loop = Agent.load(into / ARCHIVE), asyncio.new_event_loop()
    return lambda text: dict(loop.run_until_complete(agent.parse_message(text)))
