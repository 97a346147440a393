"""The bot that `rasa init` gives, with its stock pipeline (DIET, TED, ResponseSelector): trained once, at run time."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import version
from importlib.util import find_spec
from itertools import cycle
from pathlib import Path

import yaml

from benchmarks.servers import LOOPBACK, environment

MODEL = "stock.tar.gz"
INTENTS = ("greet", "mood_great", "mood_unhappy", "bot_challenge", "goodbye")


def made(cache: Path) -> Path:
    """The folder of a trained stock bot. Trained anew only for another version of Rasa."""
    folder = cache / f"stock-rasa-{version('rasa')}"
    if not (folder / "models" / MODEL).exists():
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(_initial_project(), folder)
        _train(folder)
    return folder


def _initial_project() -> Path:
    # Found, not imported: importing Rasa's packages takes seconds and memory.
    rasa = find_spec("rasa")
    assert rasa is not None
    assert rasa.origin is not None
    return Path(rasa.origin).parent / "cli" / "initial_project"


def _train(folder: Path) -> None:
    command = [sys.executable, "-m", "rasa", "train", "--fixed-model-name", MODEL.removesuffix(".tar.gz")]
    with (folder / "training.log").open("wb") as out:
        subprocess.run(command, cwd=folder, env=environment(), stdout=out, stderr=out, check=True)


def run(folder: Path, port: int) -> list[str]:
    """The command that serves it over REST."""
    model = str(folder / "models" / MODEL)
    return [sys.executable, "-m", "rasa", "run", "-i", LOOPBACK, "-p", str(port), "-m", model]


def sayings(folder: Path) -> Iterator[str]:
    """What its own examples hold, an intent after the other, without end."""
    nlu = yaml.safe_load((folder / "data" / "nlu.yml").read_text(encoding="utf-8"))["nlu"]
    examples = {part["intent"]: [line.removeprefix("- ") for line in part["examples"].splitlines()] for part in nlu}
    rounds = zip(*(examples[intent] for intent in INTENTS), strict=False)
    return cycle([saying for one in rounds for saying in one])
