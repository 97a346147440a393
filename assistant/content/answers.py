"""The answers, the ways to ask and the test sentences, as they stand in the files of `data/` and `tests/`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from assistant.settings import PROJECT

FAQ = "faq/"
UTTER = "utter_"
LOOKED_UP = ("data/statistics", "data/glossary")
FACT = re.compile(r"\b[A-Z]-\d+\b")
LIMITS = Path(__file__).with_name("limits.yml")
# The one written in C reads all files in a second; not every machine has it.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Wording:
    """One text of a topic. `variant` is None for the usual one."""

    topic: str
    text: str
    metadata: dict[str, Any]
    file: str

    @property
    def variant(self) -> str | None:
        return self.metadata.get("variant")

    @property
    def sources(self) -> list[str]:
        return [str(source) for source in self.metadata.get("sources") or []]


@dataclass(frozen=True)
class Content:
    """All that is written about the topics: wordings, examples and test sentences by topic, sources by id."""

    wordings: list[Wording] = field(default_factory=list)
    examples: dict[str, list[str]] = field(default_factory=dict)
    tests: dict[str, list[str]] = field(default_factory=dict)
    sources: dict[str, dict[str, Any]] = field(default_factory=dict)
    # Facts that figures and the words of the glossary tell, which are looked up rather than written as answers.
    looked_up: set[str] = field(default_factory=set)
    # The files that could not be read, with the line (from 1) where it went wrong.
    unreadable: list[tuple[str, int]] = field(default_factory=list)

    def topics(self) -> dict[str, list[Wording]]:
        found: dict[str, list[Wording]] = {}
        for wording in self.wordings:
            found.setdefault(wording.topic, []).append(wording)
        return found

    def title(self, topic: str) -> str:
        """What the button says; the topic's own name where it has no title."""
        return next((str(w.metadata["title"]) for w in self.topics().get(topic, []) if w.metadata.get("title")), topic)


def load(root: Path = PROJECT) -> Content:
    """Reads everything. A file that cannot be read is told of in `unreadable` and left out."""
    content = Content()
    for file, data in _files(root, "data/responses/faq", content):
        content.wordings.extend(_wordings(file, data))
    for _, data in _files(root, "data/nlu", content):
        _collect(content.examples, _examples(data))
    for file, data in _files(root, "tests/language", content):
        if Path(file).parent.name == "faq":
            _collect(content.tests, ((FAQ + topic, [str(s) for s in said]) for topic, said in data.items()))
    content.looked_up.update(_looked_up(root))
    content.sources.update(known_sources(root))
    return content


def known_sources(root: Path = PROJECT) -> dict[str, dict[str, Any]]:
    """Source by fact id: `says`, `source`, `kind`, `certainty` and, for another place than Malmö, `place`."""
    return dict(_parsed(root / "data" / "sources.yml"))


@cache
def limits() -> dict[str, Any]:
    return dict(yaml.safe_load(LIMITS.read_text(encoding="utf-8")))


def _files(root: Path, folder: str, content: Content) -> Iterator[tuple[str, dict[str, Any]]]:
    for file in sorted((root / folder).rglob("*.yml")):
        name = str(file.relative_to(root))
        try:
            data = _parsed(file)
        except yaml.MarkedYAMLError as error:
            content.unreadable.append((name, error.problem_mark.line + 1 if error.problem_mark else 1))
            continue
        if isinstance(data, dict):
            yield name, data


def _looked_up(root: Path) -> Iterator[str]:
    for folder in LOOKED_UP:
        for file in (root / folder).glob("*.yml"):
            yield from FACT.findall(file.read_text(encoding="utf-8"))


def _parsed(file: Path) -> Any:
    return yaml.load(file.read_text(encoding="utf-8"), Loader=LOADER)  # noqa: S506 - a safe loader either way


def _wordings(file: str, data: dict[str, Any]) -> Iterator[Wording]:
    for name, said in (data.get("responses") or {}).items():
        for one in said or []:
            yield Wording(name.removeprefix(UTTER), str(one.get("text") or ""), one.get("metadata") or {}, file)


def _examples(data: dict[str, Any]) -> Iterator[tuple[str, list[str]]]:
    for item in data.get("nlu") or []:
        if "intent" in item:
            yield item["intent"], [line.removeprefix("- ").strip() for line in (item["examples"] or "").splitlines()]


def _collect(found: dict[str, list[str]], pairs: Any) -> None:
    for name, sentences in pairs:
        found.setdefault(name, []).extend(sentences)
