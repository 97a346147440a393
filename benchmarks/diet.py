"""Rasa's stock pipeline (DIET) on our sentences. `python -m benchmarks.diet` trains it, which takes long.

What it learnt and what it guessed is kept in `var/benchmarks/`, by what it learnt from: the report then takes minutes.
"""

import argparse
import hashlib
import json
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import Any

import yaml

from assistant.settings import PROJECT
from benchmarks import rasa_nlu
from benchmarks.asked import Lesson, few, lesson, tests
from benchmarks.rankers import share_right
from benchmarks.rasa_nlu import Training

CACHE = PROJECT / "var" / "benchmarks"
TRAINED, GUESSED, LESSON = "trained.json", "guessed.json", "lesson.json"
# A slash would make all topics one intent to DIET: here each is one of its own.
SLASH, IN_RASA = "/", "__"
# 100 epochs, as `rasa init` sets. All our sentences take hours, so it learns in legs: a broken one loses no other.
EPOCHS, LEG = 100, 20
# As `rasa init` writes it, less what does not rank: the selector of answers and the fallback under 0.3.
PIPELINE: list[dict[str, Any]] = [
    {"name": "WhitespaceTokenizer"},
    {"name": "RegexFeaturizer"},
    {"name": "LexicalSyntacticFeaturizer"},
    {"name": "CountVectorsFeaturizer"},
    {"name": "CountVectorsFeaturizer", "analyzer": "char_wb", "min_ngram": 1, "max_ngram": 4},
    {"name": "DIETClassifier", "epochs": LEG},
    {"name": "EntitySynonymMapper"},
]
CONFIG = {"recipe": "default.v1", "assistant_id": "diet", "language": "sv", "pipeline": PIPELINE, "policies": []}


class Diet:
    """Trained once for the same sentences, pipeline and version of Rasa."""

    name = "DIET"

    def __init__(self, cache: Path = CACHE) -> None:
        self._cache = cache

    def train(self, lesson: Lesson) -> None:
        self.folder = self._cache / f"diet-{digest(lesson)}"
        while self.epochs < EPOCHS:
            self._train_a_leg(lesson)

    def _train_a_leg(self, lesson: Lesson) -> None:
        legs = self._legs()
        leg = _trained(lesson, self.folder, further=bool(legs))
        _keep(self.folder / LESSON, asdict(lesson))
        _keep(self.folder / TRAINED, {"legs": [*legs, asdict(leg)]})
        (self.folder / GUESSED).unlink(missing_ok=True)

    def _legs(self) -> list[dict[str, float]]:
        return list(_kept(self.folder / TRAINED).get("legs", []))

    @property
    def epochs(self) -> int:
        return LEG * len(self._legs())

    @property
    def training(self) -> Training:
        """Of all legs together."""
        legs = self._legs()
        return Training(sum(leg["clock"] for leg in legs), sum(leg["processor"] for leg in legs))

    def predict(self, texts: Sequence[str]) -> list[str]:
        known: dict[str, str] = _kept(self.folder / GUESSED)
        if asked := sorted(set(texts) - set(known)):
            parse = rasa_nlu.parser(self.folder)
            known |= {text: _guess(parse(text)) for text in asked}
            _keep(self.folder / GUESSED, known)
        return [known[text] for text in texts]


def digest(lesson: Lesson) -> str:
    """16 hex digits of all that decides what DIET learns."""
    told = json.dumps([lesson.texts, lesson.labels, CONFIG, version("rasa")])
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def learnt_before(data: str) -> Lesson:
    """What DIET learnt from under this digest. Raises `FileNotFoundError`."""
    return Lesson(**json.loads((CACHE / f"diet-{data}" / LESSON).read_text(encoding="utf-8")))


def _trained(lesson: Lesson, into: Path, *, further: bool) -> Training:
    with tempfile.TemporaryDirectory(prefix="diet-") as name:
        folder = Path(name)
        config, nlu = folder / "config.yml", folder / "nlu.yml"
        config.write_text(yaml.safe_dump(CONFIG, sort_keys=False), encoding="utf-8")
        nlu.write_text(yaml.safe_dump(_as_rasa_reads(lesson), allow_unicode=True), encoding="utf-8")
        return rasa_nlu.train(config, nlu, into, folder, further=further)


def _as_rasa_reads(lesson: Lesson) -> dict[str, Any]:
    said: dict[str, list[str]] = {}
    for text, label in zip(lesson.texts, lesson.labels, strict=True):
        said.setdefault(label.replace(SLASH, IN_RASA), []).append(f"- {text}\n")
    return {"version": "3.1", "nlu": [{"intent": name, "examples": "".join(lines)} for name, lines in said.items()]}


def _guess(parsed: dict[str, Any]) -> str:
    return str(parsed["intent"]["name"]).replace(IN_RASA, SLASH)


def _kept(file: Path) -> dict[str, Any]:
    return dict(json.loads(file.read_text(encoding="utf-8"))) if file.exists() else {}


def _keep(file: Path, held: dict[str, Any]) -> None:
    file.write_text(json.dumps(held, ensure_ascii=False), encoding="utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.diet", description=__doc__)
    parser.add_argument("--trial", type=int, metavar="LABELS", help="only so many labels, to see that it works")
    whole = lesson(parser.parse_args().trial)
    for part in (few(whole), whole):
        print(_told(Diet(), part), flush=True)
    return 0


def _told(diet: Diet, lesson: Lesson) -> str:
    diet.train(lesson)
    took = diet.training
    shares = [f"{what}: {share_right(diet, asked):.1%}" for what, asked in tests(lesson.names).items()]
    head = (
        f"data {digest(lesson)}, {len(lesson.texts)} sentences: {took.clock:.0f} s, {took.processor:.0f} s of all cores"
    )
    return "\n  ".join([head, *shares])


if __name__ == "__main__":
    sys.exit(main())
