"""Danger in a message: recognised before all else, misspelt and inside a whole story (facts N-30 to N-38).

The language lies in `data/danger.yml`. Here is whom a found expression is about and how sure we are of it.
A missed cry for help is worse than a false alarm, but a certain one closes a form: doubt makes it `possible`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, NamedTuple

import yaml

from assistant.swedish.dangers.danger_patterns import Index, Matcher, Pattern, Sentence, compiled, sentences
from assistant.swedish.dangers.danger_words import Words
from assistant.swedish.words.once import remembered

Level = Literal["certain", "possible"]
Person = Literal["self", "other", "generic", "nobody"]

DATA = Path(__file__).parents[1] / "data" / "danger.yml"
PERSON_BEFORE, PERSON_AFTER = 7, 2


@dataclass(frozen=True)
class Danger:
    """What was heard.

    `kind`: suicide, violence, child, acute_illness, overdose, threat, money_panic (never certain, N-37),
    worried_suicide or worried_violence (both: somebody else, N-31). `level`: a `certain` one is answered with
    the crisis text and closes the form, a `possible` one is answered with two lines and leaves it open.
    """

    kind: str
    level: Level


class _Rule(NamedTuple):
    """What patterns of one kind mean.

    `who` it is about: self, other, find (the sentence tells) or any (it matters not). `negated`: the level
    then. `soften` and `silence`: frames that make it possible only, or nothing. `unless`: not when this
    person is named just before.
    """

    kind: str
    level: Level
    who: str
    negated: Level | None
    soften: frozenset[str]
    silence: frozenset[str]
    unless: str | None


class _Match(NamedTuple):
    """Where a pattern was found: words `start` to `end`, half-open."""

    sentence: Sentence
    start: int
    end: int
    own_negation: bool


def danger(text: str) -> Danger | None:
    """The gravest danger in the text, or None. Pure, and keeps nothing of what was said."""
    ours = recogniser()
    return min(ours.heard(text), key=ours.gravity, default=None)


class Recogniser:
    def __init__(self, data: dict[str, Any]) -> None:
        words = self.words = Words(data["words"], data["keep"])
        self.order: list[str] = data["gravity"]
        self.idioms = Index(_idiom(entry, words) for entry in data["idioms"])
        self.frames = Index((compiled(way, words), name) for name, ways in data["frames"].items() for way in ways)
        self.rules = Index((compiled(way, words), _rule(entry)) for entry in data["patterns"] for way in entry["say"])
        words.settle()
        self.matcher = Matcher(words)
        self.negation = words.class_bit("NEG")
        self.persons: dict[Person, int] = {
            "self": words.class_bit("SELF") | words.class_bit("ME"),
            "other": words.class_bit("OTHER"),
            "generic": words.class_bit("GENERIC"),
        }
        self.auxiliary = words.class_bit("AUX") | words.class_bit("SKIP") | sum(self.persons.values())

    def gravity(self, found: Danger) -> tuple[bool, int]:
        return found.level == "possible", self.order.index(found.kind)

    def heard(self, text: str) -> Iterator[Danger]:
        for _, found in self.read(text):
            yield from found

    @remembered
    def read(self, text: str) -> tuple[tuple[Sentence, tuple[Danger, ...]], ...]:
        """The sentences of the text, without the idioms in them, each with the danger in it."""
        return tuple((sentence, tuple(self.heard_in(sentence))) for sentence in self._without_idioms(text))

    def _without_idioms(self, text: str) -> Iterator[Sentence]:
        for sentence in sentences(text, self.words):
            self._blank_idioms(sentence)
            yield sentence

    def _blank_idioms(self, sentence: Sentence) -> None:
        for idiom, unless in self.idioms.candidates(sentence):
            kept = list(self.matcher.spans(unless, sentence)) if unless else []
            for start, end in self.matcher.spans(idiom, sentence):
                if not any(first < end and start < last for first, last in kept):
                    sentence.blank(start, end)

    def heard_in(self, sentence: Sentence) -> Iterator[Danger]:
        frames: frozenset[str] | None = None
        for pattern, rule in self.rules.candidates(sentence):
            for start, end in self.matcher.spans(pattern, sentence):
                frames = self._frames_of(sentence) if frames is None else frames
                match = _Match(sentence, start, end, pattern.own_negation)
                if found := self._judged(rule, match, frames):
                    yield found

    def _frames_of(self, sentence: Sentence) -> frozenset[str]:
        candidates = self.frames.candidates(sentence)
        return frozenset(name for pattern, name in candidates if any(self.matcher.spans(pattern, sentence)))

    def _judged(self, rule: _Rule, match: _Match, frames: frozenset[str]) -> Danger | None:
        person = rule.who if rule.who in ("self", "other") else self._person(match)
        level = rule.negated if self._negated(match) else rule.level
        asked_about = bool(rule.silence & frames)
        if rule.unless and rule.unless == self._nearest(match.sentence, match.start - 1, match.start):
            return None
        if level is None or (asked_about and person in ("generic", "nobody")):
            return None
        if (asked_about and person == "other") or rule.soften & frames or (rule.who == "find" and person == "generic"):
            level = "possible"
        worried = person == "other" and rule.kind in ("suicide", "violence")
        return Danger(f"worried_{rule.kind}" if worried else rule.kind, level)

    def _person(self, match: _Match) -> Person:
        """Whom it is about: who stands inside the expression, else nearest before, else "I" just after it."""
        masks, start, end = match.sentence.masks, match.start, match.end
        if any(mask & self.persons["self"] for mask in masks[start:end]):
            return "self"
        if nearest := self._nearest(match.sentence, end - 1, start):
            return nearest
        after = masks[end : end + PERSON_AFTER]
        return "self" if any(mask & self.persons["self"] for mask in after) else "nobody"

    def _nearest(self, sentence: Sentence, last: int, start: int) -> Person | None:
        """The person last named, from word `last` back to some words before `start`."""
        for at in range(last, max(-1, start - PERSON_BEFORE), -1):
            for person, bit in self.persons.items():
                if sentence.masks[at] & bit:
                    return person
        return None

    def _negated(self, match: _Match) -> bool:
        if match.own_negation:
            return False
        inside = any(mask & self.negation for mask in match.sentence.masks[match.start : match.end])
        return inside or self._negated_before(match) or self._negated_after(match)

    def _negated_before(self, match: _Match) -> bool:
        """Only auxiliaries may part a negation from its verb: "not" of another verb says nothing here."""
        masks, clauses, _ = match.sentence[:3]
        at = match.start - 1
        while at >= 0 and clauses[at] == clauses[match.start]:
            if masks[at] & self.negation:
                return at == 0 or bool(masks[at - 1] & self.auxiliary)
            if masks[at] & (self.persons["self"] | self.persons["other"]) or not masks[at] & self.auxiliary:
                return False
            at -= 1
        return False

    def _negated_after(self, match: _Match) -> bool:
        """A negation that ends the clause turns around what stands before it."""
        masks, clauses, _ = match.sentence[:3]
        end = match.end
        if end >= len(masks) or not masks[end] & self.negation or clauses[end] != clauses[end - 1]:
            return False
        return end + 1 == len(masks) or clauses[end + 1] != clauses[end]


def _idiom(entry: str | dict[str, str], words: Words) -> tuple[Pattern, Pattern | None]:
    """What counts for nothing, and what counts all the same where it reaches into it."""
    if isinstance(entry, str):
        return compiled(entry, words), None
    return compiled(entry["idiom"], words), compiled(entry["unless"], words)


def _rule(entry: dict[str, Any]) -> _Rule:
    return _Rule(
        kind=entry["kind"],
        level=entry["level"],
        who=entry.get("who", "find"),
        negated=entry.get("negated", "possible"),
        soften=frozenset(entry.get("soften", ("unreal",))),
        silence=frozenset(entry.get("silence", ("field",))),
        unless=entry.get("unless"),
    )


@cache
def recogniser() -> Recogniser:
    with DATA.open(encoding="utf-8") as file:
        return Recogniser(yaml.safe_load(file))
