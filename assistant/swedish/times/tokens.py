"""Text → tokens with their places in the original. Numbers that are no times (phones, amounts) are put out of reach."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from assistant.swedish.times.fuzzy import nearest
from assistant.swedish.times.glued import cut
from assistant.swedish.times.lexicon import Phrase, data, lexicon
from assistant.swedish.times.model import Token

OTHER = "other"
LATEST_CLOCK = 2400
PATTERN = r"""
    (?P<decimal>(?<![\d.,])\d{1,2}[.,]\d(?=[ ]?(?:BROKEN)))
  | (?P<comma_clock>(?<![\d.,])\d{1,2},[0-5]\d(?![\d,.]))
  | (?P<other>(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,255} | https?://\S+ | www\.\S+
      | (?<![\d-])(?:19|20)?\d{6}[-+]\d{4}(?!\d) | (?<!\d)(?:19|20)?\d{2}[01]\d[0-9]\d[ ]\d{4}(?!\d)
      | \+\d[\d ()-]{6,18}\d
      | (?<!\d)0\d{1,3}[ ]?[-–/][ ]?(?:\d{5,8}|\d{3}[ ]\d{2,3}(?:[ ]\d{2,3}){0,2}|\d{2}[ ]\d{2}[ ]\d{2,3})(?!\d)
      | (?<!\d)0\d{1,2}[ ]\d{2,3}[ ]\d{2}[ ]\d{2}(?!\d)
      | (?<!\bom[ ])\d{1,9}(?:[ .]\d{3}){0,3}(?:,\d{1,2})?[ ]?(?:(?:UNITS)\b|:-|%|°)
      | \d{1,9},\d{1,9}(?![\d:]) | \d{3}[ ]\d{2}(?![\d:.]) )
  | (?P<date_ymd>(?<!\d)\d{4}[-./]\d{1,2}[-./]\d{1,2}(?!\d))(?:T(?=\d))?
  | (?P<date_dmy>(?<!\d)(?:\d{1,2}(?P<mark>[-./])[ ]?\d{1,2}(?P=mark)|\d{1,2}/\d{1,2}[ ]?[-–/][ ]?
      |\d{1,2}\.(?:0?[1-9]|1[0-2])[ ]?[-–/][ ]?(?=20|[2-9]))(?:\d{4}|\d{2})(?![\d/]|[.:]\d))
  | (?P<date_compact>(?<!\d)(?:20\d{6}|[23]\d[01]\d[0-3]\d)(?!\d))
  | (?P<date_dm>(?<![\d/])\d{1,2}[ ]?/[ ]?\d{1,2}(?![\d/]))
  | (?P<clock>(?<![\d,:])(?<!\d\.)\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\d|:\d)
      (?:\.(?=[ ]?kl))?)
  | (?P<ordinal>(?<!\d)\d{1,2}(?:[:.]?(?:[ae]|de|dje|te|nde)\b))
  | (?P<about>(?<!\d)\d{1,2}\s?-?\s?(?:ENDINGS)\b)
  | (?P<four>(?<![\d.,])\d{4}(?![\d]))
  | (?P<number>(?<!\d)\d{1,3}(?!\d))
  | (?P<digits>\d+)
  | (?P<dotted>[^\W\d_]{1,2}(?:\.[^\W\d_]{1,2}){1,2}\b\.?)
  | (?P<word>[^\W\d_]+(?:['’-][^\W\d_]+)*)
  | (?P<stop>[!?;\n]+ | \.+ )
  | (?P<comma>,)
  | (?P<dash>[-–—−]+)
  | (?P<slash>/)
  | (?P<ampersand>&)
  | (?P<mark_other>[^\s\w])
    """
UNITS, ENDINGS, BROKEN = (
    "|".join(data(name)[key])
    for name, key in (("polarity", "amount_units"), ("numbers", "hour_endings"), ("numbers", "broken_units"))
)
WRITTEN = PATTERN.replace("UNITS", UNITS).replace("ENDINGS", ENDINGS).replace("BROKEN", BROKEN)
SCAN = re.compile(WRITTEN, re.VERBOSE | re.IGNORECASE)
SYMBOLS = {"slash": ("or", 1), "ampersand": ("and", 1), "mark_other": ("sign", 0), "digits": (OTHER, 0)}


def tokens(text: str) -> list[Token]:
    """All tokens, phrases joined, with places in `text` as it was given."""
    composed, places = _compose(text)
    found = _join(list(_scan(composed)))
    return found if places is None else [_moved(token, places) for token in found]


def _compose(text: str) -> tuple[str, list[int] | None]:
    """NFC, so that a and a ring are one å, and where each character came from."""
    if unicodedata.is_normalized("NFC", text):
        return text, None
    starts = [at for at, char in enumerate(text) if at == 0 or not unicodedata.combining(char)]
    parts = [unicodedata.normalize("NFC", text[a:b]) for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]
    places = [start for start, part in zip(starts, parts, strict=True) for _ in part]
    return "".join(parts), [*places, len(text)]


def _moved(token: Token, places: list[int]) -> Token:
    return Token(token.kind, token.value, places[token.start], places[token.end], token.text)


def _scan(text: str) -> Iterator[Token]:
    for hit in SCAN.finditer(text):
        kind = hit.lastgroup or OTHER
        kind = OTHER if kind == "four" and int(hit.group()) > LATEST_CLOCK else kind
        start, end, written = hit.start(), hit.end(), hit.group()
        if kind == "word":
            yield from _word(written.lower(), start, end)
        elif kind in SYMBOLS:
            yield Token(*SYMBOLS[kind], start, end, written)
        else:
            yield Token("word" if kind == "dotted" else kind, _value(kind, written), start, end, written.lower())


def _value(kind: str, written: str) -> Any:
    """The numbers in what was written: one for a number, several for a date or a clock."""
    if kind in ("dotted", "other", "stop", "comma", "dash"):
        return 0
    if kind == "decimal":
        return float(written.replace(",", "."))
    numbers = tuple(int(part) for part in re.findall(r"\d+", written))
    return numbers[0] if kind in ("ordinal", "about", "four", "number") else (numbers, written)


def _word(written: str, start: int, end: int) -> Iterator[Token]:
    if len(written) != end - start:
        yield Token(OTHER, 0, start, end, written)
        return
    for part, offset in _parts(written):
        yield Token("word", 0, start + offset, start + offset + len(part), part)


def _parts(written: str) -> list[tuple[str, int]]:
    """mån-ons → mån, -, ons; fredageftermiddag → fredag, eftermiddag; other words whole."""
    words = lexicon()
    if "-" in written:
        pieces = written.split("-") if words.find(written) is None else [written]
        if len(pieces) == 2 and all(words.find(piece) for piece in pieces):
            return [(pieces[0], 0), ("-", len(pieces[0])), (pieces[1], len(pieces[0]) + 1)]
        return [(written, 0)]
    return cut(written)


def _join(raw: list[Token]) -> list[Token]:
    """The longest known phrase at each place; the dot of an abbreviation ("kl.", "feb.") is not a full stop."""
    joined: list[Token] = []
    at = 0
    while at < len(raw):
        token, at = _phrase(raw, at, joined[-1].kind if joined else "")
        if at < len(raw) and raw[at].text == "." and _abbreviated(token, raw, at):
            at += 1
        joined.append(token)
    return joined


def _abbreviated(token: Token, raw: list[Token], dot: int) -> bool:
    if dot + 1 >= len(raw) or raw[dot].start != token.end:
        return False
    following = raw[dot + 1]
    if token.kind in ("number", "ordinal") and following.kind == "word":
        return _kind_of(following.text) == "month"
    return len(token.text) <= 4 and token.kind in ABBREVIATIONS and following.start - raw[dot].end <= 1


ABBREVIATIONS = frozenset(("kl", "week", "month", "weekday", "mon", "at", "part", "or", "minute", "hour"))


def _kind_of(word: str) -> str:
    found = lexicon().find(word)
    phrase = lexicon().alone.get(found) if found else None
    return phrase[1] if phrase else OTHER


def _phrase(raw: list[Token], at: int, before: str) -> tuple[Token, int]:
    first = raw[at]
    if first.text == "-":
        return Token("dash", 0, first.start, first.end, "-"), at + 1
    if first.kind != "word":
        return first, at + 1
    words = lexicon()
    meant = words.find(first.text)
    if before in ("kl", "half") and _kind_of(first.text) in (OTHER, "weekday_two"):
        meant = nearest(first.text, words.hours) or meant
    joined = _several(raw, at, meant) if at + 1 < len(raw) and raw[at + 1].kind == "word" else None
    phrase, length = joined or (words.alone.get(meant) if meant else None, 1)
    if phrase is None:
        return Token(OTHER, 0, first.start, first.end, first.text), at + 1
    return Token(phrase[1], phrase[2], first.start, raw[at + length - 1].end, " ".join(phrase[0])), at + length


def _several(raw: list[Token], at: int, meant: str | None) -> tuple[Phrase, int] | None:
    """The longest phrase of several words that begins here, or one word written as two."""
    words = lexicon()
    following = words.find(raw[at + 1].text)
    for phrase in words.pairs.get((meant, following), ()) if meant and following else ():
        if _continues(raw, at, phrase[0]):
            return phrase, len(phrase[0])
    apart = words.apart(raw[at].text, raw[at + 1].text)
    return (apart, 2) if apart else None


def _continues(raw: list[Token], at: int, phrase: tuple[str, ...]) -> bool:
    rest = raw[at + 2 : at + len(phrase)]
    return len(rest) == len(phrase) - 2 and all(
        token.kind == "word" and lexicon().find(token.text) == word
        for token, word in zip(rest, phrase[2:], strict=True)
    )
