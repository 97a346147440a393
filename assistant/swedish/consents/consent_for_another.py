"""Whose yes or no is brought by somebody else: nobody consents for another (C-41, C-51)."""

import re
from collections.abc import Sequence
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.text import fold


def consents_for(text: str) -> str | None:
    """Whose yes is brought by somebody else: `client`, `another`, or None where people speak for themselves."""
    return next((who for who, found in _others().items() if found.search(_turned(text))), None)


def refuses_for(text: str, *, of_staff: bool) -> bool:
    """Whether somebody tells of another's no: a client's, or of staff also "hens".

    "Jag som patient vill inte längre" is one's own, and so is any no beside an own one: in doubt it is taken back.
    """
    said = _turned(text)
    if of_staff:
        return _refusal("anybody").search(said) is not None
    return _refusal("somebody_else").search(said) is not None and _own_refusal().search(said) is None


@cache
def _refusal(whose: str) -> re.Pattern[str]:
    """The no of `anybody` who may be a client, or of `somebody_else`: "klienten", "en klient", "min klient"."""
    lists = load("consent_terms")["for_another"]
    client, they = _any_of(lists["clients"]), _any_of(lists["they"])
    known, ends = _any_of(lists["known_ends"]), _any_of(lists["client_ends"])
    ours = rf"(?<!\bar )(?:{_any_of(lists['ours'])}) (?:\w+ )?"
    someone = {
        "anybody": rf"(?<!\bsom )(?<!\bar )(?:{client})(?:{ends})?|{they}",
        "somebody_else": rf"(?<!\bsom )(?<!\bar )(?:{client})(?:{known})|{ours}(?:{client})(?:{ends})?",
    }
    return re.compile(rf"\b(?:{someone[whose]})\b(?:\W+(?!jag\b)\w+){{0,5}}?\W+(?:{_any_of(lists['refuses'])})\b")


@cache
def _own_refusal() -> re.Pattern[str]:
    lists = load("consent_terms")["for_another"]
    said = rf"\bjag(?:\W+\w+){{0,2}}?\W+(?:{_any_of(lists['refuses'])})\b"
    return re.compile(rf"{said}|\b(?:{_any_of(lists['refuses_oneself'])})\b")


def _any_of(phrases: Sequence[str]) -> str:
    return "|".join(re.escape(fold(phrase)) for phrase in phrases)


def _turned(text: str) -> str:
    """ "Nu säger hen nej" told in the order of "hen säger nej"."""
    verbs, they = ("|".join(map(fold, load("consent_terms")["for_another"][name])) for name in ("saying", "they"))
    return re.sub(rf"\b({verbs}) ({they}|\w*klienten|brukaren|patienten|deltagaren)\b", r"\2 \1", fold(text))


@cache
def _others() -> dict[str, re.Pattern[str]]:
    lists = load("consent_terms")["for_another"]
    folded = {name: "|".join(sorted(map(fold, lists[name]), key=len, reverse=True)) for name in lists}
    gives = rf"\b(?:{folded['gives']})\b"
    # "Mamma får veta, jag samtycker" is one's own yes, to somebody.
    near = r"(?:\s+(?!jag\b)\w+){0,3}?\s+"
    client = rf"\b(?:{folded['clients']})\w*"
    another = rf"\b(?:{folded['own']}) (?:{folded['relatives']})s?\b"
    instead = rf"\b(?:{folded['instead']})\s+(?:\w+\s+)?"
    behalf = rf"(?:{folded['behalf']})\b"
    return {
        "client": re.compile(
            rf"{client}(?:\W+(?!jag\b)\w+){{0,5}}?\W+{gives}|(?:{instead}|(?:{folded['theirs']}) (?:\w+ )?){client}"
            rf"|\ba (?:\w+ )?{client} {behalf}"
        ),
        "another": re.compile(
            rf"(?:{another}|\b(?:{folded['they']})){near}{gives}|\b(?:{folded['instead']})\s+{another}"
            rf"|\ba {another} {behalf}"
        ),
    }
