"""What Rasa learnt, taken out of its model archive for those who need the reading and not Rasa."""

import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from assistant.launch.model import MODELS, check, path_of_current
from assistant.nlu.acts import ActReader
from assistant.nlu.ear import Ear, Limits
from assistant.nlu.linear import LinearModel
from assistant.settings import PROJECT, SettingsError
from assistant.texts import text

RANKER = "IntentRanker"
EAR = "DangerEar"
ACTS = "StepActs"
WEIGHTS = "weights.npy"
ARCHIVES = "*.tar.gz"


@dataclass(frozen=True)
class Learnt:
    """The ranking, the ear, and the ranker's limits (`sure`, `sure_of`) as `config.yml` sets them."""

    ranking: LinearModel
    ear: Ear
    limits: dict[str, Any]


def learnt() -> Learnt:
    """From today's model, or the newest there is. Raises `SettingsError` when there is none."""
    with _unpacked(_newest()) as where:
        ear = Ear.load(_folder(where, EAR), Limits.of(configured(EAR)))
        limits = {name: configured(RANKER)[name] for name in ("sure", "sure_of")}
        return Learnt(LinearModel.load(_folder(where, RANKER)), ear, limits)


def learnt_acts() -> ActReader:
    """What today's model knows of acts. Raises `SettingsError` when there is no model of today's data."""
    check(may_train=False)
    with _unpacked(path_of_current()) as where:
        return ActReader.load(_folder(where, ACTS))


@contextmanager
def _unpacked(archive: Path) -> Iterator[Path]:
    with tarfile.open(archive) as packed, tempfile.TemporaryDirectory() as folder:
        packed.extractall(folder, filter="data")
        yield Path(folder)


def has_learnt() -> bool:
    """Whether there is any model at all, of today's data or of earlier."""
    return any(MODELS.glob(ARCHIVES))


def configured(component: str) -> dict[str, Any]:
    """The settings of a pipeline component in `config.yml`."""
    pipeline = yaml.safe_load((PROJECT / "config.yml").read_text(encoding="utf-8"))["pipeline"]
    return next(dict(part) for part in pipeline if part["name"].endswith("." + component))


def _newest() -> Path:
    current = path_of_current()
    archives = [current] if current.exists() else sorted(MODELS.glob(ARCHIVES), key=lambda m: m.stat().st_mtime)
    if not archives:
        raise SettingsError(text("no_model_to_understand_with"))
    return archives[-1]


def _folder(root: Path, component: str) -> Path:
    """Where Rasa keeps what a component of that name learnt."""
    return next(found.parent for found in root.rglob(WEIGHTS) if component in found.parent.name)
