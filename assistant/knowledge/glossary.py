"""The field's words, out of `data/glossary/terms.yml`: what each means, and what tells some of them apart."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import Any

import yaml

from assistant.settings import PROJECT
from assistant.swedish.words.terms import TermIndex

FILE = PROJECT / "data" / "glossary" / "terms.yml"
ASPECTS = ("who", "for", "law")


@dataclass(frozen=True)
class Term:
    """A word of the field.

    `says` is one sentence, `is_not` what it is mixed up with, `aspects` what tells it from others, by aspect.
    `topic` names the answer that explains it better, `more` one that goes on where there is no such.
    """

    id: str
    name: str
    says: str
    is_not: str
    group: str
    aspects: Mapping[str, str]
    sources: tuple[str, ...]
    region: str
    topic: str | None
    more: str | None
    forms: tuple[str, ...]
    nearly: tuple[str, ...]

    @property
    def title(self) -> str:
        """The name as a sentence begins."""
        return self.name[0].upper() + self.name[1:]

    @property
    def goes_on(self) -> str | None:
        return self.topic or self.more


@dataclass(frozen=True)
class Pair:
    """Two terms that people mix up: the answer about both, or a sentence; `is_part` when one is part of the other."""

    topic: str | None
    says: str | None
    is_part: bool


@dataclass(frozen=True)
class Glossary:
    """All terms by id, all pairs by their two ids, and the words that lines are put together from.

    `comparing`: the topics that tell several things apart.
    """

    terms: Mapping[str, Term]
    pairs: Mapping[frozenset[str], Pair]
    words: Mapping[str, Any]
    index: TermIndex
    comparing: frozenset[str]

    def told_by(self, topic: str | None) -> str | None:
        """The term that the answer to this topic explains."""
        return next((term.id for term in self.terms.values() if topic is not None and term.topic == topic), None)

    def topic_about(self, ids: Sequence[str]) -> str | None:
        """The answer that tells these two apart better than we could here."""
        pair = self.pairs.get(frozenset(ids)) if len(set(ids)) == 2 else None
        return pair.topic if pair else None

    def is_part(self, ids: Sequence[str]) -> bool:
        pair = self.pairs.get(frozenset(ids))
        return bool(pair and pair.is_part)

    def mixed_up_with(self, term: str) -> list[Term]:
        """Those it is told apart from, then others of its kind."""
        paired = [other for ids in self.pairs if term in ids for other in ids if other != term]
        kind = [other.id for other in self.terms.values() if other.group == self.terms[term].group and other.id != term]
        return [self.terms[other] for other in dict.fromkeys([*paired, *kind])]

    def differences(self, ids: Sequence[str]) -> list[str]:
        """What tells the terms apart, a line each: the sentences about pairs, the kinds, then aspect by aspect."""
        terms = [self.terms[term] for term in ids]
        said = [pair.says for two in combinations(ids, 2) if (pair := self.pairs.get(frozenset(two))) and pair.says]
        if said or len({term.group for term in terms}) == 1:
            return [*said, *self._aspects(terms, ASPECTS)]
        # Who decides over an interpreter and over an income tells nobody anything.
        return [self._kinds(terms), *self._aspects(terms, ("for",))]

    def next_step(self, ids: Sequence[str]) -> str:
        """Of the first term's kind."""
        return str(self.words["groups"][self.terms[ids[0]].group]["next"])

    def notes(self, ids: Sequence[str]) -> list[str]:
        """Whose description it rests on, where that is another place's."""
        regions = dict.fromkeys(self.terms[term].region for term in ids)
        return [self.words["regions"][region] for region in regions if region in self.words["regions"]]

    def told_of(self, ids: Sequence[str], aspect: str) -> list[str]:
        """What is known of the terms in this aspect, a line each that has any."""
        terms = [self.terms[term] for term in ids if aspect in self.terms[term].aspects]
        return [self.words["lines"]["part"].format(name=term.title, says=term.aspects[aspect]) for term in terms]

    def bullet(self, line: str) -> str:
        return str(self.words["lines"]["bullet"]).format(line=line)

    def _kinds(self, terms: Sequence[Term]) -> str:
        kind, groups = self.words["lines"]["kind"], self.words["groups"]
        return " ".join(kind.format(name=term.title, what=groups[term.group]["what"]) for term in terms)

    def _aspects(self, terms: Sequence[Term], aspects: Sequence[str]) -> Iterator[str]:
        lines = self.words["lines"]
        for aspect in aspects:
            told = [(term.title, term.aspects[aspect]) for term in terms if aspect in term.aspects]
            # One side alone, or both alike, tells nothing apart.
            if len(told) == len(terms) and len({says for _, says in told}) > 1:
                parts = lines["between"].join(lines["part"].format(name=name, says=says) for name, says in told)
                yield lines["aspect"].format(aspect=self.words["aspects"][aspect], parts=parts)


@cache
def glossary() -> Glossary:
    """`data/glossary/terms.yml`, read once."""
    read = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    terms = {entry["id"]: _term(entry) for entry in read["terms"]}
    pairs = {frozenset(entry["terms"]): _pair(entry) for entry in read["pairs"]}
    words = {name: read[name] for name in ("groups", "regions", "aspects", "lines")}
    index = TermIndex({term.id: (term.name, *term.forms, *term.nearly) for term in terms.values()})
    comparing = frozenset([*read["wins"], *(pair.topic for pair in pairs.values() if pair.topic)])
    return Glossary(terms, pairs, words, index, comparing)


def _term(entry: Mapping[str, Any]) -> Term:
    return Term(
        id=entry["id"],
        name=entry["name"],
        says=entry["is"],
        is_not=entry.get("not", ""),
        group=entry["group"],
        aspects={aspect: entry[aspect] for aspect in ASPECTS if aspect in entry},
        sources=tuple(entry["sources"]),
        region=entry.get("region", "Sverige"),
        topic=entry.get("topic"),
        more=entry.get("more"),
        forms=tuple(entry.get("forms", ())),
        nearly=tuple(entry.get("nearly", ())),
    )


def _pair(entry: Mapping[str, Any]) -> Pair:
    return Pair(entry.get("topic"), entry.get("says"), bool(entry.get("part")))
