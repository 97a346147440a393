"""What a person wishes for a time, over several turns of a talk, as it is remembered and as the services take it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from actions.turn import Turn
from assistant import dates
from assistant.casework import wished_times
from assistant.services.views import Time, Wish
from assistant.swedish import times
from assistant.swedish.bookings.choices import asks_for_later
from assistant.swedish.bookings.clock_suits import clock_suits

WEEKLY, DOUBTED, ANY_DAY = "weekly", "doubted", "any_day"
SATURDAY, EVENING = 5, 17
Said = dict[str, Any]


def marked(turn: Turn, wish: list[Said]) -> list[Said]:
    """The wish, with whether it was a weekday that comes again ("torsdag", not "i morgon" or "torsdag 26 november"),
    or a part of whichever day ("förmiddag").
    """
    said = in_words(turn)
    kind = WEEKLY if said.weekday else ANY_DAY if said.when and not said.day_said else None
    return [{**one, kind: True} for one in wish] if kind else wish


def joined(turn: Turn, wish: list[Said]) -> list[Said]:
    """The wish together with what was wished for just before: "nästa tisdag" and then "förmiddag"."""
    return _after_shown(turn, wish_beside(turn.slot("time_wish") or [], wish))


def _after_shown(turn: Turn, wish: list[Said]) -> list[Said]:
    """ "Något senare i december": none of the days that were just shown; the wish as it is where no day is left."""
    shown: Sequence[str] = turn.slot("offered_times") or []
    if not shown or wish[0].get(ANY_DAY) or not asks_for_later(turn.text):
        return wish
    left = wished_times.after_day(
        spans_of(wish), max(dates.local(datetime.fromisoformat(time)).date() for time in shown)
    )
    return _as_said(left, wish[0]) if left else wish


def wish_beside(before: list[Said], wish: list[Said]) -> list[Said]:
    """A wish as it is meant after the one before it."""
    said, earlier = spans_of(wish), spans_of(before)
    if not before or before[0].get(DOUBTED):
        return wish
    if wish[0].get(ANY_DAY):
        return wish if before[0].get(ANY_DAY) else _as_said(wished_times.at_clocks(earlier, said), before[0])
    if before[0].get(ANY_DAY):
        whole = wished_times.is_whole_days(said)
        if whole:
            return _as_said(wished_times.at_clocks(said, earlier), wish[0])
        return _as_said(wished_times.narrowed(said, earlier), wish[0])
    return _as_said(wished_times.beside(said, earlier), wish[0]) if wish[0].get(WEEKLY) else wish


def wished(turn: Turn) -> list[Said] | None:
    """What the message wishes for a time, together with what was wished for before; None when it names none."""
    said: list[Said] | None = turn.entity("when")
    return joined(turn, marked(turn, said)) if said else None


def as_said(found: times.Times) -> list[Said]:
    """What was understood of a part of a message, as the wish that is remembered."""
    kind = WEEKLY if found.weekday else ANY_DAY if found.when and not found.day_said else None
    marks = {kind: True} if kind else {}
    said = [(one.start.isoformat(timespec="minutes"), one.end.isoformat(timespec="minutes")) for one in found.when]
    return [{"start": start, "end": end, **marks} for start, end in said]


def spans_of(wish: Sequence[Mapping[str, Any]]) -> list[wished_times.Span]:
    """The wish as starts and ends in local time."""
    return [(datetime.fromisoformat(one["start"]), datetime.fromisoformat(one["end"])) for one in wish]


def _as_said(spans: Sequence[wished_times.Span], like: Said) -> list[Said]:
    """Spans as the wish that is remembered, a weekday that comes again if `like` was."""
    weekly = {WEEKLY: True} if like.get(WEEKLY) else {}
    as_text = ([moment.isoformat(timespec="minutes") for moment in span] for span in spans)
    return [{"start": start, "end": end, **weekly} for start, end in as_text]


def in_words(turn: Turn) -> times.Times:
    """What was said about time. A button says nothing in words: its time is whole."""
    return times.understand("" if turn.text.startswith("/") else turn.text, turn.now)


def in_the_doubted_week(turn: Turn, wish: list[Said]) -> list[Said]:
    """ "Tisdag 9 december" was asked about: "onsdag menar jag" is then of the week of that date."""
    doubted = next((one for one in turn.slot("time_wish") or [] if one.get(DOUBTED)), None)
    if doubted is None or not in_words(turn).weekday:
        return wish
    monday = _monday_of(aware(doubted["start"]))
    return [{**one, **_moved_to_week(one, monday)} for one in wish]


def _monday_of(moment: datetime) -> date:
    return moment.date() - timedelta(days=moment.weekday())


def _moved_to_week(one: Said, monday: date) -> Said:
    weeks = (monday - _monday_of(aware(one["start"]))).days // 7
    return {side: (datetime.fromisoformat(one[side]) + timedelta(weeks=weeks)).isoformat() for side in ("start", "end")}


def names_another_day(turn: Turn, start: datetime | None) -> bool:
    """Whether a day was said, and not that of the time which was asked about: a yes beside it is none to that time."""
    said: list[Said] = turn.entity("when") or []
    if not said or start is None:
        return bool(said)
    day = dates.local(start).date()
    return not any(aware(one["start"]).date() <= day <= aware(one["end"]).date() for one in said)


def names_only_its_clock(turn: Turn, start: datetime) -> bool:
    """ "Klockan 13 går bra, boka": no day, and the very hour of the time which was asked about, as one that suits."""
    if not clock_suits(turn.text):
        return False
    said = in_words(turn)
    clocks = {one.start.time() if one.start == one.end else None for one in said.when}
    return not said.day_said and clocks == {dates.local(start).time()}


def as_wishes(wish: Sequence[Mapping[str, Any]]) -> list[Wish]:
    """The entity `when` as the services take it."""
    if wish and wish[0].get(ANY_DAY):
        return [Wish(dates.local(start), dates.local(end)) for start, end in wished_times.any_day(spans_of(wish))]
    return [Wish(aware(w["start"]), aware(w["end"]), weekly=bool(w.get(WEEKLY))) for w in wish]


def aware(local: str) -> datetime:
    return dates.local(datetime.fromisoformat(local))


def asked_for(wish: Sequence[Mapping[str, Any]]) -> str:
    """What was understood, to be said back at the start of a sentence: "Måndag 30 november", "Kl. 17.00–21.00".

    Days apart are named apart: of a day between them nothing is said.
    """
    spans = sorted(spans_of(wish))
    words = _clocks_asked(spans) if wish[0].get(ANY_DAY) else _days_asked(spans)
    return words[:1].upper() + words[1:]


def waited_for(wish: Sequence[Mapping[str, Any]]) -> str:
    """The same of what is waited for week after week, within a sentence: "fredag kl. 15.00–17.00"."""
    if not wish[0].get(WEEKLY):
        said = asked_for(wish)
        return said[:1].lower() + said[1:]
    spans = sorted(spans_of(wish))
    return dates.listed(
        list(dict.fromkeys(f"{dates.weekday(start)}{_days_and_clock((start, end))[2]}" for start, end in spans))
    )


def kept_in_words(wishes: Sequence[Wish]) -> str:
    """What a place in line waits for, as it is kept: the weekdays where it comes again, else the very days."""
    spans = sorted((dates.local(wish.start), dates.local(wish.end)) for wish in wishes)
    if not _comes_again(spans):
        return _days_asked(spans)
    by_clock: dict[str, dict[int, str]] = {}
    for start, end in spans:
        by_clock.setdefault(_days_and_clock((start, end))[2], {})[start.weekday()] = dates.weekday(start)
    return dates.listed([f"{dates.listed([days[day] for day in sorted(days)])}{at}" for at, days in by_clock.items()])


def _comes_again(spans: Sequence[wished_times.Span]) -> bool:
    """Whether it is the same hours of the same weekdays, week after week."""
    hours = Counter((start.weekday(), start.time(), end - start) for start, end in spans)
    return all(times > 1 and length <= wished_times.DAY for (_, _, length), times in hours.items())


def spans_days(wish: Sequence[Mapping[str, Any]]) -> bool:
    """Whether it is a stretch of whole days ("nästa vecka"): which ones that are is worth saying."""
    spans = spans_of(wish)
    few = sum((end - start for start, end in spans), timedelta()) <= wished_times.DAY
    return bool(wish) and not few and not wish[0].get(ANY_DAY) and wished_times.is_whole_days(spans)


def wants_evening_or_weekend(wish: Sequence[Mapping[str, Any]]) -> bool:
    """Whether all that is wished for lies in the evening, on a Saturday or on a Sunday."""
    return bool(wish) and not any(_by_day(start) for start, _ in spans_of(wish))


def only_by_day(found: Sequence[Time]) -> bool:
    """Whether all of the times are by day, Monday to Friday."""
    return all(_by_day(dates.local(time.start)) for time in found)


def _by_day(start: datetime) -> bool:
    return start.weekday() < SATURDAY and start.hour < EVENING


def _clocks_asked(spans: Sequence[wished_times.Span]) -> str:
    return dates.listed([dates.clocks(start, end) for start, end in spans])


def _days_asked(spans: Sequence[wished_times.Span]) -> str:
    """Days of the same clock share it: "tisdag 1 december–fredag 4 december kl. 08.00–12.00"."""
    runs: dict[str, list[tuple[date, date]]] = {}
    for first, last, clock in map(_days_and_clock, spans):
        same = runs.setdefault(clock, [])
        if same and first <= same[-1][1] + wished_times.DAY:
            first, last = same[-1][0], max(last, same.pop()[1])
        same.append((first, last))
    return dates.listed([f"{dates.listed([_days(*run) for run in same])}{clock}" for clock, same in runs.items()])


def _days_and_clock(span: wished_times.Span) -> tuple[date, date, str]:
    start, end = span
    last = (end - timedelta(minutes=1)).date() if start < end else end.date()
    is_whole = wished_times.is_whole_days([span]) or last != start.date()
    return start.date(), last, "" if is_whole else f" {dates.clocks(start, end)}"


def _days(first: date, last: date) -> str:
    return dates.day(first) if first == last else f"{dates.day(first)}–{dates.day(last)}"
