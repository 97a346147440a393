"""What the figures of the statistics are made of: a measure, a figure, a question, and what was found."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from assistant.casework.errors import CaseworkError


class Unit(StrEnum):
    """What a figure counts: things, per cent of a population, kronor; or a judgement without any number."""

    NUMBER = "number"
    SHARE = "share"
    MONEY = "money"
    WORD = "word"


class NotAlike(CaseworkError):
    """Two figures that can't be set against each other. `what`: "measure", "number", "counted" or "more_than_one"."""


@dataclass(frozen=True)
class Period:
    """`year` is None where the period is no calendar year; `whole_year` is False for a part of one."""

    key: str
    year: int | None = None
    whole_year: bool = True


@dataclass(frozen=True)
class Measure:
    """What its figures have in common.

    `split_by`: dimension → the value that is compared when none is named (None: all are told). `not_split_by`: what
    the source leaves whole. `apart`: dimensions whose values count different things. `trend_of`: the dimension that
    takes the place of time. `change`: the measure that holds the change from the year before, for years whose year
    before has no figure.
    """

    name: str
    unit: Unit
    population: str
    place: str
    source: str
    fact: str
    certainty: str
    who: str
    split_by: Mapping[str, str | None] = field(default_factory=dict)
    not_split_by: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()
    trend_of: str | None = None
    change: str | None = None


@dataclass(frozen=True)
class Figure:
    """`amount` is None for a judgement; `upper` is the end of a range, `out_of` the whole that it is a part of."""

    measure: Measure
    period: Period
    fact: str
    amount: Decimal | None = None
    upper: Decimal | None = None
    out_of: int | None = None
    approximate: bool = False
    split: Mapping[str, str] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """As `inquiry_answers.2023.in_time`: measure, period, and what it is split by."""
        return ".".join([self.measure.name, self.period.key, *self.split.values()])


@dataclass(frozen=True)
class Question:
    """`years` and `split` narrow it; `finer` is something no source may split by; `compares` asks for a difference."""

    measure: str
    years: tuple[int, ...] = ()
    part_of_year: bool = False
    split: Mapping[str, frozenset[str]] = field(default_factory=dict)
    finer: str | None = None
    compares: bool = False


@dataclass(frozen=True)
class Difference:
    """From `earlier` to `later`. `points`: in the figures' own unit. `percent` of the earlier; None for shares."""

    earlier: Figure
    later: Figure
    points: Decimal
    percent: Decimal | None

    @property
    def direction(self) -> str:
        """rose | fell | same; differs where it is no matter of before and after."""
        if not self.points:
            return "same"
        trend = self.earlier.measure.trend_of
        if self.earlier.period == self.later.period and (trend is None or not self._along(trend)):
            return "differs"
        return "rose" if self.points > 0 else "fell"

    def _along(self, trend: str) -> bool:
        return self.earlier.split.get(trend) != self.later.split.get(trend)


@dataclass(frozen=True)
class Finding:
    """`outcome`: told | compared | not_split | no_such_split | no_such_year | not_alike.

    `missing_years`: asked for and not there. `only_part`: a whole year was asked for, and there is but a part of it.
    """

    outcome: str
    figures: tuple[Figure, ...] = ()
    differences: tuple[Difference, ...] = ()
    missing_years: tuple[int, ...] = ()
    only_part: tuple[Figure, ...] = ()
