"""Which days a day-word means among its neighbours: "fredag" in "nästa vecka", "den 3" in "januari"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.swedish.times.elements import Element
from assistant.swedish.times.model import RANK_MONTH_DAY, Days, Span

# No sentence names so many days; a message of nothing else would take quadratic time.
FARTHEST = 40
Placed = list[tuple[Span, ...] | None]


def place(said: Sequence[Element]) -> tuple[Placed, bool, tuple[Span, ...]]:
    """The days of each element (None: no days, or a frame that others fill), whether two contradict, what is left.

    What is left: the frame of several days that don't suit ("varken måndag eller tisdag nästa vecka").
    """
    at_days = [at for at, element in enumerate(said) if isinstance(element.item, Days)]
    placed: Placed = [None] * len(said)
    filled: set[int] = set()
    contradiction = False
    hosts: dict[int, int | None] = {}
    for at in sorted(at_days, key=lambda at: (_rank(said[at]), at)):
        host = hosts[at] = _host(said, at_days, at, hosts)
        found, clash = _resolved(said, at, host, placed)
        contradiction |= clash
        placed[at] = found
        if host is not None and not clash and found and said[host].negative == said[at].negative:
            filled.add(host)
    refused = [host for at, host in hosts.items() if host is not None and said[at].negative and _period(said[host])]
    left = next((placed[host] or () for host in refused if refused.count(host) > 1 and said[host].negative), ())
    return [None if at in filled else spans for at, spans in enumerate(placed)], contradiction, left


def _rank(element: Element) -> int:
    return element.item.rank if isinstance(element.item, Days) else 0


def _resolved(said: Sequence[Element], at: int, host: int | None, placed: Placed) -> tuple[tuple[Span, ...], bool]:
    """The days inside the host. A weekday that is not its date's: a contradiction, or by itself after a comma."""
    item = said[at].item
    assert isinstance(item, Days)
    if host is None:
        return item.pick(None), False
    frames = placed[host] or ()
    found = tuple(span for frame in frames for span in item.pick(frame))
    if found or any(frame.length > 1 for frame in frames) or not frames:
        return found, False
    beside = said[max(at, host)].link
    return (item.pick(None), False) if beside != "near" or said[at].negative else ((), True)


def _host(said: Sequence[Element], at_days: list[int], at: int, hosts: dict[int, int | None]) -> int | None:
    """The frame of an element: the one it follows, else the one it is followed by."""
    order = at_days.index(at)
    return _host_before(said, at_days, order, hosts) if _rank(said[at]) >= RANK_MONTH_DAY else None


def _host_before(said: Sequence[Element], at_days: list[int], order: int, hosts: dict[int, int | None]) -> int | None:
    rank = _rank(said[at_days[order]])
    after = _host_after(said, at_days, order, rank)
    if after is not None and _close(said, at_days[order], after):
        return after
    before = _nearest_before(said, at_days, order, rank, hosts)
    return before if before is not None else after


def _nearest_before(
    said: Sequence[Element], at_days: list[int], order: int, rank: int, hosts: dict[int, int | None]
) -> int | None:
    """Going back over days of the same rank; "nästa vecka eller fredag" holds no Friday of that week."""
    at = at_days[order]
    for before in reversed(at_days[max(0, order - FARTHEST) : order]):
        if _rank(said[before]) < rank:
            shared = before in hosts.values() and said[before].negative == said[at].negative
            return before if shared or _may_hold(said, before, at) else None
        if said[before].negative and not said[at].negative and said[at].link == "stop":
            return None
    return None


def _may_hold(said: Sequence[Element], host: int, at: int) -> bool:
    first_after = next(place for place in range(host + 1, len(said)) if isinstance(said[place].item, Days))
    links = [said[place].link for place in range(host + 1, first_after + 1)]
    link = "or" if "or" in links else links[-1]
    if said[host].negative != said[at].negative:
        return said[at].negative and _period(said[host])
    if _period(said[host]):
        return link != "or" or first_after != at
    return first_after == at and link in ("near", "comma")


def _period(element: Element) -> bool:
    item = element.item
    return isinstance(item, Days) and item.rank == 0


def _host_after(said: Sequence[Element], at_days: list[int], order: int, rank: int) -> int | None:
    """ "måndag eller tisdag nästa vecka": a frame that follows without "eller"."""
    at = at_days[order]
    for after in at_days[order + 1 : order + FARTHEST]:
        if _rank(said[after]) >= rank:
            if said[after].link in ("stop", "words") and not said[after].negative:
                return None
            continue
        if said[after].negative and not said[at].negative:
            continue
        return after if _may_hold_behind(said, at, after, at_days[order + 1]) else None
    return None


def _may_hold_behind(said: Sequence[Element], at: int, host: int, following: int) -> bool:
    if said[host].link in ("or", "stop"):
        return False
    if said[host].negative != said[at].negative and not (said[at].negative and said[host].link == "near"):
        return False
    return _period(said[host]) or following == host and said[host].link in ("near", "comma")


def _close(said: Sequence[Element], at: int, host: int) -> bool:
    """A frame right after a day binds tighter than one further back."""
    return said[host].link == "near" and host - at <= 2
