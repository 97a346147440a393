"""The time of a shown list that is named by its day and its hour, in whatever words: "två på torsdag, om den är ledig".

What is shown tells what a bare number means: without a list "torsdag två" may be anything.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.denied import denied, denied_before
from assistant.swedish.words.text import fold

HALF_A_DAY = 12 * 60


@dataclass(frozen=True)
class _Hour:
    """An hour that is named, by the minutes of half a day, with its day where that stands beside it."""

    minutes: int
    weekday: int | None
    at: int


def by_day_and_hour(text: str, shown: Sequence[datetime]) -> int | None:
    """The place of the only one meant; None where only a day or only an hour is named, or a day by its date.

    What is denied, a bound, or taken up by something else, names no time that is wanted.
    """
    said = fold(text)
    if _pattern("unless").search(said):
        return None
    right = _put_right(said)
    if not right and puts_right_what_it_asked(said):
        return None
    wanted = set(right or _wanted(said))
    fitting = [place for place, moment in enumerate(shown) if _named(moment) in wanted]
    return fitting[0] if len(fitting) == 1 else None


def taken_by_day_and_hour(text: str, shown: Sequence[datetime]) -> int | None:
    """The same of a message that was taken for a no or a question: where a piece of it only takes that time, as in
    "finns det hiss? jag tar torsdag två", and none of "har sfi torsdag två" or "är torsdag två den sista".
    """
    place = by_day_and_hour(text, shown)
    return place if any(by_day_and_hour(one, shown) == place and _takes(one) for one in _pieces(fold(text))) else None


def puts_right_what_it_asked(text: str) -> bool:
    """True for "kan jag ta onsdag 13? eller nej, torsdag samma tid": the time that is taken stands after the mark."""
    said = fold(text)
    turned = _pattern("turns_after_asking").search(said)
    return bool(
        turned and (_pattern("weekday").search(said, turned.end()) or _pattern("clock").search(said, turned.end()))
    )


def _pieces(said: str) -> Iterator[str]:
    """What stands between the marks of a list belongs together, unless it says outright that it is taken."""
    for sentence in _pattern("sentences").split(said):
        parts = _pattern("pieces").split(sentence)
        yield from parts if len(parts) == 1 else (part for part in parts if _pattern("takes").search(part))


def _takes(piece: str) -> bool:
    return not _pattern("refuses_it").search(piece) and _only_takes(piece)


def _only_takes(piece: str) -> bool:
    named = (*_patterns("beside_a_day"), *_patterns("alone"), _pattern("weekday"), _pattern("only_hour"))
    for pattern in named:
        piece = pattern.sub(" ", piece)
    return all(word in load("day_and_hour")["chooses"] for word in re.findall(r"\w+", piece))


def _named(moment: datetime) -> tuple[int, int]:
    return moment.weekday(), (moment.hour * 60 + moment.minute) % HALF_A_DAY


def _put_right(said: str) -> list[tuple[int, int]]:
    """Where the last word is another day for the hour before it, another hour for that day, or another of both."""
    before, *after = _pattern("put_right").split(said, maxsplit=1)
    if not after or not _only_takes(after[0]) or not (first := list(_wanted(before))):
        return []
    day, minutes = first[-1]
    if list(_wanted(after[0])):
        return list(_wanted(after[0]))
    days = [_weekday(one.group()) for one in _pattern("weekday").finditer(after[0])]
    hours = [_minutes(one) for one in _pattern("only_hour").finditer(after[0])]
    if len(days) + len(hours) != 1:
        return []
    return [(days[0], minutes)] if days else [(day, hours[0])]


def _wanted(said: str) -> Iterator[tuple[int, int]]:
    """Weekday and minutes of each: hours with their day beside them go before all others."""
    anchored = [hour for hour in _hours(said, "beside_a_day") if hour.weekday is not None]
    for hour in anchored or _hours(said, "alone"):
        weekday = _day_of(said, hour) if hour.weekday is None else hour.weekday
        if weekday is not None:
            yield weekday, hour.minutes


def _hours(said: str, name: str) -> Iterator[_Hour]:
    for pattern in _patterns(name):
        for match in pattern.finditer(said):
            if not (_is_bound(said, match) or _will_not_do(said, match) or _is_busy(said, match)):
                day = match.groupdict().get("day")
                yield _Hour(_minutes(match), _weekday(day) if day else None, match.start())


def _is_bound(said: str, match: re.Match[str]) -> bool:
    """ "Efter två på torsdag", "klockan 14 senast"; "onsdag eller torsdag två" is either."""
    begins = match.start("half") if match["half"] else match.start("hour")
    if _pattern("two_days").search(said[: match.start()]):
        return True
    before = said[:begins]
    return bool(_pattern("bound_before").search(before) or _pattern("bound_after").search(said[match.end() :]))


def _will_not_do(said: str, match: re.Match[str]) -> bool:
    return denied(said, match) or bool(_pattern("wont_do").search(said[match.end() :]))


def _is_busy(said: str, match: re.Match[str]) -> bool:
    before, after = said[: match.start()], said[match.end() :]
    return bool(_pattern("busy_before").search(before) or _pattern("busy_after").search(after))


def _day_of(said: str, hour: _Hour) -> int | None:
    """The day just named for "den dagen", else the only one that is neither denied nor taken up."""
    days = list(_pattern("weekday").finditer(said))
    if _pattern("same_day").search(said):
        before = [day for day in days if day.start() < hour.at]
        return _weekday(before[-1].group()) if before else None
    free = {_weekday(day.group()) for day in days if not (denied_before(said, day) or _is_busy(said, day))}
    return free.pop() if len(free) == 1 else None


def _minutes(match: re.Match[str]) -> int:
    named = match["hour"]
    hour = int(named) if named.isdigit() else int(load("day_and_hour")["hours"][named])
    return (hour * 60 + int(match["minute"] or 0) - (30 if match["half"] else 0)) % HALF_A_DAY


def _weekday(word: str) -> int:
    return next(int(day) for name, day in load("day_and_hour")["days"].items() if word.startswith(name))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return _compiled(load("day_and_hour")[name], bounded=name in ("weekday", "only_hour"))


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(_compiled(pattern) for pattern in load("day_and_hour")[name])


def _compiled(pattern: str, *, bounded: bool = True) -> re.Pattern[str]:
    held = load("day_and_hour")
    hours = "|".join(sorted(held["hours"], key=len, reverse=True))
    for name in ("hour", "weekday", "may_follow"):
        pattern = pattern.replace(f"<{name}>", held[name])
    return re.compile(rf"(?<!\w){pattern.replace('<hours>', hours)}" if bounded else pattern)
