"""Which times were said in order to be left out: "inte på måndag", "måndag kan jag inte", "alla dagar utom fredag"."""

from __future__ import annotations

from assistant.swedish.times.grammar import Scene
from assistant.swedish.times.guards import approved, words
from assistant.swedish.times.model import RANK_PERIOD, Days, Item, Token
from assistant.swedish.times.taken_up import taken_up

Placed = tuple[Item, int, int]
REACH = 7
ENDS = frozenset(("stop", "but", "rather"))
BREAKS = ENDS | frozenset(("comma", "or", "and", "in"))
BETWEEN_ITEMS = frozenset(("comma", "or", "and", "on", "to_hour", "the", "at", "under", "some", "kl", "to"))


def negatives(scene: Scene, items: list[Placed]) -> set[int]:
    """The beginnings (token numbers) of items that are to be taken away."""
    starts = {begin: end for _, begin, end in items}
    denied = _refused(scene.tokens, starts) | _worn_out(scene.tokens, starts) | taken_up(scene.tokens, starts)
    denied |= _are_bad(scene.tokens, starts) | _too_much(scene.tokens, starts)
    if not any(token.kind == "negation" for token in scene.tokens):
        return denied
    inside = {at for begin, end in starts.items() for at in range(begin, end)}
    periods = {begin for item, begin, _ in items if isinstance(item, Days) and item.rank == RANK_PERIOD}
    for at, token in enumerate(scene.tokens):
        if token.kind == "negation" and at not in inside and not _denies_no_day(scene.tokens, at):
            if token.text in words("exceptions"):
                denied |= _excepted(scene.tokens, at, starts, periods)
                continue
            ahead = _forward(scene.tokens, at, starts)
            behind = _without_frame(scene.tokens, _backward(scene.tokens, at, starts), starts, periods)
            denied |= ahead or behind or _before_clause(scene.tokens, at, starts)
    return denied | _same_weekdays(scene.tokens, denied, starts)


def _denies_no_day(tokens: list[Token], at: int) -> bool:
    asks_of_day = tokens[at].text in words("booked_up") and _asks_how_full(tokens, at, at + 1)
    return asks_of_day or _asks(tokens, at) or _is_not_full(tokens, at) or _is_otherwise(tokens, at)


def _is_otherwise(tokens: list[Token], at: int) -> bool:
    """ "Efter fyra, annars hinner jag inte": what can't be is all but what was named before it."""
    opens = next((place for place in range(at - 1, -1, -1) if tokens[place].kind in BREAKS), 0)
    following = tokens[opens + 1 : at + REACH]
    return tokens[opens].text in words("otherwise") and all(token.kind in ("other", "negation") for token in following)


def asks_how_full(tokens: list[Token]) -> bool:
    """Whether "är det fullt" is asked of what is named: it refuses nothing."""
    full = words("full_then") | words("booked_up")
    return any(token.text in full and _asks_how_full(tokens, at, at + REACH) for at, token in enumerate(tokens))


def _without_frame(tokens: list[Token], found: set[int], starts: dict[int, int], periods: set[int]) -> set[int]:
    """ "nästa vecka, måndagar kan jag inte": the week before the comma is the wish that the days are taken from."""
    if not found or max(found) in periods:
        return found
    frame = max((at for at in found & periods if tokens[starts[at]].kind == "comma"), default=-1)
    return {begin for begin in found if begin > frame}


def _same_weekdays(tokens: list[Token], denied: set[int], starts: dict[int, int]) -> set[int]:
    """ "måndagar är jobbiga så inte måndag": the days that the reason named are the ones that don't suit.

    Only where the denied day stands alone: "måndagar går bra men inte måndag den 30" leaves out one of many.
    """
    last_words = {begin: tokens[end - 1] for begin, end in starts.items() if tokens[end - 1].kind == "weekday"}
    alone = {word.value for begin, word in last_words.items() if begin in denied and starts[begin] not in starts}
    return {begin for begin, word in last_words.items() if word.value in alone and _is_plural(word)}


def _is_plural(token: Token) -> bool:
    return token.text.endswith(("ar", "arna"))


def _refused(tokens: list[Token], starts: dict[int, int]) -> set[int]:
    """ "tisdag nej, onsdag ja"."""
    ends_clause = BREAKS | {"sign"}
    return {
        begin
        for begin, end in starts.items()
        if end < len(tokens)
        and tokens[end].text in words("refusals")
        and (end + 1 == len(tokens) or tokens[end + 1].kind in ends_clause)
    }


def _worn_out(tokens: list[Token], starts: dict[int, int]) -> set[int]:
    """ "på eftermiddagen är jag helt slut": when somebody has no strength is when nothing suits."""
    return {begin for begin, end in starts.items() if _tells_of_tiredness([token.text for token in tokens[end:][:5]])}


def _are_bad(tokens: list[Token], starts: dict[int, int]) -> set[int]:
    """ "Förmiddagarna är hemska för mig", and not "onsdag är jobbigt men det går"."""
    return {begin for begin, end in starts.items() if _is_bad_then(tokens, end, starts)}


def _too_much(tokens: list[Token], starts: dict[int, int]) -> set[int]:
    """ "Det går lite fort för mig den här veckan", "det är fullt upp på torsdag": right after it, then not."""
    return {
        begin
        for begin, end in starts.items()
        if _is_too_much([token.text for token in tokens[max(0, begin - REACH) : begin]])
        and not _asks_how_full(tokens, begin, end)
    }


def _is_too_much(before: list[str]) -> bool:
    while before and before[-1] in words("between_too_much"):
        before = before[:-1]
    if _is_less(before[:-1]):
        return False
    full = bool(set(before[-1:]) & words("full_then"))
    much = bool(set(before[-1:]) & words("too_much") and _is_more(before[:-1]))
    return full or (much and not set(before) & words("thanks"))


def _is_more(before: list[str]) -> bool:
    """ "För mycket", "det är så mycket"; "så snabbt … som möjligt" and "går det så fort" are none."""
    if set(before[-1:]) & words("so_after_is"):
        return bool(set(before[-2:-1]) & words("feels_then"))
    return bool(set(before[-1:]) & words("so_much"))


def _is_less(before: list[str]) -> bool:
    """ "Det är mindre stressigt på fredag", "det är inte så fullt": what stands before the word for too much."""
    while before and before[-1] in words("so_much"):
        before = before[:-1]
    said_not = set(before[-1:]) & words("denied_bad") and set(before[-2:-1]) & words("feels_then")
    return bool(set(before[-1:]) & words("less_then") or said_not)


def _is_not_full(tokens: list[Token], at: int) -> bool:
    """ "Det är inte så stressigt på fredag" denies what would be in the way, and not the day."""
    if at < 1 or tokens[at - 1].text not in words("feels_then"):
        return False
    said = [token.text for token in tokens[at + 1 : at + 5]]
    while said and said[0] in words("so_much"):
        said = said[1:]
    full = set(said[:1]) & (words("full_then") | words("too_much"))
    return bool(full and set(said[1:2]) & words("between_too_much"))


def _asks_how_full(tokens: list[Token], begin: int, end: int) -> bool:
    """ "Är det fullt på torsdag" asks for that day, with its mark or without it; "undrar om det är fullt" too."""
    if any("?" in token.text for token in tokens[begin : end + 2]):
        return True
    ends = BREAKS - {"in"} | {"sign"}
    clause: list[str] = []
    for token in reversed(tokens[:begin]):
        if token.kind in ends:
            break
        clause.insert(0, token.text)
    while clause and clause[0] in words("before_asking"):
        clause = clause[1:]
    turned = clause[:1] and clause[0] in words("asks_how_full") and set(clause[1:2]) & words("question_subjects")
    return bool(turned or set(clause) & words("asks_whether"))


def _is_bad_then(tokens: list[Token], end: int, starts: dict[int, int]) -> bool:
    after = next((at for at in range(end, len(tokens)) if tokens[at].kind in BREAKS), len(tokens))
    following = [token.text for token in tokens[end : min(after, end + 5)]]
    bad = following[:1] and following[0] in words("feels_then") and set(following[1:]) & words("bad_then")
    but_it_will_do = after < len(tokens) and tokens[after].kind == "but" and _will_do(tokens, after, starts)
    return bool(bad) and not but_it_will_do and not set(following) & words("denied_bad")


def _will_do(tokens: list[Token], but: int, starts: dict[int, int]) -> bool:
    """Whether it goes all the same: no other is named after "men", or "då" and "går" speak of the same."""
    following = {token.text for token in tokens[but + 1 : but + 4]}
    return bool(following & words("of_the_same")) or not any(begin > but for begin in starts)


def _tells_of_tiredness(following: list[str]) -> bool:
    verb, whose = [*following[:2], "", ""][:2]
    return verb in words("is_then") and whose in words("subjects") and bool(set(following[2:]) & words("worn_out"))


def _excepted(tokens: list[Token], at: int, starts: dict[int, int], periods: set[int]) -> set[int]:
    """ "alla dagar utom onsdag nästa vecka": the day is left out, not the week around it."""
    found = sorted(_forward(tokens, at, starts))
    return {begin for begin in found if begin == found[0] or begin not in periods}


def _asks(tokens: list[Token], at: int) -> bool:
    """ "kan jag inte få en tid på fredag": verb, subject, inte at the beginning of a clause is a question.

    "inga" denies only what follows at once ("inga måndagar"), not "har ni inga tider på måndag".
    "inte hemma förrän måndag" names the day from which it goes.
    """
    if any(token.text in words("not_until") for token in tokens[at + 1 : at + 6]):
        return True
    if tokens[at].text == "inga":
        return tokens[at + 1 : at + 2] == [] or tokens[at + 1].kind not in ("weekday", "part", "weekend")
    if at >= 1 and tokens[at - 1].text in words("is_there") and _opens(tokens, at - 1):
        # "Finns inte kväll?"
        return True
    if at < 2 or tokens[at].text not in ("inte", "ej"):
        return False
    verb, subject = tokens[at - 2], tokens[at - 1]
    opens = _opens(tokens, at - 2)
    return opens and verb.text in words("question_verbs") and subject.text in words("question_subjects")


def _opens(tokens: list[Token], at: int) -> bool:
    """Whether a clause begins there."""
    return at == 0 or tokens[at - 1].kind in BREAKS or tokens[at - 1].kind == "sign"


def _forward(tokens: list[Token], at: int, starts: dict[int, int]) -> set[int]:
    """The items after a negation: the first within reach, and those listed with it."""
    first = _first_ahead(tokens, at + 1, starts)
    found: set[int] = set()
    while first is not None:
        if found and tokens[first - 1].kind == "comma" and _goes_instead(tokens, min(found), first, starts):
            break
        found.add(first)
        first = _listed_next(tokens, starts[first], starts)
    return found


def _goes_instead(tokens: list[Token], denied: int, first: int, starts: dict[int, int]) -> bool:
    """ "Inte tisdag, onsdag går bra", and at the end "inte den här veckan, nästa", "inte imorgon, på fredag"."""
    if approved(tokens, starts[first]):
        return True
    before, said = tokens[denied : starts[denied]], tokens[first : starts[first]]
    relative = any(token.text in words("counted_from_now") for token in before)
    numbered = any(token.kind == "number" for token in said)
    after = [token for token in tokens[starts[first] : starts[first] + 2] if token.text not in words("of_the_same")]
    ends = not after or after[0].kind == "stop"
    return relative and not numbered and ends and starts[denied] == first - 1


def _first_ahead(tokens: list[Token], at: int, starts: dict[int, int]) -> int | None:
    for place in range(at, min(at + REACH, len(tokens))):
        if place in starts:
            return place
        if tokens[place].kind in BREAKS:
            return None
    return None


def _listed_next(tokens: list[Token], at: int, starts: dict[int, int]) -> int | None:
    for place in range(at, len(tokens)):
        if place in starts:
            return place
        if tokens[place].kind not in BETWEEN_ITEMS:
            return None
    return None


def _backward(tokens: list[Token], at: int, starts: dict[int, int]) -> set[int]:
    """The items before "… kan jag inte": the nearest in the clause, and those listed with it."""
    ends = {end: begin for begin, end in starts.items()}
    nearest = _nearest_behind(tokens, at, ends)
    found: set[int] = set()
    while nearest is not None:
        found.add(nearest)
        nearest = _listed_before(tokens, nearest, ends)
    conditional = found and min(found) > 0 and tokens[min(found) - 1].kind == "in"
    return set() if conditional else found


def _nearest_behind(tokens: list[Token], at: int, ends: dict[int, int]) -> int | None:
    refusing = False
    for place in range(at, max(at - REACH, 0), -1):
        if place in ends:
            return ends[place] if refusing else None
        if tokens[place - 1].kind in BREAKS:
            return None
        refusing = refusing or tokens[place - 1].text in words("refusing_verbs")
    return None


def _before_clause(tokens: list[Token], at: int, starts: dict[int, int]) -> set[int]:
    """ "tid 3/12 kl 14 men kan inte då": a clause without a time of its own takes away what the one before named."""
    short = at >= 1 and tokens[at - 1].text in words("cannot") or at >= 2 and tokens[at - 2].text in words("cannot")
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    short = short or following is not None and following.text == "då"
    if not short or following is not None and following.kind != "stop" and following.text not in words("then"):
        return set()
    if at + 2 < len(tokens) and tokens[at + 2].text in words("that_way"):
        # "Kan inte komma dit" tells how one would like to meet.
        return set()
    found: set[int] = set()
    for begin, end in sorted(starts.items(), reverse=True):
        between = tokens[end : min(found, default=at)]
        if end <= at and all(token.kind != "stop" for token in between) and len(between) <= REACH:
            found.add(begin)
    return found


def _listed_before(tokens: list[Token], begin: int, ends: dict[int, int]) -> int | None:
    for place in range(begin, 0, -1):
        if place in ends:
            return ends[place]
        if tokens[place - 1].kind not in BETWEEN_ITEMS:
            return None
    return None
