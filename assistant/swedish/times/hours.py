"""Parts of the day and stretches of hours: second pass, over `exact` tokens, bare numbers and words for parts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from assistant.swedish.times.clock import HALF_DAY, HOUR, IMPOSSIBLE, of_hour, reading
from assistant.swedish.times.grammar import PHRASES, Hit
from assistant.swedish.times.guards import DAY_KINDS, beside_a_day, code_before, stands_alone, words
from assistant.swedish.times.lexicon import data
from assistant.swedish.times.model import Clock, Hours, Moment, Token, Trouble

OFFICE_OPENS, OFFICE_CLOSES, EVENING_ENDS, DAY_BREAKS = 8 * HOUR, 17 * HOUR, 21 * HOUR, 6 * HOUR
# What tells from or until when.
BOUNDS = ("after", "earliest", "from", "before", "latest", "between")
# With one of these, or with nothing, the piece of a message ends.
STOPS = ("stop", "comma", "but", "and", "or")
Minutes = tuple[int, int]


def window(name: str) -> Hours:
    """A part of the day by its name in data/hours.yml."""
    part = data("hours")[name]
    start, end = (Clock(_minutes(part[side])) for side in ("from", "to"))
    return Hours(start, end, part["half"])


def _minutes(written: str) -> int:
    hour, minute = written.split(":")
    return int(hour) * HOUR + int(minute)


def minutes(hours: Hours, half: str) -> Minutes:
    """(start, end) after midnight. An open side ends with the office: 17:00, or starts with it: 08:00."""
    start = None if hours.start is None else reading(hours.start, half)
    end = None if hours.end is None else reading(hours.end, half)
    if start is None:
        start = OFFICE_OPENS if end is not None and end > OFFICE_OPENS else min(DAY_BREAKS, end or 0)
    if end is None:
        end = OFFICE_CLOSES if start < OFFICE_CLOSES else max(EVENING_ENDS, start)
    if end < start and end + HALF_DAY >= start and hours.end is not None and hours.end.twelve:
        end += HALF_DAY
    return start, max(start, end)


def together(parts: Sequence[Hours]) -> Minutes:
    """Parts said of the same time: "på kvällen" decides what "kl 7" is, "efter 10" cuts "förmiddag"."""
    half = next((part.half for part in parts if part.half != "none"), "none")
    exact = next((part for part in parts if part.exact), None)
    if exact is not None:
        return minutes(exact, half)
    stretches = [minutes(part, half) for part in parts]
    return max(start for start, _ in stretches), min(end for _, end in stretches)


def _clock(token: Token) -> Clock | None:
    """An exact token's clock; a bare number's when it can be an hour of the day."""
    if token.kind == "exact":
        return token.value if isinstance(token.value, Clock) else None
    found = of_hour(token.value, written=token.text) if 1 <= token.value <= 23 else None
    return found if isinstance(found, Clock) else None


def _sure(hit: Hit, *names: str) -> list[Clock] | None:
    """The clocks of these tokens, when none of them is a quantity of something else."""
    clocks = [_clock(hit[name]) for name in names]
    bare = hit[names[-1]].kind == "number"
    if None in clocks or bare and (not stands_alone(hit.after) or _is_taken(hit)):
        return None
    return [clock for clock in clocks if clock is not None]


def _is_taken(hit: Hit) -> bool:
    """ "ring 14" may be a number to phone; "ring inte före 14" tells when."""
    rings = hit.before is not None and hit.before.text in words("rings")
    return code_before(hit) and not (rings and hit.inside[0].kind in BOUNDS)


@PHRASES.rule("(at|on|to_hour)? (time:exact)")
def exact_time(hit: Hit) -> Hours | Trouble:
    clock = hit["time"].value
    return Trouble(IMPOSSIBLE) if clock == IMPOSSIBLE else Hours(clock, clock)


@PHRASES.rule("same_clock")
def same_clock(hit: Hit) -> Hours | None:
    """ "Onsdag klockan 13, nej torsdag samma tid": the clock that was said last."""
    before = hit.scene.tokens[: hit.begin]
    beside = zip([None, *before], before, strict=False)
    said = [
        now for last, now in beside if now.kind == "exact" or now.kind == "number" and last and last.kind in DAY_KINDS
    ]
    clock = _clock(said[-1]) if said else None
    return Hours(clock, clock) if clock else None


@PHRASES.rule("at? time:number", "onward time:number")
def bare_hour(hit: Hit) -> Hours | None:
    """ "imorgon 14", "vid tre": a number alone is an hour only beside a day or after such a word."""
    by_word = hit.inside[0].kind == "at" or hit.inside[0].kind == "onward"
    if not by_word and (hit["time"].value < 6 or not _hour_by_its_place(hit)):
        return None
    if hit.inside[0].text == "typ" and hit["time"].text in ("1", "2") and hit.before is not None:
        # Diabetes has types too.
        return None
    clocks = _sure(hit, "time")
    return Hours(clocks[0], clocks[0]) if clocks and hit["time"].value <= 20 else None


def _hour_by_its_place(hit: Hit) -> bool:
    return beside_a_day(hit) or _before_a_day(hit) or _listed_with_an_hour(hit)


def _before_a_day(hit: Hit) -> bool:
    """ "14 på torsdag", when nothing before it makes it a number of something."""
    if hit.before is not None and hit.before.kind not in ("comma", "stop", "or"):
        return False
    following = [token.kind for token in hit.scene.tokens[hit.end : hit.end + 2]]
    return following[:1] == ["relative_day"] or following in (["on", "weekday"], ["on", "mon"])


def _listed_with_an_hour(hit: Hit) -> bool:
    """ "onsdag 10 eller 13"."""
    before = [token.kind for token in hit.scene.tokens[max(0, hit.begin - 3) : hit.begin]]
    return len(before) == 3 and before[0] in DAY_KINDS and before[1] == "number" and before[2] in ("or", "and")


@PHRASES.rule("at? time:time (on|to_hour|the)? (start_of|end_of)? part:halfday")
def hour_of_part(hit: Hit) -> Hours | Trouble | None:
    """ "8 på kvällen", "kl 3 em": the part tells which half of the day."""
    if hit["time"].value == IMPOSSIBLE:
        return Trouble(IMPOSSIBLE)
    clock = _clock(hit["time"])
    name = hit["part"].value
    if clock is None or hit["part"].text.endswith(("ar", "er")) or name in ("before_lunch", "after_lunch"):
        return None
    half = name if name in ("am", "pm") else window(name).half
    sure = Clock(reading(clock, half))
    return Hours(sure, sure, half)


@PHRASES.rule("(at|on)? time:exact on? each:some part")
def habit(hit: Hit) -> Trouble | None:
    """ "klockan fyra varje natt"."""
    return Trouble("nothing") if hit["each"].text == "varje" else None


@PHRASES.rule("at? time:time on? part:part or on? other:part")
def either_half(hit: Hit) -> Trouble | None:
    """ "kl 7 på morgonen eller kvällen": both halves of the day are said, so we must ask."""
    halves = {window(hit[name].value).half for name in ("part", "other")}
    return Trouble("am_pm") if len(halves) == 2 and _clock(hit["time"]) else None


@PHRASES.rule("(on|to_hour|under|the|to)? (start_of|end_of|middle_of)? the? some? whole? part:part")
def part_of_day(hit: Hit) -> Hours | Trouble:
    """ "varje kväll" is a habit."""
    if any(token.text == "varje" for token in hit.inside):
        return Trouble("nothing")
    return window(hit["part"].value)


@PHRASES.rule(
    "after at? kl? time:time",
    "earliest at? kl? time:time",
    "from at? kl? time:time onward?",
    "from time:time and after",
    "at? time:time onward",
)
def from_time(hit: Hit) -> Hours | None:
    """ "efter tre", "tidigast 10": from then on."""
    clocks = _sure(hit, "time")
    return Hours(clocks[0], None) if clocks else None


@PHRASES.rule("before at? kl? time:time", "latest at? kl? time:time", "edge:to at? kl? time:time")
def until_time(hit: Hit) -> Hours | None:
    """ "före 11", "senast kl 14", "fram till tre"; "till kl 15" alone is the time itself."""
    if "edge" in hit and not hit["edge"].text.startswith(("fram", "t")) or "edge" in hit and hit["edge"].text == "till":
        return None
    clocks = _sure(hit, "time")
    return Hours(None, clocks[0]) if clocks else None


@PHRASES.rule("at? time:time edge:latest")
def time_at_latest(hit: Hit) -> Hours | None:
    """ "Klockan 14 senast", where no other time begins: "kl 10 senast fredag"."""
    if hit["edge"].text != "senast" or (hit.after is not None and hit.after.kind not in STOPS):
        return None
    clocks = _sure(hit, "time")
    return Hours(None, clocks[0]) if clocks else None


@PHRASES.rule("to kl? time:exact")
def to_time(hit: Hit) -> Hours | None:
    """ "Ändra till kl 15": the time itself."""
    clock = _clock(hit["time"])
    return Hours(clock, clock) if clock else None


@PHRASES.rule(
    "between at? kl? start:time (and|dash|to|or) kl? end:time",
    "from at? kl? start:time (to|dash) kl? end:time",
)
def between(hit: Hit) -> Hours | None:
    clocks = _sure(hit, "start", "end")
    if clocks and hit.scene.moving and hit.inside[0].kind == "from":
        return Hours(clocks[1], clocks[1])
    return Hours(clocks[0], clocks[1]) if clocks else None


@PHRASES.rule("(between|from) part:part (and|dash|to) at? kl? end:time")
def from_part(hit: Hit) -> Hours | None:
    """ "mellan lunch och 15"."""
    clocks = _sure(hit, "end")
    return Hours(window(hit["part"].value).start, clocks[0]) if clocks else None


@PHRASES.rule("at? start:time (dash|to) kl? end:time")
def stretch(hit: Hit) -> Hours | None:
    """ "9-11", "13.30 till 15". Two bare numbers must look like office hours."""
    clocks = _sure(hit, "start", "end")
    if not clocks:
        return None
    numbers = [hit[name].value for name in ("start", "end") if hit[name].kind == "number"]
    if len(numbers) == 2 and not (numbers[0] != numbers[1] and (beside_a_day(hit) or _office(*numbers))):
        return None
    if hit.scene.moving and any(token.kind == "to" for token in hit.inside):
        return Hours(clocks[1], clocks[1])
    return Hours(clocks[0], clocks[1])


def _office(start: int, end: int) -> bool:
    return 6 <= start < end <= 21 or 8 <= start <= 12 and 1 <= end <= 5


@PHRASES.rule("(at|to)? midnight")
def midnight(_hit: Hit) -> Hours:
    return Hours(Clock(0), Clock(0))


@PHRASES.rule("now")
def right_now(hit: Hit) -> Moment | None:
    """ "nu" is a time only as the whole message; elsewhere it fills out a sentence."""
    if hit.before is not None or hit.after is not None and hit.after.kind != "stop":
        return None
    moment = to_minute(hit.now)
    return Moment(moment, moment)


def to_minute(now: datetime) -> datetime:
    return now.replace(second=0, microsecond=0)
