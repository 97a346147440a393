"""Whether what is said is said with a no, within its own clause: "inte den första", "den första går inte".

One reading of "inte" for all who look for a word in a message. What stands in another clause denies nothing: "jag kan
inte vänta, ring mig". All but `holds_back` and `says_no` take folded text.
"""

import re
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.text import fold


def denied(said: str, match: re.Match[str]) -> bool:
    """Whether a no stands before the match or after it, in its clause, or that it will not do."""
    return denied_before(said, match) or _denied_after(said, match)


def denied_before(said: str, match: re.Match[str]) -> bool:
    """A no on the way to the match or within it: "jag kan inte …", "allt utom …"."""
    before = _pattern("polite").sub(" ", _before(said, match) + match.group())
    return _holds("no", before)


def any_undenied(patterns: tuple[re.Pattern[str], ...], said: str) -> bool:
    """Whether one of the patterns is found where nothing denies it."""
    return any(not denied(said, match) for pattern in patterns for match in pattern.finditer(said))


def ends_clause(said: str, place: int) -> bool:
    """Whether nothing but a courtesy is left of the clause: "ring inte" of "ring inte tack, jag skriver"."""
    return bool(_pattern("only_courtesy").match(said, place))


def says_no(text: str) -> bool:
    """Whether there is a word for no that denies something."""
    return _holds("no", fold(text))


def holds_back(text: str) -> bool:
    """True for "ta bort allt, men inte bokningen": what can't be undone is not done on half a wish."""
    return _holds("but", fold(text))


def _denied_after(said: str, match: re.Match[str]) -> bool:
    after = _after(said, match)
    return _holds("no_after", after) or _holds("unfit", after)


def _before(said: str, match: re.Match[str]) -> str:
    ends = (end.end() for end in _pattern("ends").finditer(said))
    start = max((end for end in ends if end <= match.start()), default=0)
    # "Inte den första den andra": the no is spent on the one before.
    spent = (one.end() for one in match.re.finditer(said, start, match.start()))
    start = max((end for end in spent if not said[end : match.start()].strip()), default=start)
    return said[start : match.start()]


def _after(said: str, match: re.Match[str]) -> str:
    end = _pattern("ends").search(said, match.end())
    return said[match.end() : end.start() if end else len(said)]


def _holds(name: str, said: str) -> bool:
    return bool(_pattern(name).search(_pattern("harmless").sub(" ", said)))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    data = load("denied")
    return re.compile(re.sub(r"<(\w+)>", lambda found: f"(?:{data['lists'][found[1]]})", data[name]))
