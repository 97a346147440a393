"""Several wishes in one message, told apart; and in a long message with one wish, the words that ask.

A message is read clause by clause. Only a clause that surely wants something stands for itself: whatever else was
said (a time, a name, a story) stays with the wish it belongs to.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.swedish.words.clauses import Clause, Kind, clauses

_MARKS = (".", "?", "!", "…")
MOST_PARTS = 3
# A message of so many words reads well as a whole.
LONG = 25
FEWEST_ASKING_WORDS = 4


@dataclass(frozen=True)
class Wish:
    """The clauses of one wish, in the order they were written; `kind` is that of the clause that wants something."""

    kind: Kind
    clauses: tuple[Clause, ...]

    def __add__(self, other: "Wish") -> "Wish":
        joined = sorted({*self.clauses, *other.clauses}, key=lambda clause: clause.start)
        return Wish(max(self.kind, other.kind), tuple(joined))

    @property
    def start(self) -> int:
        return self.clauses[0].start

    @property
    def text(self) -> str:
        """As it was written, with a comma where a word that joined was left out."""
        said = self.clauses[0].text
        for before, clause in pairwise(self.clauses):
            closed = before.text.endswith(_MARKS) or clause.start - before.end < 2
            said += (" " if closed else ", ") + clause.text
        return said


def split_wishes(text: str) -> tuple[str, ...]:
    """The parts that each want something: questions first, what opens a form last; at most three.

    A message with one wish comes back whole and unchanged. Of more than three the surplus goes with the second.
    """
    return tuple(wish.text for wish in _at_most(_told_apart(text))) or (text,)


def all_wishes(text: str) -> tuple[str, ...]:
    """As `split_wishes`, however many there are."""
    return tuple(wish.text for wish in _told_apart(text)) or (text,)


def split_answer(text: str) -> tuple[str, str] | None:
    """A question and what else was said, which may be the answer to an open question; None when there are not both."""
    found = clauses(text)
    asking = [clause for clause in found if clause.kind is Kind.QUESTION]
    rest = [clause for clause in found if clause.kind is Kind.NONE and not clause.frames]
    if not asking or not rest or len(asking) + len(rest) < len([clause for clause in found if not clause.frames]):
        return None
    return Wish(Kind.QUESTION, tuple(asking)).text, Wish(Kind.NONE, tuple(rest)).text


def asked_alone(text: str) -> str | None:
    """The one question of a message that holds nothing but it and words around it: "ok. å när var min tid nu igen"."""
    found = [clause for clause in clauses(text) if not clause.frames]
    return found[0].core if len(found) == 1 and found[0].kind is Kind.QUESTION else None


def asking_part(text: str) -> str:
    """The sentences of a long message that ask or wish something; a shorter one, or one that only tells, is whole."""
    if text.count(" ") < LONG:
        return text
    found = clauses(text)
    wanted = [index for index, clause in enumerate(found) if clause.kind is not Kind.NONE]
    if not wanted:
        return text
    kept = sorted({*wanted, *_needed_before(found, wanted)})
    return " ".join(found[index].core for index in kept)


def _needed_before(found: Sequence[Clause], wanted: Sequence[int]) -> Iterator[int]:
    """What a question of few words is about stands just before it."""
    if sum(len(found[index].words) for index in wanted) < FEWEST_ASKING_WORDS and wanted[0]:
        yield wanted[0] - 1


def _told_apart(text: str) -> list[Wish]:
    """In the order in which they are answered; empty for a message with one wish or none."""
    found = clauses(text)
    wishes = _wishes(found)
    return _in_order(_complete(wishes, found)) if len(wishes) > 1 else []


def _wishes(found: Sequence[Clause]) -> list[Wish]:
    wanting = [Wish(clause.kind, (clause,)) for clause in found if clause.kind is not Kind.NONE]
    return _without_doubles(wanting)


def _without_doubles(wishes: Sequence[Wish]) -> list[Wish]:
    """Only one form can be opened at a time, and what asks about its times belongs to it."""
    forms = [wish for wish in wishes if wish.kind is Kind.FORM] or [w for w in wishes if w.kind is Kind.LEAVE][:1]
    if not forms:
        return list(wishes)
    form, *others = forms
    for other in [*others, *(wish for wish in wishes if wish not in forms and wish.clauses[0].asks_for_times)]:
        form += other
    taken = set(form.clauses)
    return [form, *(wish for wish in wishes if not taken & set(wish.clauses))]


def _complete(wishes: Sequence[Wish], found: Sequence[Clause]) -> list[Wish]:
    """The wishes with every clause that must not be lost."""
    complete = sorted(wishes, key=lambda wish: wish.start)
    owners = {clause: index for index, wish in enumerate(complete) for clause in wish.clauses}
    for clause in found:
        if clause not in owners and not clause.frames:
            index = _owner(clause, found, owners, complete)
            complete[index] += Wish(Kind.NONE, (clause,))
    return complete


def _owner(clause: Clause, found: Sequence[Clause], owners: dict[Clause, int], wishes: Sequence[Wish]) -> int:
    """The wish of its own sentence; else for a time or a name what is to be done; else the next wish, or the last."""
    same = [owners[other] for other in found if other in owners and other.sentence == clause.sentence]
    if same:
        return same[0]
    deeds = [index for index, wish in enumerate(wishes) if wish.kind > Kind.QUESTION]
    if deeds and clause.tells_details:
        return deeds[-1]
    later = [owners[other] for other in found if other in owners and other.start > clause.start]
    return later[0] if later else owners[max(owners, key=lambda other: other.start)]


def _in_order(wishes: Sequence[Wish]) -> list[Wish]:
    return sorted(wishes, key=lambda wish: (wish.kind, wish.start))


def _at_most(wishes: Sequence[Wish]) -> list[Wish]:
    """No more than three; the surplus goes along with the one before the last."""
    kept = list(wishes)
    while len(kept) > MOST_PARTS:
        kept[-3:-1] = [kept[-3] + kept[-2]]
    return kept
