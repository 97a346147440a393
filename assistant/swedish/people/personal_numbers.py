"""Finds and hides Swedish personal numbers and coordination numbers.

Shape: [CC]YYMMDD, a sign or none, four characters; a coordination number has 60 added to its day
(folkbokföringslagen 18 §, lag 2022:1697). The check digit isn't asked for: a mistyped number is hidden too.
"""

import re
from functools import cache

from assistant.swedish.data_files import load
from assistant.swedish.words.text import fold, plain_digits

HIDDEN = "[personnummer]"

_DATE = (
    r"(?P<century>(?:18|19|20)(?P<c>[ .\-–/]?))??(?P<year>\d\d)(?P<s>[ .\-–—/]{0,2})(?P<month>0[1-9]|1[0-2])"
    r"(?P=s)(?P<day>0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])"
)
_NUMBER = re.compile(
    rf"(?<![\d+]){_DATE}(?P<sign>\s{{0,3}}[-+–—−.,/]\s{{0,3}}|\s{{0,3}})(?P<last>\d{{4}}|[A-Za-z]\d{{3}})(?!\d)"
)
_LONG_MISTYPED = re.compile(r"(?<![\d+])(?:19|20)\d{6}[ ]?[-+–—−][ ]?\d{4}(?!\d)")
_COUNTRY_CODE_BEFORE = re.compile(r"(?:\+|00)\d{1,3}[\s\-()0]*$")
_CLOCK = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
_YEARS_OF_APPOINTMENTS = ("202", "203")
_CUE_REACH = 30


def hide(text: str) -> str:
    """The text with every personal number replaced by `[personnummer]`. Phone numbers are left."""
    comparable = plain_digits(text)
    spans = [match.span() for match in _NUMBER.finditer(comparable) if _is_personal(match)]
    return _hide_long_mistyped(_replace(text, spans))


def _hide_long_mistyped(text: str) -> str:
    return _replace(text, [match.span() for match in _LONG_MISTYPED.finditer(plain_digits(text))])


def _replace(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in reversed(spans):
        text = text[:start] + HIDDEN + text[end:]
    return text


def contains(text: str) -> bool:
    """Whether `hide` would hide something."""
    return hide(text) != text


def _is_personal(match: re.Match[str]) -> bool:
    before = match.string[: match.start()][-_CUE_REACH:]
    if _COUNTRY_CODE_BEFORE.search(before):
        return False
    if match["century"]:
        return not _is_date_and_clock(match)
    if match["last"][0].isalpha() and not match["sign"].strip():
        return False
    if match.group().isdecimal() and match["year"].startswith("0"):
        return _could_be_phone_but_is_not(match.group(), before)
    return True


def _is_date_and_clock(match: re.Match[str]) -> bool:
    """As "2026-11-24 1430", an appointment: whoever was born so late doesn't book here (fact C-50)."""
    is_recent = match.group().startswith(_YEARS_OF_APPOINTMENTS)
    return is_recent and match["sign"].isspace() and bool(_CLOCK.fullmatch(match["last"]))


def _could_be_phone_but_is_not(digits: str, before: str) -> bool:
    """Ten digits in a row from 0: a birth year of the 2000s or an area code.

    Mobile numbers are so common that only a cue word ("pnr") makes one a personal number; for the others the
    check digit decides, which leaves one landline number in ten hidden by mistake.
    """
    if _cue().search(fold(before)):
        return True
    return not digits.startswith("07") and _has_check_digit(digits)


@cache
def _cue() -> re.Pattern[str]:
    cues = "|".join(re.escape(fold(cue)) for cue in load("personal_numbers")["cues"])
    return re.compile(rf"\b(?:{cues})\W*(?:ar\W*)?$")


def _has_check_digit(digits: str) -> bool:
    """Luhn's formula over ten digits."""
    doubled = [int(digit) * (2 - index % 2) for index, digit in enumerate(digits)]
    return sum(value // 10 + value % 10 for value in doubled) % 10 == 0
