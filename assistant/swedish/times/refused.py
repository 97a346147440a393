"""What a message says doesn't suit: days of one date or of every week, and hours of them or of any day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from assistant.swedish.times.elements import Element
from assistant.swedish.times.frames import place
from assistant.swedish.times.hours import together
from assistant.swedish.times.lexicon import data
from assistant.swedish.times.model import RANK_PERIOD, RANK_WEEKDAY, Days, Hours, Span
from assistant.swedish.times.polarity import asks_how_full
from assistant.swedish.times.reading import heard
from assistant.swedish.times.taken_up import turns_to_wish
from assistant.swedish.times.tokens import tokens

WHOLE_DAY = (0, 24 * 60)
# Nobody tells of so many days at once.
MOST_DAYS = 62


@dataclass(frozen=True)
class Refused:
    """One day, every such weekday, or (neither of them) any day; all of it or the minutes after midnight named."""

    day: date | None = None
    weekday: int | None = None
    start: int = WHOLE_DAY[0]
    end: int = WHOLE_DAY[1]


def refused(text: str, now: datetime, *, wholly: bool) -> tuple[Refused, ...]:
    """What is denied; where nothing is, all that is named, if the message is known to refuse (`wholly`)."""
    said = heard(text, now)
    turned = [_turned(element, text) for element in said]
    out = [element.negative or other is not None for element, other in zip(said, turned, strict=True)]
    if wholly and not any(out) and not asks_whether_full(text):
        out = [True] * len(said)
    placed, _, _ = place(said)
    found: list[Refused] = []
    days: list[Refused] = []
    hours: list[tuple[int, int]] = []
    for at, element in enumerate(said):
        if not out[at]:
            continue
        apart = element.link not in ("near", "first") and not (isinstance(element.item, Days) and not hours)
        if apart and not (days and not hours and _goes_on(said, at, text)):
            found += _together(days, hours)
            days, hours = [], []
        if isinstance(element.item, Days):
            days += _days(said, at, placed[at], text)
        elif isinstance(element.item, Hours):
            hours.append(turned[at] or _minutes(element.item))
    return tuple(dict.fromkeys([*found, *_together(days, hours)]))


def asks_whether_full(text: str) -> bool:
    """True for "är det fullt på torsdag", false for "det är fullt på torsdag"."""
    return asks_how_full(tokens(text))


def _goes_on(said: Sequence[Element], at: int, text: str) -> bool:
    """ "Fredag är jag i moskén mitt på dagen": hours further on in the clause of the day."""
    gap = text[said[at - 1].span[1] : said[at].span[0]]
    return (
        isinstance(said[at].item, Hours)
        and said[at].link == "words"
        and not re.search(r"[^\w\s]", gap)
        and not turns_to_wish(gap.lower().split())
    )


def _together(days: Sequence[Refused], hours: Sequence[tuple[int, int]]) -> Iterator[Refused]:
    for one in days or ([Refused()] if hours else []):
        for start, end in hours or [WHOLE_DAY]:
            yield Refused(one.day, one.weekday, start, end)


def _days(said: Sequence[Element], at: int, placed: tuple[Span, ...] | None, text: str) -> Iterator[Refused]:
    """A weekday comes again every week, but for that of a date or a week, and "på onsdag", which is the next one."""
    item, span = said[at].item, said[at].span
    within = any(isinstance(one.item, Days) and one.item.rank == RANK_PERIOD and one.negative for one in said)
    weekly = isinstance(item, Days) and item.rank == RANK_WEEKDAY and not within and not _is_once(text, span)
    dates = [day for one in placed or () for day in list(one.days())[:MOST_DAYS]]
    for day in dates:
        yield Refused(weekday=day.weekday()) if weekly else Refused(day=day)


def _is_once(text: str, span: tuple[int, int]) -> bool:
    around = text[max(0, span[0] - 12) : span[1]].lower()
    return re.search(data("refused")["once"], around) is not None


def _turned(element: Element, text: str) -> tuple[int, int] | None:
    """ "Inte före tio" is read as the hours that do: what is refused are the others."""
    words = text[element.span[0] : element.span[1]].lower()
    if element.negative or not isinstance(element.item, Hours) or not re.match(data("refused")["no"], words):
        return None
    start, end = together([element.item])
    if element.item.end is None:
        return WHOLE_DAY[0], start
    return (end, WHOLE_DAY[1]) if element.item.start is None else (start, end)


def _minutes(hours: Hours) -> tuple[int, int]:
    start, end = together([hours])
    first = WHOLE_DAY[0] if hours.start is None else start
    last = WHOLE_DAY[1] if hours.end is None else end
    return (first, last) if first < last else (first, first + 1)
