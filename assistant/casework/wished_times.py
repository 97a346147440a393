"""A wish for a time that is said bit by bit: a day and then a part of it, a weekday after another date.

Every span is a start and an end in local time, the same for an exact clock time.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta

Span = tuple[datetime, datetime]
DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
# A clock time without a day means any day: as a span, so that no day is taken unasked.
A_MOMENT = timedelta(minutes=1)
DAYS_LOOKED_AT = 60


def at_clocks(days: Iterable[Span], clocks: Sequence[Span]) -> list[Span]:
    """Each of the days, at the part of the day of each of the clocks."""
    return [
        (start, start + (last - first))
        for day in _dates(days)
        for first, last in clocks
        for start in [datetime.combine(day, first.timetz())]
    ]


def any_day(clocks: Sequence[Span]) -> list[Span]:
    """The same part of the day on every day from the one that was taken for granted."""
    wide = [(start, max(end, start + A_MOMENT)) for start, end in clocks]
    return [(start + DAY * count, end + DAY * count) for count in range(DAYS_LOOKED_AT) for start, end in wide]


def narrowed(spans: Sequence[Span], clocks: Sequence[Span]) -> list[Span]:
    """ "I december på eftermiddagen", of somebody who can only after four: a part of the day is no wider than the hours
    within it that were wished for before.
    """
    hours = [(start.time(), end.time()) for start, end in clocks if start < end and start.date() == end.date()]
    return [_to_hours(span, hours) for span in spans]


def _to_hours(span: Span, hours: Sequence[tuple[time, time]]) -> Span:
    start, end = span
    if start.date() != end.date():
        return span
    inside = ((first, last) for first, last in hours if start.time() <= first and last <= end.time())
    return next(((datetime.combine(start, first), datetime.combine(start, last)) for first, last in inside), span)


def after_day(spans: Iterable[Span], day: date) -> list[Span]:
    """What of the spans lies after the day."""
    left = []
    for start, end in spans:
        first = datetime.combine(day + DAY, datetime.min.time(), start.tzinfo)
        if (begins := max(start, first)) < end or (start == end and start >= first):
            left.append((begins, end))
    return left


def is_whole_days(spans: Sequence[Span]) -> bool:
    return all(start.time() == end.time() and start < end for start, end in spans)


def beside(weekdays: Sequence[Span], before: Sequence[Span]) -> list[Span]:
    """Weekdays as they are meant after what was spoken of before.

    Within the week that was named, if it has them; after the date that was named, when they would lie before it.
    """
    if len(before) != 1 or not weekdays:
        return list(weekdays)
    (first, last), (start, _) = before[0], weekdays[0]
    steps = 0
    while (start + WEEK * steps).date() < first.date():
        steps += 1
    if last - first > DAY and not first <= start + WEEK * steps < last:
        return list(weekdays)
    return [(one + WEEK * steps, end + WEEK * steps) for one, end in weekdays]


def _dates(days: Iterable[Span]) -> Iterator[date]:
    for start, end in days:
        length = max((end - start + DAY - timedelta(minutes=1)) // DAY, 1)
        yield from (start.date() + DAY * count for count in range(min(length, DAYS_LOOKED_AT)))
