"""Which of the numbered choices we just showed does the message pick?"""

import re
from functools import cache
from typing import Literal

from assistant.swedish.data_files import load
from assistant.swedish.words.denied import denied
from assistant.swedish.words.normalise import normalise
from assistant.swedish.words.phrases import Phrases, Piece
from assistant.swedish.words.text import fold, tokens

Choice = int | Literal["other", "earliest", "latest"]

_MOST_TOKENS = 25
# Nobody points at the middle of a list they can't take in at a glance.
_MANY = 10
_MOST_UNKNOWN_BESIDE_OTHER = 3
_WAYS = ("later", "earlier")
# Hours between which somebody may mean to come.
_BEFORE_ANY_MEETING, _AFTER_ANY_MEETING = 6, 19
_GROUPS = (
    "other",
    "other_alone",
    "earliest",
    "latest",
    "second_last",
    "last",
    "middle",
    "top",
    "time_before",
    "negation",
)

_KINDS: dict[str | None, Choice] = {"earliest": "earliest", "latest": "latest", "other_alone": "other"}


@cache
def _phrases() -> Phrases:
    lists = load("choices")
    groups = {group: lists[group] for group in _GROUPS}
    numbers = {f"number {value}": [value, *forms] for value, forms in lists["numbers"].items()}
    return Phrases({**groups, "filler": lists["filler"], **numbers})


def choice(text: str, count: int) -> Choice | None:
    """The choice meant, of `count` shown ones: an index from 0, or what kind is wanted.

    "other" means that none of the shown ones will do. None when the message says something else, more than
    one choice, a choice that was not shown, or a time ("klockan 2", "den andra december"). As it is written first,
    then with its misspelt words corrected.
    """
    written = _chosen(text, count)
    return _chosen(normalise(text).text, count) if written is None else written


def pointed_at(text: str, count: int) -> int | None:
    """The index of the one that a message points at in a list just shown, whatever stands around it.

    "Spelar ingen roll, den första" is the first of them; "den första december" and "onsdag den 2" are dates.
    """
    said = fold(text)
    pointed = {_ordinal(match["word"]) for match in _pointings(said) if not denied(said, match)}
    index = pointed.pop() if len(pointed) == 1 else None
    if index is None or index >= count:
        return None
    return count - 1 if index < 0 else index


def picked(text: str, count: int) -> int | None:
    """The index of the only number of the list that is named, wherever it stands: "ta 3 i stället, jag har tandläkare".

    For a message that is known to pick one. "Efter 3", "den 2 december" and "3 barn" name none.
    """
    found = {place for place, _ in numbered(text, count)}
    return found.pop() if len(found) == 1 else None


def numbered(text: str, count: int) -> list[tuple[int, bool]]:
    """The places in the list of all its numbers that are named, in order, and whether each is denied."""
    said = fold(text)
    before, after = (_with_names(name) for name in ("picked_before", "picked_after"))
    found = [
        (_picked_index(match), denied(said, match))
        for match in _with_names("picked").finditer(said)
        if not before.search(said[: match.start()]) and not after.search(said[match.end() :])
    ]
    return [(count + place if place < 0 else place, no) for place, no in found if -count <= place < count]


def _picked_index(match: re.Match[str]) -> int:
    if match["ordinal"]:
        return _ordinal(match["ordinal"])
    return int(match["digit"]) - 1 if match["digit"] else int(load("choices")["picked_nouns"][match["noun"]])


def refuses_pointed(text: str) -> bool:
    """True for "den första går inte": one of the list is named, and only to say no to it."""
    said = fold(text)
    pointings = _pointings(said)
    return bool(pointings) and all(denied(said, match) for match in pointings)


def wants_another_day(text: str) -> bool:
    """True for "en annan dag", which no later hour of the same day is."""
    return re.search(load("choices")["another_day"], fold(text)) is not None


def shifts_clock(text: str) -> str | None:
    """later | earlier, for "något senare på dagen?" and "finns det tidigare"; None for a bare "senare", which may mean
    the next days, and where both or a no are said."""
    said = fold(text)
    if asked := [way for way in _WAYS if re.search(load("choices")[f"{way}_alone"], said)]:
        return asked[0]
    found = {
        way for way in _WAYS for match in re.finditer(load("choices")[f"{way}_on_day"], said) if not denied(said, match)
    }
    return found.pop() if len(found) == 1 else None


def speaks_of_shown(text: str) -> bool:
    """True for "den fanns ju nyss": said of what was shown a moment ago, and of no time that has been."""
    return re.search(load("choices")["of_shown"], fold(text)) is not None


def bare_hour(text: str, count: int) -> str | None:
    """The clock of a message that says nothing but an hour, "14.00" of "ok 14"; None where it may be one of the `count`
    that were shown by its number, or no hour of a working day.
    """
    found = re.search(load("choices")["bare_hour"], fold(text))
    if found is None or not max(count, _BEFORE_ANY_MEETING) < int(found["hour"]) <= _AFTER_ANY_MEETING:
        return None
    return f"{int(found['hour']):02}.{found['minute'] or '00'}"


def asks_for_later(text: str) -> bool:
    """True for "något senare i december då?", false for "inte senare än klockan tre"."""
    said = fold(text)
    return any(not denied(said, match) for match in re.finditer(load("choices")["later"], said))


def _pointings(said: str) -> list[re.Match[str]]:
    """Where the words point at something in the list: not a date, no mere bound and no other thing."""
    lists = load("choices")
    return [
        match
        for match in _pointing().finditer(said)
        if not (
            re.search(lists["pointing_bounds"], said[: match.start()])
            or re.search(lists["pointing_elsewhere"], said[match.end() :])
            or _is_date(said, match)
        )
    ]


def beside_pointed(text: str) -> str:
    """What is said besides pointing: "den andra, kl 14" also names a clock."""
    return _pointing().sub(" ", fold(text))


def _is_date(said: str, match: re.Match[str]) -> bool:
    """Whether a month or a weekday stands beside it."""
    before, after = _date_beside()
    return bool(before.search(said[: match.start()]) or after.search(said[match.end() :]))


def _ordinal(word: str) -> int:
    return next(int(place) for place, words in load("choices")["ordinals"].items() if word in words)


@cache
def _pointing() -> re.Pattern[str]:
    words = sorted((word for words in load("choices")["ordinals"].values() for word in words), key=len, reverse=True)
    return re.compile(load("choices")["pointing"].replace("<ordinal>", "|".join(words)))


@cache
def _date_beside() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return _with_names("date_before"), _with_names("date_after")


@cache
def _with_names(name: str) -> re.Pattern[str]:
    """The pattern with the months, the weekdays and the ordinal words that it speaks of."""
    lists = load("choices")
    ordinals = sorted((word for words in lists["ordinals"].values() for word in words if word.isalpha()), key=len)
    names = {"month": lists["months"], "weekday": lists["weekdays"], "ordinals": ordinals[::-1]}
    pattern = str(lists[name])
    for kind, words in names.items():
        pattern = pattern.replace(f"<{kind}>", f"(?:{'|'.join(words)})")
    return re.compile(pattern)


def takes_first(text: str) -> bool:
    """Whether the first of some times will do, beside the words for which: "ta torsdag, den tidigaste"."""
    said = f" {' '.join(tokens(text))} "
    earliest = (" ".join(tokens(phrase)) for phrase in load("choices")["earliest"])
    return without_first(text) != text or any(f" {phrase} " in said for phrase in earliest)


def without_first(text: str) -> str:
    """The text without "den första", which beside another time is no day of the month."""
    return _first_of_them().sub(" ", text)


@cache
def _first_of_them() -> re.Pattern[str]:
    months = "|".join(load("choices")["months"])
    phrases = "|".join(load("choices")["first_of_them"])
    return re.compile(rf"\b(?:{phrases})\b(?!\s+(?:i\s+)?(?:{months}|\d))", re.IGNORECASE)


def _chosen(text: str, count: int) -> Choice | None:
    found = tokens(text)
    if not found or len(found) > _MOST_TOKENS:
        return None
    pieces = [piece for piece in _phrases().read(found) if piece.label != "filler"]
    labels = {piece.label for piece in pieces}
    if "other" in labels:
        return "other" if _unknown(pieces) <= _MOST_UNKNOWN_BESIDE_OTHER else None
    return _picked(labels, count) if len(labels) == 1 else None


def _unknown(pieces: list[Piece]) -> int:
    return sum(piece.label is None for piece in pieces)


def _picked(labels: set[str | None], count: int) -> Choice | None:
    label = labels.pop()
    if label in _KINDS:
        return _KINDS[label]
    index = _index(label or "", count)
    return index if index is not None and 0 <= index < count else None


def _index(label: str, count: int) -> int | None:
    if label.startswith("number "):
        return int(label.removeprefix("number ")) - 1
    if label == "middle":
        return count // 2 if count % 2 and count < _MANY else None
    return {"top": 0, "last": count - 1, "second_last": count - 2}.get(label)
