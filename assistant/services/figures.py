"""The figures of `data/statistics/figures.yml`, and the sentences in which they are told."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from assistant.casework.figures import Difference, Figure, Measure, Period, Unit
from assistant.numbers import number, rounded
from assistant.settings import PROJECT

FILE = PROJECT / "data" / "statistics" / "figures.yml"
# From so many on a percentage is worth a decimal.
MANY = 1000
OF_FIGURE = ("period", "value", "to", "of", "about", "fact")
Entry = Mapping[str, Any]


@dataclass(frozen=True)
class Statistics:
    """All figures, and the words of their file: `measures` by name, `words` by dimension and value."""

    figures: tuple[Figure, ...]
    measures: Mapping[str, Entry]
    words: Mapping[str, Mapping[str, str]]
    periods: Mapping[str, Entry]
    sources: Mapping[str, str]
    who: Mapping[str, str]
    forms: Mapping[str, str]
    differences: Mapping[str, Mapping[str, str]]

    def sentence(self, figure: Figure) -> str:
        """The figure with its period, as the file words it."""
        said = {name: self.words[name][value] for name, value in figure.split.items()}
        blanks = {"when": self.periods[figure.period.key]["when"], "value": self.value(figure)}
        wording = str(self.measures[figure.measure.name]["wording"])
        # Twice, as the words of a dimension may hold the number.
        return wording.format(**said, when=blanks["when"], value="{value}").format(value=blanks["value"])

    def value(self, figure: Figure) -> str:
        """`10 022`, `38–53`, `3 av 13` or `ungefär 1 500`; empty for a judgement."""
        if figure.amount is None:
            return ""
        told = number(figure.amount)
        if figure.upper is not None:
            told = self.forms["range"].format(low=told, high=number(figure.upper))
        if figure.out_of is not None:
            told = self.forms["of"].format(part=told, whole=number(figure.out_of))
        return self.forms["about"].format(value=told) if figure.approximate else told

    def difference(self, found: Difference) -> str:
        """Both figures and what sets them apart, each a line."""
        base = abs(found.earlier.amount or Decimal(0))
        percent = "" if found.percent is None else rounded(abs(found.percent), 1 if base >= MANY else 0)
        told = self.differences[found.earlier.measure.unit][found.direction]
        apart = told.format(points=number(abs(found.points)), percent=percent)
        return "\n".join([self.sentence(found.earlier), self.sentence(found.later), apart])

    def note(self, figures: Sequence[Figure], *, of_change: bool = False) -> str:
        """What must be said beside these figures, or beside a difference between them; or nothing."""
        kind = "change_note" if of_change else "note"
        noted = (figure for figure in figures if self._needs(kind, figure))
        return next((str(self.measures[figure.measure.name][kind]) for figure in noted), "")

    def _needs(self, kind: str, figure: Figure) -> bool:
        entry = self.measures[figure.measure.name]
        values = {"period": figure.period.key, **figure.split}
        return kind in entry and all(values[name] in told for name, told in entry.get(kind + "_for", {}).items())

    def period(self, figure: Figure) -> str:
        return str(self.periods[figure.period.key]["plain"])

    def source(self, figure: Figure) -> str:
        return self.sources[figure.measure.source]

    def title(self, name: str) -> str:
        return str(self.measures[name]["title"])

    def measure_of(self, topic: str) -> str | None:
        """The measure that a topic (`faq/…`) gives the overview of."""
        return next((name for name, entry in self.measures.items() if entry.get("topic") == topic), None)

    def facts(self, figures: Sequence[Figure]) -> str:
        return ", ".join(dict.fromkeys(figure.fact for figure in figures))


@cache
def statistics(file: Path = FILE) -> Statistics:
    """What the file holds. Raises `KeyError` for an entry that lacks something."""
    data = yaml.safe_load(file.read_text(encoding="utf-8"))
    return Statistics(
        figures=tuple(figure for name, entry in data["measures"].items() for figure in _figures(name, entry, data)),
        measures=data["measures"],
        words=data["words"],
        periods=data["periods"],
        sources=data["sources"],
        who=data["who"],
        forms=data["forms"],
        differences=data["differences"],
    )


def _figures(name: str, entry: Entry, data: Entry) -> Iterator[Figure]:
    measure = _measure(name, entry)
    for line in [*entry.get("figures", ()), *_lines_of_rows(entry)]:
        yield _figure(measure, line, data["periods"])


def _lines_of_rows(entry: Entry) -> Iterator[Entry]:
    """A table, with a row for each value of its dimension and a column for each of `years`."""
    for dimension, rows in entry.get("rows", {}).items():
        for value, amounts in rows.items():
            for period, amount in zip(entry["years"], amounts, strict=True):
                yield {"period": period, dimension: value, "value": amount}


def _measure(name: str, entry: Entry) -> Measure:
    return Measure(
        name=name,
        unit=Unit(entry["unit"]),
        population=entry["population"],
        place=entry["place"],
        source=entry["source"],
        fact=entry["fact"],
        certainty=entry.get("certainty", "V"),
        who=entry["who"],
        split_by=entry.get("by", {}),
        not_split_by=frozenset(entry.get("not_by", ())),
        apart=frozenset(entry.get("apart", ())),
        trend_of=entry.get("trend"),
        change=entry.get("change"),
    )


def _figure(measure: Measure, line: Entry, periods: Entry) -> Figure:
    period = periods[line["period"]]
    return Figure(
        measure=measure,
        period=Period(line["period"], period.get("year"), period.get("whole", True)),
        fact=line.get("fact", measure.fact),
        amount=_amount(line.get("value")),
        upper=_amount(line.get("to")),
        out_of=line.get("of"),
        approximate=line.get("about", False),
        split={name: value for name, value in line.items() if name not in OF_FIGURE},
    )


def _amount(written: Any) -> Decimal | None:
    return None if written is None else Decimal(str(written))
