"""Finds phone numbers in the forms that people in Sweden write them. Result in E.164 (`+46401234567`)."""

import re
from collections.abc import Iterator
from itertools import accumulate

from assistant.swedish.people import personal_numbers
from assistant.swedish.words.text import plain_digits

HIDDEN = "[telefon]"

_CHUNK = re.compile(r"(?<!\d)(?<!\d[.,:/-])\(?\+?\(?\d[\d \u00a0\u2009\-–—−./()]{5,40}(?<=\d)(?!\d|[:]\d)")
# "07O1740612": typed where the zero is meant.
_O_FOR_ZERO = re.compile(r"(?<=\d)[oO](?=\d)")
_GROUP = re.compile(r"\+?\d+")
_MOST_GROUPS = 8
_FEWEST_DIGITS, _MOST_DIGITS = 8, 17

_DATE = re.compile(r"\d\d([-–./ ])\d\d\1(?:19|20)\d\d|\d\d[-–./ ]\d\d[-–./ ](?:19|20)\d\d")
_CLOCK = r"(?:[01]\d|2[0-4])[.]?[0-5]\d"
_CLOCKS = re.compile(rf"{_CLOCK}\s*[-–—/ ]\s*{_CLOCK}|(?:[01]\d|2[0-4])[.][0-5]\d.*")

_NATIONAL = re.compile(r"0(?:7[02369]\d{7}|7[14578]\d{7,8}|[1-689]\d{6,8})")
_MOBILE_WITHOUT_ZERO = re.compile(r"7[02369]\d{7}")
_FOREIGN = re.compile(r"(?!46)[1-9]\d{7,14}")


def phone(text: str) -> str | None:
    """The first phone number of the text, in E.164; numbers without country code are Swedish.

    None when there is none, and for a number that can't be complete (a mobile number of nine digits).
    Personal numbers, dates, clock times and short numbers such as 112 are never phone numbers.
    """
    return next((number for _, _, number in _found(personal_numbers.hide(text))), None)


def phones(text: str) -> list[str]:
    """All of them, in order: "inte 070-… utan 070-…"."""
    return [number for _, _, number in _found(personal_numbers.hide(text))]


def hide_phones(text: str) -> str:
    """The text with every phone number replaced by `[telefon]`."""
    parts: list[str] = []
    position = 0
    for start, end, _ in _found(text):
        parts += [text[position:start], HIDDEN]
        position = end
    return "".join([*parts, text[position:]])


def _found(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and E.164 of every number, in order."""
    comparable = _O_FOR_ZERO.sub("0", plain_digits(text))
    for chunk in _CHUNK.finditer(comparable):
        groups = list(_GROUP.finditer(comparable, chunk.start(), chunk.end()))
        first = 0
        while first < len(groups):
            hit = _longest(groups, first)
            if hit:
                yield groups[first].start(), groups[hit[0]].end(), hit[1]
                first = hit[0]
            first += 1


def _longest(groups: list[re.Match[str]], first: int) -> tuple[int, str] | None:
    """The last group and the number of the longest phone number that begins at the first group."""
    if groups[first].group()[0] not in "+047":
        return None
    sizes = list(accumulate(len(group.group()) for group in groups[first : first + _MOST_GROUPS]))
    for offset in reversed(range(len(sizes))):
        if not _FEWEST_DIGITS <= sizes[offset] <= _MOST_DIGITS:
            continue
        written = groups[first].string[groups[first].start() : groups[first + offset].end()]
        number = _e164(written, alone=len(groups) == offset + 1)
        if number:
            return first + offset, number
    return None


def _e164(written: str, alone: bool) -> str | None:
    if _DATE.fullmatch(written) or _CLOCKS.fullmatch(written):
        return None
    digits = "".join(sign for sign in written if sign.isdecimal())
    if written.startswith("+"):
        return _international(digits)
    if digits.startswith("00"):
        return _international(digits[2:])
    if _NATIONAL.fullmatch(digits):
        return f"+46{digits[1:]}"
    return _without_prefix(digits) if alone else None


def _international(digits: str) -> str | None:
    if digits.startswith("46"):
        national = "0" + digits[2:].lstrip("0")
        return f"+46{national[1:]}" if _NATIONAL.fullmatch(national) else None
    return f"+{digits}" if _FOREIGN.fullmatch(digits) else None


def _without_prefix(digits: str) -> str | None:
    """Mobile numbers whose first zero or plus sign was left out."""
    national = digits.removeprefix("46") if len(digits) == 11 else digits
    return f"+46{national}" if _MOBILE_WITHOUT_ZERO.fullmatch(national) else None
