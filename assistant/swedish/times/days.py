"""Weekdays, today and tomorrow, "om tre dagar", and everything that lies behind us."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from assistant.swedish.times.calendar_days import next_weekday, week_of, weekdays_in, workdays_in
from assistant.swedish.times.grammar import PHRASES, Hit
from assistant.swedish.times.guards import DAY_KINDS, words
from assistant.swedish.times.hours import window
from assistant.swedish.times.model import (
    DAY,
    RANK_WEEKDAY,
    RANK_WEEKEND,
    Both,
    Days,
    Moment,
    Span,
    Trouble,
    day,
    days,
)

PAST = Trouble("past")
CLOCK_FOLLOWS = frozenset(("kl", "exact", "part", "number", "before", "after", "between", "on", "the", "date_dm", "or"))


def weekday(number: int, today: date) -> Days:
    """The next one strictly after today; inside a frame, those of the frame."""

    def pick(frame: Span | None) -> tuple[Span, ...]:
        return (day(next_weekday(today, number)),) if frame is None else weekdays_in(frame, number)

    return Days(pick, RANK_WEEKDAY)


@PHRASES.rule("(on|to|under)? (the|some|this|now|coming)* weekday:weekday that_comes?")
def coming_weekday(hit: Hit) -> Days | None:
    """ "Tor" is also a name: it counts only beside another time."""
    if hit["weekday"].text == "tor" and hit.inside[0] is hit["weekday"] and not _beside_a_time(hit):
        return None
    return weekday(hit["weekday"].value, hit.today)


def _beside_a_time(hit: Hit) -> bool:
    beside = {token.kind for token in (hit.before, hit.after) if token is not None}
    return bool(beside & (CLOCK_FOLLOWS | {"week", "comma", "dash", "slash", "number"}))


@PHRASES.rule("(on|to|under)? (the|some|this|now|coming)* weekday:mon")
def monday_or_month(hit: Hit) -> Days | None:
    """ "mån" is Monday, but not in "mån om att"."""
    careless = hit.after is not None and hit.after.kind in ("in", "other", "on") and hit.inside[0].kind == "mon"
    return None if careless else weekday(0, hit.today)


@PHRASES.rule("weekday:weekday_two")
def two_letters(hit: Hit) -> Days | None:
    """ "ti 10.00", "må, on": two letters count only beside a clock, a date or another of their kind."""
    near = ("weekday_two", "clock", "exact", "date_dm", "kl", "comma", "dash")
    sure = hit.after is not None and hit.after.kind in ("exact", "date_dm", "kl", "part")
    following = hit.scene.tokens[hit.end + 1 : hit.end + 2]
    listed = hit.after is not None and hit.after.kind in near and bool(following) and following[0].kind == "weekday_two"
    last = hit.before is not None and hit.before.kind in ("comma", "dash", "or") and _two_letters_before(hit)
    return weekday(hit["weekday"].value, hit.today) if sure or listed or last else None


def _two_letters_before(hit: Hit) -> bool:
    return hit.begin >= 2 and hit.scene.tokens[hit.begin - 2].kind == "weekday_two"


@PHRASES.rule("on? the? next weekday:any_weekday")
def weekday_of_next_week(hit: Hit) -> Days | None:
    """ "nästa mån" alone is next month, "nästa mån kl 9" and "på nästa mån" a Monday."""
    named = hit.inside[0].kind == "on" or hit.after is not None and hit.after.kind in CLOCK_FOLLOWS
    if hit["weekday"].kind == "mon" and not named:
        return None
    found = weekdays_in(week_of(hit.today, 1), hit["weekday"].value)
    return days(*found)


@PHRASES.rule("(on|from|between)? first:any_weekday (dash|to|and) on? the? last:any_weekday")
def weekdays_through(hit: Hit) -> Days | None:
    """tis–tors, måndag till onsdag: each day. When an appointment is moved, only where it goes."""
    joined_by = next(token for token in hit.inside if token.kind in ("dash", "to", "and"))
    if joined_by.kind == "and" and hit.inside[0].kind != "between":
        return None
    if hit.scene.moving and joined_by.kind == "to":
        return weekday(hit["last"].value, hit.today)
    return _through(hit["first"].value, hit["last"].value, hit.today)


def _through(first: int, last: int, today: date) -> Days:
    length = (last - first) % 7 + 1

    def pick(frame: Span | None) -> tuple[Span, ...]:
        starts = weekdays_in(frame, first) if frame else (day(next_weekday(today, first)),)
        return tuple(day(start.first + DAY * shift) for start in starts for shift in range(length))

    return Days(pick, RANK_WEEKDAY)


@PHRASES.rule(
    "on? weekday:any_weekday in at? amount:amount unit:week", "on? weekday:any_weekday in at? amount:number unit:day"
)
def weekday_weeks_later(hit: Hit) -> Days | None:
    """ "måndag om en vecka", "om fjorton dagar": a week, or two, after the coming one."""
    amount = hit["amount"].value
    if hit["unit"].kind == "day" and amount % 7:
        return None
    shift = DAY * amount * (7 if hit["unit"].kind == "week" else 1)
    return days(day(next_weekday(hit.today, hit["weekday"].value) + shift))


@PHRASES.rule("in at? amount:amount unit:week on? (the|article)? weekday:any_weekday")
def in_weeks_on_weekday(hit: Hit) -> Days:
    """ "om två veckor på torsdag": the Thursday nearest to this day in two weeks."""
    aim = hit.today + DAY * 7 * hit["amount"].value
    return days(day(next_weekday(aim - DAY * 4, hit["weekday"].value)))


@PHRASES.rule("(on|to|under)? (some|the|whole|coming)* workday")
def workday(hit: Hit) -> Days | None:
    """Monday to Friday, red days left out; without a frame those of the coming seven days.

    "vardag" and "i vardagen" are everyday life, "på en vardag" and "vardagar" are days.
    """
    in_evening = hit.after is not None and hit.after.kind == "part"
    if hit.inside[0].kind == "workday" and hit.inside[0].text.endswith(("ag", "ags", "agen")) and not in_evening:
        return None

    def pick(frame: Span | None) -> tuple[Span, ...]:
        return workdays_in(frame or Span(hit.today + DAY, hit.today + DAY * 8))

    return Days(pick, RANK_WEEKEND)


@PHRASES.rule("all_days", "when_ever")
def all_days(hit: Hit) -> Days | None:
    """ "alla dagar utom fredag": those of the frame, else of the coming seven days; a time only for what it excepts."""
    if not _excepts(hit):
        return None

    def pick(frame: Span | None) -> tuple[Span, ...]:
        return (frame or Span(hit.today + DAY, hit.today + DAY * 8),)

    return Days(pick, RANK_WEEKEND)


def _excepts(hit: Hit) -> bool:
    """True before "utom" soon, or "men inte" at once."""
    following = hit.scene.tokens[hit.end : hit.end + 3]
    denied = next((at for at, token in enumerate(following) if token.kind == "negation"), None)
    if denied is None or hit.inside[0].text == "allt" and not _excepts_a_day(hit, hit.end + denied):
        return False
    return following[denied].text in words("exceptions") or {token.kind for token in following[:denied]} in (
        {"but"},
        {"comma"},
        {"comma", "but"},
    )


def _excepts_a_day(hit: Hit, denied: int) -> bool:
    """ "Allt utom fredagar", and not "allt är rätt utom namnet"."""
    following = hit.scene.tokens[denied + 1 : denied + 3]
    return any(token.kind in DAY_KINDS for token in following)


@PHRASES.rule("(on|to|under|for)? whole? day:relative_day (in amount:amount unit:week)?")
def relative_day(hit: Hit) -> Days | Trouble:
    if hit["day"].value < 0:
        return PAST
    shift = hit["day"].value + 7 * hit.value("amount", 0)
    return days(day(hit.today + DAY * shift))


@PHRASES.rule("early:start_of day:relative_day", "day:relative_day early:start_of")
def early_on_day(hit: Hit) -> Both | None:
    """tidigt imorgon."""
    early = hit["early"].text == "tidigt" and hit["day"].value >= 0
    return Both(days(day(hit.today + DAY * hit["day"].value)), window("morning")) if early else None


@PHRASES.rule("part:relative_part")
def part_of_relative_day(hit: Hit) -> Both:
    """ikväll, i eftermiddag, imorgon bitti."""
    shift, name = hit["part"].value.split()
    return Both(days(day(hit.today + DAY * int(shift))), window(name))


@PHRASES.rule("on? later day:relative_day", "day:relative_day later")
def later_today(hit: Hit) -> Moment | None:
    """senare idag: from now to midnight."""
    start = hit.now.replace(second=0, microsecond=0)
    return Moment(start, datetime.combine(hit.today + DAY, datetime.min.time())) if hit["day"].value == 0 else None


@PHRASES.rule(
    "to_hour? which:weekday_past",
    "past_day",
    "for? amount:amount unit:unit ago",
    "for? article? half_hour ago",
    "(to_hour|on|under|the)? the? previous (week|month_unit|mon|year_unit|weekend)",
    "(to_hour|on|under|the)? the? previous (weekday|part|season|quarter_year|day)",
    "(to_hour|on|under|the)? the? previous amount unit",
    "to_hour weekday that_was",
)
def behind_us(hit: Hit) -> Trouble:
    return Trouble("past", frame=any(token.kind == "previous" for token in hit.inside))


@PHRASES.rule(
    "ago (to_hour|the|on)? (month|holiday|season|four|date_dm|date_ymd|week)",
    "since (month|holiday|season|date_dm|week)",
    "since number month",
    "ago number month",
    "ago previous (week|month_unit|year_unit)",
    "since_day:ago weekday",
)
def ever_since(hit: Hit) -> Trouble | None:
    """ "sedan i maj", "sen jul": since then; but "sen på fredag" is yet to come."""
    if "since_day" in hit and hit["since_day"].text != "sedan":
        return None
    return None if any(token.kind == "on" for token in hit.inside) else PAST


@PHRASES.rule("amount (part|weekday|hour) (to_hour|of) week", "some mon")
def so_often(hit: Hit) -> Trouble | None:
    """ "två kvällar i veckan", "varje mån"."""
    return Trouble("nothing") if len(hit.inside) > 2 or hit.inside[0].text == "varje" else None


@PHRASES.rule("(on|to_hour)? every_other (weekday|week|day|mon|part|weekend|month_unit)")
@PHRASES.rule("greeting")
def greeting(_hit: Hit) -> Trouble:
    """ "God morgon": a word for a time, no time."""
    return Trouble("nothing")


Shifted = Callable[[date], date]


@PHRASES.rule("side:day_after day:relative_day", "side:day_before day:relative_day")
def beside_relative_day(hit: Hit) -> Days:
    shift = 1 if hit["side"].kind == "day_after" else -1
    return days(day(hit.today + DAY * (hit["day"].value + shift)))
