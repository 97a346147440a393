"""Takes a person's name out of the answer to "Vad heter du?"."""

import re
from collections.abc import Sequence
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.text import clean, fold
from assistant.swedish.words.vocabulary import field_words, ordinary

MAX_LENGTH = 80
_MOST_WORDS = 5
# With its full stop: "K.", "Kr.".
_LONGEST_INITIAL = 3
_FEWEST_CAPITALISED, _MOST_CAPITALISED = 2, 4
_MARKS = "\u0300-\u036f\u064b-\u065f\u0670\u0900-\u0dff\u0e31-\u0e4e"
_LETTERS = rf"[^\W\d_](?:[^\W\d_]|[{_MARKS}])*"
_NAME_WORD = re.compile(rf"{_LETTERS}\.?(?:['’`´-]{_LETTERS})*")
_WORD = re.compile(rf"{_NAME_WORD.pattern}|[^\w\s]|\S+")
_PART = re.compile(r"[^\W\d_]+")


def person_name(text: str) -> str | None:
    """The name, at most 80 characters and five words, or None when the answer holds none for certain.

    Questions, sentences, numbers and a yes or no are no names. Capitals are set when all were small or all large.
    """
    cleaned = clean(text)
    if "?" in cleaned or "[" in cleaned:
        return None
    spoken = _without_openers(_WORD.findall(cleaned))
    certainty, candidate = _introduced(spoken)
    name = _until_closer(candidate)
    if not name or not _is_name(name, certainty):
        return None
    return _capitalised(name)


def capitalised_name(text: str) -> tuple[str, str] | None:
    """A name of two to four words that each begin with a capital, and what follows it, also where the words mean
    something else ("Anna Trött"). Only for where a name was asked for: elsewhere such words are words.
    """
    cleaned = clean(text)
    if "?" in cleaned or "[" in cleaned:
        return None
    _, candidate = _introduced(_without_openers(_WORD.findall(cleaned)))
    name = _until_closer(candidate)
    if not _FEWEST_CAPITALISED <= len(name) <= _MOST_CAPITALISED or not all(map(_NAME_WORD.fullmatch, name)):
        return None
    if not _is_capitalised(name) or any(fold(word) in no_part() for word in name):
        return None
    return " ".join(name).strip("."), " ".join(candidate[len(name) :]).strip(" .,!")


@cache
def no_part() -> frozenset[str]:
    """Small words and verbs, that no surname is made of: "Vet Inte" is typed with capitals, and is no name."""
    lists, kept = load("names"), load("keep")
    words = [*lists["never"], *(word for group in lists["no_part"] for word in kept[group])]
    also_names = [word for group in ("feelings", "names_too", "given_too") for word in lists[group]]
    return frozenset(map(fold, words)) - frozenset(map(fold, also_names))


@cache
def _lists(name: str) -> tuple[tuple[str, ...], ...]:
    """The phrases of a list, longest first, each as folded words."""
    phrases = [tuple(_WORD.findall(fold(phrase))) for phrase in load("names")[name]]
    return tuple(sorted(phrases, key=len, reverse=True))


@cache
def _first_words(name: str) -> frozenset[str]:
    return frozenset(phrase[0] for phrase in _lists(name))


@cache
def _never() -> frozenset[str]:
    return frozenset(fold(word) for word in load("names")["never"])


def _starts_with(found: Sequence[str], name: str) -> int:
    """How many words the longest phrase of the list takes at the beginning, 0 for none."""
    if not found or fold(found[0]) not in _first_words(name):
        return 0
    head = tuple(fold(word) for word in found[:6])
    return next((len(phrase) for phrase in _lists(name) if head[: len(phrase)] == phrase), 0)


def _without_openers(found: list[str]) -> list[str]:
    """The words after "hej", "ja" and their commas; a message of nothing else stays as it is."""
    position = 0
    while (
        position < len(found) - 1
        and not _is_given_name(found[position:])
        and (_starts_with(found[position:], "openers") or found[position] in ",.!-")
    ):
        position += max(1, _starts_with(found[position:], "openers"))
    return found[position:]


def _opens(rest: Sequence[str]) -> bool:
    """Whether the next word only opens the message, or is a mark."""
    return not _is_given_name(rest) and (_starts_with(rest, "openers") > 0 or rest[0] in ",.!-")


def _is_given_name(rest: Sequence[str]) -> bool:
    """ "Jo Testvik": a word that also opens a message, and one more that nothing divides it from."""
    is_one = fold(rest[0]) in load("names")["opener_names"]
    return is_one and len(rest) == _FEWEST_CAPITALISED and not _is_word(fold(rest[1])) and rest[1].isalpha()


def _introduced(found: list[str]) -> tuple[str, list[str]]:
    """How the name was introduced ("strong", "weak" or "none") and the words from it on."""
    for certainty in ("strong", "weak"):
        length = _starts_with(found, f"{certainty}_intros")
        if length:
            rest = found[length:]
            return certainty, rest[1:] if rest[:1] in ([":"], ["-"], ["="]) else rest
    return "none", found


def _until_closer(found: Sequence[str]) -> list[str]:
    for index in range(len(found)):
        if index and (_starts_with(found[index:], "closers") or _goes_on(found[index:])):
            return list(found[:index])
        if _ends_sentence(found[index]):
            return list(found[: index + 1])
    return list(found)


def _ends_sentence(word: str) -> bool:
    """ "Testsson." of "Kim Testsson. Med två s", and no "K.", which is a part of a name."""
    return word.endswith(".") and len(word) > _LONGEST_INITIAL


def _goes_on(rest: Sequence[str]) -> bool:
    """Whether the sentence goes on after the name ("Kim Testsson och går på …"), rather than the name itself."""
    joined = fold(rest[0]) in load("names")["joining"] and len(rest) > 1
    return joined and rest[1][0].islower() and _is_word(fold(rest[1]))


def _is_name(name: Sequence[str], certainty: str) -> bool:
    if len(name) > _MOST_WORDS or len(" ".join(name)) > MAX_LENGTH or not all(map(_NAME_WORD.fullmatch, name)):
        return False
    folded = [fold(word).strip(".") for word in name]
    if any(word in _never() for word in folded) or all(len(word) < 2 for word in folded):
        return False
    if certainty == "strong":
        return not all(map(_is_word, folded)) or _is_capitalised(name)
    given = folded[1:] if folded[0] in load("names")["opener_names"] else folded
    ordinary = [word for word in given if _is_word(word)]
    return not ordinary or (len(ordinary) < len(name) > 1 and _is_capitalised(name))


def _is_word(folded: str) -> bool:
    return (folded in ordinary() or folded in field_words()) and folded not in load("names")["names_too"]


def _is_capitalised(name: Sequence[str]) -> bool:
    return all(
        word[0].isupper() and not word[1:].isupper() or fold(word) in load("names")["particles"] for word in name
    )


def _capitalised(name: Sequence[str]) -> str:
    joined = " ".join(name).strip(".")
    if joined != joined.lower() and joined != joined.upper():
        return joined
    return " ".join(titled(name)).strip(".")


def titled(name: Sequence[str]) -> list[str]:
    """The words as a name is written, whatever letters they were typed in; particles stay small."""
    return [word.lower() if index and word.lower() in particles() else _titled(word) for index, word in enumerate(name)]


def particles() -> frozenset[str]:
    """The small words within a name ("von", "al")."""
    return frozenset(load("names")["particles"])


def uses_letters(name: str) -> bool:
    """Whether there is more than one letter in it."""
    return sum(map(str.isalpha, name)) > 1


def _titled(word: str) -> str:
    return _PART.sub(lambda part: part.group()[0].upper() + part.group()[1:].lower(), word)
