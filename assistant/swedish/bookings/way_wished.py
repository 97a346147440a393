"""How somebody wants to meet, in a message that is known to speak of it: permissive where the plain readers are not."""

import re
from functools import cache

from assistant.swedish.consents.parties import named
from assistant.swedish.data_files import load
from assistant.swedish.words.text import fold

_SENTENCES = re.compile(r"(?<=[.!?])\s+")


def way_wished(text: str) -> str | None:
    """visit | phone | video: the only one that is not turned down, or the one that is wanted rather; None in doubt."""
    said = _plain(text)
    found = [(way, match) for way, pattern in _ways().items() for match in pattern.finditer(said)]
    wanted = {way for way, match in found if not _turned_down(said, match)}
    rather = {way for way, match in found if way in wanted and _pattern("rather").search(said[: match.start()])}
    left = rather if len(wanted) > 1 else wanted
    return left.pop() if len(left) == 1 else None


def ways_turned_down(text: str) -> set[str]:
    """What is named only to be turned down."""
    said = _plain(text)
    found = [(way, _turned_down(said, match)) for way, one in _ways().items() for match in one.finditer(said)]
    at_home = {"visit"} if _pattern("at_home").search(said) and not way_wished(text) else set()
    return at_home | {way for way, _ in found if all(no for other, no in found if other == way)}


def asks_for_way(text: str) -> str | None:
    """The way of a wish that is put as a question, where one is looked for: "kan det va på telefon i stället? har ont".

    None for what only asks about a way ("måste det vara på plats", "är video lika bra", "kan ni ringa innan").
    """
    said = (_of_the_meeting(one) for one in _SENTENCES.split(text))
    asked = [one for one in said if any(pattern.search(fold(one)) for pattern in _asked_for())]
    ways = {way_wished(one) for one in asked if not _pattern("asks_only").search(fold(one))}
    return ways.pop() if len(ways) == 1 else None


def asks_of_ways(text: str) -> bool:
    """The same where several will do or none is chosen yet: "går det på telefon eller video?"."""
    said = [fold(_of_the_meeting(one)) for one in _SENTENCES.split(text)]
    asked = [one for one in said if any(pattern.search(one) for pattern in _asked_for())]
    return any(not _pattern("asks_only").search(one) for one in asked)


def asks_which_by_way(text: str) -> bool:
    """True for "vilken av dom är det man pratar på telefon?", of the times or the meetings that were shown.

    False for "vilka tider har ni på telefon", which looks for those.
    """
    return _pattern("which_by_way").search(fold(text)) is not None


def speaks_only_of_way(text: str) -> bool:
    """False for "nej, ingen av tiderna passar, kan vi ta det på telefon?": that is of the times too."""
    return _pattern("of_the_times").search(fold(text)) is None


def asks_for_own_way(text: str) -> str | None:
    """The same where something else is asked for: "kan vi ta mötet på telefon i stället", and not "får reko prata med
    dem på telefon".
    """
    said = fold(text)
    own = _pattern("own_meeting").search(said) and not _pattern("of_others").search(said)
    return asks_for_way(text) if own and not named(text) else None


def ways_in_order(text: str) -> tuple[str, str] | None:
    """The way that is wanted first, and the one that will do where it can't be: "går video? annars tar jag telefon".

    None where a way is only asked about ("måste det vara på plats? annars telefon").
    """
    pieces = _pattern("or_else").split(_plain(text), maxsplit=1)
    if len(pieces) < 2 or _pattern("asks_only").search(pieces[0]):
        return None
    first, then = (way_wished(piece) for piece in pieces)
    return (first, then) if first and then and first != then else None


def way_insisted(text: str) -> str | None:
    """visit | phone | video of "nej jag vill ju komma dit" and "det skulle va på telefon", said where something else is
    asked for; None for a question, and where it is told on what number one is reached.
    """
    if "?" in text:
        return None
    told = _pattern("pieces").split(_of_the_meeting(fold(text)))
    pieces = [piece for piece in told if _pattern("insists").search(piece)]
    ways = {way_wished(piece) for piece in pieces if not re.search(r"\d{2}", piece)} - {None}
    return ways.pop() if len(ways) == 1 else None


def _of_the_meeting(text: str) -> str:
    """Without "jag har telefontid hos läkaren då" and "vill ha en påminnelse på telefon": of something else."""
    return ",".join(part for part in text.split(",") if not _pattern("of_something_else").search(fold(part)))


def _plain(text: str) -> str:
    return _pattern("asked_with_no").sub("kan", fold(text))


def _turned_down(said: str, match: re.Match[str]) -> bool:
    before, after = said[: match.start()], said[match.end() :]
    return bool(_pattern("no_before").search(before) or _pattern("no_after").search(after))


@cache
def _ways() -> dict[str, re.Pattern[str]]:
    return {way: re.compile(pattern) for way, pattern in load("way_wished")["ways"].items()}


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(load("way_wished")[name])


@cache
def _asked_for() -> list[re.Pattern[str]]:
    held = load("way_wished")
    filled = (one.replace("<words>", held["between"]).replace("<named>", held["named"]) for one in held["asked_for"])
    return [re.compile(pattern) for pattern in filled]
