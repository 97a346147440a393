"""A number that somebody tells and that is not theirs: it is not kept, and nobody is booked with it."""

import re
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.people.names_within import introduces_oneself, tells_of_another
from assistant.swedish.people.phones import HIDDEN, hide_phones
from assistant.swedish.words.questions import is_question
from assistant.swedish.words.text import clean, fold

_CLAUSES = re.compile(r"(?<=[.,!?;\n])\s*")
_LIST_NAME = re.compile(r"<(\w+)>")


def is_number_of_another(text: str) -> bool:
    """True for "är 070-… ert nummer", "070-… är inte mitt" and "radera 070-…", false for "kan ni ringa 070-…?"."""
    said = fold(hide_phones(clean(text)))
    if HIDDEN not in said:
        return False
    denied = said.count(HIDDEN) == 1 and _says("denied", said)
    return denied or _says("of_another", said) or _says("taken_away", said) or _is_asked_about(said)


def is_of_another(text: str) -> bool:
    """The same, and of "hon heter Kim Testsson, 070-…", where nobody introduces themselves."""
    return is_number_of_another(text) or (tells_of_another(text) and not introduces_oneself(text))


def _is_asked_about(said: str) -> bool:
    about = [clause for clause in _CLAUSES.split(said) if HIDDEN in clause]
    return any(is_question(clause.rstrip("? ")) and not _says("own", clause) for clause in about)


def _says(name: str, said: str) -> bool:
    return any(pattern.search(said) for pattern in _patterns(name))


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    lists = load("numbers_of_others")["lists"]
    patterns = load("numbers_of_others")[name]
    return tuple(re.compile(_LIST_NAME.sub(lambda found: str(lists[found[1]]), pattern)) for pattern in patterns)
