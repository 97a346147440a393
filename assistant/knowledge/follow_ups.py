"""Which answer follows on which, out of `data/follow_ups.yml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from assistant.settings import PROJECT

FILE = PROJECT / "data" / "follow_ups.yml"
ANSWERS = PROJECT / "data" / "responses" / "faq"
UTTER = "utter_faq/"


@dataclass(frozen=True)
class Subject:
    """What several topics are about. `answers`: topic by aspect; `near`: what may be offered instead of an answer."""

    name: str
    near: tuple[str, ...]
    answers: Mapping[str, str | None]
    exceptions: Mapping[str, Mapping[str, str | None]]

    def answer(self, topic: str, aspect: str) -> str | None:
        """What answers `aspect` right after `topic`: a topic, response or deed as in a step. None: we don't know."""
        own = self.exceptions.get(topic, {})
        return own[aspect] if aspect in own else self.answers.get(aspect, _read()["anywhere"].get(aspect))


@cache
def subject_of(topic: str) -> Subject | None:
    """None for a topic in a file that no subject takes in."""
    subjects = _read()["subjects"]
    named = next((entry for entry in subjects.values() if topic in entry.get("topics", ())), None)
    file = _files().get(topic)
    entry = named or next((entry for entry in subjects.values() if file in entry["files"]), None)
    return _subject(entry) if entry else None


def asked_in_words(aspect: str) -> str:
    """The aspect as the end of a sentence: "hur länge det gäller"."""
    return str(_read()["asked"][aspect])


def gives_way(aspect: str) -> bool:
    """Whether the words have a meaning of their own, where the subject has no answer."""
    return aspect in _read()["gives_way"]


def _subject(entry: Mapping[str, Any]) -> Subject:
    return Subject(entry["name"], tuple(entry["near"]), entry["answers"], entry.get("except") or {})


@cache
def _read() -> Mapping[str, Any]:
    read: Mapping[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return read


@cache
def _files() -> dict[str, str]:
    """The file of every topic, without its ending."""
    return {
        name.removeprefix(UTTER): file.stem
        for file in sorted(ANSWERS.glob("*.yml"))
        for name in yaml.safe_load(file.read_text(encoding="utf-8"))["responses"]
    }
