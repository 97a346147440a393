"""Somebody asked to be phoned."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, repr=False)
class CallBack:
    """`sealed_contact` is ciphertext, `phone_fingerprint` only finds the same number again."""

    id: str
    care_centre_id: str
    sealed_contact: str
    phone_fingerprint: str
    about: str
    requested_at: datetime
    answer_by: date | None
    done_at: datetime | None = None
