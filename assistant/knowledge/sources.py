"""What an answer rests on, said in words: out of its own metadata and `data/sources.yml`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import yaml

from assistant import dates
from assistant.content.choice import chosen_wording
from assistant.knowledge.glossary import glossary
from assistant.settings import PROJECT

SOURCES = PROJECT / "data" / "sources.yml"
WORDS = PROJECT / "data" / "source_words.yml"
ANSWERS = PROJECT / "data" / "responses" / "faq"
WAYS = PROJECT / "data" / "responses" / "ways.yml"
UTTER = "utter_faq/"
UTTER_WAY = "utter_way_"
MALMO = "Malmö"
LAW, REPORT, OPEN = "law", "report", "open"
# Of each kind so many are told: a longer list is read by nobody.
MOST_OF_A_KIND = 4
_FACT = re.compile(r"\b[A-Z]-\d+\b")
_SECTION = re.compile(r"(?<![\d/:])(\d{1,2}):(\d{1,2}(?:[–-]\d{1,2})?)(?!\d)")
_PAGE = re.compile(r"\w\.(?:se|nu|fi)\b")


@dataclass(frozen=True)
class Rests:
    """What an answer rests on: ids of facts, where it holds, and the day it was read against them (ISO 8601)."""

    facts: tuple[str, ...]
    region: str
    reviewed: str | None = None


def of_topic(topic: str, *, staff: bool, plain: bool) -> Rests | None:
    """Of the wording that this reader gets; None for a topic without an answer."""
    variants = _answers().get(topic)
    if not variants:
        return None
    metadata = chosen_wording(variants, staff=staff, plain=plain)["metadata"]
    return Rests(tuple(metadata["sources"]), metadata["region"], metadata.get("reviewed"))


def of_way(way: str) -> Rests | None:
    """Of what the guide suggested: the model of Malmö, read through with its wording."""
    metadata = _ways().get(way)
    return Rests(tuple(metadata["sources"]), MALMO, metadata.get("reviewed")) if metadata else None


def of_terms(terms: Sequence[str]) -> Rests | None:
    """Of what the glossary says about these."""
    known = [glossary().terms[term] for term in terms if term in glossary().terms]
    if not known:
        return None
    facts = dict.fromkeys(fact for term in known for fact in term.sources)
    return Rests(tuple(facts), known[0].region)


def listed(rests: Rests) -> str:
    """A line a kind of source, laws first."""
    found = _by_kind(rests.facts)
    words = _words()
    lines = (
        words["line"].format(kind=words["kinds"][kind], sources=words["between"].join(found[kind][:MOST_OF_A_KIND]))
        for kind in words["kinds"]
        if found.get(kind)
    )
    return "\n".join(lines)


def place(rests: Rests) -> str:
    return str(_words()["regions"].get(rests.region, ""))


def reviewed(rests: Rests) -> str:
    """The day in words: "22 november 2026"."""
    assert rests.reviewed is not None, "only an answer with a review date has one to tell"
    return dates.day_with_year(date.fromisoformat(rests.reviewed))


def warnings(rests: Rests) -> Iterator[str]:
    """`law`, `report`, `open`: what a reader should know about these kinds of source."""
    kinds = _by_kind(rests.facts)
    yield from (kind for kind in (LAW, REPORT) if kind in kinds)
    if any(_known()[fact]["certainty"] == OPEN for fact in rests.facts if fact in _known()):
        yield OPEN


def _by_kind(facts: Sequence[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for kind, name in _named(facts, seen=frozenset()):
        if name not in found.setdefault(kind, []):
            found[kind].append(name)
    return found


def _named(facts: Sequence[str], seen: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Kind and name of each source; a fact that points to others stands for theirs."""
    for fact in facts:
        entry = _known().get(fact)
        if entry is None or fact in seen:
            continue
        if fact in _words()["instead"]:
            yield LAW if entry["kind"] == "see" else entry["kind"], _words()["instead"][fact]
        elif others := _FACT.findall(entry["source"]):
            yield from _named(others, seen | {fact})
        else:
            yield from _in_words(entry)


def _in_words(entry: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    left = str(entry["source"])
    for report in _words()["reports"]:
        if report in left:
            left = left.replace(report, "")
            yield REPORT, report
    kind = entry["kind"] if entry["kind"] in _words()["kinds"] else "own"
    for part in left.split(";"):
        if re.search(r"\w{3}", named := _spelt_out(part).strip(" ,.:")):
            yield _kind_of(named, kind), _words()["renamed"].get(named, named)


def _kind_of(named: str, kind: str) -> str:
    """A source of its own kind, though the fact as a whole may be called after another of its sources."""
    if _PAGE.search(named):
        return "page"
    return LAW if "§" in named else "page" if kind == REPORT else kind


def _spelt_out(part: str) -> str:
    for noise in _words()["noise"]:
        part = re.sub(noise, "", part)
    paragraph = _words()["paragraph"]
    part = _SECTION.sub(lambda found: paragraph.format(chapter=found[1], section=found[2]), part)
    for short, law in _words()["laws"].items():
        part = re.sub(rf"\b{short}\b", law, part)
    return part


@cache
def _known() -> Mapping[str, Mapping[str, Any]]:
    read: Mapping[str, Mapping[str, Any]] = yaml.safe_load(SOURCES.read_text(encoding="utf-8"))
    return read


@cache
def _words() -> Mapping[str, Any]:
    read: Mapping[str, Any] = yaml.safe_load(WORDS.read_text(encoding="utf-8"))
    return read


@cache
def _answers() -> dict[str, list[dict[str, Any]]]:
    files = sorted(ANSWERS.glob("*.yml"))
    read = (yaml.safe_load(file.read_text(encoding="utf-8"))["responses"] for file in files)
    return {name.removeprefix(UTTER): variants for said in read for name, variants in said.items()}


@cache
def _ways() -> dict[str, Mapping[str, Any]]:
    said = yaml.safe_load(WAYS.read_text(encoding="utf-8"))["responses"]
    return {
        name.removeprefix(UTTER_WAY): variants[0]["metadata"]
        for name, variants in said.items()
        if name.startswith(UTTER_WAY) and "metadata" in variants[0]
    }
