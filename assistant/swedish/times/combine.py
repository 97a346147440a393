"""Days and hours said together → intervals, less what was excluded and what is over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from assistant.swedish.times.elements import Element
from assistant.swedish.times.frames import place
from assistant.swedish.times.hours import Minutes, together
from assistant.swedish.times.model import DAY, RANK_WEEKDAY, Days, Hours, Interval, Moment, Span, Times, Trouble

LONGEST_BY_DAY = 92


@dataclass
class Group:
    """Days and the hours that hold for all of them; each list in `hours` is one alternative."""

    negative: bool
    days: list[Span] = field(default_factory=list)
    hours: list[list[Hours]] = field(default_factory=list)
    moments: list[Moment] = field(default_factory=list)
    days_said: bool = False
    behind: bool = False
    hours_first: bool = False


def combine(said: list[Element], now: datetime) -> Times:
    """The final answer: order, exclusions, past and trouble."""
    placed, contradiction, left = place(said)
    groups = _groups(said, placed)
    wanted = [interval for group in groups if not group.negative for interval in _intervals(group, now)]
    wanted = wanted or [interval for span in left for interval in _whole(span, now)]
    excluded = [interval for group in groups if group.negative for interval in _excluded(group, groups, now)]
    ahead = [interval for interval in wanted if not _over(interval, now)]
    when = _without(_narrowest(ahead), excluded)
    troubles = {element.item.reason for element in said if isinstance(element.item, Trouble) and not element.negative}
    past = not when and (len(ahead) < len(wanted) or "past" in troubles)
    reasons = troubles | ({"contradiction"} if contradiction else set())
    unclear = next((reason for reason in ("impossible", "am_pm", "contradiction") if reason in reasons), None)
    spans = [
        element.span for element in said if not (isinstance(element.item, Trouble) and element.item.reason == "nothing")
    ]
    day_said, weekday = _how_days_were_said(said)
    return Times(tuple(when), unclear, past, tuple(sorted(set(spans))), day_said, weekday)


def _how_days_were_said(said: list[Element]) -> tuple[bool, bool]:
    """Whether there is a day or more in what is wanted, and whether all of that is weekdays."""
    wanted = [element.item for element in said if not element.negative]
    longer = [item for item in wanted if isinstance(item, Days | Moment)]
    weekday = bool(longer) and all(isinstance(item, Days) and item.rank == RANK_WEEKDAY for item in longer)
    return bool(longer), weekday


def _groups(said: list[Element], placed: list[tuple[Span, ...] | None]) -> list[Group]:
    groups: list[Group] = []
    for at, element in enumerate(said):
        if isinstance(element.item, Trouble) and element.item.reason != "past":
            continue
        if not groups or _begins_group(groups[-1], said, at):
            groups.append(Group(element.negative, hours_first=isinstance(element.item, Hours)))
        _add(groups[-1], element, placed[at])
    return groups


def _begins_group(group: Group, said: list[Element], at: int) -> bool:
    element = said[at]
    if element.negative != group.negative or isinstance(element.item, Moment):
        return True
    if isinstance(element.item, Trouble):
        return group.days_said or element.link != "near"
    if group.behind:
        return isinstance(element.item, Days) or element.link not in ("near", "comma")
    if isinstance(element.item, Days):
        return _day_begins_group(group, element)
    return _hours_begin_group(group, said, at)


def _day_begins_group(group: Group, element: Element) -> bool:
    """After "måndag kl 9" a new day begins anew; after "efter lunch på måndag" more days may follow."""
    if group.moments or element.link == "stop" and (group.days_said or not group.hours):
        return True
    if not group.hours or not group.days_said:
        return False
    return not group.hours_first or element.link not in ("or", "comma", "near")


def _hours_begin_group(group: Group, said: list[Element], at: int) -> bool:
    """ "förmiddag måndag eller eftermiddag tisdag": hours that stand before a day of their own."""
    if group.moments:
        return True
    following = said[at + 1] if at + 1 < len(said) else None
    own_day = following is not None and isinstance(following.item, Days) and following.link == "near"
    return group.hours_first and group.days_said and own_day and said[at].link != "near"


def _add(group: Group, element: Element, spans: tuple[Span, ...] | None) -> None:
    if isinstance(element.item, Moment):
        group.moments.append(element.item)
    elif isinstance(element.item, Days):
        group.days_said = True
        group.days.extend(spans or ())
    elif isinstance(element.item, Trouble):
        group.days_said = group.behind = True
    elif isinstance(element.item, Hours):
        _add_hours(group, element, element.item)


def _add_hours(group: Group, element: Element, hours: Hours) -> None:
    """A new alternative after "eller"; else the same time said closer, when the two agree."""
    last = group.hours[-1] if group.hours else None
    if last is None or element.link == "or" and not _cuts(last, hours) or not _agree(last, hours):
        group.hours.append([hours])
    else:
        last.append(hours)


def _cuts(last: list[Hours], hours: Hours) -> bool:
    """ "efter 10 och före 12" is one stretch."""
    return hours.start is None and last[-1].end is None or hours.end is None and last[-1].start is None


def _agree(parts: list[Hours], hours: Hours) -> bool:
    if hours.exact and any(part.exact for part in parts):
        return False
    if hours.exact or any(part.exact for part in parts):
        return True
    start, end = together([*parts, hours])
    return start < end


def _intervals(group: Group, now: datetime) -> Iterator[Interval]:
    yield from (Interval(moment.start, moment.end) for moment in group.moments)
    times = [together(parts) for parts in group.hours]
    if not group.days_said:
        yield from (_today_or_tomorrow(minutes, now) for minutes in times)
        return
    for span in group.days:
        yield from _on_days(span, times, now) if times else _whole(span, now)


def _today_or_tomorrow(minutes: Minutes, now: datetime) -> Interval:
    today = _at(now.date(), minutes)
    return _at(now.date() + DAY, minutes) if _over(today, now) else today


def _at(day: date, minutes: Minutes) -> Interval:
    midnight = datetime.combine(day, time())
    return Interval(midnight + timedelta(minutes=minutes[0]), midnight + timedelta(minutes=minutes[1]))


def _on_days(span: Span, times: Sequence[Minutes], now: datetime) -> Iterator[Interval]:
    days = list(span.days()) if span.length == 1 else [day for day in _short(span).days() if day >= now.date()]
    if not days and span.length:
        days = [span.first]
    yield from (_at(day, minutes) for day in days for minutes in times)


def _short(span: Span) -> Span:
    return Span(span.first, min(span.last, span.first + DAY * LONGEST_BY_DAY))


def _whole(span: Span, now: datetime) -> Iterator[Interval]:
    """A stretch that has begun counts from now; today alone counts whole."""
    start, end = (datetime.combine(side, time()) for side in (span.first, span.last))
    begun = now.replace(second=0, microsecond=0)
    if span.length > 1 and start < begun < end:
        start = begun
    if start < end:
        yield Interval(start, end)


def _excluded(group: Group, groups: list[Group], now: datetime) -> Iterator[Interval]:
    """What a negative group takes away; hours alone are taken from all days that are wanted."""
    if group.days_said or group.moments:
        yield from _intervals(group, now)
        return
    times = [together(parts) for parts in group.hours]
    for wanted in groups:
        if not wanted.negative:
            for span in wanted.days or [Span(now.date(), now.date() + DAY * 2)]:
                yield from _on_days(span, times, now)


def _over(interval: Interval, now: datetime) -> bool:
    if interval.start == interval.end:
        return interval.start < now.replace(second=0, microsecond=0)
    return interval.end <= now


def _narrowest(intervals: list[Interval]) -> list[Interval]:
    """In order, each once; what was then said more closely ("fredag … fredag kl 10") replaces the wider."""
    unique = sorted(set(intervals), key=lambda interval: (interval.start, interval.end))
    return [one for one in unique if not any(other != one and _holds(one, other) for other in unique)]


def _holds(wide: Interval, narrow: Interval) -> bool:
    return wide.start <= narrow.start and narrow.end <= wide.end and wide.start < wide.end


def _without(wanted: Iterable[Interval], excluded: Sequence[Interval]) -> list[Interval]:
    left = list(wanted)
    for out in excluded:
        left = [part for interval in left for part in _cut(interval, out)]
    return left


def _cut(interval: Interval, out: Interval) -> Iterator[Interval]:
    if interval.start == interval.end:
        if not (out.start <= interval.start < out.end or out == interval):
            yield interval
        return
    if out.end <= interval.start or interval.end <= out.start or out.start == out.end:
        yield interval
        return
    if interval.start < out.start:
        yield Interval(interval.start, out.start)
    if out.end < interval.end:
        yield Interval(out.end, interval.end)
