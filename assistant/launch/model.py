"""The trained model: named by what it was trained on, so that it is trained again only when that changes."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TextIO

from assistant.launch.processes import die_with_parent
from assistant.nlu.sources import ACTING, HEARING, digest
from assistant.progress import MARK
from assistant.settings import PROJECT, SettingsError
from assistant.texts import text

MODELS = PROJECT / "models"
TRAINED_ON = (
    "config.yml",
    "domain.yml",
    "data/nlu",
    "data/rules",
    "data/stories",
    "data/responses",
    "data/danger",
    "data/acts",
    *HEARING,
    *ACTING,
)
READ_ENDING = ".yml"
BEGUN = "0/2"
KEPT_MODELS = 3


def fingerprint(root: Path = PROJECT) -> str:
    """16 hex digits of everything that training reads."""
    return digest((file for name in TRAINED_ON for file in _files(root / name)), root)


def _files(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    return list(path.rglob("*" + READ_ENDING))


def path_of_current() -> Path:
    return MODELS / f"reko-{fingerprint()}.tar.gz"


def check(*, may_train: bool) -> None:
    """Raises `SettingsError` when there is no model for today's data and none may be trained."""
    if not may_train and not path_of_current().exists():
        raise SettingsError(text("model_missing"))


def ensure(environ: Mapping[str, str], log: Path, progress: Callable[[str], None]) -> Path:
    """The model's path; trains first when there is none for today's data. Raises `SettingsError`."""
    model = path_of_current()
    if not model.exists():
        _train(model, environ, log, progress)
    # Bare `rasa run` takes the newest model in the folder.
    os.utime(model)
    _forget_old()
    return model


def _forget_old() -> None:
    """Keeps the newest few: going back to yesterday's data need not train again."""
    ours = sorted(MODELS.glob("reko-*.tar.gz"), key=lambda file: file.stat().st_mtime, reverse=True)
    for old in ours[KEPT_MODELS:]:
        old.unlink(missing_ok=True)


def _train(model: Path, environ: Mapping[str, str], log: Path, progress: Callable[[str], None]) -> None:
    """Trains aside and moves the finished model into place, so that a half one is never found there."""
    MODELS.mkdir(exist_ok=True)
    progress(BEGUN)
    with tempfile.TemporaryDirectory(dir=MODELS, prefix=".training-") as aside:
        status = _run_rasa_train(aside, model.name, environ, log, progress)
        made = Path(aside) / model.name
        if status != 0 or not made.exists():
            raise SettingsError(text("training_failed", log=log))
        shutil.move(made, model)


def _run_rasa_train(out: str, name: str, environ: Mapping[str, str], log: Path, progress: Callable[[str], None]) -> int:
    with subprocess.Popen(
        [sys.executable, "-m", "rasa", "train", "--out", out, "--fixed-model-name", name],
        cwd=PROJECT,
        env={**environ, "REKO_PROGRESS": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=die_with_parent if sys.platform == "linux" else None,
    ) as training:
        try:
            with log.open("w") as written:
                _follow(training, written, progress)
            return training.wait()
        except BaseException:
            # Whoever stops us while we train must not find the training going on without us.
            training.kill()
            raise


def _follow(training: subprocess.Popen[str], log: TextIO, progress: Callable[[str], None]) -> None:
    assert training.stderr is not None
    for line in training.stderr:
        # Rasa's own bars leave no line end before ours.
        if MARK in line:
            progress(line.rpartition(MARK)[2].strip())
        else:
            log.write(line)
