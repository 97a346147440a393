"""Words about consent that actions put into an answer: out of `data/responses/consent_words.yml`."""

from collections.abc import Iterable
from functools import cache

import yaml

from assistant.settings import PROJECT

FILE = PROJECT / "data" / "responses" / "consent_words.yml"


def word(group: str, name: str) -> str:
    """The word for a key of parties | contents | statuses | collectors. An unknown key is said as it stands."""
    return _words()[group].get(name, name)


def listed(group: str, names: Iterable[str]) -> str:
    """The words after each other, with commas."""
    return ", ".join(word(group, name) for name in names)


def at_head(parties: Iterable[str]) -> str:
    """The same where a sentence begins: one alone with all of its name, several with a capital letter first."""
    names = list(parties)
    row = word("parties", names[0]) if len(names) == 1 else in_a_row(names)
    return row[:1].upper() + row[1:]


def in_a_row(parties: Iterable[str]) -> str:
    """ "socialtjänsten, Arbetsförmedlingen och arbetsgivaren", as in the middle of a sentence."""
    names = [word("noted_parties", party) for party in parties]
    return word("noted", "and").join(filter(None, (", ".join(names[:-1]), names[-1])))


@cache
def _words() -> dict[str, dict[str, str]]:
    words: dict[str, dict[str, str]] = yaml.safe_load(FILE.read_text(encoding="utf-8"))["consent_words"]
    return words
