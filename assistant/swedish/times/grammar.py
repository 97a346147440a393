"""Rules over kinds of tokens: a pattern in words, and a function that says what it means.

A pattern is a regular expression whose letters are kinds: "the? n:number month year?". `n:` names the token.
Every token is one character, so a rule can neither run wild nor see more of a message than it asks for.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from assistant.swedish.times.model import Token

CLASSES = {
    "unit": ("day", "week", "month_unit", "mon", "year_unit", "hour", "minute", "second", "half_hour"),
    "amount": ("number", "article", "couple", "few"),
    "month_word": ("month_unit", "mon"),
    "any_weekday": ("weekday", "mon"),
    "day_number": ("number", "ordinal"),
    "time": ("exact", "number"),
    "halfday": ("part", "ampm"),
    "near": ("next", "this", "coming", "previous"),
    "some": ("some", "article", "few"),
    "any": ("some", "few"),
    "place": ("ordinal", "last"),
    "third_of": ("start_of", "middle_of", "end_of"),
    "minutes_said": ("number", "quarter", "three_quarters"),
}


class Scene:
    """A message's tokens and the moment it was said. moving: an appointment is to be moved ("från … till …")."""

    def __init__(self, tokens: list[Token], now: datetime) -> None:
        self.tokens = tokens
        self.now = now
        self.coded = "".join(letter(token.kind) for token in tokens)
        self.moving = letter("move") in self.coded


@dataclass(frozen=True)
class Hit:
    """A pattern that matched: its named tokens, and what stands around."""

    scene: Scene
    named: dict[str, Token]
    begin: int
    end: int

    def __getitem__(self, name: str) -> Token:
        return self.named[name]

    def __contains__(self, name: str) -> bool:
        return name in self.named

    def value(self, name: str, default: Any = None) -> Any:
        return self.named[name].value if name in self.named else default

    @property
    def now(self) -> datetime:
        return self.scene.now

    @property
    def today(self) -> date:
        return self.scene.now.date()

    @property
    def inside(self) -> list[Token]:
        return self.scene.tokens[self.begin : self.end]

    @property
    def before(self) -> Token | None:
        return self.scene.tokens[self.begin - 1] if self.begin else None

    def goes_on_with(self, *kinds: str) -> bool:
        """True when exactly these kinds follow: "1800-talet"."""
        following = self.scene.tokens[self.end : self.end + len(kinds)]
        return tuple(token.kind for token in following) == kinds

    @property
    def after(self) -> Token | None:
        return self.scene.tokens[self.end] if self.end < len(self.scene.tokens) else None


Meaning = Callable[[Hit], Any]


@dataclass(frozen=True)
class Rule:
    pattern: re.Pattern[str]
    meaning: Meaning


_letters: dict[str, str] = {}


def letter(kind: str) -> str:
    """The one character that stands for a kind, from Unicode's private area."""
    return _letters.setdefault(kind, chr(0xE000 + len(_letters)))


def _kinds(name: str) -> tuple[str, ...]:
    return CLASSES.get(name, (name,))


def _expression(pattern: str) -> str:
    def replace(hit: re.Match[str]) -> str:
        letters = "".join(letter(kind) for kind in _kinds(hit["kind"]))
        return f"(?P<{hit['name']}>[{letters}])" if hit["name"] else f"[{letters}]"

    written = re.sub(r"(?:(?P<name>\w+):)?(?P<kind>[a-z_]+)", replace, pattern).replace(" ", "")
    # Nobody lists more, and without an end a message of nothing but "den" would take quadratic time.
    return written.replace("*", "{0,9}").replace("+", "{1,9}")


def _beginnings(pattern: str) -> set[str]:
    """Kinds that a match can begin with: everything up to the first part that is not optional."""
    kinds: set[str] = set()
    for part in re.findall(r"\([^)]*\)[?*+]?|[\w:]+[?*+]?", pattern):
        for word in re.findall(r"(?:\w+:)?([a-z_]+)", part):
            kinds.update(_kinds(word))
        if not part.endswith(("?", "*")):
            break
    return kinds


class Grammar:
    """Rules that compete at the same places of a message; the one that takes most is asked first."""

    def __init__(self) -> None:
        self._rules: dict[str, list[Rule]] = defaultdict(list)
        self._any_of: dict[str, re.Pattern[str]] = {}

    def rule(self, *patterns: str) -> Callable[[Meaning], Meaning]:
        """What these patterns mean. A meaning that answers None leaves the place to the next rule."""

        def register(meaning: Meaning) -> Meaning:
            for pattern in patterns:
                entry = Rule(re.compile(_expression(pattern)), meaning)
                for kind in _beginnings(pattern):
                    self._rules[letter(kind)].append(entry)
            return meaning

        return register

    def _any(self, first: str, rules: list[Rule]) -> re.Pattern[str]:
        """All rules that begin so as one expression: most places match none, and one question is cheap."""
        if first not in self._any_of:
            unnamed = (re.sub(r"\?P<\w+>", "?:", entry.pattern.pattern) for entry in rules)
            self._any_of[first] = re.compile("|".join(dict.fromkeys(unnamed)))
        return self._any_of[first]

    def match_at(self, scene: Scene, at: int) -> tuple[Any, int] | None:
        """What begins at token `at`, and where it ends."""
        rules = self._rules.get(scene.coded[at])
        if rules is None or not self._any(scene.coded[at], rules).match(scene.coded, at):
            return None
        hits = [(found.end(), entry, found) for entry in rules if (found := entry.pattern.match(scene.coded, at))]
        for end, entry, found in sorted(hits, key=lambda hit: -hit[0]):
            meant = entry.meaning(_hit(scene, found)) if end > at else None
            if meant is not None:
                return meant, end
        return None


def _hit(scene: Scene, found: re.Match[str]) -> Hit:
    named = {name: scene.tokens[found.start(name)] for name, text in found.groupdict().items() if text}
    return Hit(scene, named, found.start(), found.end())


CLOCKS = Grammar()
PHRASES = Grammar()
