"""Training for staff: how an answer is judged, and which question comes next.

A learner's progress lives in the learner's own conversation and nowhere else; nobody is graded. What was not right
comes back after one, three and seven other questions, and is learnt when it was right each time.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

# Other questions between two tries of one that was not right; all three are our choice.
GAPS = (1, 3, 7)
AFTER_PARTLY = 1
AFTER_SKIPPED = 2
# Short enough to end before the coffee does.
ROUND = 8


class Mark(StrEnum):
    """How an answer was."""

    RIGHT = "right"
    PARTLY = "partly"
    WRONG = "wrong"
    SKIPPED = "skipped"


@dataclass(frozen=True)
class Option:
    """One of the answers to choose from."""

    words: str
    right: bool = False


@dataclass(frozen=True)
class Point:
    """Something that an answer in free words should mention. One of `must` says it; `says` is it in our words."""

    must: tuple[str, ...]
    says: str


@dataclass(frozen=True)
class Question:
    """`options` to choose from, or else `points` to mention. Steps of one case share `case`, and `story` is told."""

    id: str
    track: str
    week: int
    ask: str
    why: str
    sources: tuple[str, ...]
    options: tuple[Option, ...] = ()
    points: tuple[Point, ...] = ()
    case: str | None = None
    story: str = ""

    @property
    def keys(self) -> frozenset[int]:
        """The places of all that a wholly right answer holds."""
        if self.options:
            return frozenset(place for place, option in enumerate(self.options) if option.right)
        return frozenset(range(len(self.points)))


@dataclass(frozen=True)
class Card:
    """What is remembered of a question. `stage` counts the gaps that are done, None when it need not come back.

    `due` is the number of answers after which it may come again, `tries` how often it was asked.
    """

    mark: Mark
    stage: int | None
    due: int
    tries: int


@dataclass(frozen=True)
class Progress:
    """One learner's: `count` answers so far, a card a question, the marks of this `round`, `asked` is open now."""

    track: str = ""
    count: int = 0
    cards: Mapping[str, Card] = field(default_factory=dict)
    round: tuple[tuple[str, Mark], ...] = ()
    asked: str | None = None
    latest: str | None = None


def judge(question: Question, reply: Collection[int]) -> Mark:
    """`reply`: the places of the options that were chosen, or of the points that were mentioned."""
    held = frozenset(reply)
    if held == question.keys:
        return Mark.RIGHT
    return Mark.PARTLY if held & question.keys else Mark.WRONG


def marked(progress: Progress, question: Question, mark: Mark) -> Progress:
    """The progress after an answer."""
    count = progress.count + 1
    before = progress.cards.get(question.id)
    stage = _stage(before, mark, early=before is not None and progress.count < before.due)
    tries = before.tries + 1 if before else 1
    card = Card(mark, stage, count + (GAPS[stage] if stage is not None else 0), tries)
    return replace(
        progress,
        count=count,
        cards={**progress.cards, question.id: card},
        round=(*progress.round, (question.id, mark)),
        asked=None,
        latest=question.id,
    )


def _stage(before: Card | None, mark: Mark, *, early: bool) -> int | None:
    """Which gap comes next. Asked `early`, as nothing else was left, one right answer is enough."""
    if mark is Mark.WRONG:
        return 0
    if mark is Mark.PARTLY:
        return AFTER_PARTLY
    if mark is Mark.SKIPPED:
        return None if before and before.mark is Mark.SKIPPED else AFTER_SKIPPED
    if before is None or before.stage is None or before.mark is Mark.SKIPPED or early:
        return None
    return before.stage + 1 if before.stage + 1 < len(GAPS) else None


def next_question(questions: Sequence[Question], progress: Progress) -> Question | None:
    """A case is finished first; then what is due again, then the next new one, then what is left. None: all done."""
    new = next((question for question in questions if question.id not in progress.cards), None)
    if new and new.case and new.case == _case_of(questions, progress.latest):
        return new
    waiting = sorted(_waiting(questions, progress), key=lambda question: progress.cards[question.id].due)
    due = [question for question in waiting if progress.cards[question.id].due <= progress.count]
    if due or new:
        return due[0] if due else new
    others = [question for question in waiting if question.id != progress.latest]
    return next(iter(others or waiting), None)


def _waiting(questions: Sequence[Question], progress: Progress) -> list[Question]:
    cards = progress.cards
    return [question for question in questions if question.id in cards and cards[question.id].stage is not None]


def _case_of(questions: Sequence[Question], question_id: str | None) -> str | None:
    return next((question.case for question in questions if question.id == question_id), None)


def round_is_over(questions: Sequence[Question], progress: Progress) -> bool:
    """A round is never cut in the middle of a case."""
    coming = next_question(questions, progress)
    if coming is None:
        return True
    in_case = coming.case is not None and coming.case == _case_of(questions, progress.latest)
    return len(progress.round) >= ROUND and not in_case


@dataclass(frozen=True)
class Summary:
    """How a round went: answers of each mark, what comes again, and how far the track has come."""

    marks: Mapping[Mark, int]
    again: tuple[Question, ...]
    answered: int
    questions: int

    @property
    def done(self) -> bool:
        return self.answered == self.questions and not self.again


def summary(questions: Sequence[Question], progress: Progress) -> Summary:
    """The learner's own view, of this round and of this track."""
    marks = {mark: sum(given is mark for _, given in progress.round) for mark in Mark}
    answered = sum(question.id in progress.cards for question in questions)
    return Summary(marks, tuple(_waiting(questions, progress)), answered, len(questions))


def shown_order(question: Question, progress: Progress) -> tuple[int, ...]:
    """The places of the options as they are shown: turned one step a try, so that a place is nothing to learn."""
    tries = progress.cards[question.id].tries if question.id in progress.cards else 0
    places = range(len(question.options))
    return tuple((place + tries) % len(question.options) for place in places)


def without(progress: Progress, questions: Sequence[Question]) -> Progress:
    """From the start again: as if these questions had never been asked."""
    gone = {question.id for question in questions}
    kept = {name: card for name, card in progress.cards.items() if name not in gone}
    return replace(progress, cards=kept, round=(), asked=None, latest=None)
