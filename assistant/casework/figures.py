"""Figures that the sources hold: finding the one that is asked for, and comparing two.

Facts K-50 to K-60 and M-20 to M-35. A figure is stored once; what is computed from two is never stored. What a source
doesn't split (a care centre, a month, a later year) has no figure, and is never guessed from another.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from assistant.casework.figure_model import Difference, Figure, Finding, Measure, NotAlike, Period, Question, Unit

__all__ = ["Difference", "Figure", "Finding", "Measure", "NotAlike", "Period", "Question", "Unit", "compare", "find"]

MOST_TOLD = 6


def find(figures: Sequence[Figure], question: Question) -> Finding:
    """The figures that answer the question, or what there is instead. Raises `LookupError` for an unknown measure."""
    known = of_measure(figures, question.measure)
    measure = known[0].measure
    narrowed = [figure for figure in known if _within(figure, question.split)]
    if question.finer in measure.not_split_by:
        of_year = [figure for figure in narrowed if figure.period.year in question.years]
        return Finding("not_split", _few(of_year) or latest(narrowed or known))
    if not narrowed:
        return Finding("no_such_split", latest(known))
    if whole := _of_whole_span(narrowed, question):
        return Finding("told", whole)
    wanted = [figure for figure in narrowed if not question.years or figure.period.year in question.years]
    missing = tuple(year for year in question.years if year not in {figure.period.year for figure in narrowed})
    # Where there is but one figure it is told, whatever it was to be compared with.
    if question.compares and len(known) > 1:
        return _compared(figures, question, measure, narrowed, missing)
    if not wanted:
        return Finding("no_such_year", latest(narrowed), missing_years=missing)
    told = _few(wanted)
    return Finding("told", told, missing_years=missing, only_part=_only_part(told, question))


def _of_whole_span(narrowed: Sequence[Figure], question: Question) -> tuple[Figure, ...]:
    """The one figure for all the years together ("2024–2027"), where the source has it."""
    if len(question.years) < 2 or question.compares:
        return ()
    span = f"{min(question.years)}–{max(question.years)}"
    of_span = [figure for figure in narrowed if figure.period.key == span]
    return _few(of_span if question.split else [figure for figure in of_span if _is_default(figure)])


def _few(wanted: Sequence[Figure]) -> tuple[Figure, ...]:
    """No more than anybody takes in at once: else those that are told when nothing is named."""
    few = wanted if len(wanted) <= MOST_TOLD else [figure for figure in wanted if _is_default(figure)] or wanted
    return tuple(few)[:MOST_TOLD]


def of_measure(figures: Sequence[Figure], name: str) -> list[Figure]:
    found = [figure for figure in figures if figure.measure.name == name]
    if not found:
        raise LookupError(f"no measure {name}")
    return found


def latest(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures of the newest whole year, of the default split; all of the newest there are where none is whole."""
    whole = [figure for figure in figures if figure.period.whole_year and figure.period.year] or list(figures)
    newest = max(figure.period.year or 0 for figure in whole)
    found = [figure for figure in whole if (figure.period.year or 0) == newest]
    return tuple([figure for figure in found if _is_default(figure)] or found)[:MOST_TOLD]


def compare(one: Figure, other: Figure) -> Difference:
    """The difference between two figures that differ in one thing only. Raises `NotAlike`.

    Two years go from the older to the newer. Shares differ in percentage points, and have no percentage of their own.
    """
    if one.measure != other.measure:
        raise NotAlike("measure")
    if one.amount is None or other.amount is None or one.upper is not None or other.upper is not None:
        raise NotAlike("number")
    if any(one.split.get(name) != other.split.get(name) for name in one.measure.apart):
        raise NotAlike("counted")
    if _differs_in(one, other) != 1:
        raise NotAlike("more_than_one")
    earlier, later = sorted((one, other), key=lambda figure: figure.period.year or 0)
    assert earlier.amount is not None and later.amount is not None
    points = later.amount - earlier.amount
    relative = one.measure.unit is not Unit.SHARE and earlier.amount
    return Difference(earlier, later, points, points / earlier.amount * 100 if relative else None)


def _compared(
    figures: Sequence[Figure],
    question: Question,
    measure: Measure,
    narrowed: Sequence[Figure],
    missing: tuple[int, ...],
) -> Finding:
    """Every pair that the question sets against each other."""
    if missing:
        return Finding("no_such_year", latest(narrowed), missing_years=missing)
    pairs = _across_split(question, narrowed) or _over_trend(measure, narrowed) or _over_time(question, narrowed)
    if not pairs:
        return _without_year_before(figures, question, measure, narrowed)
    try:
        differences = tuple(compare(one, other) for one, other in pairs)
    except NotAlike:
        return Finding("not_alike", _few(narrowed))
    used = {figure.id: figure for pair in pairs for figure in pair}
    partial = tuple(figure for figure in used.values() if figure.period.year and not figure.period.whole_year)
    return Finding("compared", differences=differences, only_part=partial)


def _across_split(question: Question, figures: Sequence[Figure]) -> list[tuple[Figure, Figure]]:
    """Two values of one dimension were named: the groups against each other, all else the same."""
    named = [name for name, values in question.split.items() if len(values) == 2]
    if not named:
        return []
    chosen = [figure for figure in figures if not question.years or figure.period.year in question.years]
    newest = chosen if question.years else _newest(chosen)
    pairs = [pair for pair in combinations(newest, 2) if pair[0].split.get(named[0]) != pair[1].split.get(named[0])]
    return [pair for pair in pairs if _differs_in(*pair) == 1]


def _newest(figures: Sequence[Figure]) -> list[Figure]:
    """Those of the newest period, whatever they are split by."""
    newest = max((figure.period.year or 0 for figure in figures), default=0)
    return [figure for figure in figures if (figure.period.year or 0) == newest]


def _over_trend(measure: Measure, figures: Sequence[Figure]) -> list[tuple[Figure, Figure]]:
    """From start to end, where the source measures so instead of by years."""
    trend = measure.trend_of
    if trend is None:
        return []
    return [pair for pair in combinations(figures, 2) if _same_but(trend, *pair)]


def _over_time(question: Question, figures: Sequence[Figure]) -> list[tuple[Figure, Figure]]:
    """The years that were named; the named one and the year before; else the first whole year and the last."""
    default = [figure for figure in figures if question.split or _is_default(figure)]
    years = _years_to_compare(question, default)
    found: list[tuple[Figure, Figure]] = []
    for one, other in combinations(default, 2):
        if {one.period.year, other.period.year} == years and one.split == other.split:
            found.append((one, other))
    return found


def _years_to_compare(question: Question, figures: Sequence[Figure]) -> set[int | None]:
    if len(question.years) > 1:
        return {min(question.years), max(question.years)}
    if question.years:
        return {question.years[0] - 1, question.years[0]}
    whole = sorted(figure.period.year for figure in figures if figure.period.year and figure.period.whole_year)
    return {whole[0], whole[-1]} if whole else set()


def _without_year_before(
    figures: Sequence[Figure], question: Question, measure: Measure, narrowed: Sequence[Figure]
) -> Finding:
    """The source may hold the change itself, though not the year that it is a change from."""
    if stored := _stored_changes(figures, question, measure):
        return Finding("told", stored)
    if question.years and any(figure.period.year for figure in narrowed):
        return Finding("no_such_year", latest(narrowed), missing_years=tuple(year - 1 for year in question.years))
    return Finding("not_alike", _few(narrowed))


def _stored_changes(figures: Sequence[Figure], question: Question, measure: Measure) -> tuple[Figure, ...]:
    if measure.change is None:
        return ()
    named = {value for values in question.split.values() for value in values}
    changes = [f for f in of_measure(figures, measure.change) if f.period.year in question.years]
    return tuple(f for f in changes if (named & {*f.split.values()} if named else _is_default(f)))


def _only_part(told: Sequence[Figure], question: Question) -> tuple[Figure, ...]:
    """Parts of years whose whole was asked for."""
    if question.part_of_year:
        return ()
    return tuple(f for f in told if not f.period.whole_year and f.period.year in question.years)


def _within(figure: Figure, split: Mapping[str, frozenset[str]]) -> bool:
    return all(figure.split[name] in values for name, values in split.items() if name in figure.split)


def _is_default(figure: Figure) -> bool:
    defaults = figure.measure.split_by
    return all(defaults.get(name) in (None, value) for name, value in figure.split.items())


def _differs_in(one: Figure, other: Figure) -> int:
    """In how many things two figures of a measure differ: the period, and each dimension."""
    return sum([one.period != other.period, *_unequal(one, other)])


def _unequal(one: Figure, other: Figure) -> Iterator[bool]:
    return (one.split.get(name) != other.split.get(name) for name in {*one.split, *other.split})


def _same_but(dimension: str, one: Figure, other: Figure) -> bool:
    return one.split.get(dimension) != other.split.get(dimension) and _differs_in(one, other) == 1
