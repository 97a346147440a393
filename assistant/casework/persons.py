"""Persons are pseudonymous keys; a phone number is compared only in its normal form."""

from dataclasses import dataclass
from datetime import datetime

SWEDEN = "46"
SHORTEST_PHONE = 7


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
