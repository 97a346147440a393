"""Words of time that were written together: "påtorsdag", "fredageftermiddag", "imorgonkl", "nästavecka", "halvtre"."""

from __future__ import annotations

import re
from functools import cache

from assistant.swedish.times.fuzzy import fold
from assistant.swedish.times.lexicon import data, lexicon

SHORTEST = 6
Parts = list[tuple[str, int]]


def cut(written: str) -> Parts:
    """The words of one that is none itself, each with its place; a word that is one, whole."""
    vocabulary = lexicon().vocabulary
    if len(written) < SHORTEST or vocabulary.spelt(written) or written in vocabulary.ordinary:
        return [(written, 0)]
    found = _pattern().fullmatch(fold(written))
    places = [found.span(name) for name in found.groupdict() if found[name]] if found else []
    return [(written[start:end], start) for start, end in places] if len(places) > 1 else [(written, 0)]


@cache
def _pattern() -> re.Pattern[str]:
    """The four ways to glue; group names only keep the order."""
    before, named = (_either(data("numbers")["glued"][key]) for key in ("before", "clock"))
    days = _either(_forms("weekday", "relative_day", "workday", shortest=4))
    parts = _either([*_forms("part", shortest=3), "fm", "em"])
    wholes = _either(_forms("part", "week", "month_unit", "weekend", "holiday", shortest=4))
    hours = _either([*lexicon().hours])
    return re.compile(
        f"(?P<a>{before})?(?P<b>{days})(?:s?(?P<c>{parts}))?(?P<d>{named})?"
        f"|(?P<e>{before})(?P<f>{wholes})(?P<g>{named})?"
        f"|(?P<h>{named})(?P<i>halv)?(?P<j>{hours})|(?P<k>halv)(?P<l>{hours})"
        f"|(?P<m>{parts})(?P<n>{named})"
    )


def _forms(*kinds: str, shortest: int) -> list[str]:
    known = (phrase for phrases in lexicon().phrases.values() for phrase in phrases)
    return [words[0] for words, kind, _ in known if kind in kinds and len(words) == 1 and len(words[0]) >= shortest]


def _either(forms: list[str]) -> str:
    return "|".join(sorted({re.escape(fold(form)) for form in forms}, key=len, reverse=True))
