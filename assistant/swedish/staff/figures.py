"""Which figure a question asks for: what is measured, for which years, split how. Knows words, and no figures."""

import re
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from functools import cache
from typing import Any

from assistant.swedish.data_files import load
from assistant.swedish.staff.figure_words import WORD, listed, pattern, says, values
from assistant.swedish.words.normalise import fold, normalise
from assistant.swedish.words.once import reading, remembered

_SHORT = 8
_LONGEST_FOLLOW_UP = 12
_YEAR = re.compile(r"(?<![\d.,:])(?:19[89]\d|20[0-4]\d)(?![\d:]|[.,]\d)")
_RANGE = re.compile(r"((?:19|20)\d\d) ?(?:till|t o m|–|-) ?((?:19|20)\d\d)")
# "-23" and "’23", for the years that somebody may ask about.
_SHORT_YEAR = re.compile(r"(?<!\w)[-–’'](1[5-9]|2\d)(?!\w)")
_PIECE = re.compile(r"([+>-]?)([A-Z_]+)")
_CLASS = "class"
_NARROWING = {"place", "centre", "month", "person", "total", "elsewhere"}
_FOLLOWS = ("step_back", "step_on", "source", "about")


@dataclass(frozen=True)
class Asked:
    """What a message asks for. Empty `measures`: it only says more about a figure that was just told.

    `years` are full ones. `split`: dimension → values. `finer`: what the question splits by beyond any source.
    `wants`: "figure", or of the one just told "source" or "about"; `step`: so many years on from it.
    """

    measures: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    part_of_year: bool = False
    split: dict[str, tuple[str, ...]] = field(default_factory=dict)
    finer: tuple[str, ...] = ()
    compares: bool = False
    wants: str = "figure"
    step: int = 0

    def as_entity(self) -> dict[str, Any]:
        """As JSON holds it."""
        return {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(self).items()}


def asked_figure(text: str, today: date) -> Asked | None:
    """What the message asks for, None when it is no question about figures. `today` tells what "förra året" is."""
    with reading():
        said = _plain(text)
        patterns = _possible(said)
        if not patterns and not _may_follow_up(said):
            return None
        details = _details(said, today)
        measures = _measures(said, patterns, details)
        return _of(details, measures) if measures else _follow_up(said, details)


def _plain(text: str) -> str:
    """Folded base forms, one space between, a per cent sign as the word."""
    said = " ".join(fold(normalise(text.replace("%", " procent ")).text).split())
    return listed("left_out").sub("", said)


def _of(details: Asked, measures: tuple[str, ...]) -> Asked:
    own = {int(year) for name in measures for year in load("figures")["own_years"].get(name, ())}
    return replace(details, measures=measures, years=tuple(year for year in details.years if year not in own))


def _details(said: str, today: date) -> Asked:
    years = _years(said, today)
    part = says(said, "part_of_year")
    return Asked(
        years=years,
        part_of_year=part,
        split={name: found for name in load("figures")["split"] if (found := values(said, "split", name))},
        finer=tuple(name for name in values(said, "finer") if not (part and name == "month")),
        compares=says(said, "comparing") or len(years) > 1 and " mot " in f" {said} ",
    )


def _years(said: str, today: date) -> tuple[int, ...]:
    found = [int(year) for year in _YEAR.findall(said)] + [2000 + int(year) for year in _SHORT_YEAR.findall(said)]
    for first, last in _RANGE.findall(said):
        found += range(int(first), int(last) + 1)
    if not found:
        relative = values(said, "relative_years")
        found = [today.year + int(step) for step in relative]
    return tuple(sorted(set(found)))


def _possible(said: str) -> dict[str, list[str]]:
    """The patterns of each measure of which every group is named."""
    present = frozenset(values(said, "groups"))
    listed = load("figures")["measures"].items()
    named = {name: [one for one in patterns if _needs(one) <= present] for name, patterns in listed}
    return {name: patterns for name, patterns in named.items() if patterns}


def _measures(said: str, possible: dict[str, list[str]], details: Asked) -> tuple[str, ...]:
    """The measure whose pattern takes the most of what was said; two only where they may be asked for together."""
    weights = {
        name: max((_weight(one) for one in patterns if _fits(said, one, details)), default=0)
        for name, patterns in possible.items()
    }
    best = max(weights, key=lambda name: weights[name], default=None)
    if best is None or not weights[best]:
        return ()
    together = tuple(name for name in load("figures")["together"] if weights.get(name))
    found = together if best in together else (best,)
    return found if best not in load("figures")["narrow"] or _is_narrowed(best, details) else ()


def _is_narrowed(measure: str, details: Asked) -> bool:
    """Whether a year, a split or a comparison is named, beyond what the overview tells anyhow."""
    by = {"inquiry_answers": _CLASS, "households": "count"}.get(measure)
    finer = set(details.finer) & _NARROWING
    return bool(details.years or details.compares or finer or (by and details.split.get(by)))


@cache
def _needs(written: str) -> frozenset[str]:
    """The groups without which the pattern can't fit."""
    return frozenset(name for sign, name in _pieces(written) if sign != "-" and name not in _TOLD)


def _weight(written: str) -> int:
    """How many groups the pattern wants."""
    return sum(sign != "-" for sign, _ in _pieces(written))


@cache
def _pieces(written: str) -> list[tuple[str, str]]:
    return _PIECE.findall(written)


def _fits(said: str, written: str, details: Asked) -> bool:
    done = 0
    for sign, name in _pieces(written):
        if name in _TOLD:
            if _TOLD[name](said, details) == (sign == "-"):
                return False
            continue
        end = _end_of_group(name, said, done if sign == ">" else 0)
        if (end is None) != (sign == "-"):
            return False
        done = end or done
    return True


@remembered
def _end_of_group(name: str, said: str, start: int) -> int | None:
    found = listed("groups", name).search(said, start)
    return found.end() if found else None


_TOLD: dict[str, Callable[[str, Asked], bool]] = {
    "SHORT": lambda said, details: said.count(" ") < _SHORT,
    "BARE": lambda said, details: not _rest(said),
    "YEAR": lambda said, details: bool(details.years),
    "CLASS": lambda said, details: _CLASS in details.split,
    "FINER": lambda said, details: bool(details.finer),
}


def _follow_up(said: str, details: Asked) -> Asked | None:
    """More about a figure that was just told: every word must belong to such a question, and one of them say which."""
    if not _may_follow_up(said):
        return None
    ways = [way for way in _FOLLOWS if says(said, "follow_up", way)]
    if not ({*ways} & {"source", "about"} or _leans(said, details)):
        return None
    step = -1 if "step_back" in ways else 1 if "step_on" in ways else 0
    wants = next((way for way in ways if way in ("source", "about")), "figure")
    changes = says(said, "groups", "CHANGE")
    if not (ways or details.years or details.split or details.finer or details.compares or changes):
        return None
    years = () if step else details.years
    return Asked((), years, details.part_of_year, details.split, details.finer, details.compares, wants, step)


def _may_follow_up(said: str) -> bool:
    return said.count(" ") < _LONGEST_FOLLOW_UP and not _rest(said)


def _leans(said: str, details: Asked) -> bool:
    """Whether it begins as what goes on from a figure, and does not set two groups or tools against each other."""
    opens = listed("opening").match(said) or _YEAR.match(said) or _SHORT_YEAR.match(said)
    apart = says(said, "not_leaning") and any(name in details.split for name in ("group", "tool"))
    return bool(opens) and not apart


def _rest(said: str) -> str:
    """What is left of a message without the words of follow-ups, or the first of it."""
    without_years = _SHORT_YEAR.sub(" ", _YEAR.sub(" ", said))
    # Looking for all of the phrases takes long, and mostly one strange word decides.
    if strange := next(filter(_is_strange, WORD.findall(without_years)), "") if "_" not in said else "":
        return strange
    return re.sub(r"[\W_]+", "", _known().sub(" ", without_years))


def _is_strange(word: str) -> bool:
    whole, stems = _words_of_follow_ups()
    return word not in whole and not word.startswith(stems)


@cache
def _words_of_follow_ups() -> tuple[frozenset[str], tuple[str, ...]]:
    """The words of all phrases, and those that take any ending."""
    terms = [fold(term) for term in _follow_up_terms()]
    stems = (WORD.findall(term)[-1:] for term in terms if term.endswith("*"))
    return frozenset(word for term in terms for word in WORD.findall(term)), tuple(s for found in stems for s in found)


@cache
def _known() -> re.Pattern[str]:
    return pattern(tuple(_follow_up_terms()))


def _follow_up_terms() -> Iterator[str]:
    data = load("figures")
    for terms in data["follow_up"].values():
        yield from terms
    for group in (*data["split"].values(), data["finer"], data["relative_years"]):
        for terms in group.values():
            yield from terms
    yield from (*data["part_of_year"], *data["comparing"])
