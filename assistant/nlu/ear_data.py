"""The sentences that the ear learns from: in need (`data/danger/`), and ordinary (there, and all of `data/nlu/`)."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from assistant.settings import PROJECT

FOLDER = PROJECT / "data" / "danger"
ORDINARY = "ordinary"


class Heard(NamedTuple):
    """A danger as it is said: `kind` as in `assistant/swedish/danger.py`, `how` is direct or oblique."""

    kind: str
    how: str

    @property
    def label(self) -> str:
        return f"{self.kind}/{self.how}"

    @property
    def is_direct(self) -> bool:
        return self.how == "direct"

    @classmethod
    def of_label(cls, label: str) -> "Heard":
        return cls(*label.split("/"))


def sentences(folder: Path = FOLDER) -> Iterator[tuple[str, str]]:
    """Text and label of everything in the folder."""
    for file in sorted(folder.glob("*.yml")):
        for group in _read(file):
            label = Heard(group["kind"], group["how"]).label if "kind" in group else ORDINARY
            yield from ((text, label) for text in group["say"])


def _read(file: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return found
