"""Days on one side of others: "efter fredag", "senast 3 december", "två dagar efter jul", "dagen före den 3"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from assistant.swedish.times.amounts import later, too_far
from assistant.swedish.times.calendar_days import week_of
from assistant.swedish.times.grammar import Scene
from assistant.swedish.times.model import DAY, RANK_WEEKDAY, RANK_WEEKEND, Days, Item, Span, Token, day

OPEN_END = DAY * 14
AMOUNTS = ("number", "article", "couple", "few")
UNITS = ("day", "week", "month_unit", "mon", "year_unit")
SIDES = {"after": 1, "from": 1, "before": -1}
Shift = Callable[[Span], Span]
BESIDE: dict[str, Shift] = {
    "day_after": lambda said: day(said.last),
    "day_before": lambda said: day(said.first - DAY),
    "week_after": lambda said: week_of(said.last - DAY, 1),
    "week_before": lambda said: week_of(said.first, -1),
    "week_of": lambda said: week_of(said.first, 0),
}


def bounded(scene: Scene, item: Item, begin: int, end: int) -> Item:
    """ "efter fredag", "senast 3 december", "före jul": an open stretch on one side of the days."""
    at = _operator_place(scene, begin)
    operator = _operator(scene, begin, at)
    if end < len(scene.tokens) and scene.tokens[end].kind == "onward":
        operator = "from"
    if not isinstance(item, Days) or item.closed and operator in ("from", "to", "latest"):
        return item
    shifted = _shifted(scene, at - 1, operator, begin)
    if shifted is None and operator not in BOUNDS:
        return item
    if operator == "before" and _is_an_end(scene, begin):
        operator = "latest"
    today = scene.now.date()

    def pick(frame: Span | None) -> tuple[Span, ...]:
        found = item.pick(frame)
        if not found:
            return ()
        said = Span(found[0].first, found[-1].last)
        return (shifted(said) if shifted else BOUNDS[operator](said, today, item.rank),)

    return Days(pick, item.rank)


def _is_an_end(scene: Scene, begin: int) -> bool:
    """ "före slutet av månaden", "innan årets slut": that end is still before it."""
    return any(token.kind in ("end_of", "end_noun") for token in scene.tokens[begin : begin + 2])


def _shifted(scene: Scene, at: int, operator: str, begin: int) -> Shift | None:
    """ "två dagar efter fredag", "dagen före den 3", "veckan efter den 3": other days, so far from those said."""
    if operator in BESIDE:
        # "Veckan efter på måndag" names two; "veckan som börjar på måndag" one.
        apart = scene.tokens[begin].kind == "on" and operator != "week_of"
        return BESIDE[operator] if at + 1 == begin and not apart else None
    amount, unit = scene.tokens[at - 2 : at] if at >= 2 else (None, None)
    if amount is None or unit is None or operator not in SIDES:
        return None
    if amount.kind not in AMOUNTS or unit.kind not in UNITS or too_far(amount.value, unit):
        return None
    return lambda said: _so_far_from(said, amount.value, unit, SIDES[operator])


def _so_far_from(said: Span, amount: int, unit: Token, side: int) -> Span:
    """Days are counted from the nearest day of what was said, longer times from its middle."""
    if side < 0:
        return day(later(said.first, -amount, unit))
    from_day = said.last - DAY if unit.kind == "day" else said.first + DAY * (said.length // 2)
    return day(later(from_day, amount, unit))


def _operator_place(scene: Scene, begin: int) -> int:
    """The place after the token that may govern the item."""
    at = begin
    while at > 0 and scene.tokens[at - 1].kind in ("on", "the", "at", "to_hour"):
        at -= 1
    return at


def _operator(scene: Scene, begin: int, at: int) -> str:
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
