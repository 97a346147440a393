"""From what a message asks for, and what was told just before it, to questions about figures and their findings.

`Asked` is what `swedish/staff/figures.py` reads out of a message, as a dictionary; `Told` is what the talk keeps
of the last figure, so that "och 2022?" has something to go on from. Neither holds anything about a person.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from assistant.casework.figures import Figure, Finding, Question, find, of_measure
from assistant.services.figures import Statistics

Asked = Mapping[str, Any]
Told = Mapping[str, Any]
# Two measures of which "och hälsoförfrågan?" means the other one.
BY_TOOL = {"sip": "sip_per_month", "inquiry": "inquiries_per_month"}
TOOL = "tool"


def questions(known: Statistics, asked: Asked, before: Told | None) -> list[Question]:
    """A question for each measure; none when the message leans on a figure and none was told."""
    leans = not asked["measures"]
    if leans and before is None:
        return []
    merged = _leaning(asked, before) if leans and before else asked
    return [_question(known.figures, name, merged) for name in merged["measures"]]


def answered(known: Statistics, question: Question) -> Finding:
    """The finding; "ökade det?" about a year with none before it is about all the years there are."""
    found = find(known.figures, question)
    if found.outcome == "no_such_year" and question.compares and len(question.years) == 1:
        wider = Question(question.measure, split=question.split, finer=question.finer, compares=True)
        return found if question.years[0] in found.missing_years else find(known.figures, wider)
    return found


def told_alone(known: Statistics, question: Question) -> Question:
    """The same without a comparison, of the years that were named or else the newest."""
    years = question.years or tuple(of_overview(known, question.measure)["years"])
    return replace(question, years=years, compares=False)


def remembered(asked: Asked, before: Told | None, asking: Sequence[Question]) -> dict[str, Any]:
    """What the talk keeps: the questions' measures, years and split, and the year that was told before these."""
    first = asking[0]
    years = list(first.years)
    leans = before is not None and not asked["measures"]
    return {
        "measures": [question.measure for question in asking],
        "years": years,
        "split": {name: sorted(values) for name, values in first.split.items()},
        "earlier": _earlier(before, years) if before and leans else [],
    }


def _earlier(before: Told, years: list[int]) -> list[int]:
    """The years that were told before these."""
    return list(before["years"] if before["years"] != years else before["earlier"])


def of_overview(known: Statistics, measure: str) -> dict[str, Any]:
    """What is remembered after an overview: the newest whole year of its measure."""
    years = [f.period.year for f in of_measure(known.figures, measure) if f.period.year and f.period.whole_year]
    return {"measures": [measure], "years": [max(years)] if years else [], "split": {}, "earlier": []}


def _question(figures: Sequence[Figure], measure: str, asked: Asked) -> Question:
    known = of_measure(figures, measure)
    dimensions = {name for figure in known for name in figure.split}
    finer = [name for name in asked["finer"] if name in known[0].measure.not_split_by]
    return Question(
        measure=measure,
        years=tuple(asked["years"]),
        part_of_year=bool(asked["part_of_year"]),
        split={name: frozenset(values) for name, values in asked["split"].items() if name in dimensions},
        finer=finer[0] if finer else None,
        compares=bool(asked["compares"]),
    )


def _leaning(asked: Asked, before: Told) -> Asked:
    """The question before, with what this one changes."""
    split = {**before["split"], **asked["split"]}
    if asked["compares"]:
        split |= {name: _both(before["split"].get(name, []), said) for name, said in asked["split"].items()}
    return {**asked, "measures": _measures(asked, before), "years": _years(asked, before), "split": split}


def _measures(asked: Asked, before: Told) -> Sequence[str]:
    tools = asked["split"].get(TOOL, ())
    switches = set(before["measures"]) <= {*BY_TOOL.values()} and tools
    return [BY_TOOL[tool] for tool in tools] if switches else list(before["measures"])


def _years(asked: Asked, before: Told) -> Sequence[int]:
    """The years that were said; so many on from those told; both, when they are set against each other."""
    told = list(before["years"])
    if asked["step"]:
        edge = min(told) if asked["step"] < 0 else max(told)
        stepped = [edge + asked["step"]] if told else []
        return _both(stepped, told) if asked["compares"] else stepped
    if asked["compares"] and len(asked["years"]) < 2:
        return _both(asked["years"] or before["earlier"], told)
    return list(asked["years"]) or told


def _both(one: Sequence[Any], other: Sequence[Any]) -> list[Any]:
    return sorted({*one, *other})
