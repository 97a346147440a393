"""The language data and its mirror of tests, as plain pairs. The words stand in YAML; this only reads them."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from assistant.swedish.words.text import fold

ROOT = Path(__file__).resolve().parents[2]
NLU = ROOT / "data" / "nlu"
ANSWERS = ROOT / "data" / "responses"
MIRROR = ROOT / "tests" / "language"
FAQ = "faq/"
UTTER = "utter_"
# Words that are recognised before any ranking; their few examples only tell Rasa that the intents exist.
RECOGNISED_FIRST = ("danger", "human_path")


@cache
def examples() -> dict[str, list[str]]:
    """What the ranking learns from: sentences by intent or `faq/<topic>`."""
    said: dict[str, list[str]] = {}
    for file in sorted(NLU.rglob("*.yml")):
        for item in _read(file)["nlu"]:
            said.setdefault(item["intent"], []).extend(_lines(item["examples"]))
    return said


@cache
def mirror() -> dict[str, list[str]]:
    """What the ranking is tested with, by the same names."""
    return {
        prefix + topic: [str(sentence) for sentence in sentences]
        for folder, prefix in (("faq", FAQ), ("dialogue", ""))
        for file in sorted((MIRROR / folder).glob("*.yml"))
        for topic, sentences in _read(file).items()
    }


@cache
def marked(name: str) -> list[dict[str, Any]]:
    """The sentences of a file that names, for each, the intents that are right: `{"text", "ok"}`."""
    return list(_read(MIRROR / f"{name}.yml"))


@cache
def faq_answers() -> dict[str, list[dict[str, Any]]]:
    """Wordings by `faq/<topic>`."""
    files = sorted((ANSWERS / "faq").glob("*.yml"))
    return {name.removeprefix(UTTER): said for file in files for name, said in _read(file)["responses"].items()}


@cache
def all_answers() -> dict[str, list[dict[str, Any]]]:
    files = sorted(ANSWERS.rglob("*.yml"))
    return {name: said for file in files for name, said in (_read(file).get("responses") or {}).items()}


def words(sentence: str) -> frozenset[str]:
    return frozenset("".join(c if c.isalnum() else " " for c in fold(sentence)).split())


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of words that two sentences have in common: 1.0 for the same words in another order."""
    return len(one & other) / (len(one | other) or 1)


def _lines(block: str) -> list[str]:
    return [line.removeprefix("- ") for line in block.splitlines()]


def _read(file: Path) -> Any:
    return yaml.safe_load(file.read_text(encoding="utf-8"))
