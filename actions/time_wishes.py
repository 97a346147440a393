"""What a person wishes for a time, over several turns of a talk, as it is remembered and as the services take it."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from actions.turn import Turn
from assistant import dates
from assistant.casework import wished_times
from assistant.services.views import Wish
from assistant.swedish import times

WEEKLY, DOUBTED, ANY_DAY = "weekly", "doubted", "any_day"
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
    return wish_beside(turn.slot("time_wish") or [], wish)


def wish_beside(before: list[Said], wish: list[Said]) -> list[Said]:
    """A wish as it is meant after the one before it."""
    said, earlier = _spans(wish), _spans(before)
    if not before or before[0].get(DOUBTED):
        return wish
    if wish[0].get(ANY_DAY):
        return wish if before[0].get(ANY_DAY) else _as_said(wished_times.at_clocks(earlier, said), before[0])
    if before[0].get(ANY_DAY):
        whole = wished_times.is_whole_days(said)
        return _as_said(wished_times.at_clocks(said, earlier), wish[0]) if whole else wish
    return _as_said(wished_times.beside(said, earlier), wish[0]) if wish[0].get(WEEKLY) else wish


def _spans(wish: Sequence[Mapping[str, Any]]) -> list[wished_times.Span]:
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


def as_wishes(wish: Sequence[Mapping[str, Any]]) -> list[Wish]:
    """The entity `when` as the services take it."""
    if wish and wish[0].get(ANY_DAY):
        return [Wish(dates.local(start), dates.local(end)) for start, end in wished_times.any_day(_spans(wish))]
    return [Wish(aware(w["start"]), aware(w["end"]), weekly=bool(w.get(WEEKLY))) for w in wish]


def aware(local: str) -> datetime:
    return dates.local(datetime.fromisoformat(local))


def asked_for(wish: Sequence[Mapping[str, Any]]) -> str:
    """What was understood, to be said back at the start of a sentence: "Måndag 30 november", "Kl. 17.00–21.00"."""
    spans = _spans(wish)
    first, last = spans[0][0], spans[-1][1]
    words = _asked(first, last, any_day=bool(wish[0].get(ANY_DAY)), whole=wished_times.is_whole_days(spans))
    return words[:1].upper() + words[1:]


def _asked(first: datetime, last: datetime, *, any_day: bool, whole: bool) -> str:
    if any_day:
        return dates.clocks(first, last)
    last_day = (last - timedelta(minutes=1)).date() if first < last else last.date()
    if last_day != first.date():
        return f"{dates.day(first)}–{dates.day(last_day)}"
    if whole:
        return dates.day(first)
    return dates.span(first, last) if first < last else dates.moment(first)
