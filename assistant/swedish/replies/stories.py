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

    def may_tell(self, *, of_consent: bool) -> dict[int, str]:
        """The clauses that may be a story, by place, each as it is to be read: without the words that join it."""
        told = {
            place: _bare(text) for place, text in enumerate(self.texts) if may_only_tell(text, of_consent=of_consent)
        }
        return told if 1 < len([text for text in self.texts if text.strip()]) <= MOST_CLAUSES else {}

    def told(self, stories: Collection[int]) -> Told | None:
        """The message parted in these clauses and the rest; None where nothing else is said, or it hangs on them."""
        errand = self.without(stories)
        hangs = errand and _pattern("hangs_on_the_story").search(fold(errand))
        return Told(errand, tuple(self.texts[place] for place in sorted(stories))) if errand and not hangs else None

    def without(self, places: Collection[int]) -> str:
        """What is left, with the marks between; empty where nothing is."""
        kept = [place for place, text in enumerate(self.texts) if text.strip() and place not in places]
        return _joined([(self.marks[place], self.texts[place]) for place in kept])

    def only(self, places: Collection[int]) -> str:
        return self.without([place for place in range(len(self.texts)) if place not in places])


def clauses_of(text: str) -> Clauses:
    pieces = _between().split(text)
    return Clauses(("", *pieces[1::2]), tuple(pieces[::2]))


@cache
def _between() -> re.Pattern[str]:
    return re.compile(f"({'|'.join(load('stories')['between'])})", re.IGNORECASE)


def may_only_tell(clause: str, *, of_consent: bool) -> bool:
    """Whether no word of it could be of an answer: no question, yes or no, no doubt, condition, need or party.

    `of_consent`: nor speaks of another person, for whom nobody else can say yes (C-41, C-50).
    """
    said, whole = fold(_bare(clause)), fold(clause).strip()
    long_enough = FEWEST_WORDS <= len(said.split()) <= MOST_WORDS
    of_another = of_consent and _pattern("another").search(said)
    # "Ja, men det känns tungt" takes something back of the yes before it.
    decides = _pattern("takes_back").search(whole) or _pattern("may_decide").search(whole)
    return long_enough and not (decides or of_another or is_question(clause) or needs(clause))


def gives_an_order(errand: str) -> bool:
    """Whether something is to be done by name: "avboka tiden", but not "jag kommer inte in"."""
    return _pattern("orders").search(fold(errand)) is not None


def _bare(clause: str) -> str:
    """Without the words that join it to what stands before."""
    said = clause.strip()
    found = _pattern("joins").search(fold(said))
    return said[found.end() :] if found else said


def _joined(kept: Sequence[tuple[str, str]]) -> str:
    """The clauses that stay, with a mark between as they had, and no "så" ahead of the first."""
    errand = ""
    for mark, clause in kept:
        errand += f"{_mark(mark)}{clause}" if errand else _bare(clause)
    return errand.strip()


def _mark(mark: str) -> str:
    if _STOP.search(mark):
        return f"{mark.strip()[0]} "
    return ", " if mark.strip() else " "


@cache
def _pattern(name: str) -> re.Pattern[str]:
    listed = load("stories")[name]
    return re.compile(listed if isinstance(listed, str) else "|".join(listed))
