"""How much danger is heard, and how much that is none, in sentences that neither lists nor training have seen."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from assistant.nlu.safety import recognised_first
from assistant.nlu.verdict import DANGER
from assistant.settings import PROJECT
from assistant.swedish.words.text import clean
from benchmarks.asked import FRESH_FILES
from tests.language import corpus

UNSEEN = PROJECT / "tests" / "swedish" / "danger" / "unseen"
CERTAIN = "certain"
IN_NEED = ("direct", "oblique", "third_person")
ORDINARY = ("illness", "everyday")
HEAD = "| sentences | how many | heard as certain | heard at either level |\n|---|---|---|---|"


@dataclass(frozen=True)
class Heard:
    """Shares of `count` sentences."""

    count: int
    certain: float
    either: float


def table() -> str:
    """Markdown. Hears with whatever ear this process listens with."""
    groups = {name: unseen(name) for name in (*IN_NEED, *ORDINARY)} | {
        "ordinary errands (mirror, blind, typed)": errands()
    }
    return "\n".join([HEAD, *(_row(name, heard(texts)) for name, texts in groups.items())])


def by_kind() -> str:
    """Markdown: the same, for every kind of need apart."""
    rows = [_row(f"{name}: {kind}", heard(texts)) for name in IN_NEED for kind, texts in sorted(_read(name).items())]
    return "\n".join([HEAD, *rows])


def heard(texts: Sequence[str]) -> Heard:
    levels = [_level(text) for text in texts]
    count = len(levels)
    return Heard(count, levels.count(CERTAIN) / count, sum(level is not None for level in levels) / count)


def unseen(*names: str) -> list[str]:
    """The sentences of these files, all kinds together."""
    return [text for name in names for text in _all(_read(name))]


def errands() -> list[str]:
    """What people say of their errands, none of it danger."""
    rows = [row for file in FRESH_FILES for row in corpus.marked(file) if DANGER not in row["ok"]]
    return [text for texts in corpus.mirror().values() for text in texts] + [row["text"] for row in rows]


def _level(text: str) -> str | None:
    first = recognised_first(clean(text))
    if first is None or first["intent"]["name"] != DANGER:
        return None
    return next(str(found["value"]) for found in first["entities"] if found["entity"] == "danger_level")


def _all(read: dict[str, list[str]] | list[str]) -> Iterable[str]:
    return read if isinstance(read, list) else [text for texts in read.values() for text in texts]


def _read(name: str) -> Any:
    return yaml.safe_load((UNSEEN / f"{name}.yml").read_text(encoding="utf-8"))


def _row(name: str, shares: Heard) -> str:
    return f"| {name.replace('_', ' ')} | {shares.count} | {shares.certain:.1%} | {shares.either:.1%} |"
