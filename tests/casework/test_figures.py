"""Finding a figure and comparing two: what is computed, what is refused, and what is said not to be there."""

from decimal import Decimal

import pytest

from assistant.casework.figures import Figure, Measure, NotAlike, Period, Question, Unit, compare, find

Y22, Y23 = Period("2022", 2022), Period("2023", 2023)
PART = Period("2024-q1", 2024, whole_year=False)


def measure(name: str = "plans", unit: Unit = Unit.NUMBER, **more: object) -> Measure:
    return Measure(name, unit, "alla", "Malmö", "F002", "K-50", "V", "asf", **more)  # type: ignore[arg-type]


def figure(of: Measure, period: Period, amount: str | None, **split: str) -> Figure:
    return Figure(of, period, of.fact, Decimal(amount) if amount else None, split=split)


PLANS = measure(not_split_by=frozenset({"place"}))
SHARES = measure("shares", Unit.SHARE, split_by={"group": None})
COUNTS = measure("counts", split_by={"count": "unique"}, apart=frozenset({"count"}), change="changes")
CHANGES = measure("changes", Unit.SHARE, split_by={"changed": "unique"})
KNOWN = [
    figure(PLANS, Y22, "60"),
    figure(PLANS, Y23, "68"),
    figure(PLANS, PART, "67"),
    figure(SHARES, Y23, "65", group="social_worker"),
    figure(SHARES, Y23, "76", group="employment_officer"),
    figure(COUNTS, Y22, "11201", count="unique"),
    figure(COUNTS, Y23, "10022", count="unique"),
    figure(COUNTS, Y22, "7398", count="monthly"),
    figure(COUNTS, Y23, "6658", count="monthly"),
    figure(CHANGES, Y22, "16.4", changed="unique"),
]


def ids(figures: tuple[Figure, ...]) -> list[str]:
    return [one.id for one in figures]


def test_the_year_that_is_asked_for_is_told() -> None:
    found = find(KNOWN, Question("plans", (2023,)))
    assert (found.outcome, ids(found.figures)) == ("told", ["plans.2023"])


def test_a_year_without_a_figure_is_said_to_have_none_with_the_newest_instead() -> None:
    found = find(KNOWN, Question("plans", (2019,)))
    assert (found.outcome, found.missing_years, ids(found.figures)) == ("no_such_year", (2019,), ["plans.2023"])


def test_of_two_years_the_one_there_is_is_told_and_the_other_is_missing() -> None:
    found = find(KNOWN, Question("plans", (2021, 2022)))
    assert (found.outcome, found.missing_years, ids(found.figures)) == ("told", (2021,), ["plans.2022"])


def test_a_part_of_a_year_is_not_the_year() -> None:
    assert ids(find(KNOWN, Question("plans", (2024,))).only_part) == ["plans.2024-q1"]
    assert find(KNOWN, Question("plans", (2024,), part_of_year=True)).only_part == ()


def test_what_the_source_does_not_split_is_never_guessed() -> None:
    found = find(KNOWN, Question("plans", (2022,), finer="place"))
    assert (found.outcome, ids(found.figures)) == ("not_split", ["plans.2022"])


def test_two_years_are_compared_in_numbers_and_per_cent() -> None:
    (difference,) = find(KNOWN, Question("plans", (2023, 2022), compares=True)).differences
    assert (difference.points, difference.direction) == (Decimal(8), "rose")
    assert difference.percent is not None and round(difference.percent, 1) == Decimal("13.3")


def test_without_years_the_first_whole_year_is_compared_with_the_last() -> None:
    (difference,) = find(KNOWN, Question("plans", compares=True)).differences
    assert (difference.earlier.id, difference.later.id) == ("plans.2022", "plans.2023")


def test_one_year_is_compared_with_the_year_before() -> None:
    (difference,) = find(KNOWN, Question("counts", (2023,), compares=True)).differences
    assert (difference.points, difference.direction) == (Decimal(-1179), "fell")


def test_the_sources_own_change_is_told_where_there_is_no_year_before() -> None:
    found = find(KNOWN, Question("counts", (2022,), compares=True))
    assert (found.outcome, ids(found.figures)) == ("told", ["changes.2022.unique"])


def test_no_year_before_and_no_change_of_the_sources_is_said() -> None:
    found = find(KNOWN, Question("plans", (2022,), compares=True))
    assert (found.outcome, found.missing_years) == ("no_such_year", (2021,))


def test_shares_differ_in_percentage_points_alone() -> None:
    groups = {"group": frozenset({"social_worker", "employment_officer"})}
    (difference,) = find(KNOWN, Question("shares", split=groups, compares=True)).differences
    assert (difference.points, difference.percent, difference.direction) == (Decimal(11), None, "differs")


@pytest.mark.parametrize(
    ("one", "other", "what"),
    [
        (figure(PLANS, Y22, "60"), figure(COUNTS, Y22, "1"), "measure"),
        (figure(PLANS, Y22, "60"), figure(PLANS, Y23, None), "number"),
        (figure(COUNTS, Y23, "10022", count="unique"), figure(COUNTS, Y23, "6658", count="monthly"), "counted"),
        (figure(SHARES, Y22, "1", group="a"), figure(SHARES, Y23, "2", group="b"), "more_than_one"),
        (figure(PLANS, Y23, "60"), figure(PLANS, Y23, "60"), "more_than_one"),
    ],
)
def test_unlike_things_are_not_compared(one: Figure, other: Figure, what: str) -> None:
    with pytest.raises(NotAlike) as refused:
        compare(one, other)
    assert refused.value.what == what


def test_the_same_twice_is_no_difference() -> None:
    assert compare(figure(PLANS, Y22, "60"), figure(PLANS, Y23, "60")).direction == "same"


def test_a_part_that_the_source_does_not_have_gets_what_there_is() -> None:
    found = find(KNOWN, Question("shares", split={"group": frozenset({"manager"})}))
    assert (found.outcome, len(found.figures)) == ("no_such_split", 2)


def test_an_unknown_measure_is_an_error() -> None:
    with pytest.raises(LookupError):
        find(KNOWN, Question("unknown"))
