"""Is a bare number a clock time? Only what stands beside it can tell: "efter tre" is, "efter tre barn" is not."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from assistant.swedish.times.grammar import Hit
from assistant.swedish.times.lexicon import data
from assistant.swedish.times.model import Token

DAY_KINDS = frozenset(
    ("weekday", "mon", "weekday_two", "relative_day", "relative_part", "month", "holiday", "part")
    + ("date_ymd", "date_dmy", "date_dm", "date_compact", "ordinal", "weekend")
)
# After a number these make it a quantity, an age or part of something longer.
QUANTITY_KINDS = frozenset(
    (
        "day",
        "week",
        "mon",
        "month_unit",
        "year_unit",
        "hour",
        "minute",
        "second",
        "half_hour",
        "month",
        "number",
        "other",
        "ago",
        "quarter_year",
    )
    + ("sign", "four", "date_dm", "article", "couple")
)


@cache
def words(name: str) -> frozenset[str]:
    return frozenset(data("polarity")[name])


def approved(tokens: Sequence[Token], end: int) -> bool:
    """ "tisdag går bra": said right after a time, that it suits."""
    following = [token.text for token in tokens[end : end + 3]]
    said = " ".join(following)
    return any(said.startswith(phrase) for phrase in words("approving")) and "inte" not in following


def stands_alone(token: Token | None) -> bool:
    """True when what follows a number does not count, measure or continue it."""
    if token is None or token.kind not in QUANTITY_KINDS:
        return True
    return token.kind in ("other", "ago", "article", "couple") and token.text in words("plain_after")


def spoken_for(token: Token | None) -> bool:
    """True when what stands before a number takes it: "rum 14", "ring 1430"."""
    return token is not None and token.text in words("not_clock_before")


def code_before(hit: Hit) -> bool:
    """ "rum 14", "koden är 1430"."""
    before = hit.scene.tokens[max(0, hit.begin - 2) : hit.begin]
    return (
        spoken_for(before[-1] if before else None)
        or len(before) == 2
        and before[1].text == "är"
        and spoken_for(before[0])
    )


def beside_a_day(hit: Hit) -> bool:
    return hit.before is not None and hit.before.kind in DAY_KINDS
