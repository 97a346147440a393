"""Holidays and eves by name, and what is said in relation to them."""

from __future__ import annotations

from assistant.swedish.times.calendar_days import bridge_days, holiday_ahead, named_days, next_weekday, week_of
from assistant.swedish.times.grammar import PHRASES, Hit
from assistant.swedish.times.guards import stands_alone
from assistant.swedish.times.model import DAY, Days, Span, day, days

PLAIN_SEASONS = (
    "jul",
    "julen",
    "nyår",
    "påsk",
    "midsommar",
    "pingst",
    "nyåret",
    "påsken",
    "midsommaren",
    "pingsten",
)


def _when(hit: Hit) -> Span | None:
    name = hit["holiday"].value
    return named_days(name, hit["year"].value) if "year" in hit else holiday_ahead(name, hit.today)


@PHRASES.rule("(on|to_hour|to|under|past_hour|of)? (the|near)? holiday:holiday year:four?")
def holiday(hit: Hit) -> Days | None:
    """julafton, kristi himmelsfärd; "jul" is 24–26 December."""
    if hit["holiday"].text in PLAIN_SEASONS and not stands_alone(hit.after):
        return None
    found = _when(hit)
    return days(found) if found else None


@PHRASES.rule("on? side:day_after holiday:holiday", "on? side:day_before holiday:holiday")
def beside_holiday(hit: Hit) -> Days | None:
    found = _when(hit)
    if found is None:
        return None
    return days(day(found.last if hit["side"].kind == "day_after" else found.first - DAY))


@PHRASES.rule(
    "(to_hour|on|under)? side:week_after holiday:holiday",
    "(to_hour|on|under)? side:week_before holiday:holiday",
)
def week_beside_holiday(hit: Hit) -> Days | None:
    found = _when(hit)
    if found is None:
        return None
    return days(week_of(found.last - DAY, 1) if hit["side"].kind == "week_after" else week_of(found.first, -1))


@PHRASES.rule(
    "(on|to)? (the|last)* weekday:any_weekday side:before holiday:holiday",
    "(on|to)? (the|ordinal)* weekday:any_weekday side:after holiday:holiday",
)
def weekday_beside_holiday(hit: Hit) -> Days | None:
    """fredagen före jul, första måndagen efter nyår: the nearest one."""
    found = _when(hit)
    if found is None or any(token.kind == "ordinal" and token.value != 1 for token in hit.inside):
        return None
    wanted = hit["weekday"].value
    after = next_weekday(found.last - DAY, wanted)
    return days(day(after if hit["side"].kind == "after" else next_weekday(found.first - DAY * 8, wanted)))


@PHRASES.rule("(on|the)? the? bridge_day")
def bridge_day(hit: Hit) -> Days | None:
    found = next(bridge_days(hit.today), None)
    return days(day(found)) if found else None
