"""Clock times: first pass. Every way to say one becomes a single token of kind `exact`, its value a Clock."""

from __future__ import annotations

from assistant.swedish.times.grammar import CLOCKS, Hit
from assistant.swedish.times.guards import beside_a_day, code_before, stands_alone
from assistant.swedish.times.model import Clock

HOUR, HALF_DAY, WHOLE_DAY = 60, 12 * 60, 24 * 60
EARLIEST, LATEST = 6 * HOUR + 30, 18 * HOUR + 29
# Four bare figures: hardly a clock time outside these.
OPEN, CLOSED = 600, 2000
IMPOSSIBLE = "impossible"
ClockOrTrouble = Clock | str | None


def reading(clock: Clock, half: str = "none") -> int:
    """Minutes after midnight: the reading that suits the half of the day, else the one from 06:30 to 18:29."""
    if not clock.twelve:
        return clock.minutes + HALF_DAY if half == "pm" and 0 < clock.minutes < 10 * HOUR else clock.minutes
    early = clock.minutes % HALF_DAY
    return early + HALF_DAY * _is_late(early, half)


def _is_late(early: int, half: str) -> bool:
    if half == "am":
        return early < HOUR
    if half == "pm":
        return True
    if half == "noon":
        return early < 10 * HOUR
    if half == "night":
        return early >= 6 * HOUR
    return early < EARLIEST


def of_hour(hour: int, minutes: int = 0, *, written: str = "") -> ClockOrTrouble:
    """A Clock; with a leading zero ("05:15") the hour is meant as it stands."""
    total = hour * HOUR + minutes
    if hour > 24 or minutes >= HOUR or total > WHOLE_DAY:
        return IMPOSSIBLE
    return Clock(total % WHOLE_DAY, twelve=1 <= hour <= 12 and not written.startswith("0"))


@CLOCKS.rule("(kl|at)? kl? time:clock")
def digital(hit: Hit) -> ClockOrTrouble:
    """14.30, 9:15, kl 14:30:00. Without "kl" an impossible one is no time at all (ratio 50:50)."""
    (hour, minutes, *_), written = hit["time"].value
    if code_before(hit) or _dotted_date(hit, hour, minutes, written):
        return None
    found = of_hour(hour, minutes, written=written)
    return None if found == IMPOSSIBLE and hit.inside[0].kind != "kl" else found


def _dotted_date(hit: Hit, day: int, month: int, written: str) -> bool:
    """ "den 3.12", "3.12 kl 10": a date written with a dot."""
    as_date = hit.before is not None and hit.before.text == "den" or hit.after is not None and hit.after.kind == "kl"
    return "." in written and as_date and 1 <= day <= 31 and 1 <= month <= 12


@CLOCKS.rule("kl kl? time:comma_clock", "time:comma_clock")
def with_comma(hit: Hit) -> ClockOrTrouble:
    """ "kl 13,30", "fredag 13,30": a number with a decimal unless a clock or a day stands before it."""
    if hit.inside[0].kind != "kl" and not beside_a_day(hit):
        return None
    (hour, minutes), written = hit["time"].value
    return of_hour(hour, minutes, written=written)


@CLOCKS.rule("(kl|at)? kl? time:four (?! four)")
def four_digits(hit: Hit) -> ClockOrTrouble:
    """1430 and kl 0930, but neither a year nor a code."""
    value, written = hit["time"].value, hit["time"].text
    named = "kl" in (token.kind for token in hit.inside)
    after_colon = hit.before is not None and hit.before.text == ":"
    if not named and (
        after_colon
        or code_before(hit)
        or not OPEN <= value <= CLOSED
        and not beside_a_day(hit)
        or not stands_alone(hit.after)
        or _is_year(hit, value)
    ):
        return None
    if not written.isdigit() or hit.goes_on_with("dash", "other"):
        return None
    found = of_hour(value // 100, value % 100, written=written)
    return None if found == IMPOSSIBLE and not named else found


def _is_year(hit: Hit, value: int) -> bool:
    after_month = hit.before is not None and hit.before.kind in ("month", "week", "holiday", "date_dm")
    return 1900 <= value <= 2099 and (after_month or not beside_a_day(hit) or value > 2000 and value % 100 >= 20)


@CLOCKS.rule("(kl|at|between)? time:about")
def about(hit: Hit) -> ClockOrTrouble:
    return of_hour(hit["time"].value)


@CLOCKS.rule("(at|on)? kl at? even? hour:number", "(at|on)? kl at? hour:ordinal")
def named(hit: Hit) -> ClockOrTrouble:
    """kl 3, klockan tre. "kl 25" is said as a time, though there is none."""
    if not hit["hour"].text[0].isalnum() or hit.after is not None and hit.after.kind == "month":
        return None
    return of_hour(hit["hour"].value, written=hit["hour"].text)


@CLOCKS.rule("(at|on)? kl at? hour:number minutes:number", "hour:number minutes:number")
def spoken(hit: Hit) -> ClockOrTrouble:
    """fjorton trettio, kl 14 30; without "kl" in words only, and the minutes at least ten."""
    hour, minutes = hit["hour"], hit["minutes"]
    by_name = hit.inside[0].kind != "number"
    counting = any(token is not None and token.kind == "number" for token in (hit.before, hit.after))
    if not by_name and (counting or hour.text.isdigit() or minutes.text.isdigit() or minutes.value < 10):
        return None
    return of_hour(hour.value, minutes.value) if hour.value < 24 and 10 <= minutes.value < HOUR else None


@CLOCKS.rule("kl? hour:number zero:number minutes:number")
def spoken_with_zero(hit: Hit) -> ClockOrTrouble:
    """fjorton noll noll, tretton noll två."""
    if hit["zero"].text != "noll" or hit["hour"].value > 23 or hit["minutes"].value > 9:
        return None
    return of_hour(hit["hour"].value, hit["minutes"].value, written="0" if hit["hour"].value == 0 else "")


@CLOCKS.rule("kl hour:number and minutes:number")
def hour_and_minutes(hit: Hit) -> ClockOrTrouble:
    """ "klockan 14 och 30"; "kl 9 och 15" are two."""
    hour, minutes = hit["hour"].value, hit["minutes"].value
    return of_hour(hour, minutes) if hour <= 24 < minutes < HOUR and stands_alone(hit.after) else None


@CLOCKS.rule("(kl|at|on)? kl? zero:number hour:number minutes:number", "kl zero:number hour:number")
def with_leading_zero(hit: Hit) -> ClockOrTrouble:
    """noll nio femton, klockan noll åtta: as written with a zero, so 09:15 and 08:00."""
    hour, minutes = hit["hour"].value, hit.value("minutes", 0)
    if hit["zero"].text != "noll" or not 1 <= hour <= 9 or 0 < minutes < 10:
        return None
    return of_hour(hour, minutes, written="0")


@CLOCKS.rule("(kl|at|on)? kl? half hour:number", "(at|kl)? kl? half hour:about")
def half_hour(hit: Hit) -> ClockOrTrouble:
    """halv tre is 02:30 or 14:30."""
    return _near(hit, -30) if 1 <= hit["hour"].value <= 24 and stands_alone(hit.after) else None


@CLOCKS.rule(
    "(kl|at|on)? kl? minutes:minutes_said minute? side:to_hour half:half? hour:number",
    "(kl|at|on)? kl? minutes:minutes_said minute? side:past_hour half:half? hour:number",
    "kl minutes:minutes_said minute? side:after half:half? hour:number",
)
def minutes_from_hour(hit: Hit) -> ClockOrTrouble:
    """kvart i nio, tio över ett, fem i halv tre, tjugo minuter i åtta."""
    minutes = hit["minutes"].value
    if not 1 <= minutes < HOUR or not 1 <= hit["hour"].value <= 24 or not stands_alone(hit.after):
        return None
    offset = -minutes if hit["side"].kind == "to_hour" else minutes
    return _near(hit, offset - (30 if "half" in hit else 0))


@CLOCKS.rule(
    "(kl|at|on)? kl? minutes:number side:to_hour quarter:quarter edge:to_hour hour:number",
    "(kl|at|on)? kl? minutes:number side:past_hour quarter:quarter edge:to_hour hour:number",
    "(kl|at|on)? kl? minutes:number side:to_hour quarter:quarter edge:past_hour hour:number",
    "(kl|at|on)? kl? minutes:number side:past_hour quarter:quarter edge:past_hour hour:number",
)
def minutes_from_quarter(hit: Hit) -> ClockOrTrouble:
    """tre i kvart i tolv, två över kvart över ett."""
    if not 1 <= hit["hour"].value <= 24 or not stands_alone(hit.after):
        return None
    minutes, quarter = (
        hit[name].value * (-1 if hit[side].kind == "to_hour" else 1)
        for name, side in (("minutes", "side"), ("quarter", "edge"))
    )
    return _near(hit, minutes + quarter)


def _near(hit: Hit, offset: int) -> Clock:
    hour = hit["hour"].value
    return Clock((hour * HOUR + offset) % WHOLE_DAY, twelve=hour <= 12)


@CLOCKS.rule("hour:number sharp", "sharp kl? hour:number")
def sharp(hit: Hit) -> ClockOrTrouble:
    """10 prick."""
    return of_hour(hit["hour"].value) if hit["hour"].value <= 24 else None


@CLOCKS.rule("hour:number mark:ampm")
def with_am_or_pm(hit: Hit) -> ClockOrTrouble:
    """8 am, 3 pm."""
    if not 1 <= hit["hour"].value <= 12:
        return None
    return Clock(reading(Clock(hit["hour"].value * HOUR, twelve=True), hit["mark"].value))
