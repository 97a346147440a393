"""What is said of a yes that was given elsewhere, once somebody has been told that it isn't seen here (fact C-43)."""

import re
from collections.abc import Iterable
from functools import cache

from assistant.swedish.consents.parties import named
from assistant.swedish.data_files import load
from assistant.swedish.words.questions import is_question
from assistant.swedish.words.text import fold, words

_CLAUSE = re.compile(r"[.,;:!?]|\b(?:men|fast)\b")


def tells_where_given(text: str) -> bool:
    """Whether it tells how or where the yes was given: "jag skrev på ett papper hos reko i september"."""
    return not is_question(text) and _says("given", text)


def whose_is_over(text: str) -> frozenset[str]:
    """Whose yes it is about: "det gäller af, soc är ok" is af. Whoever is named alone is meant."""
    if is_question(text):
        return frozenset()
    clauses = _CLAUSE.split(fold(text))
    stay = _named_in(clause for clause in clauses if _says("stays", clause))
    stay = stay or _named_in(clause for clause in clauses if _says("not_this_one", clause))
    # "Hos handläggaren på soc" is where it was given, and not to whom.
    return _named_in(clause for clause in clauses if not _says("given", clause)) - stay


def who_stays(text: str) -> frozenset[str]:
    """Whose yes is said to stand, where nobody else is named: "men kassan är okej"."""
    if is_question(text) or whose_is_over(text):
        return frozenset()
    return _named_in(clause for clause in _CLAUSE.split(fold(text)) if _says("stays", clause))


def names_one_more(text: str) -> bool:
    """ "Inte soc heller": besides whoever was named before."""
    return _says("too", text)


def is_of_the_withdrawal(text: str) -> bool:
    """Whether it goes on with what was to be taken back, whatever else it sounds like."""
    return tells_where_given(text) or bool(whose_is_over(text) or who_stays(text))


def _named_in(clauses: Iterable[str]) -> frozenset[str]:
    return frozenset(party for clause in clauses for party in named(clause))


def _says(name: str, text: str) -> bool:
    said = " ".join(words(fold(text)))
    return any(pattern.search(said) for pattern in _patterns(name))


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, load("withdrawn_elsewhere")[name]))
