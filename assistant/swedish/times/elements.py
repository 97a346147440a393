"""Items in their sentence: how each hangs on the one before, and "från … till", "före", "efter" around days."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.swedish.times.bounds import bounded
from assistant.swedish.times.calendar_days import next_weekday
from assistant.swedish.times.corrections import without_taken_back
from assistant.swedish.times.grammar import Scene
from assistant.swedish.times.guards import words
from assistant.swedish.times.lexicon import data
from assistant.swedish.times.model import (
    DAY,
    RANK_DAY,
    RANK_PERIOD,
    RANK_WEEKDAY,
    RANK_WEEKEND,
    Both,
    Days,
    Hours,
    Item,
    Span,
    Token,
    Trouble,
    day,
)
from assistant.swedish.times.polarity import negatives

Placed = tuple[Item, int, int]
# In words: so far before a month it may be told what happened then.
TOLD_WITHIN = 8
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
    items = without_taken_back(scene, _only_where_it_goes(scene, items) if scene.moving else items)
    denied = negatives(scene, items)
    merged = _ranges(scene, [(item, begin, end, begin in denied) for item, begin, end in items])
    made: list[Element] = []
    last_end = 0
    for item, begin, end, negative in merged:
        link = _link(scene.tokens[last_end:begin]) if made else "first"
        wished = _no_wish(scene, item, begin) or bounded(scene, item, begin, end)
        made += _split(Element(wished, link, negative, (scene.tokens[begin].start, scene.tokens[end - 1].end)))
        last_end = end
    return _behind(made)


def _behind(said: list[Element]) -> list[Element]:
    """ "en fredag förra året": a day beside a time that is over is over too."""
    frames = {at for at, element in enumerate(said) if isinstance(element.item, Trouble) and element.item.frame}
    before = {at - 1 for at in frames if said[at].link == "near"}
    before |= {at - 1 for at in before if isinstance(said[at].item, Hours) and said[at].link == "near"}
    over = before | {at + 1 for at in frames if at + 1 < len(said) and said[at + 1].link == "near"}
    return [
        replace(element, item=Trouble("past")) if at in over and isinstance(element.item, Days) else element
        for at, element in enumerate(said)
    ]


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
    return any(token.text in ("till", "mot") for token in around)


def _no_wish(scene: Scene, item: Item, begin: int) -> Trouble | None:
    """ "sjukskriven till 3 december", "född den 12/12" say something else; "jag ringde er måndag" is over."""
    if _follows(scene, begin, "not_wishes", "not_wish_links"):
        return Trouble("nothing")
    if isinstance(item, Days) and _is_told(scene, begin):
        return Trouble("nothing")
    over = _follows(scene, begin, "past_verbs", "past_links") or _was(scene, item, begin)
    return Trouble("past") if isinstance(item, Days) and over else None


def _is_told(scene: Scene, begin: int) -> bool:
    """ "Jag bytte till er i oktober": a month beside what has happened. A weekday may be that of a time one got."""
    if scene.tokens[begin].text != "i" or scene.tokens[begin + 1].kind != "month":
        return False
    after = {token.text for token in scene.tokens[begin + 2 : begin + 2 + TOLD_WITHIN]}
    if after & words("then_it_suits"):
        return False
    happened = re.compile(data("polarity")["happened"])
    for token in reversed(scene.tokens[max(0, begin - TOLD_WITHIN) : begin]):
        if token.kind in ("stop", "comma", "but") or token.text in words("still_to_come"):
            # "Jag fick barn så i januari vore bäst" goes on to what is to come.
            return False
        if happened.match(token.text):
            return True
    return False


def _was(scene: Scene, item: Item, begin: int) -> bool:
    """ "mötet var den 5 oktober"; of a weekday, or as a question, it may be to come."""
    if not isinstance(item, Days) or item.rank != RANK_DAY or begin < 2 or scene.tokens[begin].kind == "relative_day":
        return False
    return scene.tokens[begin - 1].text in words("was") and scene.tokens[begin - 2].kind not in ("stop", "comma", "but")


def _follows(scene: Scene, begin: int, leading: str, links: str) -> bool:
    """True when one of the words `leading` stands before, with nothing but `links` between."""
    for token in reversed(scene.tokens[max(0, begin - 5) : begin]):
        if token.text in words(leading):
            return True
        if token.text not in words(links) and token.kind not in ("number", "year_unit"):
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
        through = Span(starts[0].first, max(end, starts[0].last))
        return tuple(day(one) for one in through.days()) if first.rank == last.rank == RANK_WEEKDAY else (through,)

    rank = RANK_PERIOD if RANK_WEEKDAY not in (first.rank, last.rank) else RANK_WEEKEND
    return Days(pick, rank, closed=True)
