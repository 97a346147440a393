"""What kind of error turns one word into another, and how easily it is made."""

import re
from enum import Enum
from functools import cache

_ROWS = ("qwertyuiopå", "asdfghjklöä", "zxcvbnm")
_VOWELS_BY_EAR = {frozenset(pair) for pair in ("åo", "äe", "öo", "öe", "yi", "uy", "eé", "ei", "uo")}
_CONSONANTS_BY_EAR = {frozenset(pair) for pair in ("gj", "ck", "vw", "sz", "sc", "dt", "bp", "gk", "kq")}
_SOUNDS = (
    (re.compile("stj|skj|sch|sj|sh|ch(?=[aouåäöe])|sk(?=[eiyäö])"), "S"),
    (re.compile("tj|kj|k(?=[eiyäö])"), "T"),
    (re.compile("^[hlgd]j|g(?=[eiyäö])|j"), "j"),
    (re.compile("ck|q|c(?=[aouåk])"), "k"),
    (re.compile("[cz]"), "s"),
    (re.compile("x"), "ks"),
    (re.compile("w"), "v"),
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile("[åö]"), "o"),
    (re.compile("[äé]"), "e"),
)


class Slip(Enum):
    """An error and what it costs, in powers of ten: how much commoner the word must be that it is taken for."""

    MARKS = 0.0
    DOUBLED = 0.3
    SWAPPED = 0.4
    BY_EAR = 0.5
    KEY_BESIDE = 0.6
    LOST = 0.6
    ADDED = 0.9
    OTHER = 1.6


VOWELS = "aeiouyåäö"


def by_ear(word: str) -> str:
    """How a word in lower case roughly sounds: what is spelt differently and said alike comes out the same."""
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return word


def slip(written: str, meant: str) -> Slip | None:
    """The one error between two different words in lower case; None when there are more than one."""
    start = _common_start(written, meant)
    end = _common_start(written[start:][::-1], meant[start:][::-1])
    was, now = written[start : len(written) - end], meant[start : len(meant) - end]
    if len(was) == len(now) == 1:
        return _replaced(was, now)
    if len(was) == len(now) == 2 and was == now[::-1]:
        return Slip.SWAPPED
    if len(was) + len(now) != 1:
        return None
    beside = {meant[start - 1 : start], meant[start + 1 : start + 2], written[start - 1 : start]}
    if now:
        return Slip.DOUBLED if now in beside or now == "c" and "k" in beside else Slip.LOST
    return _added(was, written, start)


def _added(sign: str, written: str, place: int) -> Slip:
    around = written[max(0, place - 1) : place] + written[place + 1 : place + 2]
    if sign in around:
        return Slip.DOUBLED
    return Slip.KEY_BESIDE if any(sign in beside(near) for near in around) else Slip.ADDED


def _replaced(was: str, now: str) -> Slip:
    pair = frozenset((was, now))
    if pair in _VOWELS_BY_EAR or pair in _CONSONANTS_BY_EAR:
        return Slip.BY_EAR
    return Slip.KEY_BESIDE if now in beside(was) else Slip.OTHER


def _common_start(one: str, other: str) -> int:
    for place, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return place
    return min(len(one), len(other))


@cache
def beside(letter: str) -> str:
    """The keys round a letter on a Swedish keyboard; none for a sign that isn't one of its letters."""
    for number, row in enumerate(_ROWS):
        place = row.find(letter)
        if place >= 0:
            rows = _ROWS[max(0, number - 1) : number + 2]
            return "".join(near[max(0, place - 1) : place + 2] for near in rows).replace(letter, "")
    return ""


def without_a_vowel(word: str) -> set[str]:
    """The word as it comes out of hasty fingers: "bka" for "boka"."""
    return {word[:place] + word[place + 1 :] for place, letter in enumerate(word) if letter in VOWELS}
