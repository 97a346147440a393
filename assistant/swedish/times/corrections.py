"""Times that were said and then taken back: "på tisdag, nej onsdag", "kan det bli måndag istället"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.swedish.times.grammar import Scene
from assistant.swedish.times.guards import words
from assistant.swedish.times.model import Days, Hours, Item, Token, Trouble

Placed = tuple[Item, int, int]


def without_taken_back(scene: Scene, items: list[Placed]) -> list[Placed]:
    """The items, those that a later one replaces as nothing."""
    items = _without_said_before(scene, _without_cancelled(scene, items))
    last = max((at for at in range(1, len(items)) if _replaces(scene, items, at)), default=0)
    given_up: list[Placed] = [(Trouble("nothing"), begin, end) for _, begin, end in items[:last]]
    return [*given_up, *items[last:]]


def _without_cancelled(scene: Scene, items: list[Placed]) -> list[Placed]:
    """ "avboka 3/12, ny tid v 50": the first is given up when another follows."""
    days = [begin for item, begin, _ in items if isinstance(item, Days)]
    return [
        (Trouble("nothing") if days and begin < days[-1] and _cancelled(scene, begin) else item, begin, end)
        for item, begin, end in items
    ]


def _without_said_before(scene: Scene, items: list[Placed]) -> list[Placed]:
    """ "Fast jag sa eftermiddag är förmiddag bättre": what was said before, where another is named after it."""
    last = items[-1][1] if items else 0
    return [
        (Trouble("nothing") if begin < last and _said_before(scene, begin) else item, begin, end)
        for item, begin, end in items
    ]


def _said_before(scene: Scene, begin: int) -> bool:
    before = [token.text for token in scene.tokens[max(0, begin - 6) : begin]]
    said = next((at for at, text in enumerate(before) if text in words("said_before")), None)
    if said is None or "jag" not in before or not set(before[:said]) & words("although"):
        return False
    return not any(token.text in words("still_wanted") for token in scene.tokens[begin:])


def _cancelled(scene: Scene, begin: int) -> bool:
    before = [token.text for token in scene.tokens[max(0, begin - 5) : begin] if token.kind != "stop"]
    return any(text in words("cancelling") for text in before)


def _replaces(scene: Scene, items: list[Placed], at: int) -> bool:
    item, begin, end = items[at]
    last_end = items[at - 1][2]
    if not isinstance(item, Days) or not _names_a_day(items, at - 1):
        return False
    gap = scene.tokens[last_end:begin]
    following = scene.tokens[end].text if end < len(scene.tokens) else ""
    if following in words("replacing"):
        return True
    puts_right = [place for place, token in enumerate(gap) if token.text in words("corrections")]
    if isinstance(items[at - 1][0], Days):
        return bool(puts_right)
    return any(_puts_right_the_hour(gap, place) for place in puts_right) and not _comes_besides(scene, end)


def _puts_right_the_hour(gap: Sequence[Token], place: int) -> bool:
    """ "Kl 13, nej torsdag", "kl 13 jag menar torsdag"; "kl 13 går bra, förlåt att jag stör" is only courtesy."""
    before, after = [token.text for token in gap[:place]], [token.text for token in gap[place + 1 :]]
    after_comma = before[-1:] == [","] and not set(before) & words("suits")
    stands_there = after_comma or _only_leads_on(before) or _only_leads_on(after)
    return stands_there and not set(after[:1]) & words("of_courtesy")


def _only_leads_on(said: Sequence[str]) -> bool:
    return all(not text.isalpha() or text in words("beside_correction") for text in said)


def _comes_besides(scene: Scene, end: int) -> bool:
    """ "Torsdag kan jag också": beside what was said, and not in place of it."""
    return any(token.text in words("besides") for token in scene.tokens[end : end + 4])


def _names_a_day(items: list[Placed], at: int) -> bool:
    """A day, or the hour right after one: "onsdag kl 13, nej torsdag kl 14"."""
    item = items[at][0]
    return (
        isinstance(item, Days)
        or isinstance(item, Hours)
        and item.exact
        and at > 0
        and isinstance(items[at - 1][0], Days)
    )
