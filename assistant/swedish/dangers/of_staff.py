"""What staff write where danger is heard: that there is none, that somebody is feared for, that work is asked about.

The words: `data/staff_danger.yml`. Staff tell of sad cases all day long, and deny the danger that they are asked about.
"""

import re
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.normalise import fold, normalise


def without_denials(text: str) -> str:
    """The text without what plainly denies danger ("ingen är i fara"); the same text where nothing does."""
    said = fold(text)
    if len(said) != len(text):
        return text
    found = [match.span() for pattern in _patterns("denied") for match in pattern.finditer(said)]
    kept = [char for at, char in enumerate(text) if not any(start <= at < end for start, end in found)]
    return "".join(kept).strip() if found else text


def denies_danger(text: str) -> bool:
    """ "Nej, ingen fara för någon", "allt lugnt": danger is denied, and told of nowhere else."""
    said = fold(normalise(text).text)
    left, denials = _one("no_danger").subn("", said)
    return not _one("dangers").search(left) and bool(denials or _one("all_calm").search(said))


def fears_for_somebody(text: str) -> bool:
    """Whether a word of worry is said: what the ear hears is then believed."""
    return _says("worry", text)


def speaks_of_work(text: str) -> bool:
    """Whether consent, the care, a case or the training is spoken of."""
    return _says("work", text)


def _says(name: str, text: str) -> bool:
    said = fold(normalise(text).text)
    return any(pattern.search(said) for pattern in _patterns(name))


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(_with_lists(pattern)) for pattern in load("staff_danger")[name])


@cache
def _one(name: str) -> re.Pattern[str]:
    return re.compile(_with_lists(load("staff_danger")[name]))


def _with_lists(pattern: str) -> str:
    words = load("staff_danger")
    return pattern.replace("<no_danger>", words["no_danger"]).replace("<dangers>", words["dangers"])
