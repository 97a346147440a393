"""Days and times that somebody refused, as a talk remembers them, and whether they hold a time.

Each is a text: a moment ("2026-11-30T13:00:00+01:00"), or a day ("2026-11-30", "weekday-2", "any") with all of its
hours or some ("weekday-0/08:00-12:00").
"""

from collections.abc import Collection, Iterable
from datetime import datetime, time

ANY, WEEKDAY = "any", "weekday-"
# More days than these are a stretch of them.
MOST_NAMED = 2


def as_text(day: str, start: int, end: int) -> str:
    """`start` and `end`: minutes after midnight."""
    return day if end - start >= 24 * 60 else f"{day}/{_clock(start)}-{_clock(end)}"


def holds(refused: Iterable[str], start: datetime) -> bool:
    """Whether a time, in local time, lies on a day or in hours that were refused."""
    return any("T" not in one and _on_its_day(one, start) and _in_its_hours(one, start, start) for one in refused)


def not_named(refused: Collection[str], spans: Iterable[tuple[datetime, datetime]], *, any_day: bool) -> list[str]:
    """What is still refused when these are wished for: whoever names a day or an hour after all may have it.

    A longer stretch ("nästa vecka", "tisdag till torsdag") names no day of it.
    """
    spans = list(spans)
    if len(spans) > MOST_NAMED and not any_day:
        return list(refused)
    named = [(start, end) for start, end in spans if any_day or (end - start).total_seconds() <= 24 * 3600]
    return [one for one in refused if not any(_is_named(one, *span, any_day=any_day) for span in named)]


def _is_named(one: str, start: datetime, end: datetime, *, any_day: bool) -> bool:
    if "T" in one:
        moment = datetime.fromisoformat(one).replace(tzinfo=None)
        return not any_day and start <= moment < max(end, start.replace(second=59))
    of_any = one.startswith(ANY)
    if any_day and not of_any:
        return False
    return (
        (of_any or _on_its_day(one, start))
        and not (of_any and _is_whole(start, end))
        and _in_its_hours(one, start, end)
    )


def _is_whole(start: datetime, end: datetime) -> bool:
    return start < end and start.time() == end.time()


def _on_its_day(one: str, start: datetime) -> bool:
    return one.partition("/")[0] in (ANY, f"{WEEKDAY}{start.weekday()}", start.date().isoformat())


def _in_its_hours(one: str, start: datetime, end: datetime) -> bool:
    first, _, last = one.partition("/")[2].partition("-")
    if not first or _is_whole(start, end):
        return True
    ends_later = start == end or end.time() > time.fromisoformat(first)
    return ends_later and _clock_of(start) < last and (start != end or first <= _clock_of(start))


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _clock_of(moment: datetime) -> str:
    return moment.strftime("%H:%M")
