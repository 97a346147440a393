"""Questions about what was just read back ("det är på telefon va?"), and the yes that hangs on the answer."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from assistant.swedish.data_files import load
from assistant.swedish.words.text import fold

NOT = re.compile(r"\b(?:inte|ingen|inget|ej)\b")


@dataclass(frozen=True)
class AskedSo:
    """What is asked of the booking as it stands. `ways`: those that are meant, and with False those that are not.

    `says_yes`: whether a yes was given in case all of it is so.
    """

    ways: Mapping[str, bool]
    needs: frozenset[str]
    fields: frozenset[str]
    says_yes: bool


def asked_so(text: str, centres: Iterable[str] = ()) -> AskedSo | None:
    """None where anything else is asked or told too: then the yes may be one to something else.

    `centres`: the names of the care centres that the message was found to hold, folded.
    """
    said, called = fold(text), tuple(centres)
    whole = [(piece.strip(), mark) for piece, mark in _pieces(said) if piece.strip()]
    asking = [piece for piece, mark in whole if not _is_yes(piece, mark)]
    yes = _is_given(whole)
    read = [_items(piece, called) for piece in asking]
    known = all(found or _only_beside(piece, called) for piece, found in zip(asking, read, strict=True))
    if not known or not any(read) or _one("unless").search(said) or not (yes or _asks(said)):
        return None
    ways = {way: meant for found in read for way, meant in found.get("ways", {}).items()}
    needs = frozenset(need for found in read for need in found.get("needs", ()))
    return AskedSo(ways, needs, frozenset(name for found in read for name in found.get("fields", ())), yes)


def way_put_right(text: str) -> str | None:
    """The way that was meant instead: "nej, det skulle vara telefon"; None where anything else is said too."""
    said = fold(text)
    told = [piece for piece, _ in _pieces(said) if piece.strip() and not _only_denies(piece)]
    read = [_items(_one("meant").sub(" ", piece), ()) for piece in told]
    if _asks(said) or not _one("put_right").search(said) or not all(found.get("ways") for found in read):
        return None
    ways = {way: meant for found in read for way, meant in found["ways"].items()}
    meant = [way for way, is_meant in ways.items() if is_meant]
    return meant[0] if len(meant) == 1 else None


def _only_denies(piece: str) -> bool:
    return all(word in load("asked_so")["only_denies"] for word in re.findall(r"\w+", piece))


def _pieces(said: str) -> list[tuple[str, str]]:
    """Each piece with the marks after it."""
    cut = re.split(f"({_one('between').pattern})", said)
    return list(zip(cut[::2], [*cut[1::2], ""], strict=False))


def _is_given(whole: list[tuple[str, str]]) -> bool:
    """A yes that ends the message; before the question it is one in so many words only ("ja det stämmer, …?")."""
    if not whole:
        return False
    plainly = (piece for piece, mark in whole[:-1] if _is_yes(piece, mark) and _one("in_words").search(piece))
    return _is_yes(*whole[-1]) or any(plainly)


def _is_yes(piece: str, mark: str) -> bool:
    """ "Ja", "i så fall stämmer det", "då är det bra"; a question is none, and "stämmer det" by itself asks."""
    words = re.findall(r"\w+", piece)
    if "?" in mark or not words or any(word not in load("asked_so")["yes_words"] for word in words):
        return False
    hangs = _one("hangs").search(piece) and _one("agrees_then").search(piece)
    return bool(hangs or _one("agrees").search(piece))


def _asks(said: str) -> bool:
    return "?" in said or bool(re.search(r"\b(?:va|val|eller|alltsa)\s*(?:[,.!]|$)", said))


def _items(piece: str, centres: tuple[str, ...]) -> dict[str, Any]:
    """What the piece asks about, empty where there is more in it than that."""
    lists = load("asked_so")
    needs = [kind for kind in lists["needs"] if _of("needs", kind).search(piece)]
    if needs and _one("noted").search(piece):
        return {"needs": needs}
    ways = {way: not NOT.search(piece) for way in lists["ways"] if _of("ways", way).search(piece)}
    fields = [name for name in ("number", "name", "time") if _one(name).search(piece)]
    fields += ["centre"] if any(word.startswith(centres) for word in re.findall(r"\w+", piece)) else []
    if not (ways or fields) or not _only_beside(_without(piece, ways, fields), centres):
        return {}
    return {"ways": ways, "fields": fields}


def _without(piece: str, ways: Iterable[str], fields: Iterable[str]) -> str:
    for way in ways:
        piece = _of("ways", way).sub(" ", piece)
    for name in fields:
        piece = _one(name).sub(" ", piece) if name != "centre" else piece
    return piece


def _only_beside(piece: str, centres: tuple[str, ...]) -> bool:
    words = (word for word in re.findall(r"\w+", piece) if not (centres and word.startswith(centres)))
    return all(word in load("asked_so")["beside"] for word in words)


@cache
def _one(name: str) -> re.Pattern[str]:
    return re.compile(load("asked_so")[name])


@cache
def _of(group: str, name: str) -> re.Pattern[str]:
    return re.compile(load("asked_so")[group][name])
