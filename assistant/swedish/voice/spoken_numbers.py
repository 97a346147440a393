"""Numbers in a text as they are read aloud: "10 022" is "tiotusentjugotvå", and the year 2023 "tjugohundratjugotre"."""

import re

from assistant.swedish.data_files import load

_HIGHEST = 999_999_999
_SPACE = "\u00a0\u202f"
_NUMBER = re.compile(
    rf"(?<![\w.,-])(?<!\d[ {_SPACE}])([−-]?)(\d{{1,3}}(?:[ {_SPACE}]\d{{3}})+|\d+)(?:,(\d+))?(?!\w|[.,-]?\d)(\s?%)?"
)
_RANGE = re.compile(r"(?<=\d)–(?=\d)")
_YEARS = range(1900, 2100)


def spoken_numbers(text: str) -> str:
    """The text with its numbers in words. What is no number (a phone number, an id such as K-50, a date) stays.

    A number from 1900 to 2099 without a space in it is a year; a whole number of 1,000 or more has one (see `numbers`).
    """
    said = load("spoken_numbers")
    return _NUMBER.sub(_spoken, _RANGE.sub(f" {said['to']} ", text))


def cardinal(value: int) -> str:
    """`10022` as `tiotusentjugotvå`. Raises `ValueError` for what is below zero or a thousand million or more."""
    if not 0 <= value <= _HIGHEST:
        raise ValueError("out of range")
    said = load("spoken_numbers")
    millions, rest = divmod(value, 1_000_000)
    if millions:
        counted = f"{said['one_of_million']} {said['million']}"
        head = counted if millions == 1 else f"{_below_a_thousand(millions)} {said['millions']}"
        return f"{head} {cardinal(rest)}" if rest else head
    thousands, rest = divmod(value, 1000)
    # Three t become two: "ettusen".
    head = (_below_a_thousand(thousands) + said["thousand"]).replace("ttt", "tt") if thousands else ""
    return head + _below_a_thousand(rest) if rest or not head else head


def year(value: int) -> str:
    """`2023` as `tjugohundratjugotre`, `1984` as `nittonhundraåttiofyra`."""
    centuries, rest = divmod(value, 100)
    head = _below_a_hundred(centuries) + str(load("spoken_numbers")["hundred"])
    return head + _below_a_hundred(rest) if rest else head


def _spoken(match: re.Match[str]) -> str:
    said = load("spoken_numbers")
    sign, whole, decimals, percent = match.groups()
    digits = re.sub(r"\D", "", whole)
    if int(digits) > _HIGHEST or (len(digits) > 1 and digits[0] == "0"):
        return match.group()
    is_year = digits == whole and int(digits) in _YEARS and not (decimals or percent or sign)
    words = [said["minus"]] if sign else []
    words.append(year(int(digits)) if is_year else cardinal(int(digits)))
    words += [said["comma"], *(said["ones"][int(digit)] for digit in decimals)] if decimals else []
    words += [said["percent"]] if percent else []
    return " ".join(words)


def _below_a_thousand(value: int) -> str:
    hundreds, rest = divmod(value, 100)
    head = _ones(hundreds) + str(load("spoken_numbers")["hundred"]) if hundreds else ""
    return head + _below_a_hundred(rest) if rest or not head else head


def _below_a_hundred(value: int) -> str:
    if value < 20:
        return _ones(value)
    tens, rest = divmod(value, 10)
    return str(load("spoken_numbers")["tens"][tens]) + (_ones(rest) if rest else "")


def _ones(value: int) -> str:
    return str(load("spoken_numbers")["ones"][value])
