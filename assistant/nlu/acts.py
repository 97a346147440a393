"""What an answer to a form's question does: learnt question by question from `data/acts/examples/` (ADR 0030).

The rules read values (a number, a day, whom). What a message does with the question ("ta trean i stället" where a name
is asked for, "resten får vara" where it is asked about one) is said in so many ways that it is learnt. All questions
share one vocabulary; each has its own acts, and its own temperature.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import yaml

from assistant.knowledge.acts import BESIDE, LIKELY, MATTERS, STEPS
from assistant.nlu import linear
from assistant.nlu.linear import WORD, LinearModel, ngrams, softmax
from assistant.settings import PROJECT
from assistant.swedish.people.phones import hide_phones
from assistant.swedish.words.normalise import fold, normalise

FOLDER = PROJECT / "data" / "acts" / "examples"
TEMPERATURES = "temperatures.json"
ASKS = "<asks>"
KNOWN_AT_LEAST = 0.5
NAMING = ("name", "centre")
# What is said beside an answer, clause by clause, and what of it does more than tell (ADR 0036).
ONLY_TOLD, ONE_IN = ("feeling", "thanks"), 3
# What staff ask after a story is asked by its own sentence; the case itself is told by all of them.
BY_ITS_QUESTION, CASE = "staff", "opens_guide"
_SENTENCES = re.compile(r"(?<=[.!?])\s+")
# In words.
BRIEF, LONG = 3, 9


@dataclass(frozen=True)
class Act:
    """What the message does with the question that was asked, and how likely (0–1)."""

    name: str
    confidence: float


@dataclass(frozen=True)
class ActReader:
    """`model` holds the labels `<step>/<act>` of all steps; `temperatures` has one a step.

    `beside` reads what is said beside an answer, with a vocabulary of its own: no question's reading hangs on it.
    """

    model: LinearModel
    temperatures: Mapping[str, float]
    beside: "ActReader | None" = None

    def read(self, text: str) -> dict[str, Act]:
        """The likeliest act for each step, whichever of them was asked."""
        found = self._read(text) | (self.beside.read(text) if self.beside else {})
        asked = next((one for one in reversed(_SENTENCES.split(text.strip())) if "?" in one), text)
        whole = found.get(BY_ITS_QUESTION)
        if asked == text.strip() or (whole and whole.name == CASE and whole.confidence >= LIKELY):
            return found
        read = [act for act in (whole, self._read(asked).get(BY_ITS_QUESTION)) if act]
        return found | ({BY_ITS_QUESTION: max(read, key=lambda act: act.confidence)} if read else {})

    def _read(self, text: str) -> dict[str, Act]:
        said = features(text)
        scores = self.model.scores(said)
        known = _knows(self.model, said)
        return {step: self._likeliest(scores, step) for step in self.temperatures if known or step in NAMING}

    def _likeliest(self, scores: linear.Floats, step: str) -> Act:
        places, names = self._acts_of[step]
        probabilities = softmax(scores[places] / self.temperatures[step])
        best = int(np.argmax(probabilities))
        return Act(names[best], float(probabilities[best]))

    @cached_property
    def _acts_of(self) -> dict[str, tuple[list[int], list[str]]]:
        """The places and the names of each step's acts among the labels."""
        of_step: dict[str, tuple[list[int], list[str]]] = {step: ([], []) for step in self.temperatures}
        for place, label in enumerate(self.model.labels):
            step, _, name = label.partition("/")
            of_step[step][0].append(place)
            of_step[step][1].append(name)
        return of_step

    def save(self, directory: Path) -> None:
        self.model.save(directory)
        (directory / TEMPERATURES).write_text(json.dumps(dict(self.temperatures)))
        if self.beside:
            (directory / BESIDE).mkdir(exist_ok=True)
            self.beside.save(directory / BESIDE)

    @classmethod
    def load(cls, directory: Path) -> "ActReader":
        temperatures = json.loads((directory / TEMPERATURES).read_text())
        beside = cls.load(directory / BESIDE) if (directory / BESIDE).is_dir() else None
        return cls(LinearModel.load(directory), temperatures, beside)


def _knows(model: LinearModel, said: Sequence[str]) -> bool:
    """Nonsense does nothing with any question. Where a name is asked for, unknown words are what is expected."""
    words = [name for name in said if name.startswith("w:") and " " not in name]
    return sum(name in model.vocabulary for name in words) >= KNOWN_AT_LEAST * len(words)


def features(text: str) -> list[str]:
    """N-grams of the normalised text, how it begins and ends, and whether it asks. A phone number is one word."""
    said = fold(normalise(hide_phones(text)).text)
    words = WORD.findall(said)
    borders = (
        ["^" + words[0], "^" + " ".join(words[:2]), "$" + words[-1], f"#{min(len(words), 9) // 3}"] if words else []
    )
    return ngrams(said) + borders + ([ASKS] if "?" in text else [])


def examples(folder: Path = FOLDER) -> dict[str, list[tuple[str, str]]]:
    """Text and act, by step; what answers nothing also of the other steps of its kind."""
    read = {file.stem: yaml.safe_load(file.read_text(encoding="utf-8")) for file in sorted(folder.glob("*.yml"))}
    told = {step: [(text, act) for act, said in acts.items() for text in said] for step, acts in read.items()}
    learnt = {step: [*told[step], *_from_others(told, step)] for step in told}
    return learnt | ({BESIDE: [*told[BESIDE], *_answering(told)]} if BESIDE in told else {})


def _answering(told: Mapping[str, list[tuple[str, str]]]) -> Iterator[tuple[str, str]]:
    """What answers any question, or asks one: it does more than tell. So many that they do not drown what tells."""
    known = {text.casefold() for text, _ in told[BESIDE]}
    of_forms = (pairs for step, pairs in told.items() if step not in (BESIDE, BY_ITS_QUESTION))
    texts = {text for pairs in of_forms for text, act in pairs if act not in ONLY_TOLD}
    return ((text, MATTERS) for text in sorted(texts)[::ONE_IN] if text.casefold() not in known)


def _from_others(told: Mapping[str, list[tuple[str, str]]], step: str) -> Iterator[tuple[str, str]]:
    kinds = yaml.safe_load(STEPS.read_text(encoding="utf-8"))
    known = {text.casefold() for text, _ in told[step]}
    others = [other for group in kinds["groups"].values() if step in group for other in group if other in told]
    for text, act in (pair for other in others if other != step for pair in told[other]):
        if act in kinds["shared"] and text.casefold() not in known:
            known.add(text.casefold())
            yield text, act


def train(learnt: Mapping[str, Sequence[tuple[str, str]]]) -> ActReader:
    """Learns from `(text, act)` by step."""
    of_forms = {step: said for step, said in learnt.items() if step != BESIDE}
    if len(of_forms) == len(learnt):
        return _train(learnt)
    reader = _train(of_forms)
    return ActReader(reader.model, reader.temperatures, _train({BESIDE: learnt[BESIDE]}))


def _train(learnt: Mapping[str, Sequence[tuple[str, str]]]) -> ActReader:
    texts = {step: [features(text) for text, _ in said] for step, said in learnt.items()}
    labels = {step: [f"{step}/{act}" for _, act in said] for step, said in learnt.items()}
    shared = linear.vocabulary([text for said in texts.values() for text in said])
    with ThreadPoolExecutor(2) as both:
        models = list(both.map(lambda step: linear.train(texts[step], labels[step], shared=shared), learnt))
    joined = linear.side_by_side(models)
    return ActReader(joined, {step: model.temperature for step, model in zip(learnt, models, strict=True)})
