"""What somebody tells of their life beside an answer: "jag har ont i ryggen så ja". What is asked for is read alone.

Here the message is cut and put together again; whether a clause only tells is learnt (`data/acts/examples/beside.yml`).
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.people.needs import needs
from assistant.swedish.words.questions import is_question
from assistant.swedish.words.text import fold

FEWEST_WORDS, MOST_WORDS, MOST_CLAUSES = 2, 18, 12
# A mark, a word that joins, or a yes or no that goes on without either: "nej jag har ont i ryggen".
_BETWEEN = re.compile(
    r"(\s*[.;!()\n]+\s*|\s*,\s*|\s+[-–]\s+|(?<=\?)\s+|\s+(?=(?:eftersom|men|och|fast)\s)"
    r"|\s+(?=för\s(?!mig|dig|oss|mycket|lite|att|alla))"
    r"|\s+(?=så\s(?!mycket|mycke|många|länge|långt|lite|bra|\w+(?:ligt?|igt?)\b|trött|slut|sällan|ofta|svårt?|ont|dåligt?|sjuk))"
    r"|(?:(?<=\bja)|(?<=\bnej)|(?<=\bjo)|(?<=\bnä))\s+(?=(?:jag|min|mitt|det)\s))",
    re.IGNORECASE,
)
_FIRST = re.compile(r"^(?:så|och|men|alltså|asså|för|fast)\s+", re.IGNORECASE)
_STOP = re.compile(r"[.;!?\n]")


@dataclass(frozen=True)
class Told:
    """`errand`: the message without what only tells; `stories`: that, clause by clause, in order."""

    errand: str
    stories: tuple[str, ...]

    @property
    def touches(self) -> bool:
        """Whether something in it is met with a word: how somebody is, and what has been hard."""
        return any(_pattern("touches").search(fold(story)) for story in self.stories)


@dataclass(frozen=True)
class Clauses:
    """A message in clauses, with the mark that stands before each."""

    marks: tuple[str, ...]
    texts: tuple[str, ...]

    @property
    def may_tell(self) -> dict[int, str]:
        """The clauses that may be a story, by place, each as it is to be read: without the words that join it."""
        told = {place: _bare(text) for place, text in enumerate(self.texts) if may_only_tell(text)}
        return told if 1 < len([text for text in self.texts if text.strip()]) <= MOST_CLAUSES else {}

    def without(self, stories: Collection[int]) -> Told | None:
        """The message without these clauses; None where nothing else is said, or the rest hangs on them."""
        kept = [place for place, text in enumerate(self.texts) if text.strip() and place not in stories]
        errand = _joined([(self.marks[place], self.texts[place]) for place in kept])
        hangs = _pattern("of_somebody_told").search(fold(errand))
        return Told(errand, tuple(self.texts[place] for place in sorted(stories))) if errand and not hangs else None


def clauses_of(text: str) -> Clauses:
    pieces = _BETWEEN.split(text)
    return Clauses(("", *pieces[1::2]), tuple(pieces[::2]))


def may_only_tell(clause: str) -> bool:
    """Whether no word of it could be of an answer: no question, yes or no, no doubt, condition, need or party."""
    said = fold(_bare(clause))
    long_enough = FEWEST_WORDS <= len(said.split()) <= MOST_WORDS
    decides = is_question(clause) or _pattern("may_decide").search(said) or needs(clause)
    return long_enough and not decides


def _bare(clause: str) -> str:
    """Without the words that join it to what stands before."""
    said = clause.strip()
    found = _pattern("joins").search(fold(said))
    return said[found.end() :] if found else said


def _joined(kept: Sequence[tuple[str, str]]) -> str:
    """The clauses that stay, with a mark between as they had, and no "så" ahead of the first."""
    errand = ""
    for mark, clause in kept:
        errand += f"{_mark(mark)}{clause}" if errand else _FIRST.sub("", clause.strip())
    return errand.strip()


def _mark(mark: str) -> str:
    if _STOP.search(mark):
        return f"{mark.strip()[0]} "
    return ", " if mark.strip() else " "


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(load("stories")[name])
