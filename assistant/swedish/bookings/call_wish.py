"""When a call would suit somebody, as it was said, and nothing that was told beside it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from assistant.swedish.data_files import load
from assistant.swedish.people.phones import hide_phones
from assistant.swedish.words.text import fold

_TOKEN = re.compile(r"\d{1,2}(?:[.:]\d\d)?(?!\d)|[^\W\d_]+|[^\s\w]")
_MOST_CHARACTERS = 60
_FEW_BESIDE = 1
_JOINS = ("och", "eller", "o", "-", "–")
# What comes before is whatever suits: "vilken dag som helst, bara inte …".
_ANY = re.compile(r"\bsom helst\b|\balltid\b|\balla (?:dagar|tider)\b")
# "Den 14:e" is the 14th.
_ORDINAL = re.compile(r"(\d):?[ea]\b")
_PAUSES = (",", "-", "–")
_PREFERS = {"helst", "gärna", "bara", "endast", "inte", "ej"}
# Begins of what is wished, whatever was told before it; so far from the verb stands its no.
_ONESELF = {"jag", "ja"}
_TELLS_ANEW = ("men", "helst", "gärna", ",")
_NEAR = 4
_OPENS = ("på", "om", "till", "i")
# What ends a clause: a stop, or the reason that comes after it. A clock ("13.30") and "kl." are no stops.
_CLAUSE = re.compile(r"(?<!\bkl)[.!?;,]+(?:\s+|$)|\b(?:för att|för|då|så|eftersom|annars|men|alltså)\b")
_SENTENCE = re.compile(r"[.!?;]+\s|,\s*(?:och|men)\b")
# "Jag är i skolan till tolv" tells why, and is no wish.
_OF_ONESELF = re.compile(r"^\W*(?:(?:för|då|och)\s+)?jag\b(?! (?:kan|vill|svarar|är (?:ledig|hemma)))")


@dataclass(frozen=True)
class _Run:
    """Words of times as they stood together; `busy`: one has something else to do then."""

    run: list[str]
    busy: bool


_DENIAL = re.compile(
    r"\b(?:inte|int|ente|inge|ej|aldrig|nej|no|ingen|utom|förutom|slipp\w*|undvik\w*|skippa|hoppa över)\b"
)


def call_wish(text: str) -> str | None:
    """ "helst efter 17" of "ring helst efter 17 för jag jobbar då"; None where no time is wished for in such words."""
    told = list(_runs(_TOKEN.findall(hide_phones(text).lower())))
    free = [one for one in told if not one.busy]
    # "På morgon sover jag", and nothing else: what doesn't suit is told with its not.
    runs = [one.run for one in free] or [_denied(one.run) for one in told]
    wishes = [kept for run in runs if (kept := _without_loose(run))]
    # "Ont på morgnarna, så helst eftermiddag": what is preferred is the wish.
    likeliest = max(wishes, key=lambda run: (not _PREFERS.isdisjoint(run), len(run)), default=[])
    said = " ".join(likeliest).replace(" ,", ",")
    return said if said and len(said) <= _MOST_CHARACTERS else None


def refused_wish(text: str) -> str | None:
    """What doesn't suit, without its no, where that is surely what is told: "onsdagar" of "onsdagar går bort, då …",
    "på kvällen" of "ring inte på kvällen"; "när jag har sfi", where no time is named. None where nothing is left.
    """
    said = _ANY.split(_ORDINAL.sub(r"\1", hide_phones(text).lower()))[-1]
    clauses = [clause.strip() for clause in _CLAUSE.split(said)]
    denied = [clause for clause in clauses if _DENIAL.search(clause)]
    for clause in (*denied, *clauses):
        if times := _times_in(clause):
            return times
    left = next((said for clause in denied if (said := _beside_denial(clause))), None)
    return left if left and len(left) <= _MOST_CHARACTERS else None


def wishes_beside(text: str, refused: str) -> list[str]:
    """What does suit, in the sentences that refuse nothing: "efter ett" of "ring efter ett. Men inte på fredag".

    `refused`: what doesn't suit; "fredag går bort" has no word that denies.
    """
    sentences = [one for one in _SENTENCE.split(text.lower()) if not (_DENIAL.search(one) or _OF_ONESELF.search(one))]
    wishes = (call_wish(one) for one in sentences if refused not in one)
    return [wish for wish in wishes if wish and wish != refused]


def second_thought(text: str) -> tuple[str, str] | None:
    """What was wished first and what instead: "i morgon förmiddag, nej förresten, eftermiddag är bättre"."""
    found = list(_second_thought().finditer(text))[-1:]
    before = text[: found[0].start()] if found else ""
    return (before, text[found[0].end() :]) if before.strip() else None


@cache
def _second_thought() -> re.Pattern[str]:
    return re.compile(load("call_wish")["second_thought"], re.IGNORECASE)


def besides_hindrances(text: str) -> str:
    """Without the sentences that tell what one does then: "efter lunch. På förmiddagen sover jag"."""
    said = sentences(text)
    left = [one for one in said if not re.search(load("call_wish")["hindrance"], fold(one))]
    return ". ".join(left) if 0 < len(left) < len(said) else text


def only_excepts(text: str) -> bool:
    """True for "när som helst, bara inte mellan 14 och 15": any time will do but what is named."""
    said = fold(text)
    return any(re.search(pattern, said) for pattern in load("call_wish")["any_but"])


def only_says_when(text: str) -> bool:
    """True for "mornar", "helst em tack" and "på förmiddagen blir bra": hardly anything else is said."""
    wish, said = call_wish(text), text.lower()
    if wish is None or re.search(r"\?|\d{3}", said) or _DENIAL.search(said):
        return False
    wished = re.findall(r"\w+", wish)
    return len([word for word in re.findall(r"\w+", said) if word not in wished]) <= _FEW_BESIDE


def sentences(text: str) -> list[str]:
    return [one.strip() for one in _SENTENCE.split(f"{text} ") if one.strip()]


def _times_in(clause: str) -> str:
    """The first times of a clause, with what leads to them and joins them."""
    known = {*load("call_wish")["days"], *load("call_wish")["times"]} - {*load("call_wish")["places"]}
    leads, tokens = load("call_wish")["leads"], _TOKEN.findall(clause)
    at = next((n for n, token in enumerate(tokens) if token in known or token[0].isdigit()), None)
    if at is None:
        return ""
    first, last, end = at, at, at + 1
    while first and tokens[first - 1] in leads:
        first -= 1
    while end < len(tokens) and (tokens[end] in known or tokens[end][0].isdigit() or tokens[end] in (*leads, *_JOINS)):
        last = end if tokens[end] not in (*leads, *_JOINS) else last
        end += 1
    return " ".join(tokens[first : last + 1])


def _beside_denial(clause: str) -> str:
    """What follows the no that begins with when ("när skolan slutar"), or stands before it."""
    found = re.search(r"\b(?:när|under|innan|före|efter|på|medan)\b.*", clause)
    said = _DENIAL.split(found[0])[0].strip() if found else ""
    return said if len(said.split()) > 1 else ""


def how_to_ring(text: str) -> str | None:
    """ "Låt det ringa länge" and such, in plain words of ours: how the phone is to ring, whenever it does."""
    said = fold(text)
    told = [words for words, patterns in load("call_wish")["how"].items() if any(re.search(p, said) for p in patterns)]
    return ", ".join(told) or None


def has_no_wish(text: str) -> bool:
    """True for "nej inga önskemål" and "inget särskilt": any time will do."""
    said = fold(text)
    return any(re.search(pattern, said) for pattern in load("call_wish")["no_wish"])


def is_for_any_week(text: str) -> bool:
    """True for "på tisdagar", which is no Tuesday of its own."""
    return re.search(r"\w(?:dagar|dagarna|helger)\b", text.lower()) is not None


def tells_when_one_can(text: str) -> bool:
    """True for "jag kan bara kvällar efter 17", whatever it was said of; false for "kan jag få en tid på kvällen"."""
    said = fold(text)
    return any(re.search(pattern, said) for pattern in load("call_wish")["can_only"])


def _runs(tokens: list[str]) -> Iterator[_Run]:
    """The words of times that stand together, and whether one is busy then: "på morgon jag sover"."""
    first = 0
    while first < len(tokens):
        last = first
        while last < len(tokens) and _belongs(tokens[last]):
            last += 1
        kept = _without_background(tokens[first:last], tokens[:first], tokens[last:])
        if any(map(_is_time, kept)):
            yield _Run(kept, _is_not_free(kept, tokens, first, last))
        first = last + 1


def _is_not_free(kept: list[str], tokens: list[str], first: int, last: int) -> bool:
    run, after = tokens[first:last], tokens[last:]
    if set(after[:_NEAR]) & set(load("call_wish")["suits_then"]) and not _DENIAL.search(" ".join(after[:_NEAR])):
        return False
    # What was told of the time before the comma is not told of this one.
    before = [] if len(kept) < len(run) and kept == run[-len(kept) :] else tokens[:first]
    return _is_busy(kept, before, [] if "," in run else after)


def _without_background(run: list[str], before: list[str], after: list[str]) -> list[str]:
    """ "Efter ett, på förmiddagen är jag trött", "jobbar på morgonen, helst efter lunch": a time beside the wish, of
    which only something is told, is not wished for.
    """
    commas = [n for n, said in enumerate(run) if said == ","]
    if commas and _told_next(after) in load("call_wish")["tells"] and any(map(_is_time, run[: commas[-1]])):
        return run[: commas[-1]]
    if commas and _is_busy(run[: commas[0]], before, []) and any(map(_is_time, run[commas[0] :])):
        return run[commas[0] + 1 :]
    return run


def _is_busy(run: list[str], before: list[str], after: list[str]) -> bool:
    """Whether the time is not free: told right before it in the same breath ("jag jobbar till fyra"), or after it."""
    lists = load("call_wish")
    told = list(takewhile(lambda said: said.isalpha() and said not in lists["anew"], reversed(before)))
    joined = run[:1] and run[0] in (*_JOINS, *_TELLS_ANEW)
    if told and not joined and "när" not in told and not _DENIAL.search(" ".join((*told, *run))):
        of_oneself = not _ONESELF.isdisjoint(told)
        busy = any(word in lists["busy"] or (of_oneself and word in lists["worn_out"]) for word in told)
        return busy or _is_taken_up(after)
    busy = _told_next(after) in lists["busy"] or _is_taken_up(after)
    return busy and not _DENIAL.search(" ".join(after[:_NEAR]))


def _is_taken_up(after: list[str]) -> bool:
    """ "På förmiddagarna har jag hemtjänst", "är jag på sfi": something is then, and it is not that one is free."""
    lists = load("call_wish")
    if not after or after[0] not in lists["is_then"] or not set(after[1:2]) & set(lists["whose"]):
        return False
    told = next((said for said in after[2:] if said not in lists["small"]), "")
    return told.isalpha() and told not in lists["free_then"]


def _told_next(after: list[str]) -> str:
    """The word that tells, past whom it is told of."""
    at = next((n for n, said in enumerate(after) if said not in load("call_wish")["whose"]), len(after))
    return after[at] if at < len(after) else ""


def _denied(run: list[str]) -> list[str]:
    """ "Till fyra", of somebody who works till then, is not before four."""
    left = _without_loose([said for said in run if said not in ("bara", "endast", "varje")])
    if not left:
        return []
    until = ["före", *left[1:]] if left[0] in ("till", "tills") else left
    return ["inte", *until]


def _belongs(token: str) -> bool:
    return _is_time(token) or token in load("call_wish")["beside"] or token in _PAUSES


def _is_time(token: str) -> bool:
    return token[0].isdigit() or token in load("call_wish")["times"]


def _without_loose(run: list[str]) -> list[str]:
    loose = {*load("call_wish")["loose"], *_PAUSES}
    first = next((at for at, token in enumerate(run) if token not in loose or token in _OPENS), len(run))
    last = next((at for at in range(len(run), 0, -1) if run[at - 1] not in loose), 0)
    return run[first:last]
