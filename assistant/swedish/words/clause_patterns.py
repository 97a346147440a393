"""The words and patterns by which a clause shows what it wants, out of `data/wishes.yml`."""

import re
from collections.abc import Callable
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.text import fold, words

_DEEDS = ("form_deeds", "other_deeds")
_ASKING = ("asking", "asking_before_verb", "asking_verbs", "telling_verbs", "wondering", "explaining", "verbs_of_any")
_WANTING = ("wanting", "wanting_turned", "wanting_on", "requesting", "asking_leave")


def prepare() -> None:
    """Reads and compiles everything, so that the first message need not wait for it."""
    for name in _PATTERNS:
        pattern(name)


@cache
def listed(name: str) -> frozenset[str]:
    return frozenset(" ".join(words(fold(phrase))) for phrase in load("wishes")[name])


def _any(*names: str) -> str:
    phrases = {fold(phrase) for name in names for phrase in load("wishes")[name]}
    listed = (re.escape(phrase).replace("…", r"(?:\w+ ){0,2}\w+") for phrase in sorted(phrases, key=len, reverse=True))
    return f"(?:{'|'.join(listed)})"


@cache
def pattern(name: str) -> re.Pattern[str]:
    return re.compile(_PATTERNS[name]())


def _verb_first() -> str:
    return rf"{_any('asking_verbs')} {_any('subjects')}\b"


def _asked() -> str:
    return rf"{_any('asking_before_verb')} {_any('verbs')}\b"


def _deed(name: str) -> str:
    wanted = _any("wanting", "wanting_turned", "wanting_on", "requesting")
    return rf"(?:{wanted} (?:{_any('filling')} )*)?{_any(name)}\b"


def _joining() -> str:
    return rf"(?:[\s,–-]{{1,4}}{_any('joining', 'turning')}\b)+[\s,:–-]{{1,4}}"


def _first_words() -> str:
    """Whatever a wish can begin with: looked for first, as most commas only list."""
    return rf"{_any(*_ASKING, *_WANTING, *_DEEDS)}\b"


_PATTERNS: dict[str, Callable[[], str]] = {
    "what_one_can": lambda: rf"{_any('what_one_can')}\b",
    "durations": lambda: rf"\b{_any('durations')}\b",
    "opening": lambda: rf"(?:{_any('opening', 'joining', 'turning')}\b ?)+(?=\w)",
    "inverting": lambda: rf"(?:{_any('opening', 'joining')}\b ?)*?{_any('inverting')} ",
    "condition": lambda: rf"\b{_any('conditions')} {_any('subjects')}\b",
    "ordered": lambda: rf"\b{_any('reasons')} (?P<order>{_any(*_DEEDS)}\b)",
    "telling_on": lambda: rf",\s*{_any('telling_on')}\b",
    "abbreviated": lambda: rf"\b(?:{_any('abbreviations')}|\d\d?)$",
    "joined": lambda: rf"\s*(?:{_any('joining', 'turning')}\b[\s,:]+)+(?=\w)",
    "joint": lambda: (
        rf"(?<![\s,–-])(?:{_joining()}|,\s?|\s[-–/]{{1,3}}\s)(?={_first_words()})"
        rf"|\s(?={_PATTERNS['main_question']()}|{_PATTERNS['asked_of_person']()}|{_PATTERNS['wanted']()})"
    ),
    "form": lambda: _deed("form_deeds"),
    "deed": lambda: _deed("other_deeds"),
    "leave": lambda: rf"{_any('asking_leave')} (?:{_any('filling')} )*{_any('form_deeds')}\b",
    "question": lambda: rf"{_any('wondering', 'explaining', 'asking')}\b(?= \w)|{_asked()}|{_verb_first()}",
    "main_question": lambda: rf"{_any('asking', 'asking_before_verb')} {_any('verbs', 'asking_verbs')}\b",
    "asked_of_person": lambda: rf"{_any('asking_verbs')} {_any('persons')}\b",
    "asked_of_thing": lambda: rf"{_any('linking_verbs')} (?:{_any('persons')}|det|den|\w{{3,}}(?:en|et|an))\b",
    "asked_of_itself": lambda: rf"{_any('linking_verbs')} (?:det|den|man) {_any('self_standing')}\b",
    "telling": lambda: rf"{_any('telling_verbs')} {_any('subjects')}\b",
    "exclaiming": lambda: rf"{_any('asking')} {_any('exclaiming')}\b",
    "telling_you": lambda: rf"{_any('telling_verbs')} (?:du|ni)\b",
    "inverted": lambda: rf"{_any('asking_verbs', 'telling_verbs')} {_any('subjects')}\b",
    "explaining": lambda: rf"{_any('explaining')}\b",
    "turned": lambda: rf"{_any('wanting_turned')}\b",
    "bare": lambda: rf"(?:{_any('wanting_on')} (?:{_any('filling')} )*)?{_any(*_DEEDS, 'explaining')}\b",
    "wanted": lambda: rf"\b{_any('wanting', 'wanting_turned')} (?:{_any('filling')} )*{_any(*_DEEDS)}\b",
}
