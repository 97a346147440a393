"""Items in their sentence: how each hangs on the one before, and "från … till", "före", "efter" around days."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from assistant.swedish.times.calendar_days import next_weekday, week_of
from assistant.swedish.times.grammar import Scene
from assistant.swedish.times.guards import words
from assistant.swedish.times.model import (
    DAY,
    RANK_PERIOD,
    RANK_WEEKDAY,
    RANK_WEEKEND,
    Both,
    Days,
    Item,
    Span,
    Token,
    Trouble,
)
from assistant.swedish.times.polarity import negatives

Placed = tuple[Item, int, int]
OPEN_END = DAY * 14
NEAR = frozenset(
    (
        "on",
        "to_hour",
        "at",
        "under",
        "of",
        "to",
        "from",
        "the",
        "kl",
        "now",
        "dash",
        "sign",
        "some",
        "whole",
        "that_comes",
        "for",
        "between",
    )
    + ("earliest", "latest", "before", "after", "this", "coming")
)


@dataclass(frozen=True)
class Element:
    """An item where it stands. link: first, near, comma, or, words or stop: what lies before it."""

    item: Item
    link: str
    negative: bool
    span: tuple[int, int]


def elements(scene: Scene, items: list[Placed]) -> list[Element]:
    """What was said, in order, with polarity, each part of "ikväll" by itself."""
    if scene.moving:
        items = _only_where_it_goes(scene, items)
    denied = negatives(scene, items)
    merged = _ranges(scene, [(item, begin, end, begin in denied) for item, begin, end in items])
    made: list[Element] = []
    last_end = 0
    for item, begin, end, negative in merged:
        link = _link(scene.tokens[last_end:begin]) if made else "first"
        wished = Trouble("nothing") if _not_a_wish(scene, begin) else _bounded(scene, item, begin)
        made += _split(Element(wished, link, negative, (scene.tokens[begin].start, scene.tokens[end - 1].end)))
        last_end = end
    return made


def _split(element: Element) -> list[Element]:
    if not isinstance(element.item, Both):
        return [element]
    return [replace(element, item=element.item.days), replace(element, item=element.item.hours, link="near")]


def _link(gap: list[Token]) -> str:
    kinds = {token.kind for token in gap}
    if "stop" in kinds:
        return "stop"
    if kinds & {"or", "and"}:
        return "or"
    if kinds - NEAR - {"comma"}:
        return "words"
    return "comma" if "comma" in kinds else "near"


def _only_where_it_goes(scene: Scene, items: list[Placed]) -> list[Placed]:
    """ "flytta tisdagens tid till torsdag": what stands before the last "till" is the time that is given up."""
    goals = [at for at, (_, begin, _) in enumerate(items) if at and _leads_to(scene, begin)]
    if not goals:
        return items
    given_up = [(Trouble("nothing"), begin, end) for _, begin, end in items[: goals[-1]]]
    return [*given_up, *items[goals[-1] :]]


def _leads_to(scene: Scene, begin: int) -> bool:
    around = scene.tokens[max(0, begin - 1) : begin + 1]
    return any(token.kind == "to" and token.text == "till" for token in around)


def _not_a_wish(scene: Scene, begin: int) -> bool:
    """ "sjukskriven till 3 december", "född den 12/12": a date that says something else."""
    for token in reversed(scene.tokens[max(0, begin - 5) : begin]):
        if token.text in words("not_wishes"):
            return True
        if token.text not in words("not_wish_links"):
            return False
    return False


Said = tuple[Item, int, int, bool]


def _ranges(scene: Scene, items: list[Said]) -> list[Said]:
    """Join "från X till Y", "X – Y" and "mellan X och Y"."""
    joined: list[Said] = []
    just_joined = False
    for item, begin, end, negative in items:
        before = joined[-1] if joined and not just_joined else None
        just_joined = False
        if before and isinstance(item, Days) and isinstance(before[0], Days) and _range_between(scene, before, begin):
            joined[-1] = (_from_to(before[0], item), before[1], end, before[3])
            just_joined = True
        else:
            joined.append((item, begin, end, negative))
    return joined


def _range_between(scene: Scene, before: Said, begin: int) -> bool:
    gap = [token.kind for token in scene.tokens[before[2] : begin]]
    said = [kind for kind in gap if kind not in ("on", "the", "to_hour")]
    opening = scene.tokens[max(0, before[1] - 1) : before[1] + 1]
    if scene.tokens[begin].kind == "to" and not said:
        return True
    if said in (["to"], ["dash"]):
        return True
    return said == ["and"] and any(token.kind == "between" for token in opening)


def _from_to(first: Days, last: Days) -> Days:
    def pick(frame: Span | None) -> tuple[Span, ...]:
        starts, ends = first.pick(frame), last.pick(frame)
        if not starts or not ends:
            return ()
        end = ends[-1].last
        if end <= starts[0].first and last.rank == RANK_WEEKDAY:
            end = next_weekday(starts[0].first, ends[-1].first.weekday()) + DAY
        return (Span(starts[0].first, max(end, starts[0].last)),)

    return Days(pick, RANK_PERIOD if RANK_WEEKDAY not in (first.rank, last.rank) else RANK_WEEKEND)


def _bounded(scene: Scene, item: Item, begin: int) -> Item:
    """ "efter fredag", "senast 3 december", "före jul": an open stretch on one side of the days."""
    operator = _operator(scene, begin)
    if not isinstance(item, Days) or operator not in BOUNDS:
        return item
    bound, today = BOUNDS[operator], scene.now.date()

    def pick(frame: Span | None) -> tuple[Span, ...]:
        found = item.pick(frame)
        return (bound(Span(found[0].first, found[-1].last), today, item.rank),) if found else ()

    return Days(pick, item.rank)


def _operator(scene: Scene, begin: int) -> str:
    at = begin
    while at > 0 and scene.tokens[at - 1].kind in ("on", "the", "at", "to_hour"):
        at -= 1
    token = scene.tokens[at - 1] if at else None
    if token is None or token.kind == "to" and token.text in ("till", "tills", "te"):
        return _until(scene.tokens[begin])
    return _until(token) or token.kind


def _until(token: Token) -> str:
    """ "t.o.m." takes the day along; "fram till" a period does not."""
    if token.kind != "to" or token.text in ("till", "tills", "te"):
        return ""
    return "to" if token.text == "fram till" else "latest"


Bound = Callable[[Span, date, int], Span]


def _open_end(start: date, least: date, rank: int) -> Span:
    """After a weekday the rest of that week counts, after a date two weeks."""
    if rank not in (RANK_WEEKDAY, RANK_WEEKEND):
        return Span(start, max(start + OPEN_END, least))
    return Span(start, week_of(start).last)


BOUNDS: dict[str, Bound] = {
    "after": lambda said, _today, rank: _open_end(said.last, said.last, rank),
    "from": lambda said, _today, rank: _open_end(said.first, said.last, rank),
    "earliest": lambda said, _today, rank: _open_end(said.first, said.last, rank),
    "before": lambda said, today, _rank: Span(min(today, said.first), said.first),
    "latest": lambda said, today, _rank: Span(min(today, said.first), said.last),
    "to": lambda said, today, _rank: Span(min(today, said.first), said.first if said.length > 1 else said.last),
    "within": lambda said, today, _rank: Span(min(today, said.first), said.last),
}
