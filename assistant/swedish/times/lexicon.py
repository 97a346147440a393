"""The word lists of data/*.yml, read once: word or phrase → kind and value."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from assistant.swedish.times import numbers
from assistant.swedish.times.fuzzy import Vocabulary

DATA = Path(__file__).parent / "data"
Phrase = tuple[tuple[str, ...], str, Any]


@cache
def data(name: str) -> Any:
    """One data file as it stands, without ISO dates or booleans made out of words."""
    return yaml.load((DATA / f"{name}.yml").read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506 (a SafeLoader)


class _Loader(yaml.SafeLoader):
    """YAML reads on, no and 12-24 as something else than words; the lists are words."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, regexp) for tag, regexp in resolvers if tag == "tag:yaml.org,2002:int"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _entries() -> Iterator[numbers.Entry]:
    for name in ("days", "words"):
        for kind, values in data(name).items():
            for value, forms in values.items():
                yield from ((str(form), kind, value) for form in forms)
    yield from numbers.entries(data("numbers"))
    for kind in ("negations", "not_negations"):
        yield from ((form, kind.removesuffix("s"), form) for form in data("polarity")[kind])


class Lexicon:
    """`find(word)` corrects a word; `alone` and `pairs` hold what it means, by itself or with the words after it."""

    def __init__(self) -> None:
        self.phrases: dict[str, list[Phrase]] = defaultdict(list)
        for form, kind, value in _entries():
            words = tuple(form.split())
            if all(known[0] != words for known in self.phrases[words[0]]):
                self.phrases[words[0]].append((words, kind, value))
        self.alone = {words[0]: phrase for phrase in self._all() if len(words := phrase[0]) == 1}
        self.pairs: dict[tuple[str, str], list[Phrase]] = defaultdict(list)
        for phrase in sorted(self._all(), key=lambda phrase: -len(phrase[0])):
            if len(phrase[0]) > 1:
                self.pairs[phrase[0][0], phrase[0][1]].append(phrase)
        self.vocabulary = Vocabulary(
            self._words(), self._correctable(), data("ordinary")["ordinary"], data("ordinary")["address_endings"]
        )
        self.find = self.vocabulary.find
        self.hours = {
            form: value for form, kind, value in _entries() if kind == "number" and value <= 12 and " " not in form
        }

    def _all(self) -> list[Phrase]:
        return [phrase for known in self.phrases.values() for phrase in known]

    def apart(self, first: str, second: str) -> Phrase | None:
        """One word written as two: "midsommar afton", "efter middag"."""
        counted = self.alone.get(first, ((), "", 0))[1] == "ordinal"
        found = self.vocabulary.spelt(first + second) if len(first + second) > 7 and not counted else None
        phrase = self.alone.get(found) if found else None
        return phrase if phrase and phrase[1] in ("holiday", "part", "weekday", "relative_day") else None

    def _words(self) -> list[str]:
        """Words that mean something alone come first: "ar" is "år", not the "är" of a phrase."""
        all_phrases = [phrase[0] for known in self.phrases.values() for phrase in known]
        alone = [words[0] for words in all_phrases if len(words) == 1]
        return [*sorted(alone), *sorted({word for words in all_phrases for word in words} - set(alone))]

    def _correctable(self) -> list[str]:
        """Words of time; a helping word such as "före" lies too near to other words."""
        kinds = frozenset(data("ordinary")["correctable_kinds"])
        known = (phrase for phrases in self.phrases.values() for phrase in phrases)
        single = (
            (words[0], kind) for words, kind, value in known if len(words) == 1 and (kind != "number" or value <= 31)
        )
        return sorted(
            word for word, kind in single if kind in kinds and (len(word) > 5 or kind not in ("number", "ordinal"))
        )


@cache
def lexicon() -> Lexicon:
    return Lexicon()
