"""Persons are pseudonymous keys; a phone number and a personal number are compared only in their normal form."""

import re
from dataclasses import dataclass
from datetime import date, datetime

SWEDEN = "46"
SHORTEST_PHONE = 7
NUMBER = re.compile(r"(?P<born>(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d))-?(?P<last>\d{4})", re.ASCII)
COORDINATION_DAYS = 60


@dataclass(frozen=True, repr=False)
class Person:
    """`sealed_contact` is ciphertext. `identified`: the key came from a login, else it is random."""

    key: str
    identified: bool
    sealed_contact: str | None
    created_at: datetime


def normal_phone(written: str) -> str:
    """Digits with the country code: one number has one form however it was written. '' when too short."""
    digits = "".join(str(int(sign)) for sign in written if sign.isdecimal())
    if len(digits) < SHORTEST_PHONE:
        return ""
    if written.strip().startswith("+"):
        return _with_country(digits)
    if digits.startswith("00"):
        return _with_country(digits[2:])
    return SWEDEN + digits.lstrip("0")


def _with_country(digits: str) -> str:
    """A trunk zero is often left in, as in +46 (0)70."""
    if digits.startswith(SWEDEN):
        return SWEDEN + digits.removeprefix(SWEDEN).lstrip("0")
    return digits


def personal_number(written: str) -> str:
    """Twelve digits: one person's number has one form however it was written. '' when it is none.

    A coordination number has 60 added to its day (folkbokföringslagen 18 §, lag 2022:1697 om samordningsnummer).
    """
    found = NUMBER.fullmatch(written.strip())
    if found is None or not _is_birthday(found):
        return ""
    digits = found["born"] + found["last"]
    return digits if _has_check_digit(digits[2:]) else ""


def _is_birthday(found: re.Match[str]) -> bool:
    day = int(found["day"])
    try:
        date(int(found["year"]), int(found["month"]), day - COORDINATION_DAYS if day > COORDINATION_DAYS else day)
    except ValueError:
        return False
    return True


def _has_check_digit(digits: str) -> bool:
    """Luhn's formula over ten digits."""
    doubled = [int(digit) * (2 - index % 2) for index, digit in enumerate(digits)]
    return sum(value // 10 + value % 10 for value in doubled) % 10 == 0
