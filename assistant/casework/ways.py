"""Which way to the care, when: a decision table for social and employment workers (facts V-01 to V-17, V-30).

The table's rows stand in order, and the first that holds is the way. What is not known is asked for, one fact at a
time, and only where a row that may still come first depends on it. The rows themselves are data: `data/ways/table.yml`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from assistant.casework.parameters import WayParameters

Facts = Mapping[str, frozenset[str]]
Waited = Literal["recent", "over_goal", "late"]
NEED = "need"


@dataclass(frozen=True)
class Row:
    """One row. Each condition is a fact and the values that meet it.

    `when` must be known, and met. `said` is met only when somebody said so; `unless` rules the row out when somebody
    did: neither is ever asked for. `not_for`: the row is ruled out when these needs, and no others, were named.
    """

    id: str
    way: str
    reason: str
    prepare: tuple[str, ...]
    start: tuple[tuple[str, str], ...]
    sources: tuple[str, ...]
    when: Facts
    said: Facts
    unless: Facts
    not_for: frozenset[str]

    def meets(self, known: Facts) -> bool | None:
        """True or false where that is certain, None while something is unknown."""
        if not _all_said(self.said, known) or _any_said(self.unless, known) or self._is_not_for(known):
            return False
        verdicts = [_meets(fact, values, known) for fact, values in self.when.items()]
        return False if False in verdicts else None if None in verdicts else True

    def missing(self, known: Facts) -> frozenset[str]:
        return frozenset(fact for fact in self.when if fact not in known)

    def _is_not_for(self, known: Facts) -> bool:
        needs = known.get(NEED, frozenset())
        return bool(needs) and needs <= self.not_for


@dataclass(frozen=True)
class Note:
    """Something to say beside certain ways, when `said` was said."""

    said: Facts
    ways: frozenset[str]
    text: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Assumed:
    """What a preliminary way takes for true of a fact that nobody has told, and the words that say so.

    `told_by`: facts that tell it already (an inquiry that was sent was sent with consent, H-03): then it is not said.
    `unsaid_for`: ways that hold without it (advice that nobody is known by needs no consent, V-03 and V-11).
    """

    fact: str
    value: str
    words: str
    told_by: Facts
    unsaid_for: frozenset[str] = frozenset()


@dataclass(frozen=True)
class WayTable:
    """`questions`: the facts that can be asked for, in the order in which they are."""

    rows: tuple[Row, ...]
    questions: tuple[str, ...]
    notes: tuple[Note, ...]
    assumed: tuple[Assumed, ...] = ()


@dataclass(frozen=True)
class Step:
    """What comes next: the fact to ask for, or the row that holds with what is to be said beside it.

    `assumed`: what must be so for a preliminary row to hold.
    """

    question: str | None = None
    row: Row | None = None
    notes: tuple[Note, ...] = ()
    assumed: tuple[Assumed, ...] = ()


def next_step(table: WayTable, known: Facts) -> Step:
    """The first row that holds, once every row before it is ruled out. Raises `LookupError` when none can hold."""
    missing: frozenset[str] = frozenset()
    for row in table.rows:
        verdict = row.meets(known)
        if verdict is None:
            missing |= row.missing(known)
        if verdict and not missing:
            return Step(row=row, notes=_notes_beside(table, row, known))
        if verdict:
            break
    question = next((fact for fact in table.questions if fact in missing), None)
    if question is None:
        raise LookupError("no row of the table holds")
    return Step(question=question)


def provisional_step(table: WayTable, known: Facts) -> Step | None:
    """The way that what was told decides, where what is mostly so is so here too (V-01, V-02, V-03, V-05, V-09).

    None where nothing needs to be assumed, and where a fact is missing that nobody can assume.
    """
    if next_step(table, known).row:
        return None
    untold = [one for one in table.assumed if one.fact not in known]
    step = _assuming(table, untold, known)
    if step.row is None or not _rests_on(step.row, known):
        return None
    needed = [one for one in untold if _assuming(table, [o for o in untold if o is not one], known).row != step.row]
    said = (one for one in needed if step.row.way not in one.unsaid_for and not _any_said(one.told_by, known))
    return replace(step, assumed=tuple(said))


def _assuming(table: WayTable, assumed: Iterable[Assumed], known: Facts) -> Step:
    return next_step(table, {**{one.fact: frozenset({one.value}) for one in assumed}, **known})


def _rests_on(row: Row, known: Facts) -> bool:
    """Whether something that was told leads to the row: nothing is proposed on assumptions alone."""
    return any(fact in known for fact in (*row.when, *row.said))


def waited(days: int, rules: WayParameters) -> Waited:
    """How long an inquiry has been on its way, as the table counts it (H-07, H-08)."""
    if days < rules.answer_goal.days:
        return "recent"
    return "over_goal" if days <= rules.still_in_time.days else "late"


def is_fresh(days: int, rules: WayParameters) -> bool:
    """Whether an answer of that age is one to use (V-07). The sources name no limit (H-14)."""
    return days <= rules.fresh_answer.days


def _meets(fact: str, values: frozenset[str], known: Facts) -> bool | None:
    return bool(values & known[fact]) if fact in known else None


def _all_said(conditions: Facts, known: Facts) -> bool:
    return all(values & known.get(fact, frozenset()) for fact, values in conditions.items())


def _any_said(conditions: Facts, known: Facts) -> bool:
    return any(values & known.get(fact, frozenset()) for fact, values in conditions.items())


def _notes_beside(table: WayTable, row: Row, known: Facts) -> tuple[Note, ...]:
    return tuple(note for note in table.notes if row.way in note.ways and _all_said(note.said, known))
