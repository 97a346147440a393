"""The field's words in every form that people write them, ready to look up."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.text import fold, words

_LONGEST_ABBREVIATION = 3
_SHORTEST_GUESS = 6

Key = tuple[str, ...]


@dataclass(frozen=True)
class Vocabulary:
    """Folded forms with their base.

    `phrases` hold several words, `reach` says how many the longest one takes that begins with a word, and
    `nearby` has the forms that a misspelt word may mean, by first letter and length.
    """

    forms: dict[str, str]
    phrases: dict[Key, str]
    reach: dict[str, int]
    nearby: dict[tuple[str, int], tuple[str, ...]]


@cache
def vocabulary() -> Vocabulary:
    """`vocabulary.yml` with the endings added, less what ordinary words already say."""
    listed = dict(_listed())
    forms = {form: base for form, base in _inflected(listed) if form not in ordinary()}
    forms.update({key[0]: base for key, base in listed.items() if len(key) == 1})
    phrases = {key: base for key, base in listed.items() if len(key) > 1}
    return Vocabulary(forms, phrases, _reach(phrases), _by_start(forms))


@cache
def ordinary() -> frozenset[str]:
    """Folded ordinary words (`keep.yml`)."""
    return frozenset(fold(word) for group in load("keep").values() for word in group)


@cache
def field_words() -> frozenset[str]:
    """Folded words of the field, one by one."""
    return frozenset(word for key in vocabulary().phrases for word in key) | frozenset(vocabulary().forms)


def _listed() -> Iterator[tuple[Key, str]]:
    for base, forms in load("vocabulary")["terms"].items():
        for form in (base, *forms):
            yield tuple(words(form)), base
            yield (fold(form),) if " " not in form else tuple(fold(form).split()), base


def _inflected(listed: dict[Key, str]) -> Iterator[tuple[str, str]]:
    for key, base in listed.items():
        if len(key) == 1:
            yield from ((form, base) for form in _forms(key[0]))


def _forms(word: str) -> Iterator[str]:
    lists = load("vocabulary")
    if len(word) <= _LONGEST_ABBREVIATION:
        yield from (word + joint + ending for ending in lists["endings_of_short"] for joint in ("", ":"))
        return
    yield from (word + ending for ending in lists["endings"])
    if word.endswith("a"):
        yield from (word[:-1] + ending for ending in lists["endings_of_a"])
    if word.endswith("ning"):
        yield word + "arna"


def _reach(phrases: dict[Key, str]) -> dict[str, int]:
    reach: dict[str, int] = {}
    for key in phrases:
        reach[key[0]] = max(reach.get(key[0], 0), len(key))
    return reach


def _by_start(forms: dict[str, str]) -> dict[tuple[str, int], tuple[str, ...]]:
    groups: dict[tuple[str, int], list[str]] = {}
    for form in (form for form in forms if len(form) >= _SHORTEST_GUESS):
        groups.setdefault((form[0], len(form)), []).append(form)
    return {start: tuple(found) for start, found in groups.items()}
