"""The way of a message: tokens → clock times → items → polarity → days and hours together → intervals."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from assistant.swedish.times import amounts, dates, days, hours, months, red_days, weeks  # noqa: F401 (the rules register themselves)
from assistant.swedish.times.clock import of_hour
from assistant.swedish.times.combine import combine
from assistant.swedish.times.elements import Element, elements
from assistant.swedish.times.grammar import CLOCKS, PHRASES, Scene
from assistant.swedish.times.guards import stands_alone
from assistant.swedish.times.model import Clock, Item, Times, Token
from assistant.swedish.times.tokens import tokens

STOCKHOLM = ZoneInfo("Europe/Stockholm")


def understand(text: str, now: datetime) -> Times:
    """The times a message speaks of, seen from `now` (naive local, or aware). Pure; no text makes it raise."""
    return combine(heard(text, now), _local(now))


def heard(text: str, now: datetime) -> list[Element]:
    """What was said of times, in order, as it stands in its sentence."""
    moment = _local(now)
    scene = Scene(_with_clocks(tokens(text), moment), moment)
    return elements(scene, _items(scene))


def _local(now: datetime) -> datetime:
    return now.astimezone(STOCKHOLM).replace(tzinfo=None) if now.tzinfo else now


def _with_clocks(raw: list[Token], now: datetime) -> list[Token]:
    """Each clock expression as one `exact` token; "kl 10 eller 11" names two."""
    scene = Scene(raw, now)
    made: list[Token] = []
    at = 0
    while at < len(raw):
        hit = CLOCKS.match_at(scene, at)
        if hit is None:
            made.append(_second_of_two(made, raw, at) or raw[at])
            at += 1
        else:
            made.append(Token("exact", hit[0], raw[at].start, raw[hit[1] - 1].end, raw[at].text))
            at = hit[1]
    return made


def _second_of_two(made: list[Token], raw: list[Token], at: int) -> Token | None:
    token = raw[at]
    beside = len(made) > 1 and made[-2].kind == "exact" and token.kind == "number"
    joined = ("or", "and", "comma") if _goes_on(raw, at) else ("or", "and")
    if not beside or made[-1].kind not in joined or not stands_alone(raw[at + 1] if at + 1 < len(raw) else None):
        return None
    found = of_hour(token.value, written=token.text)
    return replace(token, kind="exact", value=found) if isinstance(found, Clock) else None


def _goes_on(raw: list[Token], at: int) -> bool:
    """ "kl 9, 10 eller 11": more of the list follows."""
    following = [token.kind for token in raw[at + 1 : at + 3]]
    return following in (["or", "number"], ["comma", "number"])


def _items(scene: Scene) -> list[tuple[Item, int, int]]:
    found: list[tuple[Item, int, int]] = []
    at = 0
    while at < len(scene.tokens):
        hit = PHRASES.match_at(scene, at)
        if hit is None:
            at += 1
        else:
            found.append((hit[0], at, hit[1]))
            at = hit[1]
    return found
